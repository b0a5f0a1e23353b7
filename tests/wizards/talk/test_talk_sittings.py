"""A talk stops anywhere and goes on exactly there: after Esc, after a crash, on another day; time is kept."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QLabel

from app.domain.commands.team import CountHands, DescribeTalk
from app.domain.messages import Message
from app.domain.records import TeamTalk, Voice
from app.domain.risks import talk as talks
from app.domain.risks.talk_road import Stage
from app.i18n.words import Words
from app.services.workspace import Workspace
from app.store.errors import StorageError
from app.views.dialogs.asking_box import Question
from app.views.look import Look
from app.wizards.talk import window as talk_window
from app.wizards.talk.opening import open_talk
from tests.support.talk import CONTROL, DEMAND, RESOURCE, Enter, Room, settle


def ticking(room: Room, seconds: float, step: float = 30) -> None:
    """Time goes by while the window looks at the clock now and then."""
    for _ in range(int(seconds // step)):
        room.clock.pass_by(step)
        room.window.tick()


def answering(monkeypatch: pytest.MonkeyPatch, answer: str) -> list[Question]:
    """Questions that are asked, all answered in this way."""
    asked: list[Question] = []

    def said(_parent: object, question: Question) -> str:
        asked.append(question)
        return answer

    monkeypatch.setattr(talk_window, "ask", said)
    return asked


# ---------------------------------------------------------------- stopping and going on
def test_the_talk_goes_on_at_the_statement_where_it_stopped(enter: Enter) -> None:
    room = enter()
    room.go_to(Stage.COUNT, RESOURCE)
    room.leave_window()
    assert (room.talk.step, room.talk.factor) == (talks.STATEMENTS, RESOURCE)
    room.enter()
    assert room.window.stop.factor == RESOURCE


def test_what_was_being_typed_is_kept_when_the_window_closes(enter: Enter) -> None:
    room = enter()
    room.on()
    room.type("De sfeer")
    room.leave_window()
    assert [voice.text for voice in room.workspace.dossier.all(Voice)] == ["De sfeer"]


def test_after_a_crash_hands_place_and_time_are_still_there(enter: Enter) -> None:
    room = enter()
    ticking(room, 180)
    room.go_to(Stage.COUNT, RESOURCE)
    room.sign("2", times=3)
    room.crash()
    room.enter()
    assert room.window.stop.factor == RESOURCE
    found = room.count(RESOURCE)
    assert found is not None
    assert found.hands_2 == 3
    assert talks.seconds_spent(room.talk) == {"1": 180}


def test_every_opening_is_a_sitting_and_the_first_gives_the_day(enter: Enter) -> None:
    room = enter()
    room.leave_window()
    for sitting in (1, 2):
        opened = open_talk(room.workspace, Words("nl"), Look(), room.talk, None)
        assert opened.isFullScreen()
        assert (room.talk.sittings, room.talk.held_on) == (sitting, room.workspace.reading.today)
        opened.close()
        settle()


def test_esc_asks_before_it_leaves(enter: Enter, monkeypatch: pytest.MonkeyPatch) -> None:
    room = enter()
    asked = answering(monkeypatch, "stay")
    room.key(Qt.Key.Key_Escape)
    assert room.window.isVisible()
    assert "Hier stoppen?" in asked[0].title
    answering(monkeypatch, "stop")
    room.key(Qt.Key.Key_Escape)
    assert room.window._over


def test_esc_first_puts_the_sheet_of_keys_away(enter: Enter, monkeypatch: pytest.MonkeyPatch) -> None:
    room = enter()
    asked = answering(monkeypatch, "stop")
    room.key(Qt.Key.Key_F1)
    assert "PgDn, PgUp" in room.said()
    room.key(Qt.Key.Key_Escape)
    assert not asked
    assert not room.window.sheet.isVisible()


def test_when_its_start_is_undone_the_window_goes_away(enter: Enter) -> None:
    room = enter()
    room.key(Qt.Key.Key_Z, CONTROL)
    assert room.window._over
    assert room.workspace.dossier.get(TeamTalk, "t") is None


def test_what_is_changed_in_the_other_window_is_shown_here(enter: Enter) -> None:
    room = enter()
    room.go_to(Stage.COUNT)
    room.workspace.execute(CountHands("t", DEMAND, {"hands_2": 7}))
    assert "7 van de 8" in room.said()


def test_another_language_chosen_in_the_other_window_is_spoken_at_once(enter: Enter) -> None:
    room = enter()
    room.go_to(Stage.COUNT)
    room.workspace.execute(DescribeTalk("t", {"languages": ("nl", "fr")}))
    statement = room.workspace.catalogue.factors[DEMAND].statement
    assert statement.nl in room.said()
    assert statement.fr in room.said()


def test_what_is_taken_back_at_another_stop_is_said(enter: Enter) -> None:
    room = enter()
    room.go_to(Stage.COUNT)
    room.sign("1")
    room.on()
    room.key(Qt.Key.Key_Z, CONTROL)
    assert room.status() == "Ongedaan gemaakt."
    room.key(Qt.Key.Key_Y, CONTROL)
    room.key(Qt.Key.Key_Y, CONTROL)
    assert room.status() == "Er is niets om opnieuw te doen."


def test_undo_in_the_main_window_takes_back_what_was_done_here_and_nothing_of_the_time(enter: Enter) -> None:
    room = enter()
    room.go_to(Stage.COUNT)
    room.sign("1")
    ticking(room, 300)
    room.on()
    place = room.talk.factor
    assert room.workspace.undo()
    assert room.count() is None
    assert (room.talk.factor, talks.seconds_spent(room.talk)) == (place, {"3": 300})


# ---------------------------------------------------------------- time
def test_time_is_kept_by_part_and_written_down_now_and_then(enter: Enter) -> None:
    room = enter()
    ticking(room, 150)
    assert talks.seconds_spent(room.talk) == {"1": 120}
    room.on()
    ticking(room, 60)
    room.on()
    assert talks.seconds_spent(room.talk) == {"1": 150, "2": 60}


def test_paused_time_does_not_count(enter: Enter) -> None:
    room = enter()
    ticking(room, 60)
    room.key(Qt.Key.Key_F2)
    assert "staat stil" in room.said()
    ticking(room, 600)
    room.key(Qt.Key.Key_F2)
    ticking(room, 60)
    assert "2 van 10 minuten" in room.said()


def test_a_laptop_that_slept_is_no_conversation(enter: Enter) -> None:
    room = enter()
    ticking(room, 60)
    ticking(room, 3600, step=3600)
    assert "1 van 10 minuten · samen 1 van 120" in room.said()


def test_a_part_that_runs_over_gets_a_gentle_hint_without_any_colour(enter: Enter) -> None:
    room = enter()
    ticking(room, 600)
    assert "duurt langer" not in room.said()
    ticking(room, 60)
    assert "duurt langer dan gepland" in room.said()
    assert room.window.head.hint.property("role") == "talkplace"


def test_after_two_hours_the_window_says_so(enter: Enter) -> None:
    room = enter()
    ticking(room, 121 * 60)
    assert "De twee uur zijn om" in room.said()


# ---------------------------------------------------------------- looks
def test_letters_grow_with_the_screen_and_with_ctrl_plus(enter: Enter) -> None:
    room = enter()
    small = pixels(room)
    room.key(Qt.Key.Key_Plus, CONTROL)
    assert pixels(room) > small
    room.key(Qt.Key.Key_0, CONTROL)
    assert pixels(room) == small
    room.window.resize(1920, 1080)
    settle()
    assert pixels(room) == pytest.approx(small * 1.5, abs=2)


def test_text_is_readable_from_five_metres(enter: Enter) -> None:
    room = enter()
    room.go_to(Stage.COUNT)
    capitals = 0.66 * pixels(room)
    assert capitals / 720 * 1200 >= 25, "capitals of 25 mm on a picture of 1.2 m high"


def test_f4_turns_the_window_dark_and_f11_frees_it_from_the_whole_screen(enter: Enter) -> None:
    room = enter()
    light = room.window.palette().window().color()
    room.key(Qt.Key.Key_F4)
    assert room.window.palette().window().color() != light
    room.key(Qt.Key.Key_F11)
    assert room.window.isFullScreen()
    room.key(Qt.Key.Key_F11)
    assert not room.window.isFullScreen()


def test_tab_reaches_everything_and_nothing_needs_the_mouse(enter: Enter) -> None:
    room = enter()
    room.go_to(Stage.CONCLUDE)
    seen: list[str] = []
    for _ in range(30):
        room.key(Qt.Key.Key_Tab)
        seen.append(room.focused().objectName())
    wanted = {
        "exposure.0",
        "exposure.3",
        "impact.1",
        "impact.3",
        "dissent.control",
        "conclude",
        "back",
        "next",
    }
    assert wanted <= set(seen)


# ---------------------------------------------------------------- the disk says no
def test_when_the_disk_says_no_the_window_says_so_and_the_text_stays(
    enter: Enter, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = enter()
    room.on()
    really = Workspace.execute_all

    def full(*_: object, **__: object) -> object:
        raise StorageError(Message("The disk is full. Make room and try again."))

    monkeypatch.setattr(Workspace, "execute_all", full)
    room.type("De koffie")
    room.key(Qt.Key.Key_Return)
    assert room.status()
    assert room.find("good.control").property("text") == "De koffie"
    monkeypatch.setattr(Workspace, "execute_all", really)
    room.key(Qt.Key.Key_Return)
    assert [voice.text for voice in room.workspace.dossier.all(Voice)] == ["De koffie"]


def pixels(room: Room) -> int:
    """The size of what the group reads from its seats: the words of the steps, in pixels."""
    [label, *_] = [each for each in room.window.findChildren(QLabel) if each.property("role") == "talklabel"]
    return QFontInfo(label.font()).pixelSize()
