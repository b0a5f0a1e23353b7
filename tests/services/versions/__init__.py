"""Signed versions over a real dossier file."""
