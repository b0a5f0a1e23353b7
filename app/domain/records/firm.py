"""Records about the firm, its people by function, and what it already did."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.domain.choices import Body, Depth, PastOutcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Company:
    """The firm; one per dossier, id `company`. Head count and FTE are yearly averages."""

    id: str = "company"
    name: str = ""
    kbo: str = ""
    street: str = ""
    postal_code: str = ""
    city: str = ""
    activity: str = ""
    nace_section: str = ""
    joint_committee: str = ""
    headcount: float | None = None
    fte: float | None = None
    third_party_contact: bool | None = None
    committee: bool | None = None
    union_delegation: bool | None = None
    employer_is_adviser: bool | None = None
    body_override: Body | None = None
    body_reason: str = ""
    high_risk_sector: bool | None = None
    tariff_group: int | None = None
    external_service_since: date | None = None
    confidential_counsellor: bool | None = None
    health_surveillance: bool | None = None
    service_year_start_month: int = 1
    depth: Depth = Depth.BASIC


@dataclass(frozen=True, slots=True, kw_only=True)
class Quarter:
    """Staff in a quarter, id `2026-Q1`; `part` = below 3/4 time, counts half (Codex II.1-2 §2)."""

    id: str
    full: float | None = None
    part: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A site or team of the firm."""

    id: str
    name: str = ""
    headcount: int | None = None
    position: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """One card of who's who; `role` is an actor id of the catalogue."""

    id: str
    role: str = ""
    name: str = ""
    organisation: str = ""
    phone: str = ""
    email: str = ""
    duties: str = ""
    position: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """A group of people who take part, by function and number, never by name."""

    id: str
    part: str = "workers"
    description: str = ""
    count: int | None = None
    position: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PastAction:
    """Something done, or considered and dropped, before this plan."""

    id: str
    text: str = ""
    outcome: PastOutcome = PastOutcome.DONE
    year: int | None = None
    position: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentDraft:
    """What the user filled in for one document template; id is the template's id, values by placeholder.

    `text_nl` and `text_fr` replace the template's words once the user has rewritten them.
    """

    id: str
    values: tuple[tuple[str, str], ...] = ()
    signed_on: date | None = None
    signed_by: str = ""
    place: str = ""
    text_nl: str = ""
    text_fr: str = ""
