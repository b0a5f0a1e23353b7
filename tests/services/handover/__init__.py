"""Handing a dossier over, and what comes back."""
