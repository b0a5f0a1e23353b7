"""The dossier file on disk: opening, committing, journal, upgrade, backups, lock."""
