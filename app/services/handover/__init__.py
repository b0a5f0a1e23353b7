"""Handing a dossier over without server or account: a sealed file, a merge, an inspection folder."""
