"""The guard of small groups, scores and comparisons of questionnaires."""
