"""What was held with the team for one risk analysis: rounds of questionnaires and team talks."""

from __future__ import annotations

from datetime import date

from app.domain.choices import RoundState
from app.domain.dossier import Dossier
from app.domain.messages import Message
from app.domain.privacy import outward_count
from app.domain.records import Analysis, SurveyRound, TalkCount, TeamTalk


def rounds_of(analysis: Analysis, dossier: Dossier) -> tuple[SurveyRound, ...]:
    """Every round of an analysis, oldest first."""
    found = [each for each in dossier.all(SurveyRound) if each.analysis == analysis.id]
    return tuple(sorted(found, key=lambda each: (each.opened_on or date.max, each.id)))


def talks_of(analysis: Analysis, dossier: Dossier) -> tuple[TeamTalk, ...]:
    """Every talk of an analysis, in the order they were started."""
    return tuple(each for each in dossier.all(TeamTalk) if each.analysis == analysis.id)


def counts_of(talk: TeamTalk, dossier: Dossier) -> tuple[TalkCount, ...]:
    """The hands counted in a talk, in the order of its factors."""
    found = {each.factor: each for each in dossier.all(TalkCount) if each.talk == talk.id}
    return tuple(found[factor] for factor in talk.factors if factor in found)


def response_rate(asked: SurveyRound) -> float | None:
    """Answers by people invited, at most 1; None before a round has a result."""
    if asked.state is not RoundState.FIXED or asked.answers is None or not asked.invited:
        return None
    return min(asked.answers / asked.invited, 1.0)


def participation_held(analysis: Analysis, dossier: Dossier) -> Message | None:
    """That the team took part, as a round with a result or a talk that was closed shows; None without one."""
    fixed = [each for each in rounds_of(analysis, dossier) if response_rate(each) is not None]
    closed = [each for each in talks_of(analysis, dossier) if each.closed_on is not None]
    facts = {
        "answers": outward_count(fixed[-1].answers) if fixed else None,
        "day": fixed[-1].fixed_on if fixed else None,
        "closed": closed[-1].closed_on if closed else None,
    }
    if fixed and closed:
        return Message(
            "The team took part: a questionnaire, answered by {answers} people, with its result on {day}, "
            "and a team talk that was closed on {closed}.",
            facts,
        )
    if fixed:
        return Message(
            "The team took part: a questionnaire, answered by {answers} people, with its result on {day}.",
            facts,
        )
    if closed:
        return Message(
            "The team took part: a team talk that was closed on {closed}.",
            facts,
        )
    return None
