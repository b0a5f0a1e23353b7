"""Tables of the warning lights: rounds, answers, and benchmarks of the firm's own."""

from __future__ import annotations

from sqlalchemy import Date, Float, Integer, Text

from app.models.base import Json, optional, record_table, required

LIGHT_ROUND = record_table(
    "light_round",
    *required(Integer, "year"),
    *required(Text, "filled_by"),
    *optional(Date, "filled_on"),
    *required(Text, "note side"),
    *optional(Float, "headcount fte"),
)

LIGHT_INPUT = record_table(
    "light_input",
    *required(Text, "round key state"),
    *optional(Json, "value"),
    *required(Text, "reason"),
)

BENCHMARK_OVERRIDE = record_table(
    "benchmark_override",
    *required(Float, "value"),
    *required(Text, "source"),
    *optional(Integer, "year"),
)
