"""Rounds of questionnaires over a real dossier file."""
