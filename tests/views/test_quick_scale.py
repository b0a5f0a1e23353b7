"""A quick grid: one click or one key per line, one tab stop per line."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.i18n.words import Words
from app.views.widgets import Asking, Option, QuickScale

OPTIONS = [Option(value, f"stap {value}") for value in range(4)]


@pytest.fixture
def line(qtbot: QtBot) -> QuickScale:
    made = QuickScale("estimate.F", Words("nl"), Asking("R&D <b>Drukte</b>"), OPTIONS)
    qtbot.addWidget(made)
    made.show()
    return made


def told(line: QuickScale) -> list[object]:
    """Everything that is announced from now on."""
    found: list[object] = []
    line.answered.connect(found.append)
    return found


def test_a_click_chooses_and_a_second_one_clears(line: QuickScale) -> None:
    found = told(line)
    line.steps[2].click()
    line.steps[2].click()
    assert found == [2, None]
    assert line.value() is None


def test_showing_a_value_announces_nothing(line: QuickScale) -> None:
    found = told(line)
    line.show_value(3)
    assert (line.value(), found) == (3, [])


def test_a_figure_chooses_and_goes_on_to_the_line_below(line: QuickScale, qtbot: QtBot) -> None:
    found = told(line)
    line.enter()
    with qtbot.waitSignal(line.walked) as walked:
        QTest.keyClick(line.steps[0], Qt.Key.Key_2)
    assert (found, walked.args) == ([2], [1])


def test_a_figure_that_is_no_step_does_nothing(line: QuickScale) -> None:
    found = told(line)
    QTest.keyClick(line.steps[0], Qt.Key.Key_7)
    assert (found, line.value()) == ([], None)


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_delete_clears(line: QuickScale, key: Qt.Key) -> None:
    line.show_value(1)
    found = told(line)
    QTest.keyClick(line.steps[1], key)
    assert found == [None]


def test_the_arrows_walk_along_and_up_and_down(line: QuickScale) -> None:
    lines: list[int] = []
    line.walked.connect(lines.append)
    line.enter()
    QTest.keyClick(line.steps[0], Qt.Key.Key_Right)
    assert line.steps[1].hasFocus()
    QTest.keyClick(line.steps[1], Qt.Key.Key_Down)
    QTest.keyClick(line.steps[1], Qt.Key.Key_Up)
    assert lines == [1, -1]


def test_a_line_is_one_tab_stop_at_its_answer(line: QuickScale) -> None:
    line.show_value(3)
    stops = [s.option.value for s in line.steps if s.focusPolicy() is Qt.FocusPolicy.StrongFocus]
    assert stops == [3]


def test_a_screen_reader_hears_the_step_and_the_statement(line: QuickScale) -> None:
    assert line.steps[1].accessibleName() == "1: stap 1 (R&D <b>Drukte</b>)"
