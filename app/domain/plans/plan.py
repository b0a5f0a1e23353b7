"""The five-year plan and the yearly plan, drawn up from objectives and measures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.domain.catalogue import Catalogue
from app.domain.choices import MeasureStatus
from app.domain.dossier import Dossier
from app.domain.messages import Message
from app.domain.months import add_months
from app.domain.plans.belonging import span
from app.domain.plans.measure import PSYCHOSOCIAL, PlanMeasure, plan_measure
from app.domain.plans.past import Past, past
from app.domain.plans.service_year import (
    PLAN_YEARS,
    coming_service_year,
    draft_due,
    service_year,
    service_year_of,
)
from app.domain.records import DomainNote, GlobalPlan, Objective, PlannedMeasure, YearPlan

_PREPARATION_MONTHS = 3
"""Own judgement: three months before the draft is due the next yearly plan comes into view."""

_TOP = 3


@dataclass(frozen=True, slots=True)
class PlanObjective:
    """An objective with the measures that serve it; a measure may serve several objectives."""

    record: Objective
    measures: tuple[PlanMeasure, ...]

    @property
    def score(self) -> int | None:
        """Urgency times feasibility, 1-9."""
        return priority_score(self.record.urgency, self.record.feasibility)


@dataclass(frozen=True, slots=True, kw_only=True)
class FiveYears:
    """The global prevention plan over five service years; dropped measures are left out.

    `measures` are those of the plan, dated within it or not dated at all (`unplanned`); `outside` are dated
    wholly before or after it, and in no other written plan. Each year counts every measure that touches it,
    but the whole budget falls in the service year of the start (`budget_rule`). `total` = the five years +
    `unplanned_budget`.
    """

    start_year: int
    end_year: int
    start: date
    end: date
    objectives: tuple[PlanObjective, ...]
    measures: tuple[PlanMeasure, ...]
    by_year: Mapping[int, tuple[PlanMeasure, ...]]
    budget_by_year: Mapping[int, Decimal]
    unplanned_budget: Decimal
    total: Decimal
    unplanned: tuple[PlanMeasure, ...]
    outside: tuple[PlanMeasure, ...]

    @property
    def years(self) -> tuple[int, ...]:
        """The five service years."""
        return tuple(self.by_year)

    @property
    def count_by_year(self) -> Mapping[int, int]:
        """How many measures run in each year."""
        return {year: len(measures) for year, measures in self.by_year.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class OneYear:
    """The yearly plan; `chosen` says whether the firm chose the objectives or they follow from the measures.

    `from_global` is the first year of the written five-year plan that covers this year, None without one.
    """

    year: int
    start: date
    end: date
    objectives: tuple[PlanObjective, ...]
    measures: tuple[PlanMeasure, ...]
    budget: Decimal
    chosen: bool
    from_global: int | None


def default_year(dossier: Dossier, today: date) -> int:
    """The yearly plan to work on: the coming service year.

    A yearly plan of the running year stays in view until three months before the next draft is due, unless
    the next one was begun.
    """
    month = dossier.company.service_year_start_month
    coming = coming_service_year(today, month)
    written = {plan.year for plan in dossier.all(YearPlan)}
    opening = add_months(draft_due(month, coming), -_PREPARATION_MONTHS)
    if coming not in written and coming - 1 in written and today < opening:
        return coming - 1
    return coming


def default_start_year(dossier: Dossier, today: date) -> int:
    """The first year of the five-year plan to work on: the written one for the year at hand, or a new one."""
    year = default_year(dossier, today)
    covering = global_plan_for(dossier, year)
    if covering is not None:
        return covering.start_year
    later = [plan.start_year for plan in dossier.all(GlobalPlan) if plan.start_year > year]
    return min(later, default=year)


def global_plan_for(dossier: Dossier, year: int) -> GlobalPlan | None:
    """The newest written five-year plan that covers a service year."""
    covering = [p for p in dossier.all(GlobalPlan) if p.start_year <= year < p.start_year + PLAN_YEARS]
    return max(covering, key=lambda plan: plan.start_year, default=None)


def global_plan(
    dossier: Dossier, catalogue: Catalogue, *, start_year: int, looking_back: bool = False
) -> FiveYears:
    """The five-year plan that begins with service year `start_year`.

    Looking back it also tells what was moved out of its years or dropped once they had begun.
    """
    here = span(start_year, dossier)
    years = here.years
    then = past(dossier) if looking_back else None
    kept = _measures(years, dossier, catalogue, then)
    inside = tuple(m for m in kept if here.holds_measure(m) or (looking_back and m.years))
    ids = {m.id for m in inside}
    unplanned = tuple(m for m in inside if not m.years)
    by_year = {year: tuple(m for m in inside if _touches(m, year, then)) for year in years}
    budgets = {year: _sum(m for m in inside if m.start_year == year) for year in years}
    undated = _sum(unplanned)
    month = dossier.company.service_year_start_month
    return FiveYears(
        start_year=start_year,
        end_year=years[-1],
        start=service_year(month, years[0])[0],
        end=service_year(month, years[-1])[1],
        objectives=tuple(_objective(o, inside) for o in dossier.all(Objective) if here.holds_objective(o)),
        measures=inside,
        by_year=by_year,
        budget_by_year=budgets,
        unplanned_budget=undated,
        total=sum(budgets.values(), undated),
        unplanned=unplanned,
        outside=tuple(m for m in kept if m.id not in ids and not here.is_elsewhere(m)),
    )


def year_plan(dossier: Dossier, catalogue: Catalogue, *, year: int, looking_back: bool = False) -> OneYear:
    """The yearly plan of a service year: every measure that touches it; looking back, that stood in it."""
    then = past(dossier) if looking_back else None
    kept = _measures((year,), dossier, catalogue, then)
    measures = tuple(m for m in kept if _touches(m, year, then))
    objectives, chosen = _objectives_of(year, dossier, measures)
    start, end = service_year(dossier.company.service_year_start_month, year)
    covering = global_plan_for(dossier, year)
    return OneYear(
        year=year,
        start=start,
        end=end,
        objectives=objectives,
        measures=measures,
        budget=_sum(m for m in measures if m.start_year == year),
        chosen=chosen,
        from_global=covering.start_year if covering else None,
    )


def kept_measures(dossier: Dossier, catalogue: Catalogue) -> tuple[PlanMeasure, ...]:
    """Every measure that was not dropped, in the firm's order."""
    records = (m for m in dossier.all(PlannedMeasure) if m.status is not MeasureStatus.DROPPED)
    return tuple(plan_measure(record, dossier, catalogue) for record in records)


