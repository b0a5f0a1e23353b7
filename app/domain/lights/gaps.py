"""Which warning lights of a round still wait for an answer; “I don't know” is an answer."""

from __future__ import annotations

from app.domain.catalogue import Catalogue, Indicator, IndicatorInput
from app.domain.dossier import Dossier
from app.domain.formula import holds
from app.domain.lights.facts import RoundFacts, round_facts


def unanswered_indicators(round_id: str, dossier: Dossier, catalogue: Catalogue) -> tuple[Indicator, ...]:
    """The indicators with a required question that was not answered at all, in catalogue order.

    Context indicators may stay blank, except the legal basics: a "no" there leads to a measure.
    """
    known = round_facts(round_id, dossier, catalogue)
    asked = (i for i in catalogue.indicators.values() if i.scored or any(q.measure for q in i.inputs))
    return tuple(i for i in asked if _is_open(i, known))


def _is_open(indicator: Indicator, known: RoundFacts) -> bool:
    if _excluded(indicator.not_applicable_when, known):
        return False
    return any(_waits(question, known) for question in indicator.inputs)


def _waits(question: IndicatorInput, known: RoundFacts) -> bool:
    if not question.required or _excluded(question.not_applicable_when, known):
        return False
    return known.state(question.key) is None and not known.known(question.key)


def _excluded(rule: str, known: RoundFacts) -> bool:
    return bool(rule) and holds(rule, known.facts) is True
