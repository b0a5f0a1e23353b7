"""Questionnaire mode: three respondents on one laptop, and everything that must not happen meanwhile."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QPlainTextEdit
from pytestqt.qtbot import QtBot

from app.domain.survey.ballot import LONGEST_WORDS, Ballot
from app.services.survey import rounds
from app.services.workspace import Workspace
from app.wizards.questionnaire import Questionnaire
from tests.keyboard import type_text
from tests.support.laptop import begin, click, laptop_of, leaf, locked_firm, press, said, type_keys
from tests.support.rounds import HOSTILE, answered, hand_in, written


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[Workspace]:
    with locked_firm(tmp_path) as workspace:
        yield workspace


@pytest.fixture
def laptop(firm: Workspace, qtbot: QtBot) -> Iterator[Questionnaire]:
    with laptop_of(firm) as made:
        yield made


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
