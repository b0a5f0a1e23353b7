"""The register of third-party facts: who may keep one, what is kept how long, and its totals (Codex
I.3-3).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date

from app.domain.dossier import Dossier
from app.domain.follow_choices import FactKind
from app.domain.months import add_months
from app.domain.plans.service_year import service_year
from app.domain.records import ThirdPartyFact

KEPT_MONTHS = 60
"""Five years from the entry of each declaration."""


def is_kept_here(dossier: Dossier) -> bool:
    """Whether this firm needs the register: its workers meet others at work."""
    return dossier.company.third_party_contact is True


def facts(dossier: Dossier) -> tuple[ThirdPartyFact, ...]:
    """The declarations in order of entry."""
    return tuple(sorted(dossier.all(ThirdPartyFact), key=lambda f: (f.entered_on or date.min, f.position)))


def kept_until(fact: ThirdPartyFact) -> date | None:
    """The last day on which a declaration must be kept."""
    return add_months(fact.entered_on, KEPT_MONTHS) if fact.entered_on is not None else None


def to_delete(dossier: Dossier, today: date) -> tuple[ThirdPartyFact, ...]:
    """Declarations that were kept long enough: their deletion is proposed, never done unasked."""
    ends = ((fact, kept_until(fact)) for fact in facts(dossier) if fact.deleted_on is None)
    return tuple(fact for fact, end in ends if end is not None and end < today)


def first_end(dossier: Dossier) -> date | None:
    """The day on which the first of the declarations that are still there has been kept long enough."""
    ends = (kept_until(fact) for fact in facts(dossier) if fact.deleted_on is None)
    return min((end for end in ends if end is not None), default=None)


def day_of(fact: ThirdPartyFact) -> date | None:
    """The day on which it happened; without one the day of entry."""
    return fact.happened_on or fact.entered_on


def totals(year: int, dossier: Dossier) -> Mapping[FactKind, int]:
    """How many declarations of each kind happened in a service year; without a day the day of entry
    counts.
    """
    first, last = service_year(dossier.company.service_year_start_month, year)
    days = ((fact.kind, day_of(fact)) for fact in facts(dossier))
    return Counter(kind for kind, day in days if day is not None and first <= day <= last)
