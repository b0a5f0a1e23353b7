"""From one plan to the next: what goes on, what the five years propose, what changed; and the next five
years.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.domain.catalogue import Catalogue
from app.domain.choices import MeasureStatus
from app.domain.dossier import Dossier
from app.domain.follow.effect import learning
from app.domain.follow.triggers import triggers_in
from app.domain.follow_choices import EffectResult, TriggerKind
from app.domain.plans.measure import PlanMeasure
from app.domain.plans.plan import global_plan_for, kept_measures
from app.domain.plans.service_year import PLAN_YEARS, coming_service_year, service_year
from app.domain.records import PlannedMeasure, Trigger, YearPlan

_MAJOR = frozenset({TriggerKind.REORGANISATION, TriggerKind.GROWTH})
"""Triggers that may ask for a new five-year plan before its time (own judgement)."""


@dataclass(frozen=True, slots=True)
class NextYear:
    """What the next yearly plan starts from."""

    year: int
    unfinished: tuple[PlanMeasure, ...]
    running: tuple[PlanMeasure, ...]
    coming: tuple[PlanMeasure, ...]
    unplanned: tuple[PlanMeasure, ...]
    ineffective: tuple[PlannedMeasure, ...]
    triggers: tuple[Trigger, ...]


@dataclass(frozen=True, slots=True)
class YearsCompared:
    """Two yearly plans beside each other, by measure."""

    stayed: tuple[PlanMeasure, ...]
    new: tuple[PlanMeasure, ...]
    gone: tuple[PlanMeasure, ...]


@dataclass(frozen=True, slots=True)
class Renewal:
    """Whether a new five-year plan is due: its term ends, or something major happened in between."""

    start_year: int
    due: bool
    term_over: bool
    major: tuple[Trigger, ...]


def next_plan_year(dossier: Dossier, today: date) -> int:
    """The yearly plan to start next: the coming service year, or the running one when it was skipped."""
    coming = coming_service_year(today, dossier.company.service_year_start_month)
    written = {plan.year for plan in dossier.all(YearPlan)}
    skipped = coming - 1 not in written and any(year < coming - 1 for year in written)
    return coming - 1 if skipped and coming not in written else coming


def year_before(year: int, dossier: Dossier) -> YearPlan | None:
    """The newest yearly plan before a year; a year may have been skipped."""
    earlier = [plan for plan in dossier.all(YearPlan) if plan.year < year]
    return max(earlier, key=lambda plan: plan.year, default=None)


def next_year(year: int, dossier: Dossier, catalogue: Catalogue) -> NextYear:
    """What the plan of `year` starts from, looking at the year before and at the five-year plan."""
    first, _ = service_year(dossier.company.service_year_start_month, year)
    kept = kept_measures(dossier, catalogue)
    active = [m for m in kept if m.record.status is not MeasureStatus.DONE]
    return NextYear(
        year=year,
        unfinished=tuple(m for m in active if m.record.end is not None and m.record.end < first),
        running=tuple(
            m for m in active if year in m.years and m.start_year is not None and m.start_year < year
        ),
        coming=tuple(m for m in active if m.start_year == year),
        unplanned=tuple(m for m in active if not m.years),
        ineffective=tuple(m for m in dossier.all(PlannedMeasure) if _did_not_help(m, dossier)),
        triggers=triggers_in(year - 1, dossier),
    )


def compared(before: int, after: int, dossier: Dossier, catalogue: Catalogue) -> YearsCompared:
    """What stays, what is new and what is gone between two yearly plans."""
    kept = kept_measures(dossier, catalogue)
    earlier, later = ({m.id for m in kept if year in m.years} for year in (before, after))
    return YearsCompared(
        stayed=tuple(m for m in kept if m.id in earlier & later),
        new=tuple(m for m in kept if m.id in later - earlier),
        gone=tuple(m for m in kept if m.id in earlier - later),
    )


def renewal(year: int, dossier: Dossier) -> Renewal:
    """Whether the yearly plan of `year` needs a new five-year plan above it."""
    covering, month = global_plan_for(dossier, year), dossier.company.service_year_start_month
    first, _ = service_year(month, covering.start_year if covering else 0)
    major = tuple(
        trigger
        for trigger in dossier.all(Trigger)
        if trigger.kind in _MAJOR and trigger.global_plan and trigger.on is not None and trigger.on >= first
    )
    over = covering is None
    start = year if over or major or covering is None else covering.start_year + PLAN_YEARS
    return Renewal(start, over or bool(major), over, major)


def carried_dates(measure: PlannedMeasure, year: int, start_month: int) -> tuple[date, date]:
    """The dates of an unfinished measure that goes on into a service year: from its first day, as long as
    before.
    """
    first, last = service_year(start_month, year)
    if measure.start is None or measure.end is None:
        return first, last
    return first, min(first + (measure.end - measure.start), last)


def _did_not_help(measure: PlannedMeasure, dossier: Dossier) -> bool:
    judged = learning(measure, dossier).judged
    return judged is not None and judged.result is EffectResult.NOT
