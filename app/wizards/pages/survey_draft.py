"""A round of questionnaires while it is being planned: no record yet, and what follows from the choices."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from math import ceil

from app.domain.lights.rounds import suggested_factors
from app.domain.messages import Message
from app.domain.reading import Reading
from app.domain.survey.guard import Plan, against_opening, askable, sites_apart
from app.i18n.language import Language

SECONDS_EACH = 12
MINUTES_BESIDE = 2
"""Our own estimates: reading and answering one statement, and choosing a language, an idea, handing in."""
DAYS_OPEN = 14


class Which(StrEnum):
    """Which statements a round asks."""

    ALL = "all"
    DIMENSIONS = "dimensions"
    LIGHTS = "lights"
    PICKED = "picked"


@dataclass(frozen=True, slots=True)
class Draft:
    """The choices so far; `by_site` counts only where the guard allows it."""

    which: Which = Which.ALL
    dimensions: tuple[str, ...] = ()
    picked: frozenset[str] = field(default_factory=frozenset)
    languages: tuple[str, ...] = ()
    invited: int | None = None
    by_site: bool = False
    closes_on: date | None = None
    key_holder: str = ""


def first_draft(reading: Reading, language: Language) -> Draft:
    """What is filled in beforehand: everybody who works there, the window's language, two weeks."""
    people = ceil(reading.headcount) if reading.headcount is not None else None
    last = reading.today + timedelta(days=DAYS_OPEN)
    return Draft(languages=(language.value,), invited=people, closes_on=last)


def factors_of(draft: Draft, reading: Reading) -> tuple[str, ...]:
    """The statements that would be asked, in the order of the catalogue."""
    wanted = chosen_by(draft.which, draft, reading)
    return tuple(factor for factor in askable(reading.catalogue) if factor in wanted)


def chosen_by(which: Which, draft: Draft, reading: Reading) -> frozenset[str]:
    """The factors that one way of choosing gives, whether they may be asked or not."""
    factors = reading.catalogue.factors
    match which:
        case Which.ALL:
            return frozenset(factors)
        case Which.DIMENSIONS:
            return frozenset(f.id for f in factors.values() if f.dimension in draft.dimensions)
        case Which.LIGHTS:
            return frozenset(pointed_at(reading))
        case Which.PICKED:
            return draft.picked


def pointed_at(reading: Reading) -> tuple[str, ...]:
    """The statements that the newest warning lights point at, and that may be asked."""
    newest = reading.latest_round
    if newest is None:
        return ()
    found = suggested_factors(reading.lights_by_round[newest.id], reading.catalogue)
    may = set(askable(reading.catalogue))
    return tuple(factor for factor in found if factor in may)


def minutes_for(statements: int) -> int:
    """How long one person is busy, about."""
    return ceil(statements * SECONDS_EACH / 60) + MINUTES_BESIDE


def sites_of(draft: Draft, reading: Reading) -> tuple[str, ...]:
    """The sites that are asked apart."""
    may = sites_apart(reading.dossier, reading.catalogue.privacy_guard)
    return may if draft.by_site else ()


def reasons_against(draft: Draft, reading: Reading) -> tuple[Message, ...]:
    """Why this round may not be opened."""
    plan = Plan(factors_of(draft, reading), draft.invited, sites_of(draft, reading))
    return against_opening(plan, reading.dossier, reading.catalogue, reading.today)
