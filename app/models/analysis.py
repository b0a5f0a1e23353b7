"""Rows of the risk analysis over the five A's."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Mapped

from app.models.base import RecordRow


class AnalysisRow(RecordRow):
    __tablename__ = "analysis"
    year: Mapped[int]
    method: Mapped[str | None]
    method_reason: Mapped[str]
    participation: Mapped[str]
    participants: Mapped[int | None]
    adviser: Mapped[str | None]
    adviser_reason: Mapped[str]
    adviser_name: Mapped[str]
    adviser_on: Mapped[date | None]
    started_on: Mapped[date | None]
    finished_on: Mapped[date | None]
    minutes_spent: Mapped[int | None]


class FactorAnswerRow(RecordRow):
    __tablename__ = "factor_answer"
    analysis: Mapped[str]
    factor: Mapped[str]
    state: Mapped[str]
    exposure: Mapped[int | None]
    impact: Mapped[int | None]
    affected: Mapped[int | None]
    team: Mapped[str]
    level: Mapped[str | None]
    objective_danger: Mapped[bool | None]
    employer_impact: Mapped[bool | None]
    good: Mapped[str]
    existing: Mapped[str]
    note: Mapped[str]


class OwnRiskRow(RecordRow):
    __tablename__ = "own_risk"
    dimension: Mapped[str]
    text: Mapped[str]
    position: Mapped[int]
