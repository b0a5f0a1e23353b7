"""The pages of the journey, one module per page."""
