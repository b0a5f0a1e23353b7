"""A conversation with the team: its agenda, what it is about, its time, and what the team chose."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.domain.catalogue import Catalogue
from app.domain.choices import FactorState, Light
from app.domain.dossier import Dossier
from app.domain.records import OwnRisk, SurveyRound, TalkCount, TeamTalk
from app.domain.risks.analysis import ranked
from app.domain.risks.rating import RatedFactor
from app.domain.survey.scores import of_round

WELCOME, GOOD, STATEMENTS, CHOOSING, IDEAS, CLOSING = range(6)
"""Where each part stands in the catalogue's script of the conversation."""

STICKERS_EACH = 3
TOP = 3
"""How many of the chosen risks get ideas (catalogue, conversation steps 4 and 5)."""

MEETING_MINUTES = 120
"""The whole meeting: the script of the catalogue and a break (own judgement)."""

FEWEST_MINUTES = 3
"""Per statement; with less there is no conversation (own judgement)."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """A risk found, with the stickers it got and its place among the others (None without stickers)."""

    found: RatedFactor
    votes: int
    place: int | None


def every_factor(dossier: Dossier, catalogue: Catalogue) -> tuple[str, ...]:
    """All statements of the catalogue and the firm's own risks."""
    return (*catalogue.factors, *(risk.id for risk in dossier.all(OwnRisk)))


def worth_a_talk(asked: SurveyRound, dossier: Dossier, catalogue: Catalogue) -> tuple[str, ...]:
    """What a questionnaire leaves to talk about: orange, red or divided, in catalogue order.

    Critical behaviour is never asked on a form; the questions about its rules are not among these.
    """
    shown = of_round(asked.id, dossier)
    lit = {id_ for id_, s in shown.items() if s.light in {Light.ORANGE, Light.RED} or s.divided}
    return tuple(id_ for id_ in catalogue.factors if id_ in lit)


def counts_of(talk: TeamTalk, dossier: Dossier) -> Mapping[str, TalkCount]:
    """What was counted in this conversation, by factor."""
    return {count.factor: count for count in dossier.all(TalkCount) if count.talk == talk.id}


def risks_found(talk: TeamTalk, dossier: Dossier, catalogue: Catalogue) -> tuple[RatedFactor, ...]:
    """What this conversation chooses from: its statements that are a risk, worst first.

    Critical behaviour gets no stickers: it is acted upon at once, whatever the team finds of the rest.
    """
    found = ranked(talk.analysis, dossier, catalogue)
    return tuple(risk for risk in found if risk.id in talk.factors and not risk.critical)


def chosen(talk: TeamTalk, dossier: Dossier, catalogue: Catalogue) -> tuple[Chosen, ...]:
    """The risks found in the order in which they weigh, each with its stickers and its place by stickers."""
    counts = counts_of(talk, dossier)
    found = risks_found(talk, dossier, catalogue)
    votes = {risk.id: (counts[risk.id].votes or 0) if risk.id in counts else 0 for risk in found}
    return tuple(
        Chosen(risk, votes[risk.id], 1 + sum(v > votes[risk.id] for v in votes.values()))
        if votes[risk.id]
        else Chosen(risk, 0, None)
        for risk in found
    )


def top(rows: Sequence[Chosen]) -> tuple[Chosen, ...]:
    """The first three by stickers, the heavier first where they are equal; without stickers by weight."""
    with_stickers = [row for row in rows if row.votes]
    best = sorted(with_stickers, key=lambda row: -row.votes) if with_stickers else list(rows)
    return tuple(best[:TOP])


def stickers_left(talk: TeamTalk, dossier: Dossier) -> int | None:
    """How many stickers are still in people's hands; None while it is not known how many people are there."""
    if talk.present is None:
        return None
    used = sum(count.votes or 0 for count in counts_of(talk, dossier).values())
    return STICKERS_EACH * talk.present - used


def is_dealt_with(factor: str, rated: Mapping[str, RatedFactor]) -> bool:
    """Whether the team came to something about this statement: a conclusion, parked, or not applicable."""
    found = rated.get(factor)
    if found is None or found.answer is None:
        return False
    if found.critical:
        return bool(found.answer.note.strip() or found.answer.existing.strip() or found.priority)
    return found.priority is not None or found.state is not FactorState.ASSESSED


def seconds_spent(talk: TeamTalk) -> dict[str, int]:
    """Seconds by agenda step; the key is the step's order in the catalogue, as text."""
    return {step: int(seconds) for step, seconds in talk.spent}


def as_spent(seconds: Mapping[str, float]) -> tuple[tuple[str, str], ...]:
    """Seconds by agenda step as the record keeps them."""
    return tuple((step, str(int(found))) for step, found in sorted(seconds.items()) if int(found))


def minutes_each(talk: TeamTalk, catalogue: Catalogue) -> int | None:
    """Whole minutes that the script leaves for each statement; None without statements."""
    if not talk.factors:
        return None
    return catalogue.method_guide.conversation_steps[STATEMENTS].minutes // len(talk.factors)


def sittings_advised(talk: TeamTalk, catalogue: Catalogue) -> int:
    """In how many sittings these statements get at least `FEWEST_MINUTES` each."""
    room = catalogue.method_guide.conversation_steps[STATEMENTS].minutes // FEWEST_MINUTES
    return max(1, -(-len(talk.factors) // room))


def is_open(talk: TeamTalk | None) -> bool:
    """Whether there is a conversation that can begin or go on."""
    return talk is not None and talk.closed_on is None
