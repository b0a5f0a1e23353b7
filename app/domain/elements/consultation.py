"""The advice on a plan as a legal element: settled by the procedure, or in the firm's own words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from app.domain.choices import PlanKind
from app.domain.consultation.outcome import outcome
from app.domain.consultation.procedure import Procedure
from app.domain.dossier import Dossier
from app.domain.elements.findings import Finding, body_unknown, missing, present
from app.domain.messages import Message
from app.domain.places import Place

_PAGE = "plans.consultation"
_PREFIX: Mapping[PlanKind, str] = MappingProxyType({PlanKind.GLOBAL: "gpp.", PlanKind.YEAR: "jap."})
_FIELDS: Mapping[str, str] = MappingProxyType(
    {
        "E1": "service_advice_on",
        "E2": "submitted_on",
        "E3": "remarks",
        "E4": "service_answer_on",
        "E5": "answers",
        "B1": "submitted_on",
        "B2": "body_advice_on",
    }
)
"""What is filled in or pressed at each step."""


def field(kind: PlanKind, name: str) -> Place:
    """The page of consultation, at a field of one plan."""
    return Place(_PAGE, _PREFIX[kind] + name)


def step_place(found: Procedure) -> Place:
    """Where the discussion goes on; once settled, where it ended."""
    return field(found.kind, _FIELDS[found.current or found.steps[-1].id])


def prior_advice(kind: PlanKind, plan: str, dossier: Dossier, today: date) -> Finding:
    """Whether the plan was advised or accepted (GPP-13, JAP-12)."""
    found = outcome(kind, plan, dossier, today)
    if found.procedure.body is None:
        return body_unknown()
    state = {"state": found.reason}
    said = (
        Message("Advice on the five-year plan: {state}", state)
        if kind is PlanKind.GLOBAL
        else Message("Advice on the yearly plan: {state}", state)
    )
    place = step_place(found.procedure)
    return present(said, place) if found.settled else missing(said, place)
