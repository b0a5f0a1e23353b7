"""Files that show a measure was carried out, over a real dossier file."""
