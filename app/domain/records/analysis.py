"""Records of the risk analysis over the five A's."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.domain.choices import Evidence, FactorState, Involvement, Method, WorkLevel


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """One risk analysis: how it was done, with whom, and the adviser's part (Codex I.3-1).

    `asked` holds the answers that led to the advised way (question → option), `advised` that way's id.
    """

    id: str
    year: int
    method: Method | None = None
    method_reason: str = ""
    participation: str = ""
    participants: int | None = None
    adviser: Involvement | None = None
    adviser_reason: str = ""
    adviser_name: str = ""
    adviser_on: date | None = None
    started_on: date | None = None
    finished_on: date | None = None
    minutes_spent: int | None = None
    asked: tuple[tuple[str, str], ...] = ()
    advised: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FactorAnswer:
    """The team's view of one factor; id `<analysis>/<factor>`; exposure 0-3, impact 1-3, affected persons."""

    id: str
    analysis: str
    factor: str
    state: FactorState = FactorState.ASSESSED
    exposure: int | None = None
    impact: int | None = None
    affected: int | None = None
    team: str = ""
    level: WorkLevel | None = None
    objective_danger: bool | None = None
    employer_impact: bool | None = None
    good: str = ""
    existing: str = ""
    note: str = ""
    dissent: str = ""
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnRisk:
    """A risk the firm added itself, under one of the five A's; answered like a factor of the catalogue."""

    id: str
    dimension: str
    text: str = ""
    position: int = 0
