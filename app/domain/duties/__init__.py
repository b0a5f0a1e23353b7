"""The statutory duties with their dates and states."""
