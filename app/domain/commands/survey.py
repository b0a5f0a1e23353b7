"""Verbs about a round of questionnaires; opening, fixing and stopping are final: no undo brings answers
back.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.domain.catalogue import Catalogue
from app.domain.changes import Change, Changes
from app.domain.choices import Evidence, FactorState, RoundState
from app.domain.commands.analysis import AnswerFactor
from app.domain.commands.base import edited, existing, put
from app.domain.commands.checks import check
from app.domain.dossier import Dossier
from app.domain.messages import Message, Refusal
from app.domain.records import Analysis, FactorAnswer, SurveyRound, SurveyScore
from app.domain.survey import guard
from app.domain.survey.scores import exposure_step, of_round

CHANGEABLE = frozenset({"invited", "closes_on", "key_holder", "discussed_on", "discussed"})
"""What may still change once people have a form in their hands."""

FEWEST_SIGNS = 8
"""Of a round's code word, which opens the sealed answers."""


@dataclass(frozen=True, slots=True)
class OpenSurvey:
    """Open a round; the guard says whether it may be."""

    round: SurveyRound
    today: date

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        asked = edited(self.round, {"opened_on": self.today, "state": RoundState.OPEN})
        existing(dossier, Analysis, asked.analysis)
        if dossier.get(SurveyRound, asked.id) is not None:
            raise Refusal(Message("There already is an item {id}.", {"id": asked.id}), field="id")
        if not asked.languages:
            raise Refusal(Message("Choose at least one language."), field="languages")
        plan = guard.Plan(asked.factors, asked.invited, asked.sites)
        for reason in guard.against_opening(plan, dossier, catalogue, self.today):
            raise Refusal(reason)
        check(asked, dossier, catalogue)
        return (Change(None, asked),)


@dataclass(frozen=True, slots=True)
class EditSurvey:
    """Change how many were invited, the last day, who keeps the code, or how the result was discussed."""

    id: str
    changes: Mapping[str, object]

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        before = existing(dossier, SurveyRound, self.id)
        if unknown := set(self.changes) - CHANGEABLE:
            raise KeyError(f"not changeable: {', '.join(sorted(unknown))}")
        after = edited(before, self.changes)
        if after.invited != before.invited:
            still_open(before)
            least = catalogue.privacy_guard.min_group_for_survey
            if after.invited is None or after.invited < least:
                raise Refusal(
                    Message("Invite at least {least} people, or stop this round.", {"least": least}),
                    field="invited",
                )
        check(after, dossier, catalogue)
        return put(dossier, after)


@dataclass(frozen=True, slots=True)
class LockSurvey:
    """Put the laptop in questionnaire mode, or take it out."""

    id: str
    locked: bool

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        before = existing(dossier, SurveyRound, self.id)
        if self.locked:
            still_open(before)
        return put(dossier, edited(before, {"locked": self.locked}))


@dataclass(frozen=True, slots=True)
class FixSurvey:
    """End a round with its result; the answers are deleted in the same transaction.

    `wordless`: nobody wrote free words, so that nothing of the round is left.
    """

    id: str
    scores: tuple[SurveyScore, ...]
    answers: int
    today: date
    wordless: bool = False

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        before = existing(dossier, SurveyRound, self.id)
        still_open(before)
        if (why := guard.enough(self.answers, before.invited, catalogue.privacy_guard)) is not None:
            raise Refusal(why)
        if before.invited is not None and self.answers > before.invited:
            raise Refusal(
                Message(
                    "There are {n} answers, but {invited} people were invited. Correct how many people were "
                    "invited first.",
                    {"n": self.answers, "invited": before.invited},
                )
            )
        after = edited(
            before,
            {
                "state": RoundState.FIXED,
                "locked": False,
                "answers": self.answers,
                "fixed_on": self.today,
                "answers_deleted_on": self.today,
                "words_deleted_on": self.today if self.wordless else None,
            },
        )
        check(after, dossier, catalogue)
        return (*put(dossier, after), *(Change(None, score) for score in self.scores))


@dataclass(frozen=True, slots=True)
class WordsDone:
    """Every free text was paraphrased or put aside; what was left of them is deleted."""

    id: str
    today: date

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        before = existing(dossier, SurveyRound, self.id)
        if before.fixed_on is None:
            raise Refusal(Message("Free texts are opened once the result of the round is fixed."))
        return put(dossier, edited(before, {"words_deleted_on": self.today}))


@dataclass(frozen=True, slots=True)
class StopSurvey:
    """End a round without a result; everything that was handed in is deleted unread."""

    id: str
    reason: str
    today: date

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        before = existing(dossier, SurveyRound, self.id)
        still_open(before)
        gone = {"answers_deleted_on": self.today, "words_deleted_on": self.today, "locked": False}
        after = edited(before, {"state": RoundState.STOPPED, "stop_reason": self.reason, **gone})
        check(after, dossier, catalogue)
        return put(dossier, after)


@dataclass(frozen=True, slots=True)
class TakeOverScores:
    """Let a fixed round feed the analysis: its mean gives the exposure, unless people talked about it
    already.
    """

    round: str

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        asked = existing(dossier, SurveyRound, self.round)
        changes: Changes = ()
        for factor, score in of_round(asked.id, dossier).items():
            answer = dossier.get(FactorAnswer, f"{asked.analysis}/{factor}")
            if answer is not None and not _may_be_replaced(answer):
                continue
            new = {
                "state": FactorState.ASSESSED,
                "exposure": exposure_step(score.mean, catalogue.scoring),
                "evidence": Evidence.SURVEY,
            }
            changes += AnswerFactor(asked.analysis, factor, new).decide(dossier, catalogue)
        return changes


def _may_be_replaced(answer: FactorAnswer) -> bool:
    """An answer that rests on an earlier questionnaire, or on nothing yet."""
    return answer.evidence is Evidence.SURVEY or (
        answer.exposure is None and answer.state is FactorState.ASSESSED
    )


def still_open(asked: SurveyRound) -> None:
    """Refuse a round that has ended."""
    if asked.state is not RoundState.OPEN:
        raise Refusal(Message("This round has ended. Open a new one when the time comes."))
