"""Blank forms of the open round: as many numbered copies as people invited, to fill in by hand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum
from itertools import groupby

from app.domain.catalogue import Factor
from app.domain.reading import Reading
from app.domain.records import Site, SurveyRound
from app.domain.survey.ballot import SKIPPED, VALUES
from app.domain.survey.codes import form_label
from app.i18n.words import Words
from app.presenters.forms import Question, Tick, WritingSpace
from app.presenters.paper import (
    Block,
    Bullets,
    Cell,
    Column,
    Grid,
    Heading,
    KeepTogether,
    Paper,
    Paragraph,
    Row,
    Run,
    Spacer,
)
from app.presenters.papers.form_head import LONGEST, points, purpose, reading_aloud
from app.presenters.papers.frame import Front, framed, warning
from app.presenters.papers.tongues import Tongues, both_tongues, one_tongue
from app.presenters.sentences import shortened

MOST_FORMS = 200
"""No more forms at a time: this program is for small firms, and a typing error must not print a thousand."""

_WRITING_LINES = 4
_HIGHEST = VALUES[-1]

Numbered = tuple[int, Factor]
"""A statement with its number on the form, which is its place among the round's factors."""


class Kind(StrEnum):
    """How the forms are printed."""

    ONE_LANGUAGE = "one_language"
    BOTH_LANGUAGES = "both_languages"
    LARGE_PRINT = "large_print"


def is_ready(reading: Reading) -> bool:
    """Whether a round is open for which forms can be printed."""
    return reading.open_survey is not None and bool(reading.open_survey.invited)


def build(reading: Reading, words: Words, *, kind: Kind = Kind.ONE_LANGUAGE) -> Paper:
    """A form with its copies; without an open round it says what to do."""
    asked, front = reading.open_survey, Front(title=title(words), contents=False)
    if asked is None or not asked.invited:
        return framed(front, (_nothing(words),), reading, words)
    tongues = both_tongues(words) if kind is Kind.BOTH_LANGUAGES else one_tongue(words)
    large = kind is Kind.LARGE_PRINT
    blocks = _large(asked, reading, words) if large else _form(asked, reading, tongues)
    paper = framed(front, (*blocks, *_end(reading, tongues)), reading, words)
    copies = range(1, min(asked.invited, MOST_FORMS) + 1)
    return replace(
        paper,
        layout="large" if large else "form",
        copies=tuple(form_label(asked.code, number) for number in copies),
        catalogue_line="",
        date_line="",
        labels=replace(paper.labels, continued="", empty_page=words.say("This page is empty.")),
    )


def title(words: Words) -> str:
    """What the form is called by those who fill it in."""
    return words.say("Our work: what goes well, what weighs?")


def _nothing(words: Words) -> Block:
    return warning(
        words.say("There is no open round of questionnaires"),
        words.say("Open a round first: then there is a form for everybody who is invited."),
    )


def _form(asked: SurveyRound, reading: Reading, tongues: Tongues) -> Iterable[Block]:
    """Statements in a table, with the words of the answers in its head on every page."""
    if tongues.second is not None:
        yield Paragraph(runs=tongues.other(title))
    yield Paragraph(runs=tongues.say(_how))
    yield from _head(asked, reading, tongues)
    yield from _where(asked, reading, tongues)
    yield _statements(asked, reading, tongues)


def _head(asked: SurveyRound, reading: Reading, tongues: Tongues) -> Iterable[Block]:
    """The rules: a list, or two columns when both languages stand side by side."""
    said = points(asked, reading)
    if tongues.second is None:
        yield Bullets(tuple(point(tongues.first) for point in said))
        return
    rows = tuple(Row((point(tongues.first), Cell(runs=tongues.other(point)))) for point in said)
    yield Grid((Column(""), Column("")), rows)


def _large(asked: SurveyRound, reading: Reading, words: Words) -> Iterable[Block]:
    """One statement at a time, each with its boxes, words and discs under it."""
    yield Paragraph(_how(words))
    yield Paragraph(words.say("The fuller the circle, the more often."))
    yield Bullets((reading_aloud(words), *(point(words) for point in points(asked, reading))))
    yield from _where(asked, reading, one_tongue(words))
    for dimension, group in _groups(asked, reading):
        yield Heading(1, words.pick(reading.catalogue.dimensions[dimension].hint))
        for number, factor in group:
            yield Question(words.pick(factor.statement), _ticks(reading, words), number=f"{number}.")


def _ticks(reading: Reading, words: Words) -> tuple[Tick, ...]:
    return tuple(
        Tick(words.pick(step.label), step.value / _HIGHEST if isinstance(step.value, int) else None)
        for step in reading.catalogue.scales.answer_scale
    )


def _how(words: Words) -> str:
    return words.say(
        "Put one cross on each line: how often is this so at our place? There are no right or wrong answers."
    )


def _where(asked: SurveyRound, reading: Reading, tongues: Tongues) -> Iterable[Block]:
    """At which site, only when the round asks it."""
    if not asked.sites:
        return
    sites = (reading.dossier.get(Site, id_) for id_ in asked.sites)
    names = tuple(shortened(site.name, LONGEST) if site else "–" for site in sites)
    asked_where = tongues.say(lambda words: words.say("Where do you work most of the time?"), bold=True)
    yield KeepTogether((Paragraph(runs=asked_where), Question("", tuple(map(Tick, names)), across=3)))


def _statements(asked: SurveyRound, reading: Reading, tongues: Tongues) -> Grid:
    scale = reading.catalogue.scales.answer_scale
    columns = (
        Column("", 0.4, "right"),
        Column("", 5.6),
        *(Column("", 0.7, "centre", runs=tongues.pick(step.label)) for step in scale),
    )
    boxes = tuple(
        Cell(str(step.value) if step.value is not None else SKIPPED, tone="muted", box=True) for step in scale
    )
    rows: list[Row] = []
    for dimension, group in _groups(asked, reading):
        hint = reading.catalogue.dimensions[dimension].hint
        rows.append(Row((Cell(runs=tongues.pick(hint, bold=True)),), "header"))
        rows += [
            Row((str(number), Cell(runs=tongues.pick(factor.statement)), *boxes)) for number, factor in group
        ]
    return Grid(columns, tuple(rows), by_hand=2.0)


def _groups(asked: SurveyRound, reading: Reading) -> Iterable[tuple[str, tuple[Numbered, ...]]]:
    """The statements in the order of the round, under the A they belong to, numbered by that order."""
    known = reading.catalogue.factors
    found = ((n, known[id_]) for n, id_ in enumerate(asked.factors, 1) if id_ in known)
    for dimension, group in groupby(found, key=lambda each: each[1].dimension):
        yield dimension, tuple(group)


def _end(reading: Reading, tongues: Tongues) -> Iterable[Block]:
    idea = (
        *tongues.say(lambda words: words.say("An idea that would make our work better?"), bold=True),
        Run("\n"),
        *tongues.say(
            lambda words: words.say("In capitals, a few lines at most. No names, nothing about a person.")
        ),
    )
    yield KeepTogether((Spacer(0.5), Paragraph(runs=idea), WritingSpace(_WRITING_LINES)))
    thanks = tongues.say(lambda words: f"{words.say('Thank you.')} {purpose(reading, words)}")
    yield Paragraph(runs=tuple(replace(run, muted=True) for run in thanks))
