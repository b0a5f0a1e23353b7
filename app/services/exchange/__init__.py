"""The exchange format: a dossier as JSON with the catalogue's ids and keys, both ways without loss."""
