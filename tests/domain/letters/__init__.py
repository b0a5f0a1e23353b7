"""The text of a letter and how far a draft is."""
