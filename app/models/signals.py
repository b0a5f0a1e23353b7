"""Rows of the warning lights: rounds, answers, and benchmarks of the firm's own."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Json, RecordRow


class LightRoundRow(RecordRow):
    __tablename__ = "light_round"
    year: Mapped[int]
    filled_by: Mapped[str]
    filled_on: Mapped[date | None]
    note: Mapped[str]


class LightInputRow(RecordRow):
    __tablename__ = "light_input"
    round: Mapped[str]
    key: Mapped[str]
    state: Mapped[str]
    value: Mapped[object | None] = mapped_column(Json)
    reason: Mapped[str]


class BenchmarkOverrideRow(RecordRow):
    __tablename__ = "benchmark_override"
    value: Mapped[float]
    source: Mapped[str]
    year: Mapped[int | None]
