"""What the projector shows during a conversation with the team: large, calm, for the keyboard alone."""
