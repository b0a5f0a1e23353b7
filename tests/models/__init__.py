"""Tests of the tables of the dossier file."""
