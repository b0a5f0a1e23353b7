"""The catalogue on disk: reading, checking and choosing editions."""
