"""What the law asks of both plans, element by element: there, missing, or not asked of this firm.

Nothing is there silently: each state has a reason, and each check looks at what the firm wrote.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from app.domain.catalogue import Catalogue, LegalElement, Mandatory, Plan
from app.domain.choices import Presence
from app.domain.dossier import Dossier
from app.domain.elements.findings import Finding, missing, not_applicable
from app.domain.elements.gpp import GPP_CHECKS
from app.domain.elements.gpp_facts import global_facts
from app.domain.elements.jap import JAP_CHECKS
from app.domain.elements.jap_facts import year_facts
from app.domain.messages import Message
from app.domain.places import Place
from app.domain.records import Analysis, Waiver

F = TypeVar("F")


@dataclass(frozen=True, slots=True)
class ElementState:
    """One legal element of a plan: its state, why, and the place to mend it; `waived` by the firm itself."""

    element: LegalElement
    presence: Presence
    reason: Message
    place: Place
    waived: bool = False

    @property
    def is_required(self) -> bool:
        """Whether the law asks it, if need be under a condition; false for what is only recommended."""
        return self.element.mandatory is not Mandatory.RECOMMENDED

    @property
    def is_lacking(self) -> bool:
        """Whether the law asks it and it is not there."""
        return self.is_required and self.presence is Presence.MISSING


def gpp(
    dossier: Dossier,
    catalogue: Catalogue,
    *,
    start_year: int,
    today: date,
    analysis: Analysis | None = None,
) -> tuple[ElementState, ...]:
    """Every element GPP-01 to GPP-15 of the plan beginning in `start_year`, as seen on `today`.

    It rests on `analysis`, or on the newest one.
    """
    facts = global_facts(dossier, catalogue, start_year=start_year, today=today, analysis=analysis)
    elements = catalogue.elements_of(Plan.GPP)
    return tuple(_state(e, _waiver(e, start_year, dossier), facts, GPP_CHECKS) for e in elements)


def jap(dossier: Dossier, catalogue: Catalogue, *, year: int, today: date) -> tuple[ElementState, ...]:
    """Every element JAP-01 to JAP-15 of the yearly plan of service year `year`, as seen on `today`."""
    facts = year_facts(dossier, catalogue, year=year, today=today)
    elements = catalogue.elements_of(Plan.JAP)
    return tuple(_state(e, _waiver(e, year, dossier), facts, JAP_CHECKS) for e in elements)


def _waiver(element: LegalElement, year: int, dossier: Dossier) -> Waiver | None:
    waiver = dossier.get(Waiver, f"{year}/{element.id}")
    return waiver if waiver is not None and waiver.reason.strip() else None


def _state(
    element: LegalElement, waiver: Waiver | None, facts: F, checks: Mapping[str, Callable[[F], Finding]]
) -> ElementState:
    check = checks.get(element.id, _unknown)
    found = check(facts)
    if waiver is not None:
        why = Message("You say this does not apply: {reason}", {"reason": waiver.reason.strip()})
        found = not_applicable(why, found.place)
    return ElementState(element, found.presence, found.reason, found.place, waived=waiver is not None)


def _unknown(facts: object) -> Finding:
    """An element of a newer catalogue that this program cannot check by itself."""
    return missing(
        Message("This program cannot check this by itself. Look at it, or say why it does not apply."),
        Place("plans.print"),
    )
