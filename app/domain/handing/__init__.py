"""What a dossier is handed over for, what goes along, and what may be changed in the copy."""
