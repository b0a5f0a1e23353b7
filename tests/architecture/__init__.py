"""Tests of the house itself: storeys, sizes, names, words, glyphs and what may be committed."""
