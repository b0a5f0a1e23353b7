"""What the team said and what still waits for the employer because of it; none of it ever blocks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from app.domain.choices import RoundState, VoiceKind, VoiceState
from app.domain.dossier import Dossier
from app.domain.journey.firm_gaps import Gap
from app.domain.messages import Message
from app.domain.places import Place
from app.domain.records import Analysis, Estimate, FactorAnswer, SurveyRound, TeamTalk, Voice

TO_ANSWER = frozenset({VoiceKind.IDEA, VoiceKind.SIGNAL})
"""What asks for an answer; what goes well or weighs is dealt with in the analysis."""

_SURVEY, _TALK, _VOICES = Place("analysis.survey"), Place("analysis.talk"), Place("follow.voices")


def took_part(analysis: Analysis, dossier: Dossier) -> bool:
    """Whether something shows that the workers took part: words, a fixed round or a closed conversation."""
    return (
        bool(analysis.participation.strip())
        or any(found.state is RoundState.FIXED for found in _surveys(analysis, dossier))
        or any(found.closed_on is not None for found in _talks(analysis, dossier))
    )


def was_begun(analysis: Analysis, dossier: Dossier) -> bool:
    """Whether anything was done in an analysis beyond starting it."""
    parts: tuple[FactorAnswer | Estimate | SurveyRound | TeamTalk, ...] = (
        *dossier.all(FactorAnswer),
        *dossier.all(Estimate),
        *_surveys(analysis, dossier),
        *_talks(analysis, dossier),
    )
    answered = any(part.analysis == analysis.id for part in parts)
    return analysis.method is not None or bool(analysis.asked) or answered


def team_gaps(analysis: Analysis, dossier: Dossier, today: date) -> Iterator[Gap]:
    """A round or a conversation that was begun and waits to be ended, told or discussed."""
    for asked in _surveys(analysis, dossier):
        yield from _about_survey(asked, today)
    for talk in _talks(analysis, dossier):
        if talk.closed_on is None:
            yield Message("The conversation with the team was begun and is not closed yet."), _TALK


def open_voices(dossier: Dossier) -> tuple[Voice, ...]:
    """The ideas and signals that nobody answered yet."""
    return tuple(v for v in dossier.all(Voice) if v.kind in TO_ANSWER and v.state is VoiceState.OPEN)


def voice_gaps(dossier: Dossier) -> Iterator[Gap]:
    """One point for all ideas and signals that wait."""
    waiting = open_voices(dossier)
    if waiting:
        yield Message("Ideas and signals that wait for an answer: {count}.", {"count": len(waiting)}), _VOICES


def _about_survey(asked: SurveyRound, today: date) -> Iterator[Gap]:
    code = {"code": asked.code}
    if asked.state is RoundState.OPEN and asked.closes_on is not None and asked.closes_on < today:
        until = {**code, "day": asked.closes_on}
        yield Message("Questionnaire {code} ran until {day}. End it and look at the result.", until), _SURVEY
    if asked.state is not RoundState.FIXED:
        return
    if asked.words_deleted_on is None:
        yield (
            Message(
                "Questionnaire {code}: put the free texts into other words and close them, so that nothing "
                "of them stays in the file.",
                code,
            ),
            _SURVEY,
        )
    if asked.discussed_on is None:
        yield (
            Message("Discuss the result of questionnaire {code} with the team.", code),
            Place("analysis.result", "discussed_on"),
        )


def _surveys(analysis: Analysis, dossier: Dossier) -> tuple[SurveyRound, ...]:
    return tuple(found for found in dossier.all(SurveyRound) if found.analysis == analysis.id)


def _talks(analysis: Analysis, dossier: Dossier) -> tuple[TeamTalk, ...]:
    return tuple(found for found in dossier.all(TeamTalk) if found.analysis == analysis.id)
