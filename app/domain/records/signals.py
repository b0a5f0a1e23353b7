"""Records of the warning lights: rounds, answers, and benchmarks of the firm's own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from app.domain.choices import AnswerState, Side

InputValue: TypeAlias = float | int | bool | str | tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LightRound:
    """One filling-in of the warning lights, over the year before `year` ends, by one of the two sides.

    `headcount` (average workers) and `fte` are the firm's numbers of that year; None: those of today.
    """

    id: str
    year: int
    filled_by: str = ""
    filled_on: date | None = None
    note: str = ""
    side: Side = Side.EMPLOYER
    headcount: float | None = None
    fte: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LightInput:
    """One answer of a round, id `<round>/<key>`; `reason` says why it is unknown or not applicable."""

    id: str
    round: str
    key: str
    state: AnswerState = AnswerState.VALUE
    value: InputValue | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BenchmarkOverride:
    """A benchmark of this dossier's own; id is the indicator's id."""

    id: str
    value: float
    source: str = ""
    year: int | None = None
