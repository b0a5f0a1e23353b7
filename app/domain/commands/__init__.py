"""Imperative verbs: each decides which changes an act makes, or refuses."""
