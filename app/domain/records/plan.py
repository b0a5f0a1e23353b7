"""Records of the plans: objectives, measures, and what the law wants written down."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.domain.choices import AdviceState, DomainState, Level, MeasureStatus, Pace, Proposer, Scope, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Objective:
    """A priority objective; urgency and feasibility 1-3, `limits` says what can and cannot change."""

    id: str
    text: str = ""
    factors: tuple[str, ...] = ()
    domain: str = "psychosocial"
    urgency: int | None = None
    feasibility: int | None = None
    criterion: str = ""
    baseline: str = ""
    target: str = ""
    due_year: int | None = None
    limits: str = ""
    position: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedMeasure:
    """A measure of the plan; `library` is a catalogue id, an empty title shows the catalogue's words.

    `first_start` and `first_end` are the dates planned first, kept when it is moved; `check_months` is how
    long after it was done its effect is looked at; `permanent` marks an agreement that stays.
    """

    id: str
    library: str = ""
    title: str = ""
    description: str = ""
    factors: tuple[str, ...] = ()
    objectives: tuple[str, ...] = ()
    domain: str = "psychosocial"
    level: Level | None = None
    scope: Scope | None = None
    pace: Pace | None = None
    proposer: Proposer = Proposer.EMPLOYER
    urgency: int | None = None
    feasibility: int | None = None
    responsible: str = ""
    involved: str = ""
    method: str = ""
    means_organisational: str = ""
    means_material: str = ""
    budget_eur: Decimal | None = None
    training: str = ""
    start: date | None = None
    end: date | None = None
    criterion: str = ""
    baseline: str = ""
    target: str = ""
    residual_exposure: int | None = None
    residual_impact: int | None = None
    status: MeasureStatus = MeasureStatus.PLANNED
    status_on: date | None = None
    status_reason: str = ""
    position: int = 0
    first_start: date | None = None
    first_end: date | None = None
    check_months: int | None = None
    permanent: bool = False
    budget_hours: float | None = None
    spent_eur: Decimal | None = None
    spent_hours: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DomainNote:
    """How another welfare domain is dealt with; id is the domain's id."""

    id: str
    state: DomainState | None = None
    reference: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GlobalPlan:
    """What the five-year plan says beyond objectives and measures; id and `start_year` are its first year.

    The days of its consultation have the same names as those of the yearly plan. `kpis` are the figures that
    are followed through its years, chosen beforehand.
    """

    id: str
    start_year: int
    size_note: str = ""
    adaptation: str = ""
    criteria: str = ""
    strategic_advice: AdviceState | None = None
    strategic_advice_on: date | None = None
    strategic_advice_note: str = ""
    line_consulted_on: date | None = None
    services_consulted_on: date | None = None
    body_advice_on: date | None = None
    body_advice: str = ""
    signed_on: date | None = None
    signed_by: str = ""
    advice_asked_on: date | None = None
    service_advice_on: date | None = None
    service_advice: str = ""
    submitted_on: date | None = None
    register_place: str = ""
    service_answer_on: date | None = None
    service_answer: str = ""
    body_verdict: Verdict | None = None
    early_reason: str = ""
    kpis: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class YearPlan:
    """What one yearly plan says beyond its measures; the `change_*` fields answer JAP-06a to e."""

    id: str
    year: int
    objectives: tuple[str, ...] = ()
    change_circumstances: str = ""
    change_accidents: str = ""
    change_annual_report: str = ""
    change_advice: str = ""
    change_strategic: str = ""
    evaluation: str = ""
    surveillance_lists: str = ""
    line_consulted_on: date | None = None
    services_consulted_on: date | None = None
    service_advice_on: date | None = None
    submitted_on: date | None = None
    body_advice_on: date | None = None
    body_advice: str = ""
    started_on: date | None = None
    signed_on: date | None = None
    signed_by: str = ""
    advice_asked_on: date | None = None
    service_advice: str = ""
    register_place: str = ""
    service_answer_on: date | None = None
    service_answer: str = ""
    body_verdict: Verdict | None = None
    early_reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiver:
    """Why a legal element does not apply, id `<plan year>/<element>`."""

    id: str
    plan: str
    element: str
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyMark:
    """A statutory duty that was done, id `<deadline>/<due date or year>`."""

    id: str
    deadline: str
    due: str = ""
    done_on: date | None = None
    note: str = ""
