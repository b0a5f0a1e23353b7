"""The life of a measure told by its events, and how it stands on a day: running, late, done."""

from __future__ import annotations

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
    own = [event for event in dossier.all(MeasureEvent) if event.measure == measure]
    return tuple(sorted(own, key=lambda event: (event.on, event.position)))


def course(measure: PlannedMeasure, dossier: Dossier, today: date) -> Course:
    """How a measure stands today."""
    told = events_of(measure.id, dossier)
    percents = [event.percent for event in told if event.percent is not None]
    heard = max((event.on for event in told), default=measure.status_on)
    standing, day = _standing(measure, heard, today)
    return Course(
        measure=measure,
        standing=standing,
        day=day,
        percent=100 if measure.status is MeasureStatus.DONE else (percents[-1] if percents else None),
        moves=sum(event.kind is MeasureEventKind.MOVED for event in told),
        last_heard=heard,
    )


def courses(dossier: Dossier, today: date) -> tuple[Course, ...]:
    """Every measure, in the firm's order."""
    return tuple(course(measure, dossier, today) for measure in dossier.all(PlannedMeasure))


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
