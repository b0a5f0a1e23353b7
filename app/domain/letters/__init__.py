"""Letters and cards: how their text is read, which blanks it has, and how far one is."""
