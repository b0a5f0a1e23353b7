"""One dossier of every released format, with what must be read from it."""
