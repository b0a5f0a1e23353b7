"""What absence and departures cost in a year, by the firm's own numbers, and what was promised and spent.

An estimate to talk about, never a claim: every number is the firm's own, and the sum is shown as a sum.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from app.domain.dossier import Dossier
from app.domain.lights.rounds import answered
from app.domain.plans.service_year import service_year_of
from app.domain.records import DocumentDraft, PlannedMeasure, YearCosts

_CENT = Decimal("0.01")
_ABSENCE, _LEAVERS = "short_sick_days", "voluntary_leavers"
_COMMITMENT, _BUDGET = "intentieverklaring", "budget_bedrag"


@dataclass(frozen=True, slots=True)
class Estimate:
    """Days × cost of a day, and departures × cost of a departure; None where a number is missing."""

    absence: Decimal | None
    departures: Decimal | None

    @property
    def total(self) -> Decimal | None:
        """What is known of both together; None while nothing is."""
        known = [part for part in (self.absence, self.departures) if part is not None]
        return sum(known, Decimal(0)) if known else None

    @property
    def complete(self) -> bool:
        """Whether both parts are known."""
        return self.absence is not None and self.departures is not None


@dataclass(frozen=True, slots=True)
class Spending:
    """Time and money promised and spent; where the firm noted nothing for the year, what its measures say."""

    hours_promised: float | None
    hours_spent: float | None
    eur_promised: Decimal | None
    eur_spent: Decimal | None


def costs_of(year: int, dossier: Dossier) -> YearCosts:
    """What was noted about a year, blank when there is nothing."""
    return dossier.get(YearCosts, str(year)) or YearCosts(id=str(year), year=year)


def estimate(costs: YearCosts) -> Estimate:
    """The two sums, to the cent."""
    return Estimate(
        _times(costs.absence_days, costs.cost_per_day), _times(costs.leavers, costs.cost_per_leaver)
    )


def newest_estimate(dossier: Dossier) -> tuple[int, Estimate] | None:
    """The newest year for which an estimate can be made, with that estimate."""
    known = ((costs.year, estimate(costs)) for costs in dossier.all(YearCosts))
    made = [(year, found) for year, found in known if found.total is not None]
    return max(made, key=lambda pair: pair[0], default=None)


def counted(year: int, dossier: Dossier) -> Mapping[str, float]:
    """What the warning lights of that year already counted: days of short absence, people who left."""
    found: dict[str, float] = {}
    for field, key in (("absence_days", _ABSENCE), ("leavers", _LEAVERS)):
        value = answered(year, key, dossier)
        if isinstance(value, int | float) and not isinstance(value, bool):
            found[field] = value
    return found


def promised_text(dossier: Dossier) -> str:
    """The budget of the statement of commitment, as it was written there."""
    draft = dossier.get(DocumentDraft, _COMMITMENT)
    return dict(draft.values).get(_BUDGET, "").strip() if draft is not None else ""


def spending(year: int, dossier: Dossier) -> Spending:
    """The year's own numbers, otherwise the sums of the measures that began in it."""
    costs = costs_of(year, dossier)
    month = dossier.company.service_year_start_month
    began = [
        m
        for m in dossier.all(PlannedMeasure)
        if m.start is not None and service_year_of(m.start, month) == year
    ]
    return Spending(
        _first(costs.hours_promised, _sum([m.budget_hours for m in began])),
        _first(costs.hours_spent, _sum([m.spent_hours for m in began])),
        _money(costs.eur_promised, [m.budget_eur for m in began]),
        _money(costs.eur_spent, [m.spent_eur for m in began]),
    )


def _times(count: float | None, price: Decimal | None) -> Decimal | None:
    if count is None or price is None:
        return None
    return (Decimal(str(count)) * price).quantize(_CENT)


def _first(own: float | None, otherwise: float | None) -> float | None:
    return own if own is not None else otherwise


def _sum(numbers: list[float | None]) -> float | None:
    known = [number for number in numbers if number is not None]
    return sum(known) if known else None


def _money(own: Decimal | None, amounts: list[Decimal | None]) -> Decimal | None:
    known = [amount for amount in amounts if amount is not None]
    return own if own is not None else (sum(known, Decimal(0)) if known else None)
