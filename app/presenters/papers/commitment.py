"""The statement of commitment on paper: one of the letters, with a name of its own among the reports."""

from __future__ import annotations

from app.domain.letters.drafts import COMMITMENT
from app.domain.reading import Reading
from app.i18n.words import Words
from app.presenters.paper import Paper
from app.presenters.papers.letters import document


def build(reading: Reading, words: Words) -> Paper:
    """The statement, ready to sign; what is unknown is a dotted line."""
    return document.build(COMMITMENT, reading, words)
