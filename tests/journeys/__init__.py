"""Whole journeys through the real window, as a user walks them."""
