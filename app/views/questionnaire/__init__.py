"""The questionnaire on the screen: a window with nothing else in it, and its leaves."""
