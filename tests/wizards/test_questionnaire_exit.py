"""Nobody leaves questionnaire mode without the code word, and trouble loses nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.services.survey import rounds
from app.services.workspace import Workspace
from app.wizards.questionnaire import Questionnaire
from tests.keyboard import type_text
from tests.support.laptop import begin, click, laptop_of, leaf, locked_firm, press, said, type_keys
from tests.support.rounds import SECRET


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[Workspace]:
    with locked_firm(tmp_path) as workspace:
        yield workspace


@pytest.fixture
def laptop(firm: Workspace, qtbot: QtBot) -> Iterator[Questionnaire]:
    with laptop_of(firm) as made:
        yield made


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
