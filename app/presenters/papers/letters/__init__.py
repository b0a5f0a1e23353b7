"""Letters, records and cards on paper: the catalogue's words with the firm's own in the blanks."""
