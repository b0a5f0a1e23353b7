"""The first released format."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.types import TypeEngine

revision = "0001"
down_revision = None


def upgrade() -> None:
    create_firm()
    create_people_and_history()
    create_warning_lights()
    create_analysis()
    create_objectives_and_measures()
    create_plans()
    create_notes()
    create_journal_and_header()


def create_firm() -> None:
    op.create_table(
        "company",
        *required(sa.Text(), "id name kbo street postal_code city activity nace_section"),
        *required(sa.Text(), "joint_committee"),
        *optional(sa.Float(), "headcount fte"),
        *optional(sa.Boolean(), "third_party_contact committee union_delegation employer_is_adviser"),
        *optional(sa.Text(), "body_override"),
        *required(sa.Text(), "body_reason"),
        *optional(sa.Boolean(), "high_risk_sector"),
        *optional(sa.Integer(), "tariff_group"),
        *optional(sa.Date(), "external_service_since"),
        *optional(sa.Boolean(), "confidential_counsellor health_surveillance"),
        *required(sa.Integer(), "service_year_start_month"),
        *required(sa.Text(), "depth"),
        sa.PrimaryKeyConstraint("id", name="pk_company"),
    )
    op.create_table(
        "quarter",
        *required(sa.Text(), "id"),
        *optional(sa.Float(), "full part"),
        sa.PrimaryKeyConstraint("id", name="pk_quarter"),
    )
    op.create_table(
        "site",
        *required(sa.Text(), "id name"),
        *optional(sa.Integer(), "headcount"),
        *required(sa.Integer(), "position"),
        sa.PrimaryKeyConstraint("id", name="pk_site"),
    )


def create_people_and_history() -> None:
    op.create_table(
        "contact",
        *required(sa.Text(), "id role name organisation phone email duties"),
        *required(sa.Integer(), "position"),
        sa.PrimaryKeyConstraint("id", name="pk_contact"),
    )
    op.create_table(
        "participant",
        *required(sa.Text(), "id part description"),
        *optional(sa.Integer(), "count"),
        *required(sa.Integer(), "position"),
        sa.PrimaryKeyConstraint("id", name="pk_participant"),
    )
    op.create_table(
        "past_action",
        *required(sa.Text(), "id text outcome"),
        *optional(sa.Integer(), "year"),
        *required(sa.Integer(), "position"),
        sa.PrimaryKeyConstraint("id", name="pk_past_action"),
    )
    op.create_table(
        "document_draft",
        *required(sa.Text(), "id values"),
        *optional(sa.Date(), "signed_on"),
        *required(sa.Text(), "signed_by place"),
        sa.PrimaryKeyConstraint("id", name="pk_document_draft"),
    )


def create_warning_lights() -> None:
    op.create_table(
        "light_round",
        *required(sa.Text(), "id"),
        *required(sa.Integer(), "year"),
        *required(sa.Text(), "filled_by"),
        *optional(sa.Date(), "filled_on"),
        *required(sa.Text(), "note"),
        sa.PrimaryKeyConstraint("id", name="pk_light_round"),
    )
    op.create_table(
        "light_input",
        *required(sa.Text(), "id round key state"),
        *optional(sa.Text(), "value"),
        *required(sa.Text(), "reason"),
        sa.PrimaryKeyConstraint("id", name="pk_light_input"),
    )
    op.create_table(
        "benchmark_override",
        *required(sa.Text(), "id"),
        *required(sa.Float(), "value"),
        *required(sa.Text(), "source"),
        *optional(sa.Integer(), "year"),
        sa.PrimaryKeyConstraint("id", name="pk_benchmark_override"),
    )


def create_analysis() -> None:
    op.create_table(
        "analysis",
        *required(sa.Text(), "id"),
        *required(sa.Integer(), "year"),
        *optional(sa.Text(), "method"),
        *required(sa.Text(), "method_reason participation"),
        *optional(sa.Integer(), "participants"),
        *optional(sa.Text(), "adviser"),
        *required(sa.Text(), "adviser_reason adviser_name"),
        *optional(sa.Date(), "adviser_on started_on finished_on"),
        *optional(sa.Integer(), "minutes_spent"),
        sa.PrimaryKeyConstraint("id", name="pk_analysis"),
    )
    op.create_table(
        "factor_answer",
        *required(sa.Text(), "id analysis factor state"),
        *optional(sa.Integer(), "exposure impact affected"),
        *required(sa.Text(), "team"),
        *optional(sa.Text(), "level"),
        *optional(sa.Boolean(), "objective_danger employer_impact"),
        *required(sa.Text(), "good existing note"),
        sa.PrimaryKeyConstraint("id", name="pk_factor_answer"),
    )
    op.create_table(
        "own_risk",
        *required(sa.Text(), "id dimension text"),
        *required(sa.Integer(), "position"),
        sa.PrimaryKeyConstraint("id", name="pk_own_risk"),
    )


def create_objectives_and_measures() -> None:
    op.create_table(
        "objective",
        *required(sa.Text(), "id text factors domain"),
        *optional(sa.Integer(), "urgency feasibility"),
        *required(sa.Text(), "criterion baseline target"),
        *optional(sa.Integer(), "due_year"),
        *required(sa.Text(), "limits"),
        *required(sa.Integer(), "position"),
        sa.PrimaryKeyConstraint("id", name="pk_objective"),
    )
    op.create_table(
        "planned_measure",
        *required(sa.Text(), "id library title description factors objectives domain"),
        *optional(sa.Text(), "level scope pace"),
        *required(sa.Text(), "proposer"),
        *optional(sa.Integer(), "urgency feasibility"),
        *required(sa.Text(), "responsible involved method means_organisational means_material"),
        *optional(sa.Text(), "budget_eur"),
        *required(sa.Text(), "training"),
        *optional(sa.Date(), "start end"),
        *required(sa.Text(), "criterion baseline target"),
        *optional(sa.Integer(), "residual_exposure residual_impact"),
        *required(sa.Text(), "status"),
        *optional(sa.Date(), "status_on"),
        *required(sa.Text(), "status_reason"),
        *required(sa.Integer(), "position"),
        sa.PrimaryKeyConstraint("id", name="pk_planned_measure"),
    )


def create_plans() -> None:
    op.create_table(
        "global_plan",
        *required(sa.Text(), "id"),
        *required(sa.Integer(), "start_year"),
        *required(sa.Text(), "size_note adaptation criteria"),
        *optional(sa.Text(), "strategic_advice"),
        *optional(sa.Date(), "strategic_advice_on"),
        *required(sa.Text(), "strategic_advice_note"),
        *optional(sa.Date(), "line_consulted_on services_consulted_on body_advice_on"),
        *required(sa.Text(), "body_advice"),
        *optional(sa.Date(), "signed_on"),
        *required(sa.Text(), "signed_by"),
        sa.PrimaryKeyConstraint("id", name="pk_global_plan"),
    )
    op.create_table(
        "year_plan",
        *required(sa.Text(), "id"),
        *required(sa.Integer(), "year"),
        *required(sa.Text(), "objectives change_circumstances change_accidents change_annual_report"),
        *required(sa.Text(), "change_advice change_strategic evaluation surveillance_lists"),
        *optional(sa.Date(), "line_consulted_on services_consulted_on service_advice_on submitted_on"),
        *optional(sa.Date(), "body_advice_on"),
        *required(sa.Text(), "body_advice"),
        *optional(sa.Date(), "started_on signed_on"),
        *required(sa.Text(), "signed_by"),
        sa.PrimaryKeyConstraint("id", name="pk_year_plan"),
    )


def create_notes() -> None:
    op.create_table(
        "domain_note",
        *required(sa.Text(), "id"),
        *optional(sa.Text(), "state"),
        *required(sa.Text(), "reference reason"),
        sa.PrimaryKeyConstraint("id", name="pk_domain_note"),
    )
    op.create_table(
        "waiver",
        *required(sa.Text(), "id plan element reason"),
        sa.PrimaryKeyConstraint("id", name="pk_waiver"),
    )
    op.create_table(
        "duty_mark",
        *required(sa.Text(), "id deadline due"),
        *optional(sa.Date(), "done_on"),
        *required(sa.Text(), "note"),
        sa.PrimaryKeyConstraint("id", name="pk_duty_mark"),
    )


def create_journal_and_header() -> None:
    op.create_table(
        "journal",
        sa.Column("seq", sa.Integer(), primary_key=True, autoincrement=True),
        *required(sa.Text(), "moment act changes"),
        *optional(sa.Integer(), "undo_of"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "header",
        *required(sa.Text(), "key value"),
        sa.PrimaryKeyConstraint("key", name="pk_header"),
    )


def required(kind: TypeEngine[Any], names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, kind, nullable=False) for name in names.split()]


def optional(kind: TypeEngine[Any], names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, kind, nullable=True) for name in names.split()]
