"""The merge of two dossiers."""
