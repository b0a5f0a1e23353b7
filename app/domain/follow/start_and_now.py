"""How things were at the start of the five years beside how they are now: lights, factors (R93)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.catalogue import Catalogue
from app.domain.dossier import Dossier
from app.domain.lights.indicator import IndicatorLight
from app.domain.lights.rounds import round_lights, rounds
from app.domain.plans.plan import global_plan_for
from app.domain.plans.service_year import service_year
from app.domain.records import Analysis, LightRound
from app.domain.risks.analysis import analysis_before, rated
from app.domain.risks.rating import RatedFactor
from app.domain.risks.two_analyses import TwoAnalyses, two_analyses


@dataclass(frozen=True, slots=True)
class TwoLights:
    """One scored light at the start and now; `now` is None while there is only one round."""

    id: str
    before: IndicatorLight
    now: IndicatorLight | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StartAndNow:
    """What the evaluation of a year sets side by side.

    `factors` are compared between two analyses; with only one analysis `expected` are the risks of which the
    team said what is left of them.
    """

    first_round: LightRound | None
    last_round: LightRound | None
    lights: tuple[TwoLights, ...]
    first_analysis: Analysis | None
    last_analysis: Analysis | None
    factors: tuple[TwoAnalyses, ...]
    expected: tuple[RatedFactor, ...]


def start_and_now(year: int, dossier: Dossier, catalogue: Catalogue) -> StartAndNow:
    """The last measurement before the plan began beside the last one of the year that is evaluated."""
    start = _start(year, dossier)
    first_round, last_round = _rounds(year, start, dossier)
    first, last = _analyses(year, start, dossier)
    return StartAndNow(
        first_round=first_round,
        last_round=last_round,
        lights=_lights(first_round, last_round, dossier, catalogue),
        first_analysis=first,
        last_analysis=last,
        factors=two_analyses(first, last, dossier, catalogue) if first and last else (),
        expected=_expected(first, dossier, catalogue) if first and last is None else (),
    )


def _start(year: int, dossier: Dossier) -> date:
    covering = global_plan_for(dossier, year)
    first = covering.start_year if covering is not None else year
    return service_year(dossier.company.service_year_start_month, first)[0]


def _rounds(year: int, start: date, dossier: Dossier) -> tuple[LightRound | None, LightRound | None]:
    known = [found for found in rounds(dossier) if found.year <= year]
    before = [found for found in known if found.year < start.year]
    first = before[-1] if before else next(iter(known), None)
    last = known[-1] if known and known[-1] is not first else None
    return first, last


def _analyses(year: int, start: date, dossier: Dossier) -> tuple[Analysis | None, Analysis | None]:
    first = analysis_before(start - timedelta(days=1), dossier)
    later = [a for a in dossier.all(Analysis) if first is not None and first.year < a.year <= year]
    return first, max(later, key=lambda found: (found.year, found.id), default=None)


def _lights(
    first: LightRound | None, last: LightRound | None, dossier: Dossier, catalogue: Catalogue
) -> tuple[TwoLights, ...]:
    if first is None:
        return ()
    before = round_lights(first.id, dossier, catalogue)
    now = round_lights(last.id, dossier, catalogue) if last is not None else {}
    return tuple(TwoLights(id_, light, now.get(id_)) for id_, light in before.items() if light.scored)


def _expected(analysis: Analysis, dossier: Dossier, catalogue: Catalogue) -> tuple[RatedFactor, ...]:
    return tuple(f for f in rated(analysis.id, dossier, catalogue) if f.residual is not None and f.is_risk)