def budget_rule() -> Message:
    """How the budget is spread, to be said beside it."""
    return Message("The whole budget of a measure is counted in the service year in which it starts.")


def priority_score(urgency: int | None, feasibility: int | None) -> int | None:
    """Urgency times feasibility, 1 (least) to 9 (first); None while one of the two is unknown."""
    if urgency is None or feasibility is None:
        return None
    return min(max(urgency, 1), _TOP) * min(max(feasibility, 1), _TOP)


def is_psr_part_only(dossier: Dossier) -> bool:
    """Whether the other six welfare domains are empty: this is only the psychosocial part (law.md §1)."""
    notes = [note for note in dossier.all(DomainNote) if note.state is not None]
    measures = [m for m in dossier.all(PlannedMeasure) if m.status is not MeasureStatus.DROPPED]
    return all(note.id == PSYCHOSOCIAL for note in notes) and all(m.domain == PSYCHOSOCIAL for m in measures)


def _measures(
    years: Iterable[int], dossier: Dossier, catalogue: Catalogue, then: Past | None
) -> tuple[PlanMeasure, ...]:
    """The measures to draw up a plan from; looking back those that stood in it then, and the undated ones."""
    if then is None:
        return kept_measures(dossier, catalogue)
    every = (plan_measure(record, dossier, catalogue) for record in dossier.all(PlannedMeasure))
    return tuple(m for m in every if then.stood_in_one_of(years, m.record) or _is_loose(m))


def _is_loose(measure: PlanMeasure) -> bool:
    return not measure.years and measure.record.status is not MeasureStatus.DROPPED


def _touches(measure: PlanMeasure, year: int, then: Past | None) -> bool:
    return year in measure.years if then is None else then.stood_in(year, measure.record)


def _objectives_of(
    year: int, dossier: Dossier, measures: tuple[PlanMeasure, ...]
) -> tuple[tuple[PlanObjective, ...], bool]:
    """The chosen objectives, otherwise those served or due in the year; and whether they were chosen."""
    every = tuple(_objective(found, measures) for found in dossier.all(Objective))
    record = dossier.get(YearPlan, str(year))
    wanted = record.objectives if record else ()
    chosen = tuple(each for each in every if each.record.id in wanted)
    if chosen:
        return chosen, True
    return tuple(each for each in every if each.measures or each.record.due_year == year), False


def _objective(record: Objective, measures: Iterable[PlanMeasure]) -> PlanObjective:
    return PlanObjective(record, tuple(m for m in measures if record.id in m.record.objectives))


def _sum(measures: Iterable[PlanMeasure]) -> Decimal:
    return sum((m.budget for m in measures), Decimal(0))


__all__ = [
    "FiveYears",
    "OneYear",
    "PlanMeasure",
    "PlanObjective",
    "budget_rule",
    "default_start_year",
    "default_year",
    "global_plan",
    "global_plan_for",
    "is_psr_part_only",
    "kept_measures",
    "priority_score",
    "service_year",
    "service_year_of",
    "year_plan",
]
