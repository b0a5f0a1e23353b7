"""Doing and learning: the life of measures, whether they helped, what is due, and what the year taught."""
