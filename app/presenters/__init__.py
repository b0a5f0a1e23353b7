"""Facts turned into finished words of one language: labels, sentences, charts and papers."""
