"""Measures, legal elements of the plans, deadlines and consultation, as content."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.catalogue.basis import Origin, Text
from app.domain.choices import Body, Level, Pace, Scope


@dataclass(frozen=True, slots=True)
class LawCheck:
    """When the legal statements of an edition were checked, and how new the newest source read then was."""

    checked_on: date
    newest_source: date


class HintKind(StrEnum):
    """Whether the law obliges or only offers."""

    DUTY = "duty"
    OPTION = "option"


@dataclass(frozen=True, slots=True)
class LegalHint:
    """What the law has to do with a measure; a pointer, not legal advice."""

    kind: HintKind
    text: Text


@dataclass(frozen=True, slots=True)
class Measure:
    """A ready-made measure; `kpi` are indicator ids; money in euro, set-up `hours` of employer or team."""

    id: str
    dimension: str
    factors: tuple[str, ...]
    level: Level
    scope: Scope
    kind: Pace
    cost_eur: tuple[int, int]
    hours: tuple[float, float]
    lead_weeks: int
    owner: str
    kpi: tuple[str, ...]
    title: Text
    description: Text
    origin: Origin
    legal: LegalHint | None = None


class Plan(StrEnum):
    """The five-year plan (GPP/PGP) or the yearly plan (JAP/PAA)."""

    GPP = "gpp"
    JAP = "jap"


class Mandatory(StrEnum):
    """Required by the text, required under a condition, or recommended only."""

    YES = "yes"
    CONDITIONAL = "cond"
    RECOMMENDED = "rec"


@dataclass(frozen=True, slots=True)
class LegalElement:
    """What a plan must contain; `article` is of the Codex unless it says otherwise."""

    id: str
    plan: Plan
    label: Text
    article: str
    mandatory: Mandatory
    origin: Origin
    condition: Text | None = None
    note: Text | None = None
    nothing_allowed: bool = False


class Applies(StrEnum):
    """To whom a deadline applies; C_MINUS_D are groups C- and D of the external service's tariff."""

    ALL = "all"
    DIRECT_PARTICIPATION = "direct_participation"
    GROUP_D = "group_d"
    C_MINUS_D = "c_minus_d"
    COUNSELLOR = "counsellor"
    THIRD_PARTY_CONTACT = "third_party_contact"
    FORMAL_REQUESTS = "formal_requests"
    COMMITTEE = "committee"
    FROM_20_WORKERS = "from_20_workers"


@dataclass(frozen=True, slots=True)
class Deadline:
    """A recurring or conditional term; `months`/`days` are its length when it has one.

    `months` holds for tariff groups 1-2 and `months_high_risk` for 3-5 where the law differs.
    """

    id: str
    label: Text
    rule: Text
    article: str
    applies: Applies
    origin: Origin
    months: int | None = None
    months_high_risk: int | None = None
    days: int | None = None


@dataclass(frozen=True, slots=True)
class ConsultationRule:
    """Which body must be consulted when (Law art. 49-53); no body: first ask."""

    id: str
    condition: Text
    ask: Text
    article: str
    origin: Origin
    body: Body | None = None


@dataclass(frozen=True, slots=True)
class ParticipationStep:
    """A step E1-E5 of the direct participation of the workers (Codex II.8)."""

    id: str
    order: int
    text: Text
    origin: Origin
    days: int | None = None
