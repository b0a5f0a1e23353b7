"""The list of evidence on paper: what shows that the plans were made, discussed and carried out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from app.domain.choices import MeasureStatus
from app.domain.reading import Reading
from app.domain.records import (
    Analysis,
    DocumentDraft,
    DutyMark,
    GlobalPlan,
    LightRound,
    PlannedMeasure,
    Record,
    SurveyRound,
    TeamTalk,
    YearPlan,
)
from app.i18n.words import Words
from app.presenters.labels import label
from app.presenters.naming.context import Telling
from app.presenters.naming.fields import field_name
from app.presenters.naming.titles import measure_name, own_title, record_title
from app.presenters.paper import Block, Column, Grid, Heading, Paper, Paragraph, Row
from app.presenters.papers import measure_lives
from app.presenters.papers.frame import Front, firm_facts, framed, legal_notice
from app.presenters.sentences import or_dash

Fact = tuple[date, str, str]
"""The day, what happened, and what it is about."""

_DISCUSSED = (
    *("line_consulted_on", "services_consulted_on", "advice_asked_on", "service_advice_on"),
    *("submitted_on", "service_answer_on", "body_advice_on"),
)
"""The days of the discussion, which both plans have."""

_DATED: Mapping[type[Record], tuple[str, ...]] = {
    Analysis: ("started_on", "adviser_on", "finished_on"),
    LightRound: ("filled_on",),
    TeamTalk: ("held_on", "closed_on"),
    SurveyRound: ("opened_on", "fixed_on", "answers_deleted_on", "words_deleted_on", "discussed_on"),
    DocumentDraft: ("signed_on",),
    GlobalPlan: ("strategic_advice_on", *_DISCUSSED, "signed_on"),
    YearPlan: (*_DISCUSSED, "started_on", "signed_on"),
}
"""The fields whose day shows that something was done, by record type."""


def build(reading: Reading, words: Words) -> Paper:
    """What was done and when, the measures with their state, the duties noted as done."""
    say = words.say
    telling = Telling(reading.dossier, reading.dossier, reading.catalogue, words, outward=True)
    front = Front(
        title=say("List of evidence"),
        subtitle=say("What shows that the plans were made, discussed and carried out"),
        facts=firm_facts(reading, words),
        contents=False,
    )
    blocks: tuple[Block, ...] = (
        Paragraph(say("The papers themselves are kept by the firm; this list says which day to look for.")),
        Heading(1, say("Step by step")),
        _steps(telling),
        Heading(1, say("Measures and how far they are")),
        _measures(telling),
        Heading(1, say("What happened, measure by measure")),
        *measure_lives.blocks(reading, words),
        Heading(1, say("Duties noted as done")),
        _duties(telling),
        legal_notice(reading, words),
    )
    return framed(front, blocks, reading, words)


def _steps(telling: Telling) -> Grid:
    say = telling.words.say
    columns = (Column(say("Date"), 1), Column(say("What was done"), 2.6), Column(say("About"), 3.4))
    found = sorted(_facts(telling))
    rows = tuple(Row((telling.words.short_date(day), what, about)) for day, what, about in found)
    return Grid(columns, rows, empty=say("Nothing has a date yet."))


def _facts(telling: Telling) -> Iterator[Fact]:
    for kind, names in _DATED.items():
        for record in telling.now.all(kind):
            for name in names:
                day = getattr(record, name)
                if day is not None:
                    title = record_title(kind, record.id, telling)
                    yield day, field_name(kind, name, telling), _with_signer(title, record, name, telling)


def _with_signer(title: str, record: object, name: str, telling: Telling) -> str:
    """Who signed stands beside the day of signing."""
    signer = str(getattr(record, "signed_by", "")).strip() if name == "signed_on" else ""
    return f"{title} – {signer}" if signer else title


def _measures(telling: Telling) -> Grid:
    say = telling.words.say
    columns = (
        Column(say("Measure"), 3),
        Column(say("State"), 1.2),
        Column(say("Since"), 1.05),
        Column(say("Evaluation criterion"), 2.2),
        Column(say("Remark"), 2),
    )
    order = (MeasureStatus.DONE, MeasureStatus.STARTED, MeasureStatus.PLANNED, MeasureStatus.DROPPED)
    found = sorted(telling.now.all(PlannedMeasure), key=lambda measure: order.index(measure.status))
    rows = tuple(_measure(measure, telling) for measure in found)
    return Grid(columns, rows, empty=say("There are no measures in this plan yet."), row_titles=True)


def _measure(measure: PlannedMeasure, telling: Telling) -> Row:
    words = telling.words
    title = measure_name(measure, telling) or words.say("A measure without a title")
    since = words.short_date(measure.status_on)
    state = label(measure.status, words)
    return Row((title, state, or_dash(since), or_dash(measure.criterion), or_dash(measure.status_reason)))


def _duties(telling: Telling) -> Grid:
    say = telling.words.say
    columns = (Column(say("Date"), 1), Column(say("Duty"), 3.5), Column(say("Remark"), 2.5))
    marks = sorted(telling.now.all(DutyMark), key=lambda mark: (mark.done_on or date.max, mark.id))
    rows = tuple(
        Row((or_dash(telling.words.short_date(m.done_on)), own_title(m, telling), or_dash(m.note)))
        for m in marks
    )
    return Grid(columns, rows, empty=say("No duty was noted as done yet."))
