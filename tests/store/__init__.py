"""Tests of the dossier file."""
