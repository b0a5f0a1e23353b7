"""The windows of electronic signatures: signing on screen, and checking a signed file."""
