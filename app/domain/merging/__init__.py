"""Three-way merge of two dossiers that went their own way: what fits together, and what must be chosen."""
