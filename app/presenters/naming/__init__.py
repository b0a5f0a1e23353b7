"""The name of every record and field in a reader’s words: for change logs, differences and conflicts."""
