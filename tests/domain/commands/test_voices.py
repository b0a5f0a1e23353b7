"""An idea or a signal gets an answer, and becomes a measure of the team when one wants."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.choices import Proposer, VoiceKind, VoiceState
from app.domain.commands.base import Command
from app.domain.commands.entries import EditEntry, RemoveEntry
from app.domain.commands.voices import LONGEST_TITLE, AnswerVoice, MeasureFromVoice, titled
from app.domain.dossier import Dossier
from app.domain.messages import Refusal
from app.domain.records import PlannedMeasure, Voice
from tests.domain.firms import catalogue

TODAY, LATER = date(2026, 9, 15), date(2026, 10, 1)
IDEA = Voice(id="v", kind=VoiceKind.IDEA, text="Later beginnen\nop maandag", factor="RF-TER-01")


def after(*commands: Command, voice: Voice = IDEA) -> Dossier:
    dossier = Dossier.of((voice,))
    for command in commands:
        dossier = dossier.with_(command.decide(dossier, catalogue()))
    return dossier


def voice(dossier: Dossier) -> Voice:
    found = dossier.get(Voice, "v")
    assert found is not None
    return found


def test_an_answer_has_its_day_and_keeps_it_when_the_words_change() -> None:
    first = AnswerVoice("v", VoiceState.DISCUSSED, "Goed idee", TODAY)
    found = voice(after(first, AnswerVoice("v", VoiceState.DISCUSSED, "Heel goed idee", LATER)))
    assert (found.state, found.answer, found.answered_on) == (VoiceState.DISCUSSED, "Heel goed idee", TODAY)


def test_reopening_takes_the_day_of_the_answer_away() -> None:
    again = AnswerVoice("v", VoiceState.OPEN, "", LATER)
    assert voice(after(AnswerVoice("v", VoiceState.DISCUSSED, "", TODAY), again)).answered_on is None


def test_not_following_it_up_asks_for_a_reason() -> None:
    with pytest.raises(Refusal) as refusal:
        after(AnswerVoice("v", VoiceState.NOT_FOLLOWED, "  ", TODAY))
    assert refusal.value.field == "answer"
    assert voice(after(AnswerVoice("v", VoiceState.NOT_FOLLOWED, "Te duur", TODAY))).answer == "Te duur"


def test_the_reason_cannot_be_wiped_out_by_another_way_in() -> None:
    told = AnswerVoice("v", VoiceState.NOT_FOLLOWED, "Te duur", TODAY)
    with pytest.raises(Refusal):
        after(told, EditEntry(Voice, "v", {"answer": ""}))


def test_a_measure_is_made_of_it_that_the_team_proposed() -> None:
    dossier = after(MeasureFromVoice("v", "m", TODAY))
    made = dossier.get(PlannedMeasure, "m")
    assert made is not None
    assert (made.title, made.proposer, made.factors) == (
        "Later beginnen op maandag",
        Proposer.TEAM,
        ("RF-TER-01",),
    )
    found = voice(dossier)
    assert (found.measure, found.state, found.answered_on) == ("m", VoiceState.TAKEN_UP, TODAY)


def test_only_one_measure_is_made_of_it_unless_that_one_is_gone() -> None:
    once = MeasureFromVoice("v", "m", TODAY)
    with pytest.raises(Refusal):
        after(once, MeasureFromVoice("v", "n", TODAY))
    gone = after(once, RemoveEntry(PlannedMeasure, "m"), MeasureFromVoice("v", "n", TODAY))
    assert voice(gone).measure == "n"


def test_nothing_becomes_a_measure_without_words() -> None:
    with pytest.raises(Refusal):
        after(MeasureFromVoice("v", "m", TODAY), voice=Voice(id="v", kind=VoiceKind.IDEA, text=" \n "))


@pytest.mark.parametrize("text", ["kort", "woord " * 400, "x" * 10_000, "🙂" * 300, "<b>R&D</b> =1+1"])
def test_a_title_fits_on_a_line_and_no_word_is_lost(text: str) -> None:
    title, rest = titled(text)
    assert 0 < len(title) <= LONGEST_TITLE
    assert "\n" not in title
    assert rest == (text.strip() if title.endswith("…") else "")
