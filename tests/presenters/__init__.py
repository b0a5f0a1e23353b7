"""Facts turned into words: labels, sentences, charts and papers."""
