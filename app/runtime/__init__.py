"""The ground: paths, preferences, logs, crash notes, clock."""
