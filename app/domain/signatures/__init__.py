"""Electronic signatures as the rules see them: with what one signs, and what a signed file proves."""
