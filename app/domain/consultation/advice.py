"""The external service's five priority risks against the plan, and the adviser's remark on each part of
it.
"""

from __future__ import annotations

from app.domain.choices import Reply, Target, Voter
from app.domain.consultation.procedure import waits
from app.domain.dossier import Dossier
from app.domain.messages import Message
from app.domain.plans.measure import PSYCHOSOCIAL
from app.domain.records import Objective, PlannedMeasure, PriorityRisk, Remark

MOST_PRIORITY_RISKS = 5
"""The strategic advice of the external service proposes five (Codex II.3-52 and following)."""


def left_out(risk: PriorityRisk, dossier: Dossier) -> Message | None:
    """What to ask about a psychosocial priority risk that no objective or measure takes up; None when all
    is said.
    """
    said = not risk.text.strip() or bool(risk.left_out.strip())
    if risk.domain != PSYCHOSOCIAL or said or taken_up(risk, dossier):
        return None
    return Message(
        "“{risk}” is a priority of the external service, but no objective or measure takes it up. Link it to "
        "the factors it is about, or say why it is left out.",
        {"risk": risk.text.strip()},
    )


def adviser_remarks(dossier: Dossier, target: Target | None = None, item: str = "") -> tuple[Remark, ...]:
    """What the adviser said, about everything or about one part."""
    said = [remark for remark in dossier.all(Remark) if remark.voter is Voter.ADVISER]
    return tuple(r for r in said if target is None or (r.target, r.item) == (target, item))


def waiting(dossier: Dossier) -> tuple[Remark, ...]:
    """Remarks of the adviser to which the employer has not said yet what he does with them."""
    return tuple(remark for remark in adviser_remarks(dossier) if waits(remark))


def followed(remark: Remark) -> bool:
    """Whether the employer takes the remark over."""
    return remark.reply is Reply.FOLLOWED


def taken_up(risk: PriorityRisk, dossier: Dossier) -> bool:
    """Whether an objective or a measure is about one of its factors."""
    wanted = set(risk.factors)
    planned: tuple[Objective | PlannedMeasure, ...] = (
        *dossier.all(Objective),
        *dossier.all(PlannedMeasure),
    )
    return any(wanted.intersection(record.factors) for record in planned)


__all__ = ["MOST_PRIORITY_RISKS", "adviser_remarks", "followed", "left_out", "taken_up", "waiting"]
