"""What the user sees: windows and widgets that show and signal, and never fetch, decide or remember."""
