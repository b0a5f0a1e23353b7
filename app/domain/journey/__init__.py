"""How far the firm is on the journey, what is open, and where to go on."""
