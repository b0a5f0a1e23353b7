"""What belongs in somebody's own calendar: duties, steps of a discussion, measures and checks with a day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.choices import MeasureStatus, PlanKind
from app.domain.consultation.procedure import Procedure, procedure
from app.domain.dossier import Dossier
from app.domain.duties.calendar import Duty
from app.domain.follow.effect import check_due
from app.domain.plans.service_year import service_year
from app.domain.records import EffectCheck, GlobalPlan, Objective, PlannedMeasure, TeamTalk, YearPlan

_TOLD_BY_DUTIES = frozenset({"E2", "E3", "E4", "B1"})
"""Steps of the yearly plan that are duties of the calendar themselves (DL-03, DL-06, DL-07)."""

_ENDED = frozenset({MeasureStatus.DONE, MeasureStatus.DROPPED})


class Occasion(StrEnum):
    """Why a day is in the calendar."""

    DUTY = "duty"
    STEP = "step"
    START = "start"
    END = "end"
    CHECK = "check"
    TALK = "talk"


@dataclass(frozen=True, slots=True)
class PlanStep:
    """A step in the discussion of the plan that begins in `year`."""

    kind: PlanKind
    year: int
    step: str


Subject = Duty | PlanStep | PlannedMeasure | Objective | TeamTalk


@dataclass(frozen=True, slots=True)
class DiaryItem:
    """One day to remember; the id stays the same when the day moves."""

    id: str
    occasion: Occasion
    day: date
    subject: Subject


def diary(dossier: Dossier, duties: tuple[Duty, ...], today: date) -> tuple[DiaryItem, ...]:
    """Everything with a day that is not done yet, by day."""
    found = [*_duties(duties), *_steps(dossier, today), *_measures(dossier), *_checks(dossier)]
    found += _talks(dossier)
    return tuple(sorted(found, key=lambda item: (item.day, item.id)))


def duty_item(deadline: str) -> str:
    """The id under which a duty stands in the calendar."""
    return f"{Occasion.DUTY.value}-{deadline}"


def _duties(duties: tuple[Duty, ...]) -> Iterator[DiaryItem]:
    for duty in duties:
        if duty.awaited is not None:
            yield DiaryItem(duty_item(duty.deadline.id), Occasion.DUTY, duty.awaited, duty)


def _steps(dossier: Dossier, today: date) -> Iterator[DiaryItem]:
    """Of plans that somebody began and that still have to start."""
    begun = [(PlanKind.GLOBAL, plan.start_year) for plan in dossier.all(GlobalPlan)]
    begun += [(PlanKind.YEAR, plan.year) for plan in dossier.all(YearPlan)]
    for kind, year in begun:
        found = procedure(kind, str(year), dossier, today)
        if found.body is not None and found.starts > today and not found.settled:
            yield from _steps_of(found, year)


def _steps_of(found: Procedure, year: int) -> Iterator[DiaryItem]:
    told = _TOLD_BY_DUTIES if found.kind is PlanKind.YEAR else frozenset()
    for step in found.steps:
        day = step.until or step.begin_by
        if step.done_on is None and day is not None and step.id not in told:
            id_ = f"{Occasion.STEP.value}-{found.kind.value}-{year}-{step.id}"
            yield DiaryItem(id_, Occasion.STEP, day, PlanStep(found.kind, year, step.id))


def _measures(dossier: Dossier) -> Iterator[DiaryItem]:
    """Begin and end; a measure that ends on the day it begins has only its begin."""
    for measure in dossier.all(PlannedMeasure):
        start, end = measure.start, measure.end
        if measure.status in _ENDED:
            continue
        if start is not None and measure.status is MeasureStatus.PLANNED:
            yield DiaryItem(f"{Occasion.START.value}-{measure.id}", Occasion.START, start, measure)
        if end is not None and (end != start or measure.status is not MeasureStatus.PLANNED):
            yield DiaryItem(f"{Occasion.END.value}-{measure.id}", Occasion.END, end, measure)


def _checks(dossier: Dossier) -> Iterator[DiaryItem]:
    """Checks that wait; what has none is looked at in its time."""
    checks = dossier.all(EffectCheck)
    for check in checks:
        subject = _checked(check, dossier)
        if check.done_on is None and check.due is not None and subject is not None:
            yield DiaryItem(f"{Occasion.CHECK.value}-{check.id}", Occasion.CHECK, check.due, subject)
    measures, objectives = {c.measure for c in checks}, {c.objective for c in checks}
    for measure in dossier.all(PlannedMeasure):
        day = check_due(measure)
        if day is not None and measure.id not in measures:
            yield DiaryItem(f"effect-{measure.id}", Occasion.CHECK, day, measure)
    for objective in dossier.all(Objective):
        if objective.due_year is not None and objective.id not in objectives:
            month = dossier.company.service_year_start_month
            end = service_year(month, objective.due_year)[1]
            yield DiaryItem(f"objective-{objective.id}", Occasion.CHECK, end, objective)


def _checked(check: EffectCheck, dossier: Dossier) -> PlannedMeasure | Objective | None:
    measure = dossier.get(PlannedMeasure, check.measure) if check.measure else None
    if measure is not None:
        return None if measure.status is MeasureStatus.DROPPED else measure
    return dossier.get(Objective, check.objective) if check.objective else None


def _talks(dossier: Dossier) -> Iterator[DiaryItem]:
    """The next time the team sits together, of the newest talk."""
    talks = [talk for talk in dossier.all(TeamTalk) if talk.next_on is not None]
    for talk in talks[-1:]:
        if talk.next_on is not None:
            yield DiaryItem(f"{Occasion.TALK.value}-{talk.id}", Occasion.TALK, talk.next_on, talk)
