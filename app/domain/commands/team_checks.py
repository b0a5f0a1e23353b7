"""What the records of the team may hold: hands that were there, factors that exist, dates in order."""

from __future__ import annotations

from app.domain.catalogue import Catalogue
from app.domain.choices import HandsScale, VoiceState
from app.domain.commands.limits import between
from app.domain.dossier import Dossier
from app.domain.messages import Message, Refusal
from app.domain.records import (
    Analysis,
    Estimate,
    OwnRisk,
    PlannedMeasure,
    SurveyRound,
    SurveyScore,
    TalkCount,
    TeamTalk,
    Voice,
)
from app.domain.risks.hands import HANDS, IMPACTS
from app.domain.risks.talk import STICKERS_EACH
from app.domain.survey.codes import is_code

MOST_WORKERS = 100_000
MOST_MINUTES = 100_000
LANGUAGES = frozenset({"nl", "fr"})
_ROWS = (HANDS, IMPACTS, ("votes",))


def known_factor(id_: str, dossier: Dossier, catalogue: Catalogue, *, field: str) -> None:
    """Refuse a factor that is neither in the catalogue nor a risk of the firm's own."""
    if id_ not in catalogue.factors and dossier.get(OwnRisk, id_) is None:
        raise Refusal(Message("There is no risk factor {id}.", {"id": id_}), field=field)


def check_survey(asked: SurveyRound, dossier: Dossier, catalogue: Catalogue) -> None:
    """A round of questionnaires."""
    _has_analysis(asked.analysis, dossier)
    between(asked.invited, 0, MOST_WORKERS, field="invited")
    between(asked.answers, 0, MOST_WORKERS, field="answers")
    if not is_code(asked.code):
        raise Refusal(Message("{code} is not the code of a round.", {"code": asked.code}), field="code")
    for factor in asked.factors:
        found = catalogue.factors.get(factor)
        if found is None or found.critical:
            raise Refusal(Message("There is no risk factor {id}.", {"id": factor}), field="factors")
    _languages(asked.languages)
    if asked.opened_on and asked.closes_on and asked.closes_on < asked.opened_on:
        raise Refusal(Message("The last day lies before the first. Choose a later day."), field="closes_on")


def check_score(score: SurveyScore, dossier: Dossier, catalogue: Catalogue) -> None:
    """What may be shown of one factor."""
    if dossier.get(SurveyRound, score.round) is None:
        raise Refusal(Message("There is no round {id}.", {"id": score.round}), field="round")
    if score.factor not in catalogue.factors:
        raise Refusal(Message("There is no risk factor {id}.", {"id": score.factor}), field="factor")
    between(score.mean, 0, 4, field="mean")
    between(score.spread, 0, 4, field="spread")


