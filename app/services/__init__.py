"""Use cases: the workspace, history, files, exchange, exporting, demo and self-test."""
