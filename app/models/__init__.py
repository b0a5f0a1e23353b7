"""The tables of the dossier file: columns and nothing else, entered only from the store."""