def check_talk(talk: TeamTalk, dossier: Dossier, catalogue: Catalogue) -> None:
    """A conversation with the team."""
    _has_analysis(talk.analysis, dossier)
    between(talk.present, 0, MOST_WORKERS, field="present")
    between(talk.step, 0, 100, field="step")
    between(talk.sittings, 0, 1000, field="sittings")
    for factor in talk.factors:
        known_factor(factor, dossier, catalogue, field="factors")
    _languages(talk.languages)
    for _, seconds in talk.spent:
        if not (seconds.isascii() and seconds.isdigit() and int(seconds) <= MOST_MINUTES * 60):
            raise Refusal(Message("Enter a whole number."), field="spent")
    counts = _counts(talk, dossier)
    most = max((raised(count, row) for count in counts for row in (HANDS, IMPACTS)), default=0)
    stickers = -(-sum(count.votes or 0 for count in counts) // STICKERS_EACH)
    if talk.present is None and max(most, stickers):
        raise Refusal(Message("Fill in first how many people are there."), field="present")
    if talk.present is not None and talk.present < max(most, stickers):
        raise Refusal(
            Message(
                "The hands or stickers of {n} people were counted already. Fill in the largest number of "
                "people that took part.",
                {"n": max(most, stickers)},
            ),
            field="present",
        )


def check_count(count: TalkCount, dossier: Dossier, catalogue: Catalogue) -> None:
    """Hands counted; there are never more than people in the room, and never any about critical behaviour."""
    talk = dossier.get(TeamTalk, count.talk)
    if talk is None:
        raise Refusal(Message("Start a conversation first."), field="talk")
    known_factor(count.factor, dossier, catalogue, field="factor")
    for name in (*HANDS, *IMPACTS, "votes"):
        between(getattr(count, name), 0, MOST_WORKERS, field=name)
    if talk.scale is HandsScale.MATRIX and count.hands_4:
        raise Refusal(Message("Enter a number from {low} to {high}.", {"low": 0, "high": 0}), field="hands_4")
    _never_counted(count, catalogue)
    for row in (HANDS, IMPACTS):
        _no_more_than_people(raised(count, row), talk, field=row[0])
    votes = sum(other.votes or 0 for other in _counts(talk, dossier) if other.id != count.id)
    _no_more_than_stickers(votes + (count.votes or 0), talk)


def raised(count: TalkCount, row: tuple[str, ...]) -> int:
    """All hands of one row together."""
    return sum(getattr(count, name) or 0 for name in row)


def _counts(talk: TeamTalk, dossier: Dossier) -> tuple[TalkCount, ...]:
    return tuple(count for count in dossier.all(TalkCount) if count.talk == talk.id)


def _never_counted(count: TalkCount, catalogue: Catalogue) -> None:
    factor = catalogue.factors.get(count.factor)
    if factor is not None and factor.critical and any(raised(count, row) for row in _ROWS):
        raise Refusal(
            Message("About violence and harassment no hands are counted. Talk about the rules instead."),
            field="factor",
        )


def _no_more_than_people(hands: int, talk: TeamTalk, *, field: str) -> None:
    if hands and not talk.present:
        raise Refusal(Message("Fill in first how many people are there."), field="present")
    if talk.present is not None and hands > talk.present:
        raise Refusal(
            Message(
                "{n} hands were counted, but {present} people are there. Count again.",
                {"n": hands, "present": talk.present},
            ),
            field=field,
        )


def _no_more_than_stickers(votes: int, talk: TeamTalk) -> None:
    if votes and not talk.present:
        raise Refusal(Message("Fill in first how many people are there."), field="present")
    if votes > STICKERS_EACH * (talk.present or 0):
        raise Refusal(
            Message(
                "{n} stickers were counted, but {present} people have {each} each. Count again.",
                {"n": votes, "present": talk.present, "each": STICKERS_EACH},
            ),
            field="votes",
        )


def check_voice(voice: Voice, dossier: Dossier, catalogue: Catalogue) -> None:
    """Something that was brought up."""
    if voice.dimension and voice.dimension not in catalogue.dimensions:
        raise Refusal(Message("Choose one of the five A's for this risk."), field="dimension")
    if voice.factor:
        known_factor(voice.factor, dossier, catalogue, field="factor")
    if voice.measure and dossier.get(PlannedMeasure, voice.measure) is None:
        raise Refusal(Message("There is no measure {id}.", {"id": voice.measure}), field="measure")
    if voice.state is VoiceState.NOT_FOLLOWED and not voice.answer.strip():
        raise Refusal(
            Message("Write in one sentence why not. Whoever brought it up deserves an answer."),
            field="answer",
        )


def check_estimate(estimate: Estimate, dossier: Dossier, catalogue: Catalogue) -> None:
    """The employer's own view of one factor."""
    _has_analysis(estimate.analysis, dossier)
    known_factor(estimate.factor, dossier, catalogue, field="factor")
    between(estimate.exposure, 0, 3, field="exposure")


def _has_analysis(id_: str, dossier: Dossier) -> None:
    if dossier.get(Analysis, id_) is None:
        raise Refusal(Message("Start a risk analysis first."), field="analysis")


def _languages(languages: tuple[str, ...]) -> None:
    if set(languages) - LANGUAGES:
        raise Refusal(Message("Choose Dutch, French or both."), field="languages")
