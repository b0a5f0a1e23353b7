"""A round of questionnaires at work: handing in, opening the sealed answers, and making them disappear."""
