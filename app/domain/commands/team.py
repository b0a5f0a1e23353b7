"""Verbs about the team talk, and about what the employer thought before it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.domain.catalogue import Catalogue
from app.domain.changes import Changes
from app.domain.commands.base import drop, edited, existing, put
from app.domain.commands.checks import check
from app.domain.commands.team_checks import raised
from app.domain.dossier import Dossier
from app.domain.messages import Message, Refusal
from app.domain.records import Analysis, Estimate, TalkCount, TeamTalk
from app.domain.risks.hands import HANDS, IMPACTS


@dataclass(frozen=True, slots=True)
class StartTalk:
    """Begin a conversation with the team about these factors."""

    talk: TeamTalk

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        existing(dossier, Analysis, self.talk.analysis)
        if dossier.get(TeamTalk, self.talk.id) is not None:
            raise Refusal(Message("There already is an item {id}.", {"id": self.talk.id}), field="id")
        if not self.talk.factors:
            raise Refusal(Message("Choose at least one statement to talk about."), field="factors")
        check(self.talk, dossier, catalogue)
        return put(dossier, self.talk)


@dataclass(frozen=True, slots=True)
class DescribeTalk:
    """Change where a conversation stands: the step, the factor, the time spent, who was there."""

    id: str
    changes: Mapping[str, object]

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        before = existing(dossier, TeamTalk, self.id)
        talk = edited(before, self.changes)
        if talk.scale is not before.scale and _hands_of(before, dossier):
            raise Refusal(
                Message("Hands were counted already. This conversation goes on with the same scale."),
                field="scale",
            )
        if not talk.factors:
            raise Refusal(Message("Choose at least one statement to talk about."), field="factors")
        check(talk, dossier, catalogue)
        return put(dossier, talk)


@dataclass(frozen=True, slots=True)
class CountHands:
    """Change the hands counted for one factor; the first count makes the record."""

    talk: str
    factor: str
    changes: Mapping[str, object]

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        existing(dossier, TeamTalk, self.talk)
        id_ = f"{self.talk}/{self.factor}"
        before = dossier.get(TalkCount, id_) or TalkCount(id=id_, talk=self.talk, factor=self.factor)
        after = edited(before, self.changes)
        check(after, dossier, catalogue)
        return put(dossier, after)


@dataclass(frozen=True, slots=True)
class CloseTalk:
    """The conversation is over."""

    id: str
    today: date

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        talk = existing(dossier, TeamTalk, self.id)
        return put(dossier, edited(talk, {"closed_on": self.today}))


def _hands_of(talk: TeamTalk, dossier: Dossier) -> bool:
    """Whether any hand was counted in this conversation."""
    counts = [count for count in dossier.all(TalkCount) if count.talk == talk.id]
    return any(raised(count, row) for count in counts for row in (HANDS, IMPACTS))


@dataclass(frozen=True, slots=True)
class SetEstimate:
    """Note what the employer himself thinks of one factor, exposure 0-3; None takes it back."""

    analysis: str
    factor: str
    exposure: int | None

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        existing(dossier, Analysis, self.analysis)
        id_ = f"{self.analysis}/{self.factor}"
        if self.exposure is None:
            return drop(dossier, Estimate, id_)
        made = Estimate(id=id_, analysis=self.analysis, factor=self.factor, exposure=self.exposure)
        check(made, dossier, catalogue)
        return put(dossier, made)
