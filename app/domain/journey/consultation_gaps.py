"""What others said about the plans and still waits for the employer; none of it ever blocks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from app.domain.choices import PlanKind
from app.domain.consultation.advice import left_out, waiting
from app.domain.consultation.procedure import Stage, procedure, proposals, waits
from app.domain.dossier import Dossier
from app.domain.journey.firm_gaps import Gap
from app.domain.messages import Message
from app.domain.places import Place
from app.domain.plans.plan import default_start_year, default_year
from app.domain.records import PriorityRisk

_ASKED_ALREADY = frozenset({Stage.REMARKS, Stage.SERVICE, Stage.TO_ANSWER})
"""While the steps go on, the steps themselves say what waits."""

_REGISTER, _ADVISER = Place("plans.register"), Place("plans.adviser")


def consultation_gaps(dossier: Dossier, today: date) -> Iterator[Gap]:
    """Remarks, proposals, opinions and priority risks without an answer."""
    yield from _remarks(dossier, today)
    own = sum(waits(remark) for remark in proposals(dossier))
    if own:
        yield Message("Proposals of the workers that wait for an answer: {count}.", {"count": own}), _REGISTER
    adviser = len(waiting(dossier))
    if adviser:
        asked = {"count": adviser}
        yield Message("Remarks of the adviser that wait for your answer: {count}.", asked), _ADVISER
    for risk in dossier.all(PriorityRisk):
        question = left_out(risk, dossier)
        if question is not None:
            yield question, Place("plans.adviser", f"entry.{risk.id}")


def _remarks(dossier: Dossier, today: date) -> Iterator[Gap]:
    """Remarks that came late, or of a body after its advice: the steps no longer ask for them."""
    at_hand = (
        (PlanKind.GLOBAL, default_start_year(dossier, today)),
        (PlanKind.YEAR, default_year(dossier, today)),
    )
    count = 0
    for kind, year in at_hand:
        found = procedure(kind, str(year), dossier, today)
        count += 0 if found.stage in _ASKED_ALREADY else len(found.unanswered)
    if count:
        yield (
            Message("Remarks on the plans that wait for an answer: {count}.", {"count": count}),
            Place("plans.consultation"),
        )
