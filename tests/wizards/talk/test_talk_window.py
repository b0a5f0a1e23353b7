"""The talk on the big screen, by the keyboard alone: hands, conclusions, proposals, stickers, closing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from app.domain.choices import Evidence, HandsScale, Proposer, VoiceKind, VoiceSource
from app.domain.records import FactorAnswer, PlannedMeasure, Voice
from app.domain.risks import talk as talks
from app.domain.risks.talk_road import Stage
from tests.support.talk import CONTROL, DEMAND, RESOURCE, Enter, Room

HOSTILE = "R&D <b>vet</b> {x} =1+1 🙂 שלום"


def hands(room: Room, factor: str = DEMAND) -> tuple[int | None, ...]:
    """The hands by step."""
    found = room.count(factor)
    return tuple(getattr(found, f"hands_{step}") for step in range(5)) if found is not None else ()


# ---------------------------------------------------------------- welcome and what goes well
def test_the_talk_begins_with_the_agreements_and_with_how_many_there_are(enter: Enter) -> None:
    room = enter(present=None)
    room.key(Qt.Key.Key_Plus, times=6)
    room.key(Qt.Key.Key_Minus)
    room.key(Qt.Key.Key_Return)
    assert (room.talk.present, room.talk.agreed) == (5, True)
    assert room.window.stop.part == talks.GOOD


def test_what_goes_well_is_kept_one_by_one_with_the_a_it_belongs_to(enter: Enter) -> None:
    room = enter()
    room.on()
    room.key(Qt.Key.Key_Tab)
    room.key(Qt.Key.Key_Down)
    room.key(Qt.Key.Key_Backtab)
    room.type("De koffie")
    room.key(Qt.Key.Key_Return)
    room.type(HOSTILE)
    room.on()
    good = room.workspace.dossier.all(Voice)
    assert [(v.text, v.dimension) for v in good] == [("De koffie", "ORG"), (HOSTILE, "ORG")]
    assert {(v.kind, v.source, v.origin) for v in good} == {(VoiceKind.GOOD, VoiceSource.TALK, "t")}


# ---------------------------------------------------------------- hands
def test_digits_count_hands_and_minus_takes_one_back(enter: Enter) -> None:
    room = enter()
    room.go_to(Stage.COUNT)
    room.sign("2", times=3)
    room.sign("0")
    room.key(Qt.Key.Key_Minus)
    assert hands(room) == (0, None, 3, None, None)


def test_a_belgian_keyboard_needs_no_shift(enter: Enter) -> None:
    room = enter(scale=HandsScale.STATEMENT)
    room.go_to(Stage.COUNT)
    for sign in "à&é\"'":
        room.sign(sign)
    assert hands(room) == (1, 1, 1, 1, 1)


def test_arrows_walk_along_the_steps_and_count(enter: Enter) -> None:
    room = enter()
    room.go_to(Stage.COUNT)
    room.key(Qt.Key.Key_Right, times=3)
    room.key(Qt.Key.Key_Up, times=2)
    room.key(Qt.Key.Key_Down)
    assert hands(room) == (None, None, None, 1, None)


def test_there_are_never_more_hands_than_people(enter: Enter) -> None:
    room = enter(present=3)
    room.go_to(Stage.COUNT)
    room.sign("1", times=3)
    room.sign("3")
    assert hands(room) == (None, 3, None, None, None)
    assert "4 handen" in room.status()
    room.key(Qt.Key.Key_Left, times=2)
    room.key(Qt.Key.Key_Minus)
    assert room.status() == ""


@pytest.mark.parametrize("present", [None, 0])
def test_without_people_nothing_is_counted_and_the_window_says_what_to_do(
    enter: Enter, present: int | None
) -> None:
    room = enter(present=present)
    room.go_to(Stage.COUNT)
    room.sign("1")
    assert room.count() is None
    assert "hoeveel mensen er zijn" in room.status()


def test_every_hand_can_be_taken_back(enter: Enter) -> None:
    room = enter()
    room.go_to(Stage.COUNT)
    room.sign("1", times=2)
    room.key(Qt.Key.Key_Z, CONTROL)
    assert hands(room)[1] == 1
    assert "1 van de 8" in room.said()
    room.key(Qt.Key.Key_Y, CONTROL)
    assert hands(room)[1] == 2


# ---------------------------------------------------------------- conclusions
def test_the_group_confirms_what_the_hands_say(enter: Enter) -> None:
    room = enter()
    room.go_to(Stage.COUNT)
    room.sign("3", times=5)
    room.sign("0", times=3)
    room.on()
    room.sign("2", times=8)
    room.on()
    assert "trap 3, en 2" in room.said()
    room.key(Qt.Key.Key_Return)
    answer = room.answer()
    assert answer is not None
    assert (answer.exposure, answer.impact, answer.evidence) == (3, 2, Evidence.TEAM_TALK)
    assert room.window.stop.stage is Stage.WRITE


def test_the_group_may_decide_otherwise(enter: Enter) -> None:
    room = enter()
    room.go_to(Stage.COUNT)
    room.sign("3", times=8)
    room.go_to(Stage.CONCLUDE)
    room.sign("1")
    room.sign("3")
    answer = room.answer()
    assert answer is not None
    assert (answer.exposure, answer.impact) == (1, 3)


def test_how_often_leads_to_the_step_of_a_questionnaire_for_what_should_be_there(enter: Enter) -> None:
    room = enter(scale=HandsScale.STATEMENT)
    room.go_to(Stage.COUNT, RESOURCE)
    room.sign("0", times=8)
    room.on()
    room.key(Qt.Key.Key_Return)
    answer = room.answer(RESOURCE)
    assert answer is not None
    assert answer.exposure == 3


def test_no_problem_asks_for_no_weight(enter: Enter) -> None:
    room = enter()
    room.go_to(Stage.COUNT)
    room.sign("0", times=8)
    room.on()
    assert room.window.stop.stage is Stage.CONCLUDE
    room.key(Qt.Key.Key_Return)
    answer = room.answer()
    assert answer is not None
    assert (answer.exposure, answer.impact) == (0, None)


def test_without_hands_nothing_is_concluded_by_itself(enter: Enter) -> None:
    room = enter()
    room.go_to(Stage.CONCLUDE)
    room.key(Qt.Key.Key_Return, CONTROL)
    assert room.answer() is None
    assert "Kies eerst een trap" in room.status()


def test_dissent_is_noted_in_words_in_the_count_and_in_the_answer(enter: Enter) -> None:
    room = enter()
    room.go_to(Stage.COUNT)
    room.sign("0", times=4)
    room.sign("3", times=4)
    room.go_to(Stage.CONCLUDE)
    assert "lopen uiteen" in room.said()
    room.find("dissent").setFocus()
    room.type("Op zaterdag is het anders")
    room.on()
    found, answer = room.count(), room.answer()
    assert found is not None
    assert answer is not None
    assert found.dissent == answer.dissent == "Op zaterdag is het anders"


def test_what_is_written_and_proposed_is_there_at_once(enter: Enter) -> None:
    room = enter()
    room.go_to(Stage.WRITE)
    room.type(HOSTILE)
    room.find("proposal").setFocus()
    room.type("Een vaste vervanger")
    room.key(Qt.Key.Key_Return)
    answer = room.answer()
    assert answer is not None
    assert answer.good == HOSTILE
    [measure] = room.workspace.dossier.all(PlannedMeasure)
    assert (measure.title, measure.factors, measure.proposer) == (
        "Een vaste vervanger",
        (DEMAND,),
        Proposer.TEAM,
    )


def test_ten_thousand_characters_are_kept_and_read_back(enter: Enter) -> None:
    room = enter(factors=(DEMAND,))
    room.go_to(Stage.CONCLUDE)
    room.sign("0")
    room.on()
    room.find("note").setFocus()
    room.type("x" * 10_000)
    room.go_to_part(talks.CLOSING)
    assert "x" * 10_000 in room.said()


def test_a_text_that_names_somebody_gets_a_gentle_warning(enter: Enter) -> None:
    room = enter()
    room.go_to(Stage.WRITE)
    room.type("Meneer Janssens beslist alles")
    room.key(Qt.Key.Key_Tab)
    assert room.workspace.dossier.all(FactorAnswer)
    assert "Schrijf liever een functie" in room.said()
