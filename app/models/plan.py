"""Rows of the plans: objectives, measures, and what the law wants written down."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Json, RecordRow


class ObjectiveRow(RecordRow):
    __tablename__ = "objective"
    text: Mapped[str]
    factors: Mapped[tuple[str, ...]] = mapped_column(Json)
    domain: Mapped[str]
    urgency: Mapped[int | None]
    feasibility: Mapped[int | None]
    criterion: Mapped[str]
    baseline: Mapped[str]
    target: Mapped[str]
    due_year: Mapped[int | None]
    limits: Mapped[str]
    position: Mapped[int]


class PlannedMeasureRow(RecordRow):
    __tablename__ = "planned_measure"
    library: Mapped[str]
    title: Mapped[str]
    description: Mapped[str]
    factors: Mapped[tuple[str, ...]] = mapped_column(Json)
    objectives: Mapped[tuple[str, ...]] = mapped_column(Json)
    domain: Mapped[str]
    level: Mapped[str | None]
    scope: Mapped[str | None]
    pace: Mapped[str | None]
    proposer: Mapped[str]
    urgency: Mapped[int | None]
    feasibility: Mapped[int | None]
    responsible: Mapped[str]
    involved: Mapped[str]
    method: Mapped[str]
    means_organisational: Mapped[str]
    means_material: Mapped[str]
    budget_eur: Mapped[Decimal | None]
    training: Mapped[str]
    start: Mapped[date | None]
    end: Mapped[date | None]
    criterion: Mapped[str]
    baseline: Mapped[str]
    target: Mapped[str]
    residual_exposure: Mapped[int | None]
    residual_impact: Mapped[int | None]
    status: Mapped[str]
    status_on: Mapped[date | None]
    status_reason: Mapped[str]
    position: Mapped[int]


class DomainNoteRow(RecordRow):
    __tablename__ = "domain_note"
    state: Mapped[str | None]
    reference: Mapped[str]
    reason: Mapped[str]


class GlobalPlanRow(RecordRow):
    __tablename__ = "global_plan"
    start_year: Mapped[int]
    size_note: Mapped[str]
    adaptation: Mapped[str]
    criteria: Mapped[str]
    strategic_advice: Mapped[str | None]
    strategic_advice_on: Mapped[date | None]
    strategic_advice_note: Mapped[str]
    line_consulted_on: Mapped[date | None]
    services_consulted_on: Mapped[date | None]
    body_advice_on: Mapped[date | None]
    body_advice: Mapped[str]
    signed_on: Mapped[date | None]
    signed_by: Mapped[str]


class YearPlanRow(RecordRow):
    __tablename__ = "year_plan"
    year: Mapped[int]
    objectives: Mapped[tuple[str, ...]] = mapped_column(Json)
    change_circumstances: Mapped[str]
    change_accidents: Mapped[str]
    change_annual_report: Mapped[str]
    change_advice: Mapped[str]
    change_strategic: Mapped[str]
    evaluation: Mapped[str]
    surveillance_lists: Mapped[str]
    line_consulted_on: Mapped[date | None]
    services_consulted_on: Mapped[date | None]
    service_advice_on: Mapped[date | None]
    submitted_on: Mapped[date | None]
    body_advice_on: Mapped[date | None]
    body_advice: Mapped[str]
    started_on: Mapped[date | None]
    signed_on: Mapped[date | None]
    signed_by: Mapped[str]


class WaiverRow(RecordRow):
    __tablename__ = "waiver"
    plan: Mapped[str]
    element: Mapped[str]
    reason: Mapped[str]


class DutyMarkRow(RecordRow):
    __tablename__ = "duty_mark"
    deadline: Mapped[str]
    due: Mapped[str]
    done_on: Mapped[date | None]
    note: Mapped[str]
