"""Attempts to break the program from outside: odd files, odd places, odd words."""
