"""A photo of the firm: what goes well beside what weighs, in the team's own words too."""

from __future__ import annotations

from app.domain.choices import VoiceKind
from app.domain.records import Analysis, Voice
from app.domain.risks import analysis as analyses
from app.presenters.labels import dimension_label
from app.presenters.sentences import risk_statement
from app.views.widgets import Column
from app.wizards.page import Page

MOST_PAIN_POINTS = 5


def show_photo(page: Page, analysis: Analysis, column: Column) -> None:
    """Strengths next to pain points (requirement R42)."""
    say = page.words.say
    column.heading(say("A photo of your firm"))
    good, hard = Column(gap=8), Column(gap=8)
    good.heading(say("What goes well"), 3)
    _lines(_good(page, analysis), good, say("Nothing was noted yet. What goes well deserves to be kept."))
    hard.heading(say("What weighs"), 3)
    _lines(_hard(page), hard, say("Nothing was assessed as a problem yet."))
    good.close_off()
    hard.close_off()
    column.add(Column(gap=8)).row(good, hard, stretch=False)


def _good(page: Page, analysis: Analysis) -> list[str]:
    reading = page.reading
    found = analyses.strengths(analysis.id, reading.dossier, reading.catalogue)
    return [*(_where(page, each.text, each.dimension) for each in found), *_voices(page, VoiceKind.GOOD)]


def _hard(page: Page) -> list[str]:
    risks = page.reading.ranked[:MOST_PAIN_POINTS]
    heaviest = [risk_statement(risk, page.reading.catalogue, page.words) for risk in risks]
    return [*heaviest, *_voices(page, VoiceKind.HARD)]


def _voices(page: Page, kind: VoiceKind) -> list[str]:
    """What somebody brought up, under its A where that is known."""
    return [
        _where(page, voice.text.strip(), _dimension(page, voice))
        for voice in page.reading.dossier.all(Voice)
        if voice.kind is kind and voice.text.strip()
    ]


def _dimension(page: Page, voice: Voice) -> str:
    factor = page.reading.catalogue.factors.get(voice.factor)
    return voice.dimension or (factor.dimension if factor else "")


def _where(page: Page, text: str, dimension: str) -> str:
    if not dimension:
        return text
    where = dimension_label(dimension, page.reading.catalogue, page.words)
    return page.words.say("{text} ({where})", text=text, where=where)


def _lines(lines: list[str], column: Column, nothing: str) -> None:
    for line in lines:
        column.text(line)
    if not lines:
        column.text(nothing, "muted")
