"""Verbs about what somebody of the team brought up: answering it, and making a measure of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.domain.catalogue import Catalogue
from app.domain.changes import Changes
from app.domain.choices import Proposer, VoiceState
from app.domain.commands.base import edited, existing, put
from app.domain.commands.checks import check
from app.domain.commands.entries import AddEntry
from app.domain.dossier import Dossier
from app.domain.messages import Message, Refusal
from app.domain.records import PlannedMeasure, Voice

LONGEST_TITLE = 120
"""Signs of a measure's title; a longer idea keeps its full words in the description."""


@dataclass(frozen=True, slots=True)
class AnswerVoice:
    """Say what becomes of it; not following it up asks for an answer to whoever brought it."""

    id: str
    state: VoiceState
    answer: str
    today: date

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        before = existing(dossier, Voice, self.id)
        told = self.answer.strip()
        answered = self.state is not VoiceState.OPEN
        same = answered and before.answered_on is not None and before.state is self.state
        after = edited(
            before,
            {
                "state": self.state,
                "answer": told,
                "answered_on": before.answered_on if same else self.today if answered else None,
            },
        )
        check(after, dossier, catalogue)
        return put(dossier, after)


@dataclass(frozen=True, slots=True)
class MeasureFromVoice:
    """Make a measure of it, proposed by the team, and keep the link."""

    voice: str
    measure: str
    today: date

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        voice = existing(dossier, Voice, self.voice)
        if not voice.text.strip():
            raise Refusal(Message("Write first what it is about."), field="text")
        if voice.measure and dossier.get(PlannedMeasure, voice.measure) is not None:
            raise Refusal(Message("There is a measure of it already. Open that one."))
        title, rest = titled(voice.text)
        factors = (voice.factor,) if voice.factor else ()
        made = PlannedMeasure(
            id=self.measure, title=title, description=rest, factors=factors, proposer=Proposer.TEAM
        )
        taken_up = {"state": VoiceState.TAKEN_UP, "measure": self.measure, "answered_on": self.today}
        after = edited(voice, taken_up)
        return AddEntry(made).decide(dossier, catalogue) + put(dossier, after)


def titled(text: str) -> tuple[str, str]:
    """A title of one line, and the full words when they do not all fit in it."""
    words = " ".join(text.split())
    if len(words) <= LONGEST_TITLE:
        return words, ""
    cut = words[: LONGEST_TITLE - 1].rsplit(" ", 1)[0][: LONGEST_TITLE - 1]
    return f"{cut}…", text.strip()
