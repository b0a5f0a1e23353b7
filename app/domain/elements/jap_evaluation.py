"""JAP-08: the yearly evaluation of the psychosocial measures, done in this program or told in the plan."""

from __future__ import annotations

from app.domain.elements.findings import Finding, missing, not_applicable, present
from app.domain.elements.jap_facts import YearFacts
from app.domain.follow.evaluation import worked_into
from app.domain.messages import Message
from app.domain.places import Place
from app.domain.records import Evaluation

_TOLD = Place("plans.year", "evaluation")
_DONE_HERE = Place("follow.evaluation")


def evaluated(facts: YearFacts) -> Finding:
    """A text in the plan, or an evaluation with conclusions; in the first year there is nothing yet."""
    found = worked_into(facts.plan.year, facts.dossier)
    if facts.record.evaluation.strip():
        return present(Message("The yearly evaluation of the measures is worked into the plan."), _TOLD)
    if found is not None and _showed_something(found):
        return present(
            Message(
                "The evaluation of {year} is in this dossier; the plan prints what it showed.",
                {"year": found.year},
            ),
            _DONE_HERE,
        )
    if found is not None:
        return missing(
            Message("The evaluation of {year} was begun. Write down its conclusions.", {"year": found.year}),
            _DONE_HERE,
        )
    covering = facts.covering
    if covering is not None and covering.start_year == facts.plan.year and not facts.earlier:
        return not_applicable(
            Message("This is the first year of the plan: there is nothing to evaluate yet."), _TOLD
        )
    return missing(
        Message(
            "Write what the yearly evaluation of the psychosocial measures showed and what follows from it."
        ),
        _TOLD,
    )


def _showed_something(found: Evaluation) -> bool:
    """Whether it was concluded and the plan has words of it to print."""
    if found.conclusions.strip():
        return True
    return found.finished_on is not None and bool(found.helped.strip() or found.hindered.strip())
