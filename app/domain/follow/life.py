"""The life of a measure told by its events, and how it stands on a day: running, late, done."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from app.domain.choices import MeasureStatus
from app.domain.dossier import Dossier
from app.domain.follow_choices import MeasureEventKind
from app.domain.records import MeasureEvent, PlannedMeasure

SOON_DAYS = 30
"""Own judgement: a month ahead a measure asks attention."""

STALLED_DAYS = 120
"""Own judgement: a started measure of which nothing was heard for four months has stalled."""


class Standing(StrEnum):
    """How a measure stands today, by full dates."""

    UNDATED = "undated"
    WAITING = "waiting"
    SOON = "soon"
    LATE_START = "late_start"
    RUNNING = "running"
    STALLED = "stalled"
    OVERDUE = "overdue"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Course:
    """A measure on a day: its standing, since or until which day, how far it is, how often it was moved."""

    measure: PlannedMeasure
    standing: Standing
    day: date | None
    percent: int | None
    moves: int
    last_heard: date | None

    @property
    def late(self) -> bool:
        """Whether something should have happened already."""
        return self.standing in {Standing.OVERDUE, Standing.LATE_START, Standing.STALLED}


def events_of(measure: str, dossier: Dossier) -> tuple[MeasureEvent, ...]:
    """The events of one measure, oldest first; on one day in order of entry."""
    return _in_order(event for event in dossier.all(MeasureEvent) if event.measure == measure)


def events_by_measure(dossier: Dossier) -> Mapping[str, tuple[MeasureEvent, ...]]:
    """The same for every measure that has any, in one walk: a thousand measures are not walked a thousand
    times.
    """
    found: dict[str, list[MeasureEvent]] = defaultdict(list)
    for event in dossier.all(MeasureEvent):
        found[event.measure].append(event)
    return {measure: _in_order(events) for measure, events in found.items()}


def course(measure: PlannedMeasure, dossier: Dossier, today: date) -> Course:
    """How a measure stands today."""
    return _course(measure, events_of(measure.id, dossier), today)


def courses(dossier: Dossier, today: date) -> tuple[Course, ...]:
    """Every measure, in the firm's order."""
    told = events_by_measure(dossier)
    return tuple(_course(each, told.get(each.id, ()), today) for each in dossier.all(PlannedMeasure))


def _in_order(events: Iterable[MeasureEvent]) -> tuple[MeasureEvent, ...]:
    return tuple(sorted(events, key=lambda event: (event.on, event.position)))


def _course(measure: PlannedMeasure, told: Sequence[MeasureEvent], today: date) -> Course:
    heard = max((event.on for event in told), default=measure.status_on)
    standing, day = _standing(measure, heard, today)
    return Course(
        measure=measure,
        standing=standing,
        day=day,
        percent=_percent(measure, told),
        moves=sum(event.kind is MeasureEventKind.MOVED for event in told),
        last_heard=heard,
    )


def _percent(measure: PlannedMeasure, told: Sequence[MeasureEvent]) -> int | None:
    """How far it is; what was said before it was taken up again no longer counts."""
    if measure.status is MeasureStatus.DONE:
        return 100
    if measure.status is MeasureStatus.PLANNED:
        return None
    percent = None
    for event in told:
        if event.kind is MeasureEventKind.REOPENED:
            percent = None
        elif event.percent is not None:
            percent = event.percent
    return percent


def _standing(measure: PlannedMeasure, heard: date | None, today: date) -> tuple[Standing, date | None]:
    if measure.status in {MeasureStatus.DONE, MeasureStatus.DROPPED}:
        ended = Standing.DONE if measure.status is MeasureStatus.DONE else Standing.DROPPED
        return ended, measure.status_on
    if measure.end is not None and measure.end < today:
        return Standing.OVERDUE, measure.end
    if measure.status is MeasureStatus.STARTED:
        if heard is not None and today - heard > timedelta(days=STALLED_DAYS):
            return Standing.STALLED, heard
        return Standing.RUNNING, measure.end
    return _not_begun(measure, today)


def _not_begun(measure: PlannedMeasure, today: date) -> tuple[Standing, date | None]:
    if measure.start is None:
        return (Standing.UNDATED, None) if measure.end is None else _ahead(measure.end, today)
    if measure.start < today:
        return Standing.LATE_START, measure.start
    return _ahead(measure.start, today)


def _ahead(day: date, today: date) -> tuple[Standing, date]:
    return (Standing.SOON if day - today <= timedelta(days=SOON_DAYS) else Standing.WAITING), day
