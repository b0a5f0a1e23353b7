"""The rounds that have ended, with or without a result."""

from __future__ import annotations

from app.domain.choices import RoundState
from app.domain.records import SurveyRound
from app.presenters.labels import label
from app.views.widgets import Column
from app.wizards.page import Page
from app.wizards.pages.survey_result import show_deletion


def show_earlier(page: Page, column: Column) -> None:
    """Newest first, each with its record of deletion."""
    words, say = page.words, page.words.say
    ended = [r for r in page.reading.dossier.all(SurveyRound) if r.state is not RoundState.OPEN]
    if not ended:
        return
    column.heading(say("Rounds that have ended"))
    for asked in sorted(ended, key=lambda r: (str(r.opened_on), r.id), reverse=True):
        title = say("Round {code}: {state}", code=asked.code, state=label(asked.state, words).lower())
        card = column.card(title)
        counted = words.plural("{n} statement", "{n} statements", len(asked.factors))
        card.column.text(say("Asked: {what}, since {day}.", what=counted, day=asked.opened_on))
        if asked.stop_reason.strip():
            card.column.text(say("Stopped because: {reason}", reason=asked.stop_reason.strip()))
        show_deletion(page, asked, card.column)
