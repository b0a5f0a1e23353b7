"""Tables of what the team said; the sealed answers of an open round lie apart and are never records."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Date, Float, Integer, LargeBinary, Table, Text

from app.models.base import METADATA, Json, optional, record_table, required

SURVEY_ROUND = record_table(
    "survey_round",
    *required(Text, "analysis code"),
    *required(Json, "factors languages sites"),
    *optional(Integer, "invited"),
    *required(Text, "key_holder"),
    *optional(Date, "opened_on closes_on"),
    *required(Text, "state"),
    *required(Boolean, "locked"),
    *optional(Integer, "answers"),
    *optional(Date, "fixed_on answers_deleted_on words_deleted_on"),
    *required(Text, "stop_reason"),
    *optional(Date, "discussed_on"),
    *required(Text, "discussed"),
)

SURVEY_SCORE = record_table(
    "survey_score",
    *required(Text, "round factor site"),
    *required(Float, "mean"),
    *required(Text, "light"),
    *optional(Float, "spread"),
    *optional(Boolean, "divided"),
)

TEAM_TALK = record_table(
    "team_talk",
    *required(Text, "analysis"),
    *optional(Date, "held_on"),
    *required(Text, "led_by"),
    *optional(Integer, "present"),
    *required(Json, "languages"),
    *required(Text, "scale"),
    *required(Json, "factors"),
    *required(Integer, "step"),
    *required(Text, "factor"),
    *required(Json, "spent"),
    *required(Integer, "sittings"),
    *required(Boolean, "agreed"),
    *optional(Date, "next_on closed_on"),
)

TALK_COUNT = record_table(
    "talk_count",
    *required(Text, "talk factor"),
    *optional(Integer, "hands_0 hands_1 hands_2 hands_3 hands_4 impact_1 impact_2 impact_3 votes"),
    *required(Text, "dissent"),
)

VOICE = record_table(
    "voice",
    *required(Text, "kind source origin dimension factor text name"),
    *optional(Date, "received_on"),
    *required(Text, "state answer"),
    *optional(Date, "answered_on"),
    *required(Text, "measure"),
    *required(Integer, "position"),
)

ESTIMATE = record_table(
    "estimate",
    *required(Text, "analysis factor"),
    *optional(Integer, "exposure"),
)

ROUND_KEY = Table(
    "round_key",
    METADATA,
    Column("round", Text, primary_key=True),
    *required(LargeBinary, "public_key locked_key salt"),
)
"""The key of a round: the open half seals, the other half is locked with the round's code."""

BALLOT = Table(
    "ballot",
    METADATA,
    Column("token", LargeBinary, primary_key=True),
    *required(Text, "round kind"),
    *required(LargeBinary, "sealed"),
    sqlite_with_rowid=False,
)
"""Sealed answers (`kind` answers) and sealed free words (`kind` words); random tokens, so no order is
kept.
"""

BALLOT_MARK = Table(
    "ballot_mark",
    METADATA,
    Column("round", Text, primary_key=True),
    Column("mark", Text, primary_key=True),
    sqlite_with_rowid=False,
)
"""Which paper forms and answer files were taken in already, with nothing that leads to their answers."""
