"""What asks attention next: measures that are late, have stalled or come near, and effects to be judged."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from app.domain.choices import MeasureStatus
from app.domain.dossier import Dossier
from app.domain.follow.effect import Learning, check_due, learnings, objective_due
from app.domain.follow.life import SOON_DAYS, Course, Standing, courses
from app.domain.places import Place
from app.domain.records import EffectCheck, Objective, PlannedMeasure


class AheadKind(StrEnum):
    """Why something asks attention, the most pressing first."""

    OVERDUE = "overdue"
    LATE_START = "late_start"
    CHECK_DUE = "check_due"
    STALLED = "stalled"
    STARTS_SOON = "starts_soon"
    ENDS_SOON = "ends_soon"
    CHECK_SOON = "check_soon"


PRESSING = frozenset({AheadKind.OVERDUE, AheadKind.LATE_START, AheadKind.CHECK_DUE, AheadKind.STALLED})
"""What should have happened already."""

_ORDER = tuple(AheadKind)
_KINDS = {
    Standing.OVERDUE: AheadKind.OVERDUE,
    Standing.LATE_START: AheadKind.LATE_START,
    Standing.STALLED: AheadKind.STALLED,
    Standing.SOON: AheadKind.STARTS_SOON,
}


@dataclass(frozen=True, slots=True)
class Ahead:
    """One thing to do: why, on or since which day, about what; `check` is the judgement that waits."""

    kind: AheadKind
    day: date
    subject: PlannedMeasure | Objective
    check: EffectCheck | None = None

    @property
    def pressing(self) -> bool:
        """Whether it should have happened already."""
        return self.kind in PRESSING

    @property
    def place(self) -> Place:
        """Where it is dealt with."""
        judging = self.kind in {AheadKind.CHECK_DUE, AheadKind.CHECK_SOON}
        return Place("follow.effect" if judging else "follow.measure", self.subject.id)


def ahead(dossier: Dossier, today: date) -> tuple[Ahead, ...]:
    """Everything that asks attention: late things first, each kind by day."""
    month, near = dossier.company.service_year_start_month, today + timedelta(days=SOON_DAYS)
    found = [item for each in courses(dossier, today) for item in _measure(each, today)]
    found += [item for each in learnings(dossier) for item in _effect(each, month, today, near)]
    return tuple(sorted(found, key=lambda item: (not item.pressing, _ORDER.index(item.kind), item.day)))


def judgements(dossier: Dossier, today: date, until: date) -> tuple[Ahead, ...]:
    """Every effect that is to be judged by the day `until`, oldest first."""
    month = dossier.company.service_year_start_month
    found = [item for each in learnings(dossier) for item in _effect(each, month, today, until)]
    return tuple(sorted(found, key=lambda item: item.day))


def waiting_check(found: Learning, start_month: int) -> tuple[date | None, EffectCheck | None]:
    """When an effect is to be judged next and the check that waits for it.

    An objective, or a measure that came in done, is judged in its time although no check waits.
    """
    if found.waiting is not None:
        return found.waiting.due, found.waiting
    if isinstance(found.subject, Objective):
        return (None if found.judged else objective_due(found.subject, start_month)), None
    return (None if found.checks else check_due(found.subject)), None


def _measure(found: Course, today: date) -> Iterator[Ahead]:
    measure = found.measure
    kind = _KINDS.get(found.standing)
    if kind is not None and found.day is not None:
        begun = measure.start is None  # with only an end it is the end that comes near
        yield Ahead(
            AheadKind.ENDS_SOON if kind is AheadKind.STARTS_SOON and begun else kind, found.day, measure
        )
    elif found.standing is Standing.RUNNING and measure.end is not None and _is_near(measure.end, today):
        yield Ahead(AheadKind.ENDS_SOON, measure.end, measure)


def _effect(found: Learning, start_month: int, today: date, until: date) -> Iterator[Ahead]:
    subject = found.subject
    if isinstance(subject, PlannedMeasure) and subject.status is MeasureStatus.DROPPED:
        return
    due, check = waiting_check(found, start_month)
    if due is None:
        return
    if due <= today:
        yield Ahead(AheadKind.CHECK_DUE, due, subject, check)
    elif due <= until:
        yield Ahead(AheadKind.CHECK_SOON, due, subject, check)


def _is_near(day: date, today: date) -> bool:
    return today <= day <= today + timedelta(days=SOON_DAYS)
