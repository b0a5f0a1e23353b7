"""The light watch: a few counts each quarter, quarters beside each other, and what a year comes to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.domain.catalogue import Catalogue
from app.domain.choices import AnswerState
from app.domain.dossier import Dossier
from app.domain.follow import registers
from app.domain.plans.service_year import quarter_id
from app.domain.records import LightInput, Pulse, ThirdPartyFact

FIGURES = ("sick_days", "overtime_hours", "leavers", "accidents", "reports")
"""The counts of a quarter, in the order in which they are asked."""

OFFERED = 5
"""So many quarters can be chosen: the running one and a year back."""


@dataclass(frozen=True, slots=True)
class YearFigure:
    """What the watch comes to for one question of the warning lights, and what stands there now."""

    key: str
    value: float
    quarters: int
    wanted: int
    answered: object | None

    @property
    def whole(self) -> bool:
        """Whether every quarter that counts was filled in."""
        return self.quarters == self.wanted

    @property
    def differs(self) -> bool:
        """Whether taking it over would change something."""
        return self.answered != self.value


def quarters(today: date) -> tuple[str, ...]:
    """The quarters one may want to fill in, newest first."""
    running = _number(quarter_id(today))
    return tuple(_name(number) for number in range(running, running - OFFERED, -1) if number >= 4)


def watched(dossier: Dossier) -> tuple[Pulse, ...]:
    """Every quarter that was filled in, oldest first."""
    return tuple(sorted(dossier.all(Pulse), key=lambda pulse: pulse.id))


def through_time(dossier: Dossier, most: int = 8) -> tuple[Pulse, ...]:
    """The newest quarters one after the other, also those that were skipped (blank); oldest first."""
    known = {pulse.id: pulse for pulse in dossier.all(Pulse)}
    if not known:
        return ()
    first, last = (_number(id_) for id_ in (min(known), max(known)))
    names = [_name(number) for number in range(max(first, last - most + 1), last + 1)]
    return tuple(known.get(name, Pulse(id=name)) for name in names)


def year_figures(year: int, dossier: Dossier, catalogue: Catalogue) -> tuple[YearFigure, ...]:
    """What the quarters of a calendar year, and the register, propose for the warning lights of that year.

    Only figures of which something is known; overtime is asked over three months, so the newest quarter
    counts.
    """
    pulses = [pulse for pulse in watched(dossier) if pulse.id.startswith(f"{year:04}-")]
    found: list[YearFigure] = []
    for field, key in _SUMMED.items():
        counted = [value for pulse in pulses if (value := getattr(pulse, field)) is not None]
        if counted:
            found.append(_figure(key, float(sum(counted)), (len(counted), 4), (year, dossier)))
    overtime = [pulse.overtime_hours for pulse in pulses if pulse.overtime_hours is not None]
    if overtime:
        found.append(_figure("overtime_hours_3m", overtime[-1], (1, 1), (year, dossier)))
    found += [
        _figure(key, float(count), (1, 1), (year, dossier)) for key, count in _of_register(year, dossier)
    ]
    asked = {each.key for indicator in catalogue.indicators.values() for each in indicator.inputs}
    return tuple(figure for figure in found if figure.key in asked)


def first_day(quarter: str) -> date:
    """The first day of a quarter; what is no name of one lies before every other."""
    year, _, number = quarter.partition("-Q")
    try:
        return date(max(int(year), 1), 3 * int(number) - 2, 1)
    except ValueError:
        return date.min


def is_blank(pulse: Pulse) -> bool:
    """Whether nothing was noted."""
    return pulse == Pulse(id=pulse.id)


_SUMMED: Mapping[str, str] = {
    "sick_days": "short_sick_days",
    "leavers": "voluntary_leavers",
    "accidents": "accidents_1d",
}
"""Count of the watch → question of the warning lights that asks the same over a year."""


def _of_register(year: int, dossier: Dossier) -> tuple[tuple[str, int], ...]:
    """What the register counts in a calendar year, once anything was ever entered."""
    if not registers.is_kept_here(dossier) or not dossier.all(ThirdPartyFact):
        return ()
    days = [(fact, registers.day_of(fact)) for fact in registers.facts(dossier)]
    facts = [fact for fact, day in days if day is not None and day.year == year]
    return (
        ("third_party_incidents", len(facts)),
        ("third_party_physical", sum(fact.physical for fact in facts)),
    )


def _figure(key: str, value: float, counted: tuple[int, int], about: tuple[int, Dossier]) -> YearFigure:
    year, dossier = about
    answer = dossier.get(LightInput, f"{year}/{key}")
    known = answer.value if answer is not None and answer.state is AnswerState.VALUE else None
    return YearFigure(key, value, *counted, answered=known)


def _number(quarter: str) -> int:
    """Quarters counted from the year 0, so that they can be added up."""
    year, _, number = quarter.partition("-Q")
    return int(year) * 4 + int(number) - 1


def _name(number: int) -> str:
    return f"{number // 4:04}-Q{number % 4 + 1}"
