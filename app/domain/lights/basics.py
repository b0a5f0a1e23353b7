"""The legal basics asked with the lights: every "no" becomes a measure, whatever the colour."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.catalogue import Catalogue, IndicatorInput, Text
from app.domain.choices import AnswerState
from app.domain.dossier import Dossier
from app.domain.formula import holds
from app.domain.lights.facts import RoundFacts, round_facts


@dataclass(frozen=True, slots=True)
class BasicAnswer:
    """One yes/no question; `answer` None is unknown, `measure` is the catalogue measure a "no" leads to."""

    key: str
    label: Text
    answer: bool | None
    applicable: bool
    measure: str


def basics(round_id: str, dossier: Dossier, catalogue: Catalogue) -> tuple[BasicAnswer, ...]:
    """The answers to every question that has a measure behind it (IND-16), in catalogue order."""
    known = round_facts(round_id, dossier, catalogue)
    asked = [q for indicator in catalogue.indicators.values() for q in indicator.inputs if q.measure]
    return tuple(_answer(question, known) for question in asked)


def _answer(question: IndicatorInput, known: RoundFacts) -> BasicAnswer:
    by_rule = bool(question.not_applicable_when) and holds(question.not_applicable_when, known.facts) is True
    applies = not by_rule and known.state(question.key) is not AnswerState.NOT_APPLICABLE
    fact = known.facts.get(question.key)
    answer = fact if isinstance(fact, bool) and applies else None
    return BasicAnswer(question.key, question.label, answer, applies, question.measure)
