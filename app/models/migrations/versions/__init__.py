"""One script per format, written by hand; Alembic reads them by their place in this folder."""
