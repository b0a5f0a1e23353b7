"""The team takes part: rounds of questionnaires, team talks, voices, and the employer's own estimate."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.types import TypeEngine

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    create_rounds()
    create_talks()
    create_voices()
    create_ballots()
    widen("analysis", asked="[]", advised="")
    widen("factor_answer", dissent="")
    with op.batch_alter_table("factor_answer") as table:
        table.add_column(sa.Column("evidence", sa.Text(), nullable=True))
    widen("light_round", side="employer")
    widen("document_draft", text_nl="", text_fr="")


def create_rounds() -> None:
    op.create_table(
        "survey_round",
        *required(sa.Text(), "id analysis code factors languages sites"),
        *optional(sa.Integer(), "invited"),
        *required(sa.Text(), "key_holder"),
        *optional(sa.Date(), "opened_on closes_on"),
        *required(sa.Text(), "state"),
        *required(sa.Boolean(), "locked"),
        *optional(sa.Integer(), "answers"),
        *optional(sa.Date(), "fixed_on answers_deleted_on words_deleted_on"),
        *required(sa.Text(), "stop_reason"),
        *optional(sa.Date(), "discussed_on"),
        *required(sa.Text(), "discussed"),
        sa.PrimaryKeyConstraint("id", name="pk_survey_round"),
    )
    op.create_table(
        "survey_score",
        *required(sa.Text(), "id round factor site"),
        *required(sa.Float(), "mean"),
        *required(sa.Text(), "light"),
        *optional(sa.Float(), "spread"),
        *optional(sa.Boolean(), "divided"),
        sa.PrimaryKeyConstraint("id", name="pk_survey_score"),
    )


def create_talks() -> None:
    op.create_table(
        "team_talk",
        *required(sa.Text(), "id analysis"),
        *optional(sa.Date(), "held_on"),
        *required(sa.Text(), "led_by"),
        *optional(sa.Integer(), "present"),
        *required(sa.Text(), "languages scale factors"),
        *required(sa.Integer(), "step"),
        *required(sa.Text(), "factor spent"),
        *required(sa.Integer(), "sittings"),
        *required(sa.Boolean(), "agreed"),
        *optional(sa.Date(), "next_on closed_on"),
        sa.PrimaryKeyConstraint("id", name="pk_team_talk"),
    )
    op.create_table(
        "talk_count",
        *required(sa.Text(), "id talk factor"),
        *optional(sa.Integer(), "hands_0 hands_1 hands_2 hands_3 hands_4 impact_1 impact_2 impact_3 votes"),
        *required(sa.Text(), "dissent"),
        sa.PrimaryKeyConstraint("id", name="pk_talk_count"),
    )


def create_voices() -> None:
    op.create_table(
        "voice",
        *required(sa.Text(), "id kind source origin dimension factor text name"),
        *optional(sa.Date(), "received_on"),
        *required(sa.Text(), "state answer"),
        *optional(sa.Date(), "answered_on"),
        *required(sa.Text(), "measure"),
        *required(sa.Integer(), "position"),
        sa.PrimaryKeyConstraint("id", name="pk_voice"),
    )
    op.create_table(
        "estimate",
        *required(sa.Text(), "id analysis factor"),
        *optional(sa.Integer(), "exposure"),
        sa.PrimaryKeyConstraint("id", name="pk_estimate"),
    )


def create_ballots() -> None:
    op.create_table(
        "round_key",
        *required(sa.Text(), "round"),
        *required(sa.LargeBinary(), "public_key locked_key salt"),
        sa.PrimaryKeyConstraint("round", name="pk_round_key"),
    )
    op.create_table(
        "ballot",
        *required(sa.LargeBinary(), "token"),
        *required(sa.Text(), "round kind"),
        *required(sa.LargeBinary(), "sealed"),
        sa.PrimaryKeyConstraint("token", name="pk_ballot"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "ballot_mark",
        *required(sa.Text(), "round mark"),
        sa.PrimaryKeyConstraint("round", "mark", name="pk_ballot_mark"),
        sqlite_with_rowid=False,
    )


def widen(table: str, **columns: str) -> None:
    """Add text columns that always hold a value, filled for the rows that are there, without a default."""
    with op.batch_alter_table(table) as widened:
        for name, value in columns.items():
            column: sa.Column[Any] = sa.Column(name, sa.Text(), nullable=False, server_default=value)
            widened.add_column(column)
    with op.batch_alter_table(table) as widened:
        for name in columns:
            widened.alter_column(name, server_default=None)


def required(kind: TypeEngine[Any], names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, kind, nullable=False) for name in names.split()]


def optional(kind: TypeEngine[Any], names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, kind, nullable=True) for name in names.split()]
