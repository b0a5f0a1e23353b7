"""The talk beside the counting: setting aside, violence, stickers, ideas, closing, both languages."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea

from app.domain.choices import FactorState
from app.domain.commands.entries import AddEntry
from app.domain.commands.team import DescribeTalk
from app.domain.records import Analysis, OwnRisk, PlannedMeasure
from app.domain.risks import talk as talks
from app.domain.risks.talk_road import Stage
from tests.support.talk import CONTROL, CRITICAL, DEMAND, RESOURCE, Enter, Room

HOSTILE = "R&D <b>vet</b> {x} =1+1 🙂 שלום"


# ---------------------------------------------------------------- setting aside
@pytest.mark.parametrize(
    ("key", "state"),
    [(Qt.Key.Key_F5, FactorState.PARKED), (Qt.Key.Key_F6, FactorState.NOT_APPLICABLE)],
)
def test_a_statement_is_set_aside_with_one_key(enter: Enter, key: Qt.Key, state: FactorState) -> None:
    room = enter()
    room.go_to(Stage.COUNT)
    room.key(key)
    answer = room.answer()
    assert answer is not None
    assert answer.state is state
    assert room.window.stop.factor == RESOURCE


def test_counting_hands_takes_a_parked_statement_up_again(enter: Enter) -> None:
    room = enter()
    room.go_to(Stage.COUNT)
    room.key(Qt.Key.Key_F5)
    room.key(Qt.Key.Key_PageUp, times=4)
    assert "Geparkeerd" in room.said()
    room.sign("1")
    answer = room.answer()
    assert answer is not None
    assert answer.state is FactorState.ASSESSED


def test_not_now_leaves_the_statement_open(enter: Enter) -> None:
    room = enter()
    room.go_to(Stage.COUNT)
    room.key(Qt.Key.Key_F7)
    assert room.answer() is None
    assert room.window.stop.factor == RESOURCE


def test_a_talk_in_which_everything_is_parked_still_comes_to_its_end(enter: Enter) -> None:
    room = enter()
    room.go_to(Stage.COUNT)
    room.key(Qt.Key.Key_F5, times=2)
    assert room.window.stop.part == talks.CHOOSING
    assert "geen risico gevonden" in room.said()
    room.on()
    assert "geen risico gekozen" in room.said()
    room.on()
    room.key(Qt.Key.Key_Return, CONTROL)
    assert room.talk.closed_on == room.workspace.reading.today


# ---------------------------------------------------------------- critical behaviour
def test_about_harassment_only_rules_and_signals_are_talked_about(enter: Enter) -> None:
    room = enter(factors=(CRITICAL,))
    room.go_to(Stage.CAREFUL, CRITICAL)
    said = room.said()
    assert "Kennen we allemaal de regels" in said
    assert room.workspace.catalogue.privacy_guard.critical_items.nl in said
    room.sign("2")
    assert room.count(CRITICAL) is None
    assert [stop.stage for stop in room.window.road() if stop.factor == CRITICAL] == [Stage.CAREFUL]


def test_what_was_agreed_about_the_rules_is_kept_without_any_weight(enter: Enter) -> None:
    room = enter(factors=(CRITICAL,))
    room.go_to(Stage.CAREFUL, CRITICAL)
    room.find("note").setFocus()
    room.type("De regels hangen in de keuken")
    room.on()
    answer = room.answer(CRITICAL)
    assert answer is not None
    assert (answer.note, answer.exposure) == ("De regels hangen in de keuken", None)


# ---------------------------------------------------------------- choosing, ideas, closing
def concluded(room: Room) -> None:
    """Both statements are a risk; the window stands at the choosing."""
    for factor in (DEMAND, RESOURCE):
        room.go_to(Stage.CONCLUDE, factor)
        room.sign("2")
        room.sign("2")
    room.go_to_part(talks.CHOOSING)


def test_stickers_are_counted_and_the_ranking_is_shown(enter: Enter) -> None:
    room = enter(present=2)
    concluded(room)
    room.sign("2", times=4)
    room.sign("1", times=2)
    first, second = room.count(DEMAND), room.count(RESOURCE)
    assert first is not None
    assert second is not None
    assert (first.votes, second.votes) == (2, 4)
    assert "Stickers over: 0" in room.said()
    assert {"1.", "2."} <= set(room.said().split("\n"))
    room.sign("1")
    assert "7 stickers" in room.status()


def test_ideas_follow_for_what_was_chosen_most_stickers_first(enter: Enter) -> None:
    room = enter()
    concluded(room)
    room.key(Qt.Key.Key_Down)
    room.key(Qt.Key.Key_Right)
    room.on()
    assert room.window.stop.factor == RESOURCE
    room.type("Elke maand samen plannen")
    room.on()
    [measure] = room.workspace.dossier.all(PlannedMeasure)
    assert measure.factors == (RESOURCE,)


def test_closing_reads_back_notes_the_follow_up_and_ends(enter: Enter) -> None:
    room = enter()
    concluded(room)
    room.go_to_part(talks.CLOSING)
    assert "Wat we besloten" in room.said()
    room.key(Qt.Key.Key_Tab)
    room.type("30/9/2026")
    room.key(Qt.Key.Key_Return, CONTROL)
    assert str(room.talk.next_on) == "2026-09-30"
    assert room.talk.closed_on is not None
    analysis = room.workspace.dossier.get(Analysis, "2026")
    assert analysis is not None
    assert analysis.participants == 8


def test_what_is_read_back_scrolls_with_the_arrow_keys(enter: Enter) -> None:
    room = enter(factors=(DEMAND,))
    room.go_to(Stage.CONCLUDE)
    room.sign("0")
    room.on()
    room.find("note").setFocus()
    room.type("Een regel\n" * 60)
    room.go_to_part(talks.CLOSING)
    area = room.find("talk.scroll")
    assert isinstance(area, QScrollArea)
    assert area.verticalScrollBar().value() == 0
    room.key(Qt.Key.Key_Down, times=3)
    assert area.verticalScrollBar().value() > 0


# ---------------------------------------------------------------- languages and own risks
def test_the_group_reads_both_languages_at_once(enter: Enter) -> None:
    room = enter("fr", languages=("nl", "fr"))
    room.go_to(Stage.COUNT)
    factor = room.workspace.catalogue.factors[DEMAND]
    said = room.said()
    assert factor.statement.nl in said
    assert factor.statement.fr in said
    assert "Continuer" in said


def test_the_screen_may_speak_another_language_than_whoever_leads(enter: Enter) -> None:
    room = enter("nl", languages=("fr",))
    room.go_to(Stage.COUNT)
    factor = room.workspace.catalogue.factors[DEMAND]
    assert factor.statement.fr in room.said()
    assert factor.statement.nl not in room.said()


def test_a_risk_of_the_firms_own_is_talked_about_like_any_other(enter: Enter) -> None:
    room = enter()
    room.workspace.execute(AddEntry(OwnRisk(id="own", dimension="ENV", text=HOSTILE)))
    room.workspace.execute(DescribeTalk("t", {"factors": ("own",)}))
    room.go_to(Stage.COUNT, "own")
    assert HOSTILE in room.said()
    room.sign("3", times=8)
    room.go_to(Stage.CONCLUDE, "own")
    room.key(Qt.Key.Key_Return)
    answer = room.answer("own")
    assert answer is not None
    assert (answer.exposure, answer.impact) == (3, None)
