"""Measures on which a works council, where there is one, gives advice too (Law of 20 September 1948)."""

from __future__ import annotations

from app.domain.plans.measure import PlanMeasure
from app.domain.plans.plan import FiveYears

_CHANGING = frozenset({"ORG", "TER"})
"""Work organisation and working conditions among the five A's; own judgement, from HIVA 2019 §4.4.1."""


def for_the_works_council(plan: FiveYears) -> tuple[PlanMeasure, ...]:
    """The measures that seem to change the organisation, the working conditions or the output."""
    return tuple(measure for measure in plan.measures if _changes_the_work(measure))


def _changes_the_work(measure: PlanMeasure) -> bool:
    if measure.library is not None:
        return measure.library.dimension in _CHANGING
    return any(f"-{code}-" in factor for factor in measure.record.factors for code in _CHANGING)
