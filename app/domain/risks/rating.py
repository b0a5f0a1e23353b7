"""How heavy a risk is: exposure times impact, and the rule for critical behaviour."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.catalogue import FactorScoring, Text
from app.domain.choices import FactorState, Priority
from app.domain.records import FactorAnswer

EXPOSURES = (0, 1, 2, 3)
IMPACTS = (1, 2, 3)

_LOW, _MEDIUM, _HIGH, _CRITICAL = 1, 3, 6, 1
"""Bounds of our own matrix (risk_factors.yaml `scoring.matrix`); a catalogue's own scoring comes first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RatedFactor:
    """A factor or own risk with the team's answer, its score 0-9 and its priority.

    Score and priority are None while it is not assessed, parked or not applicable. `impact_assumed` says
    that the catalogue's usual impact was used because the team gave none. `residual` is what remains after
    the planned measures, as the team expects it.
    """

    id: str
    dimension: str
    statement: Text | str
    own: bool = False
    critical: bool = False
    answer: FactorAnswer | None = None
    exposure: int | None = None
    impact: int | None = None
    impact_assumed: bool = False
    score: int | None = None
    priority: Priority | None = None
    residual: Priority | None = None

    @property
    def state(self) -> FactorState | None:
        """How it was dealt with; None when it was not looked at yet."""
        return self.answer.state if self.answer else None

    @property
    def is_risk(self) -> bool:
        """Whether it was assessed as a risk, however small."""
        return self.priority not in {None, Priority.NONE}


def priority(
    exposure: int | None, impact: int | None, *, critical: bool, scoring: FactorScoring | None = None
) -> Priority | None:
    """Exposure 0-3 times impact 1-3: 0 none, 1-2 low, 3-4 medium, 6-9 high; None when it is not known.

    Critical behaviour is high as soon as it occurs, whatever its impact.
    """
    if exposure is None:
        return None
    if exposure <= 0:
        return Priority.NONE
    if critical and exposure >= (scoring.critical_from if scoring else _CRITICAL):
        return Priority.HIGH
    return None if impact is None else _band(exposure * impact, scoring)


def score(exposure: int | None, impact: int | None) -> int | None:
    """Exposure times impact, 0-9; without exposure there is no score, and no exposure needs no impact."""
    if exposure is None:
        return None
    if exposure == 0:
        return 0
    return None if impact is None else exposure * impact


def _band(points: int, scoring: FactorScoring | None) -> Priority:
    low, medium, high = (
        (scoring.low_from, scoring.medium_from, scoring.high_from) if scoring else (_LOW, _MEDIUM, _HIGH)
    )
    if points >= high:
        return Priority.HIGH
    if points >= medium:
        return Priority.MEDIUM
    return Priority.LOW if points >= low else Priority.NONE
