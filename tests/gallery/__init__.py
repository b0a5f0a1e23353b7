"""A walk past every picture the program shows, for people to look at and for tests to measure."""
