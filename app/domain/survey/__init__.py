"""Rounds of questionnaires: what one may be asked, and what may be shown of the answers."""
