"""What is known in a round: the firm's facts and the answers, ready for the catalogue's formulas."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from app.domain.catalogue import Catalogue, Indicator, InputType
from app.domain.choices import AnswerState
from app.domain.company import effective_headcount
from app.domain.dossier import Dossier
from app.domain.formula import Fact
from app.domain.formula import facts as facts_in
from app.domain.records import LightInput, LightRound

PARTS: Mapping[str, str] = MappingProxyType(
    {
        "early_leavers_24m": "hires_24m",
        "accidents_human": "accidents_1d",
        "third_party_physical": "third_party_incidents",
    }
)
"""A count that is a part of another one: of nothing, the part is nothing too and need not be asked."""


@dataclass(frozen=True, slots=True)
class RoundFacts:
    """Facts by name (None is unknown) and the answers of the round by key."""

    facts: Mapping[str, Fact]
    answers: Mapping[str, LightInput]

    def state(self, key: str) -> AnswerState | None:
        """How a question was answered; None when it was not answered at all."""
        answer = self.answers.get(key)
        return answer.state if answer else None

    def known(self, key: str) -> bool:
        """Whether there is a value for this fact."""
        return self.facts.get(key) is not None


def round_facts(round_id: str, dossier: Dossier, catalogue: Catalogue) -> RoundFacts:
    """Everything the formulas may ask about a round."""
    answers = {a.key: a for a in dossier.all(LightInput) if a.round == round_id}
    facts = company_facts(dossier, catalogue) | _own_numbers(round_id, dossier)
    facts |= {key: a.value for key, a in answers.items() if a.state is AnswerState.VALUE}
    for part, whole in PARTS.items():
        if facts.get(part) is None and facts.get(whole) == 0:
            facts[part] = 0
    return RoundFacts(facts, answers)


def company_facts(dossier: Dossier, catalogue: Catalogue) -> dict[str, Fact]:
    """The firm's own numbers; zero workers counts as not filled in, a blank takes the catalogue's default."""
    facts: dict[str, Fact] = {key: asked.default for key, asked in catalogue.company_inputs.items()}
    facts["headcount"] = _positive(effective_headcount(dossier))
    facts["fte"] = _positive(dossier.company.fte)
    facts["third_party_contact"] = dossier.company.third_party_contact
    return facts


def _own_numbers(round_id: str, dossier: Dossier) -> dict[str, Fact]:
    """The firm's numbers of that year, where the round keeps its own."""
    found = dossier.get(LightRound, round_id)
    kept = {"headcount": found.headcount, "fte": found.fte} if found is not None else {}
    return {name: _positive(number) for name, number in kept.items() if number is not None}


def needed(indicator: Indicator) -> frozenset[str]:
    """The facts without which a light can never be green."""
    asked = {question.key for question in indicator.inputs if question.required}
    facts = facts_in(indicator.formula) | _named(indicator.not_applicable_when)
    if indicator.thresholds.table:
        facts |= {"headcount"}
    optional = {question.key for question in indicator.inputs if not question.required}
    return (facts | asked) - optional


def counts(indicator: Indicator) -> frozenset[str]:
    """The inputs that count persons or facts; below three they may point at somebody."""
    return frozenset(q.key for q in indicator.inputs if q.type is InputType.INTEGER)


def number(fact: Fact) -> float | None:
    """A fact as a number; None for anything else."""
    if isinstance(fact, bool) or not isinstance(fact, int | float) or not math.isfinite(fact):
        return None
    return fact


def _named(formula: str) -> frozenset[str]:
    return facts_in(formula) if formula else frozenset()


def _positive(value: float | None) -> float | None:
    return value if value is not None and value > 0 else None
