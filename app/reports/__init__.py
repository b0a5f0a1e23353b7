"""Everything that leaves the firm on paper or as a file."""
