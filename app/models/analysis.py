"""Tables of the risk analysis over the five A's."""

from __future__ import annotations

from sqlalchemy import Boolean, Date, Integer, Text

from app.models.base import Json, optional, record_table, required

ANALYSIS = record_table(
    "analysis",
    *required(Integer, "year"),
    *optional(Text, "method"),
    *required(Text, "method_reason participation"),
    *optional(Integer, "participants"),
    *optional(Text, "adviser"),
    *required(Text, "adviser_reason adviser_name"),
    *optional(Date, "adviser_on started_on finished_on"),
    *optional(Integer, "minutes_spent"),
    *required(Json, "asked"),
    *required(Text, "advised"),
)

FACTOR_ANSWER = record_table(
    "factor_answer",
    *required(Text, "analysis factor state"),
    *optional(Integer, "exposure impact affected"),
    *required(Text, "team"),
    *optional(Text, "level"),
    *optional(Boolean, "objective_danger employer_impact"),
    *required(Text, "good existing note dissent"),
    *optional(Text, "evidence"),
)

OWN_RISK = record_table(
    "own_risk",
    *required(Text, "dimension text"),
    *required(Integer, "position"),
)
