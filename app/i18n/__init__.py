"""The words of the program and the formats of a language."""
