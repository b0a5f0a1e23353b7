"""To which of several five-year plans a measure or an objective belongs; with one plan all is in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.dossier import Dossier
from app.domain.plans.measure import PlanMeasure, touched_years
from app.domain.plans.service_year import PLAN_YEARS
from app.domain.records import GlobalPlan, Objective, PlannedMeasure


@dataclass(frozen=True, slots=True)
class Span:
    """The years of a plan beside those of the other written ones; `newest` says that none begins later."""

    years: range
    others: frozenset[int]
    newest: bool
    served: Mapping[str, frozenset[int]]

    def holds_measure(self, measure: PlanMeasure) -> bool:
        """Whether one of its years is in the plan; what has no date yet belongs to the newest plan."""
        return any(year in self.years for year in measure.years) if measure.years else self.newest

    def is_elsewhere(self, measure: PlanMeasure) -> bool:
        """Whether it runs in the years of other written plans only."""
        return bool(measure.years) and self.others.issuperset(measure.years)

    def holds_objective(self, objective: Objective) -> bool:
        """Whether it is due in the plan or served in it; what belongs nowhere stands in the newest plan."""
        served = self.served.get(objective.id, frozenset())
        if objective.due_year in self.years or not served.isdisjoint(self.years):
            return True
        return self.newest and objective.due_year not in self.others and served.isdisjoint(self.others)


def span(start_year: int, dossier: Dossier) -> Span:
    """The plan that begins in `start_year` among all that were written."""
    starts = [plan.start_year for plan in dossier.all(GlobalPlan) if plan.start_year != start_year]
    return Span(
        years=range(start_year, start_year + PLAN_YEARS),
        others=frozenset(year for start in starts for year in range(start, start + PLAN_YEARS)),
        newest=all(start < start_year for start in starts),
        served=_served(dossier),
    )


def _served(dossier: Dossier) -> Mapping[str, frozenset[int]]:
    """The years in which the measures of each objective run."""
    month = dossier.company.service_year_start_month
    found: dict[str, frozenset[int]] = {}
    for measure in dossier.all(PlannedMeasure):
        years = frozenset(touched_years(measure.start, measure.end, month))
        for objective in measure.objectives:
            found[objective] = found.get(objective, frozenset()) | years
    return found
