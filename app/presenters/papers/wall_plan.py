"""The year on one page, for the wall: what is done, by whom, when, how far it is; nothing that weighs."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import accumulate

from app.domain.choices import MeasureStatus
from app.domain.plans.plan import OneYear, PlanMeasure, year_plan
from app.domain.plans.service_year import service_year_of
from app.domain.privacy import looks_personal
from app.domain.reading import Reading
from app.i18n.words import Words
from app.presenters.labels import label
from app.presenters.paper import Block, Cell, Column, Grid, Paper, Paragraph, Row
from app.presenters.papers.frame import Front, firm_name, framed
from app.presenters.pictures import Tone
from app.presenters.sentences import measure_title, or_dash, period, shortened

MOST = 30
"""Measures on the page; the rest is only said to exist."""

_LONGEST, _LONGEST_TITLE, _LONGEST_WHO = 80, 74, 30
_WIDE = 1.7
"""A capital or a sign of another script takes the room of so many small letters."""

_TONES: dict[MeasureStatus, Tone] = {MeasureStatus.DONE: "green", MeasureStatus.STARTED: "accent"}
_ORDER = (MeasureStatus.STARTED, MeasureStatus.PLANNED, MeasureStatus.DONE)


def shown_year(reading: Reading) -> OneYear:
    """The running service year as long as something is done in it, otherwise the year in preparation."""
    running = service_year_of(reading.today, reading.company.service_year_start_month)
    found = year_plan(reading.dossier, reading.catalogue, year=running)
    return found if found.measures else reading.year_plan


def is_ready(reading: Reading) -> bool:
    """Whether there is something to do."""
    return bool(shown_year(reading).measures)


def build(reading: Reading, words: Words) -> Paper:
    """One page whatever the plan holds; of more measures than fit, what is done is left out first."""
    say, year = words.say, shown_year(reading)
    ordered = sorted(year.measures, key=_turn)
    when = period(year.start, year.end, words)
    blocks: list[Block] = [
        Paragraph(say("Our plan for work that does us good: {when}.", when=when)),
        _grid(ordered[:MOST], year, words),
    ]
    if (rest := len(ordered) - MOST) > 0:
        blocks.append(Paragraph(say("And {n} more: see the yearly plan.", n=rest)))
    blocks.append(
        Paragraph(
            say("Does something not work, or is there a better idea? Say so: it counts for the next plan."),
            tone="muted",
        )
    )
    front = Front(title=say("What we do in {year}", year=str(year.year)), contents=False)
    paper = framed(front, blocks, reading, words)
    firm = _cut(firm_name(reading, words), _LONGEST)
    return replace(paper, layout="wall", firm=firm, catalogue_line="")


def _turn(measure: PlanMeasure) -> tuple[int, date, int]:
    """What is going on first, then what comes, then what is done; each by day."""
    record = measure.record
    return _ORDER.index(record.status), record.start or record.end or date.max, record.position


def _grid(measures: Sequence[PlanMeasure], year: OneYear, words: Words) -> Grid:
    say = words.say
    columns = (
        Column(say("What"), 5.5),
        Column(say("Who"), 1.7),
        Column(say("When"), 1.5),
        Column(say("State"), 1.1),
    )
    rows = tuple(_row(measure, year, words) for measure in measures)
    return Grid(columns, rows, empty=say("There are no actions in this year yet."), row_titles=True)


def _row(measure: PlanMeasure, year: OneYear, words: Words) -> Row:
    """A title that seems to be about a person does not hang on a wall."""
    record = measure.record
    title = measure_title(measure, words)
    if looks_personal(title) is not None:
        title = words.say("Something that we talk over in person")
    state = Cell(label(record.status, words), tone=_TONES.get(record.status, "plain"), bold=True)
    days = "\u00a0–\u00a0".join(_day(day, year, words) for day in (record.start, record.end))
    who = or_dash(_cut(record.responsible, _LONGEST_WHO))
    return Row((_cut(title, _LONGEST_TITLE), who, days, state))


def _day(day: date | None, year: OneYear, words: Words) -> str:
    """Day and month; the year too when it is not within the plan."""
    if day is None:
        return "…"
    written = words.short_date(day)
    return written if not year.start <= day <= year.end else f"{day:%d/%m}"


def _cut(text: str, room: int) -> str:
    """One line that takes the room of so many small letters, whatever letters it has."""
    line = " ".join(text.split())
    taken = accumulate(_WIDE if _is_wide(sign) else 1.0 for sign in line)
    return shortened(line, sum(so_far <= room for so_far in taken))


def _is_wide(sign: str) -> bool:
    return sign in "mwMW@%…" or ord(sign) > 0x2FF or unicodedata.category(sign) == "Lu"
