"""Doing and learning: the life of measures, checks of effect, triggers, registers, evaluations, figures."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.types import TypeEngine

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    create_life_of_measures()
    create_registers()
    create_situations()
    create_evaluations()
    create_figures()
    widen_rounds()
    widen_measures()
    sign_the_journal()
    widen_plans()


def create_life_of_measures() -> None:
    op.create_table(
        "measure_event",
        *required(sa.Text(), "id"),
        *required(sa.Text(), "measure kind"),
        *required(sa.Date(), "on"),
        *required(sa.Text(), "by note"),
        *optional(sa.Integer(), "percent people"),
        *optional(sa.Date(), "start_before end_before start_after end_after"),
        *required(sa.Integer(), "position"),
        sa.PrimaryKeyConstraint("id", name="pk_measure_event"),
    )
    op.create_table(
        "effect_check",
        *required(sa.Text(), "id"),
        *required(sa.Text(), "measure objective"),
        *optional(sa.Date(), "due done_on"),
        *optional(sa.Text(), "result"),
        *required(sa.Text(), "measurement"),
        *optional(sa.Integer(), "residual_exposure residual_impact"),
        *optional(sa.Text(), "next_step"),
        *required(sa.Text(), "note judged_by"),
        *required(sa.Integer(), "position"),
        sa.PrimaryKeyConstraint("id", name="pk_effect_check"),
    )


def create_registers() -> None:
    op.create_table(
        "trigger",
        *required(sa.Text(), "id"),
        *required(sa.Text(), "kind"),
        *optional(sa.Date(), "on"),
        *required(sa.Text(), "text"),
        *required(sa.Text(), "factors"),
        *required(sa.Boolean(), "global_plan year_plan"),
        *optional(sa.Date(), "reviewed_on"),
        *required(sa.Text(), "conclusion"),
        *required(sa.Text(), "measures"),
        *required(sa.Integer(), "position"),
        sa.PrimaryKeyConstraint("id", name="pk_trigger"),
    )
    op.create_table(
        "third_party_fact",
        *required(sa.Text(), "id"),
        *required(sa.Text(), "kind"),
        *required(sa.Boolean(), "physical"),
        *optional(sa.Date(), "happened_on entered_on deleted_on"),
        *required(sa.Integer(), "position"),
        sa.PrimaryKeyConstraint("id", name="pk_third_party_fact"),
    )
    op.create_table(
        "declaration",
        *required(sa.Text(), "fact text name"),
        sa.PrimaryKeyConstraint("fact", name="pk_declaration"),
    )


def create_situations() -> None:
    op.create_table(
        "situation",
        *required(sa.Text(), "id"),
        *required(sa.Text(), "asked_by"),
        *optional(sa.Date(), "asked_on"),
        *required(sa.Text(), "text group trigger"),
        *optional(sa.Text(), "adviser"),
        *required(sa.Text(), "adviser_reason participation anonymous_way"),
        *required(sa.Text(), "factors"),
        *required(sa.Text(), "findings"),
        *required(sa.Text(), "measures"),
        *optional(sa.Date(), "decided_on closed_on"),
        *required(sa.Integer(), "position"),
        sa.PrimaryKeyConstraint("id", name="pk_situation"),
    )


def create_evaluations() -> None:
    op.create_table(
        "evaluation",
        *required(sa.Text(), "id"),
        *required(sa.Integer(), "year"),
        *required(sa.Text(), "inputs none sections"),
        *optional(sa.Boolean(), "means_enough"),
        *required(sa.Text(), "means_note helped hindered conclusions discussed_with"),
        *optional(sa.Date(), "discussed_on"),
        *required(sa.Text(), "discussed"),
        *optional(sa.Date(), "finished_on"),
        *required(sa.Text(), "signed_by kpis"),
        sa.PrimaryKeyConstraint("id", name="pk_evaluation"),
    )
    op.create_table(
        "checklist_mark",
        *required(sa.Text(), "id"),
        *required(sa.Integer(), "year"),
        *required(sa.Text(), "item answer note"),
        sa.PrimaryKeyConstraint("id", name="pk_checklist_mark"),
    )


def create_figures() -> None:
    op.create_table(
        "pulse",
        *required(sa.Text(), "id"),
        *optional(sa.Float(), "sick_days overtime_hours"),
        *optional(sa.Integer(), "leavers accidents reports"),
        *required(sa.Text(), "went_well difficult"),
        *optional(sa.Date(), "talked_on"),
        sa.PrimaryKeyConstraint("id", name="pk_pulse"),
    )
    op.create_table(
        "year_costs",
        *required(sa.Text(), "id"),
        *required(sa.Integer(), "year"),
        *optional(sa.Float(), "absence_days"),
        *optional(sa.Text(), "cost_per_day"),
        *optional(sa.Integer(), "leavers"),
        *optional(sa.Text(), "cost_per_leaver"),
        *optional(sa.Float(), "hours_promised hours_spent"),
        *optional(sa.Text(), "eur_promised eur_spent"),
        *required(sa.Text(), "note"),
        sa.PrimaryKeyConstraint("id", name="pk_year_costs"),
    )


def widen_rounds() -> None:
    with op.batch_alter_table("light_round") as table:
        for column in optional(sa.Float(), "headcount fte"):
            table.add_column(column)


def widen_measures() -> None:
    with op.batch_alter_table("planned_measure") as table:
        for column in (
            *optional(sa.Date(), "first_start first_end"),
            *optional(sa.Integer(), "check_months"),
            sa.Column("permanent", sa.Boolean(), nullable=False, server_default=sa.false()),
            *optional(sa.Float(), "budget_hours"),
            *optional(sa.Text(), "spent_eur"),
            *optional(sa.Float(), "spent_hours"),
        ):
            table.add_column(column)
    with op.batch_alter_table("planned_measure") as table:
        table.alter_column("permanent", server_default=None)


def sign_the_journal() -> None:
    keys = {"sqlite_autoincrement": True}
    with op.batch_alter_table("journal", recreate="always", table_kwargs=keys) as table:
        table.add_column(sa.Column("who", sa.Text(), nullable=True))


def widen_plans() -> None:
    with op.batch_alter_table("global_plan") as table:
        table.add_column(sa.Column("kpis", sa.Text(), nullable=False, server_default="[]"))
    with op.batch_alter_table("global_plan") as table:
        table.alter_column("kpis", server_default=None)


def required(kind: TypeEngine[Any], names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, kind, nullable=False) for name in names.split()]


def optional(kind: TypeEngine[Any], names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, kind, nullable=True) for name in names.split()]
