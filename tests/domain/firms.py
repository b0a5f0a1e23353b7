"""Small firms for the tests of the rules: the real catalogue, and dossiers built in one line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

from app.content.editions import latest, open_edition
from app.domain.catalogue import Catalogue
from app.domain.choices import FactorState
from app.domain.dossier import Dossier
from app.domain.lights.examples import answers_for
from app.domain.lights.indicator import IndicatorLight
from app.domain.lights.rounds import round_lights
from app.domain.records import Analysis, Company, FactorAnswer, InputValue, LightRound, Record

ROOT = Path(__file__).resolve().parents[2] / "resources" / "catalogue"

CALM: Mapping[str, InputValue] = {
    "short_sick_days": 0,
    "sick_spells": 0,
    "long_absent_workers": 0,
    "voluntary_leavers": 0,
    "hires_24m": 4,
    "early_leavers_24m": 0,
    "accidents_1d": 0,
    "accidents_human": 0,
    "internal_incidents": 0,
    "register_exists": True,
    "third_party_incidents": 0,
    "third_party_physical": 0,
    "formal_requests": 0,
    "informal_contacts": 0,
    "conflict_level": 0,
    "overtime_hours_3m": 0,
    "leave_not_taken_workers": 0,
    "quality_trend": 0,
}


@cache
def catalogue() -> Catalogue:
    """The newest edition, read once."""
    return open_edition(ROOT, latest(ROOT))


def firm(headcount: float | None = 8, **company: object) -> Company:
    """A small firm where everything is known."""
    known = Company(headcount=headcount, fte=headcount, third_party_contact=True)
    return replace(known, **company)  # type: ignore[arg-type]


def with_round(values: Mapping[str, InputValue], *others: Record, company: Company | None = None) -> Dossier:
    """A dossier with one round of 2026."""
    records = (company or firm(), LightRound(id="2026", year=2026), *answers_for("2026", values), *others)
    return Dossier.of(records)


def lights(dossier: Dossier, round_id: str = "2026") -> Mapping[str, IndicatorLight]:
    """The lights of the round."""
    return round_lights(round_id, dossier, catalogue())


def light(
    indicator: str, values: Mapping[str, InputValue], *others: Record, **company: object
) -> IndicatorLight:
    """One light of a firm that was calm but for these values."""
    headcount = company.pop("headcount", 8)
    assert headcount is None or isinstance(headcount, int | float)
    dossier = with_round({**CALM, **values}, *others, company=firm(headcount, **company))
    return lights(dossier)[indicator]


def without(*keys: str) -> dict[str, InputValue]:
    """The calm answers but for these."""
    return {key: value for key, value in CALM.items() if key not in keys}


def with_analysis(*records: Record) -> Dossier:
    """A dossier with one analysis of 2026."""
    return Dossier.of((firm(), Analysis(id="a", year=2026), *records))


def answer(factor: str, exposure: int | None, impact: int | None = None, **fields: object) -> FactorAnswer:
    """The team's answer about one factor."""
    known = FactorAnswer(
        id=f"a/{factor}",
        analysis="a",
        factor=factor,
        state=FactorState.ASSESSED,
        exposure=exposure,
        impact=impact,
    )
    return replace(known, **fields)  # type: ignore[arg-type]
