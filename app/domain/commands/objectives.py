"""Verbs about objectives: what is urgent and feasible comes first (requirement R54)."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.catalogue import Catalogue
from app.domain.changes import Changes
from app.domain.commands.base import edited, put
from app.domain.dossier import Dossier
from app.domain.plans.plan import priority_score
from app.domain.records import Objective


@dataclass(frozen=True, slots=True)
class OrderObjectives:
    """Sort by urgency times feasibility, highest first; what was not weighed yet goes last."""

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        changes: Changes = ()
        ordered = sorted(dossier.all(Objective), key=_weight)
        for position, objective in enumerate(ordered, start=1):
            changes += put(dossier, edited(objective, {"position": position}))
        return changes


def in_order(objectives: tuple[Objective, ...]) -> bool:
    """Whether sorting would change nothing."""
    return list(objectives) == sorted(objectives, key=_weight)


def _weight(objective: Objective) -> int:
    return -(priority_score(objective.urgency, objective.feasibility) or 0)
