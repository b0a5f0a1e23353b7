"""The journey: which pages there are, in which order, and how an answer becomes a command."""
