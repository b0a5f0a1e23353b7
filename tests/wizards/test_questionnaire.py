"""Questionnaire mode: three respondents on one laptop, and everything that must not happen meanwhile."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from app.domain.survey.ballot import LONGEST_WORDS, Ballot
from app.i18n.words import Words
from app.services.survey import rounds
from app.services.workspace import Workspace
from app.views.look import Look
from app.wizards.questionnaire import Questionnaire
from tests.keyboard import type_text
from tests.support.desk import workspace_in
from tests.support.rounds import HOSTILE, SECRET, answered, hand_in, open_round, settled_firm, written


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[Workspace]:
    """A firm whose laptop goes round."""
    workspace = settled_firm(workspace_in(tmp_path))
    rounds.lock_laptop(workspace, open_round(workspace))
    yield workspace
    workspace.close()


@pytest.fixture
def laptop(firm: Workspace, qtbot: QtBot) -> Iterator[Questionnaire]:
    """The laptop as the next person gets it."""
    made = Questionnaire(firm, Words("nl"), Look(), chance=Random(1))
    made.begin()
    yield made
    made.close()


def press(laptop: Questionnaire, *keys: Qt.Key) -> None:
    """Keys, wherever the focus is."""
    for key in keys:
        target = QApplication.focusWidget() or laptop.window.leaf
        assert target is not None
        QTest.keyClick(target, key)


def type_keys(laptop: Questionnaire, text: str) -> None:
    """Characters on the leaf."""
    for character in text:
        assert laptop.window.leaf is not None
        type_text(laptop.window.leaf, character)


def click(laptop: Questionnaire, name: str) -> None:
    """The mouse on a button."""
    found = [b for b in laptop.window.findChildren(QAbstractButton, name) if b.isVisible()]
    assert found, f"nothing to be seen is called {name}"
    QTest.mouseClick(found[-1], Qt.MouseButton.LeftButton)


def begin(laptop: Questionnaire, language: str = "nl") -> None:
    """Choose a language and read what it is about."""
    click(laptop, f"leaf.language.{language}")
    click(laptop, "leaf.on")


def said(laptop: Questionnaire) -> str:
    """Every word on the screen."""
    QApplication.processEvents()
    kinds = [*laptop.window.findChildren(QLabel), *laptop.window.findChildren(QAbstractButton)]
    return "\n".join(each.text() for each in kinds if each.isVisible())


def leaf(laptop: Questionnaire) -> str:
    """Which leaf is shown."""
    assert laptop.window.leaf is not None
    return laptop.window.leaf.objectName()


# ---------------------------------------------------------------- answering
def test_three_people_answer_and_one_who_gives_up_leaves_nothing(
    firm: Workspace, laptop: Questionnaire
) -> None:
    asked = laptop.asked
    begin(laptop)
    type_keys(laptop, "012")
    click(laptop, "leaf.on")
    click(laptop, "leaf.hand-in")
    click(laptop, "leaf.next")
    begin(laptop, "fr")
    type_keys(laptop, "4")
    click(laptop, "frame.give-up")
    click(laptop, "leaf.stop")
    assert rounds.received(firm, asked) == 1
    for _ in range(2):
        begin(laptop, "fr")
        type_keys(laptop, "nnn")
        click(laptop, "leaf.on")
        click(laptop, "leaf.hand-in")
        assert "Merci" in said(laptop)
        click(laptop, "leaf.next")
    assert rounds.received(firm, asked) == 3


def test_what_is_handed_in_is_what_was_answered_whatever_the_order(
    firm: Workspace, laptop: Questionnaire
) -> None:
    begin(laptop)
    wanted = {}
    for answer in "304":
        assert laptop._filling is not None
        wanted[laptop._filling.factor] = int(answer)
        type_keys(laptop, answer)
    click(laptop, "leaf.on")
    click(laptop, "leaf.hand-in")
    assert answered(firm, laptop.asked) == [Ballot(wanted)]


def test_everything_works_with_the_keyboard_alone(firm: Workspace, laptop: Questionnaire) -> None:
    type_keys(laptop, "2")
    assert leaf(laptop) == "leaf.about"
    press(laptop, Qt.Key.Key_Return)
    type_keys(laptop, "1")
    press(laptop, Qt.Key.Key_Right, Qt.Key.Key_Backspace, Qt.Key.Key_Left)
    assert laptop._filling is not None and laptop._filling.number == 1
    press(laptop, Qt.Key.Key_Right, Qt.Key.Key_Right)
    type_keys(laptop, "n")
    press(laptop, Qt.Key.Key_Tab, Qt.Key.Key_Return)
    assert leaf(laptop) == "leaf.review"
    press(laptop, Qt.Key.Key_Return)
    assert leaf(laptop) == "leaf.thanks"
    assert rounds.received(firm, laptop.asked) == 1


def test_the_top_row_of_an_azerty_keyboard_answers_without_shift(laptop: Questionnaire) -> None:
    type_keys(laptop, "&")
    click(laptop, "leaf.on")
    type_keys(laptop, "é&à")
    assert laptop._filling is not None
    assert sorted(map(str, laptop._filling.answers.values())) == ["0", "1", "2"]


def test_a_double_click_does_not_answer_the_next_statement(laptop: Questionnaire) -> None:
    begin(laptop)
    first = laptop.window.findChild(QAbstractButton, "leaf.3")
    assert first is not None
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    second = [b for b in laptop.window.findChildren(QAbstractButton, "leaf.3") if b.isVisible()][-1]
    QTest.mouseDClick(second, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    assert laptop._filling is not None
    assert len(laptop._filling.answers) == 1


def test_the_answer_given_before_is_marked_when_one_goes_back(laptop: Questionnaire) -> None:
    begin(laptop)
    type_keys(laptop, "3")
    press(laptop, Qt.Key.Key_Left)
    assert laptop.window.findChild(QAbstractButton, "leaf.3").property("chosen") is True


def test_an_idea_is_cut_and_warned_about_but_never_refused(firm: Workspace, laptop: Questionnaire) -> None:
    begin(laptop)
    type_keys(laptop, "111")
    box = laptop.window.findChild(QPlainTextEdit, "leaf.words")
    type_text(box, "Mevrouw Peeters " + HOSTILE + "x" * 10_000)
    assert len(box.toPlainText()) == LONGEST_WORDS
    assert "naam" in said(laptop)
    click(laptop, "leaf.on")
    click(laptop, "leaf.hand-in")
    assert len(written(firm, laptop.asked)) == 1
    assert b"Zuurdesem" not in firm.path.read_bytes()


def test_what_was_written_survives_a_second_thought_about_stopping(laptop: Questionnaire) -> None:
    begin(laptop)
    type_keys(laptop, "111")
    type_text(laptop.window.findChild(QPlainTextEdit, "leaf.words"), "later beginnen")
    click(laptop, "frame.give-up")
    click(laptop, "leaf.go-on")
    assert laptop.window.findChild(QPlainTextEdit, "leaf.words").toPlainText() == "later beginnen"


def test_an_empty_questionnaire_is_not_handed_in(firm: Workspace, laptop: Questionnaire) -> None:
    begin(laptop)
    press(laptop, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right)
    click(laptop, "leaf.on")
    click(laptop, "leaf.hand-in")
    assert "Er is nog niets beantwoord" in said(laptop)
    assert rounds.received(firm, laptop.asked) == 0


def test_once_everybody_has_answered_nobody_can_begin(firm: Workspace, laptop: Questionnaire) -> None:
    hand_in(firm, laptop.asked, *[2] * 8)
    laptop.clear()
    assert "Iedereen die uitgenodigd was" in said(laptop)
    assert "leaf.language.nl" not in [b.objectName() for b in laptop.window.findChildren(QAbstractButton)]


# ---------------------------------------------------------------- nothing stays
def test_who_stops_leaves_nothing_in_memory(laptop: Questionnaire) -> None:
    begin(laptop)
    type_keys(laptop, "43")
    click(laptop, "frame.give-up")
    click(laptop, "leaf.stop")
    gc.collect()
    assert laptop._filling is None
    assert leaf(laptop) == "leaf.welcome"


def test_starting_again_forgets_and_mixes_anew(laptop: Questionnaire) -> None:
    begin(laptop)
    type_keys(laptop, "43")
    click(laptop, "frame.give-up")
    click(laptop, "leaf.start-again")
    assert laptop._filling is not None
    assert (dict(laptop._filling.answers), laptop._filling.number) == ({}, 1)


def test_after_some_minutes_of_silence_it_asks_and_then_clears(laptop: Questionnaire) -> None:
    begin(laptop)
    type_keys(laptop, "4")
    assert laptop.patience.silence.isActive()
    laptop.patience.silence.timeout.emit()
    assert leaf(laptop) == "leaf.still-there"
    click(laptop, "leaf.go-on")
    assert laptop._filling is not None and len(laptop._filling.answers) == 1
    laptop.patience.silence.timeout.emit()
    laptop.patience.question.timeout.emit()
    assert laptop._filling is None
    assert leaf(laptop) == "leaf.welcome"


def test_nothing_is_written_before_handing_in(firm: Workspace, laptop: Questionnaire) -> None:
    before = firm.path.read_bytes()
    begin(laptop)
    type_keys(laptop, "432")
    assert firm.path.read_bytes() == before


# ---------------------------------------------------------------- no way out
def test_closing_escape_and_alt_f4_do_not_leave(laptop: Questionnaire) -> None:
    press(laptop, Qt.Key.Key_Escape)
    QTest.keyClick(laptop.window, Qt.Key.Key_F4, Qt.KeyboardModifier.AltModifier)
    assert not laptop.window.close()
    laptop.window.showMinimized()
    assert laptop.window.isVisible() and not laptop.window.isMinimized()
    assert laptop.window.isFullScreen()


def test_it_has_no_frame_and_stays_on_top(laptop: Questionnaire) -> None:
    flags = laptop.window.windowFlags()
    assert flags & Qt.WindowType.FramelessWindowHint
    assert flags & Qt.WindowType.WindowStaysOnTopHint


def test_logging_out_of_the_computer_is_not_held_up(
    laptop: Questionnaire, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QGuiApplication, "isSavingSession", lambda _self: True)
    event = QCloseEvent()
    laptop.window.closeEvent(event)
    assert event.isAccepted()


def test_a_wrong_code_word_does_not_leave_and_is_not_kept(laptop: Questionnaire, qtbot: QtBot) -> None:
    click(laptop, "frame.leave-mode")
    with qtbot.assertNotEmitted(laptop.unlocked):
        type_text(QApplication.focusWidget(), "gok <b>")
        press(laptop, Qt.Key.Key_Return)
    assert "Dit is niet het codewoord" in said(laptop)
    assert laptop.asked.locked


def test_the_code_word_leaves(firm: Workspace, laptop: Questionnaire, qtbot: QtBot) -> None:
    click(laptop, "frame.leave-mode")
    with qtbot.waitSignal(laptop.unlocked):
        type_text(QApplication.focusWidget(), SECRET)
        press(laptop, Qt.Key.Key_Return)
    assert firm.reading.open_survey is not None and not firm.reading.open_survey.locked


def test_who_is_answering_sees_no_way_to_the_dossier(laptop: Questionnaire) -> None:
    begin(laptop)
    assert not laptop.window.leave.isVisible()
    assert "Bakkerij Zoet" not in said(laptop)


def test_trouble_with_the_file_keeps_the_answers_for_another_try(
    firm: Workspace, laptop: Questionnaire, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.store.errors import DiskFull

    def full(*_: object, **__: object) -> None:
        raise DiskFull(firm.path.name)

    begin(laptop)
    type_keys(laptop, "111")
    click(laptop, "leaf.on")
    with monkeypatch.context() as patched:
        patched.setattr(rounds, "hand_in", full)
        click(laptop, "leaf.hand-in")
    assert leaf(laptop) == "leaf.review"
    click(laptop, "leaf.hand-in")
    assert rounds.received(firm, laptop.asked) == 1
