"""Chooses the sentence that says why a light has its colour, and fills in the round's numbers."""

from __future__ import annotations

import string
from collections.abc import Mapping
from dataclasses import dataclass, replace

from app.domain.catalogue import Catalogue, Indicator
from app.domain.choices import AnswerState, Light
from app.domain.formula import Fact, holds
from app.domain.lights.facts import RoundFacts, counts, needed
from app.domain.lights.indicator import Trend
from app.domain.lights.sentence import Sentence
from app.domain.lights.sentences_context import (
    ACCIDENT_UNCLEAR,
    COMPANY_FACTS,
    CONTEXT,
    NOT_APPLICABLE,
    WORSE,
    WORSE_IN_WORDS,
)
from app.domain.lights.sentences_staff import STAFF
from app.domain.lights.sentences_team import TEAM
from app.domain.messages import Message
from app.domain.privacy import outward_count

FEW = 5
"""Below this head count, requests for help leave the firm only as yes or no (indicators.yaml IND-09)."""


@dataclass(frozen=True, slots=True)
class Case:
    """One indicator in one round, worked out: what its sentences may speak of."""

    indicator: Indicator
    round: RoundFacts
    facts: Mapping[str, Fact]
    light: Light | None
    trend: Trend | None = None
    turned: bool = False
    outward: bool = False

    @property
    def small(self) -> bool:
        """Whether a count of one or two stands behind this light."""
        return any(self.facts.get(key) in (1, 2) for key in counts(self.indicator))


def reason(case: Case) -> Message:
    """Why this light is as it is; for an outward case no count below three is told."""
    if case.light is Light.GREY:
        return _without_colour(case)
    if case.turned:
        return _worse(case)
    if case.outward and (hidden := _yes_or_no(case)):
        return hidden
    if case.light is None:
        told = CONTEXT.get(case.indicator.id, ())
        return _told(told, case) if case.facts.get("value") is not None else _without_colour(case)
    return _told(
        STAFF.get((case.indicator.id, case.light)) or TEAM.get((case.indicator.id, case.light), ()), case
    )


def outward_reason(case: Case) -> Message:
    """The same reason for readers outside the firm."""
    return reason(replace(case, outward=True))


def not_applicable_reason(indicator: Indicator, answers: RoundFacts) -> Message:
    """Why a light does not apply: the firm's own words, or the catalogue's rule."""
    answered = [answers.answers[q.key] for q in indicator.inputs if q.key in answers.answers]
    own = [a for a in answered if a.state is AnswerState.NOT_APPLICABLE]
    words = next((a.reason.strip() for a in own if a.reason.strip()), "")
    if words:
        return Message("You answered that this does not apply: {reason}", {"reason": words})
    if own:
        return Message("You answered that this does not apply.")
    return NOT_APPLICABLE.get(indicator.id, Message("This light does not apply to your firm."))


def context(case: Case, catalogue: Catalogue, *, source: Message | None) -> Message | None:
    """What helps to read the value: the source of the comparison figure, or the limits for this team."""
    if case.indicator.thresholds.table:
        return _limits(case.facts)
    if case.indicator.display and case.facts.get("display") is not None and case.facts.get("value"):
        figure = {"display": case.facts["display"]}
        return Message("Frequency rate: {display}. In so small a firm that figure says little.", figure)
    return source


def _limits(facts: Mapping[str, Fact]) -> Message | None:
    limits = {"team": facts.get("team"), "orange": facts.get("k_orange"), "red": facts.get("k_red")}
    if limits["orange"] is None:
        return None
    if limits["red"] is None:
        return Message("For a team of {team}: orange from {orange}, never red.", limits)
    return Message("For a team of {team}: orange from {orange}, red from {red}.", limits)


def _told(sentences: tuple[Sentence, ...], case: Case) -> Message:
    for sentence in sentences:
        if not sentence.when or holds(sentence.when, case.facts):
            return _filled(_number_of(sentence, case), case)
    return Message("This colour follows from your answers.")


def _number_of(sentence: Sentence, case: Case) -> Message:
    one = sentence.single is not None and case.facts.get(sentence.count) == 1
    return sentence.single if one and sentence.single and not case.outward else sentence.text


def _filled(message: Message, case: Case) -> Message:
    asked = [name for _, name, _, _ in string.Formatter().parse(message.msgid) if name]
    return Message(message.msgid, {name: _shown(name, case) for name in asked})


def _shown(name: str, case: Case) -> object:
    fact = case.facts.get(name)
    small = counts(case.indicator)
    private = name in small or (name in {"value", "before", "now"} and case.indicator.formula in small)
    return outward_count(fact) if case.outward and private else fact


def _worse(case: Case) -> Message:
    template = WORSE.get(case.indicator.id)
    if template is None or case.trend is None or (case.outward and case.small):
        return WORSE_IN_WORDS
    facts = {**case.facts, "before": case.trend.previous, "now": case.facts.get("value")}
    return _filled(template, replace(case, facts=facts))


def _yes_or_no(case: Case) -> Message | None:
    """In a very small team even "fewer than three requests for help" may point at somebody."""
    team = case.facts.get("headcount")
    few = isinstance(team, int | float) and team < FEW
    if case.indicator.id != "IND-09" or not few or case.light is Light.GREEN:
        return None
    return Message("Requests for help: yes. In so small a team no number is shown.")


def _without_colour(case: Case) -> Message:
    """What is missing, and where to fill it in; the firm's own facts first."""
    lacking = [name for name in sorted(needed(case.indicator)) if not case.round.known(name)]
    for name, message in COMPANY_FACTS.items():
        if name in lacking:
            return message
    if case.indicator.thresholds.grey and holds(case.indicator.thresholds.grey, case.facts):
        return ACCIDENT_UNCLEAR
    return _unanswered(case)


def _unanswered(case: Case) -> Message:
    open_questions = [q for q in case.indicator.inputs if not case.round.known(q.key)]
    answered = len(case.indicator.inputs) - len(open_questions)
    if not open_questions:
        return Message("These answers do not fit together. Check them.")
    question = {"question": open_questions[0].label}
    if case.round.state(open_questions[0].key) is AnswerState.UNKNOWN:
        return Message("You do not know yet: “{question}”.", question)
    if answered:
        return Message("Still open: “{question}”.", question)
    return Message("Not answered yet.")
