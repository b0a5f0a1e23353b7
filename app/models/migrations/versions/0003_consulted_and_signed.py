"""Consulted and signed: remarks, priority risks, signed versions with their files."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.types import TypeEngine

revision = "0003"
down_revision = "0002"

TEXTS_OF_ADVICE = ("service_advice", "register_place", "service_answer", "early_reason")


def upgrade() -> None:
    create_remarks()
    create_versions()
    create_files()
    widen_global_plan()
    widen_year_plan()


def create_remarks() -> None:
    op.create_table(
        "remark",
        *required(sa.Text(), "id"),
        *optional(sa.Text(), "kind"),
        *required(sa.Text(), "plan target item voter"),
        *optional(sa.Text(), "verdict"),
        *required(sa.Text(), "text author"),
        *optional(sa.Date(), "made_on"),
        *required(sa.Text(), "service_advice"),
        *optional(sa.Date(), "service_advice_on"),
        *optional(sa.Text(), "reply"),
        *required(sa.Text(), "reason"),
        *optional(sa.Date(), "replied_on"),
        *required(sa.Integer(), "position"),
        sa.PrimaryKeyConstraint("id", name="pk_remark"),
    )
    op.create_table(
        "priority_risk",
        *required(sa.Text(), "id text domain factors left_out"),
        *required(sa.Integer(), "position"),
        sa.PrimaryKeyConstraint("id", name="pk_priority_risk"),
    )


def create_versions() -> None:
    op.create_table(
        "signed_version",
        *required(sa.Text(), "id kind plan"),
        *required(sa.Integer(), "number"),
        *required(sa.Text(), "moment signed_by role place attested gaps text previous papers"),
        *required(sa.Text(), "app_version edition fingerprint"),
        sa.PrimaryKeyConstraint("id", name="pk_signed_version"),
    )
    op.create_table(
        "version_event",
        *required(sa.Text(), "id version kind"),
        *required(sa.Date(), "on"),
        *required(sa.Text(), "paper blob detail"),
        *required(sa.Integer(), "position"),
        sa.PrimaryKeyConstraint("id", name="pk_version_event"),
    )


def create_files() -> None:
    op.create_table(
        "attachment",
        *required(sa.Text(), "id owner name media blob"),
        *required(sa.Integer(), "size"),
        *required(sa.Text(), "note"),
        *optional(sa.Date(), "added_on"),
        *required(sa.Integer(), "position"),
        sa.PrimaryKeyConstraint("id", name="pk_attachment"),
    )
    op.create_table(
        "blob",
        *required(sa.Text(), "sha256"),
        *required(sa.LargeBinary(), "content"),
        sa.PrimaryKeyConstraint("sha256", name="pk_blob"),
    )


def widen_global_plan() -> None:
    with op.batch_alter_table("global_plan") as table:
        for column in (
            *optional(sa.Date(), "advice_asked_on service_advice_on"),
            blank("service_advice"),
            *optional(sa.Date(), "submitted_on"),
            blank("register_place"),
            *optional(sa.Date(), "service_answer_on"),
            blank("service_answer"),
            *optional(sa.Text(), "body_verdict"),
            blank("early_reason"),
        ):
            table.add_column(column)
    without_defaults("global_plan")


def widen_year_plan() -> None:
    with op.batch_alter_table("year_plan") as table:
        for column in (
            *optional(sa.Date(), "advice_asked_on"),
            blank("service_advice"),
            blank("register_place"),
            *optional(sa.Date(), "service_answer_on"),
            blank("service_answer"),
            *optional(sa.Text(), "body_verdict"),
            blank("early_reason"),
        ):
            table.add_column(column)
    without_defaults("year_plan")


def blank(name: str) -> sa.Column[Any]:
    """A text that is empty in the rows that are there."""
    return sa.Column(name, sa.Text(), nullable=False, server_default="")


def without_defaults(table: str) -> None:
    with op.batch_alter_table(table) as widened:
        for name in TEXTS_OF_ADVICE:
            widened.alter_column(name, server_default=None)


def required(kind: TypeEngine[Any], names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, kind, nullable=False) for name in names.split()]


def optional(kind: TypeEngine[Any], names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, kind, nullable=True) for name in names.split()]
