"""Asking with a few buttons, telling with one; the words are always plain text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from app.views.widgets.typography import unmarked


@dataclass(frozen=True, slots=True)
class Way:
    """One button of a question: what is given back and what it says."""

    answer: str
    text: str
    safe: bool = False
    """Whether Escape and Enter choose this one."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question in finished words."""

    title: str
    text: str
    ways: Sequence[Way]


def ask(parent: QWidget | None, question: Question) -> str:
    """Ask and wait; gives the answer of the chosen way, of the safe one when dismissed."""
    box, buttons = make_box(parent, question)
    box.exec()
    chosen = box.clickedButton()
    return next((answer for answer, button in buttons.items() if button is chosen), _safe(question))


def tell(parent: QWidget | None, title: str, text: str, close: str) -> None:
    """Tell something and wait until it was read."""
    ask(parent, Question(title, text, (Way("", close, safe=True),)))


def make_box(parent: QWidget | None, question: Question) -> tuple[QMessageBox, dict[str, QPushButton]]:
    """The window of a question and its buttons by answer."""
    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(question.title)
    box.setText(question.text)
    buttons = {}
    for way in question.ways:
        role = QMessageBox.ButtonRole.RejectRole if way.safe else QMessageBox.ButtonRole.AcceptRole
        button = box.addButton(unmarked(way.text), role)
        button.setObjectName(f"way.{way.answer}")
        buttons[way.answer] = button
        if way.safe:
            box.setDefaultButton(button)
            box.setEscapeButton(button)
    return box, buttons


def _safe(question: Question) -> str:
    return next((way.answer for way in question.ways if way.safe), "")
