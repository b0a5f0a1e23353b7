"""What fills the questionnaire window: one leaf at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.domain.survey.signs import sign_of
from app.views.questionnaire.answer_button import AnswerButton
from app.views.widgets import PlainLabel
from app.views.widgets.layouts import horizontal, vertical


@dataclass(frozen=True, slots=True)
class LeafWay:
    """One button of a leaf: what is announced and what it says; the `first` one stands out."""

    id: str
    text: str
    first: bool = False
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class LeafWords:
    """A leaf in finished words; every text is a paragraph, `error` says what went wrong."""

    title: str
    texts: Sequence[str] = ()
    ways: Sequence[LeafWay] = ()
    error: str = ""


class Leaf(QWidget):
    """`chosen` carries the id of a way; `touched` is sent when somebody is busy without choosing."""

    chosen = Signal(str)
    touched = Signal()

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.column = vertical(self, gap=20)

    def take_focus(self) -> None:
        """Where the keyboard begins; the leaf itself knows the keys, so nothing is pressed by accident."""
        self.setFocus()

    def meaning(self, event: QKeyEvent) -> str:
        """Which way a key stands for; an empty text for none."""
        back = Qt.Key(event.key()) in {Qt.Key.Key_Left, Qt.Key.Key_Backspace}
        return "back" if back else "on" if event.key() == Qt.Key.Key_Right else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that stand for a way."""
        if way := self.meaning(event):
            self.chosen.emit(way)
        else:
            super().keyPressEvent(event)

    def way(self, way: LeafWay, role: str = "leafway") -> AnswerButton:
        """A button for a way."""
        made = AnswerButton(way.text, role=role, chosen=way.chosen)
        made.setObjectName(f"leaf.{way.id}")
        made.setProperty("first", way.first)
        made.clicked.connect(lambda *_: self.chosen.emit(way.id))
        return made

    def row(self, *ways: LeafWay) -> None:
        """Small buttons beside each other, at the bottom of what is there."""
        row = horizontal(gap=16)
        for way in ways:
            row.addWidget(self.way(way), 1)
        self.column.addLayout(row)


def figure(event: QKeyEvent) -> int:
    """The figure 1-9 of a key, also without Shift on an AZERTY keyboard; 0 when it is none."""
    typed = sign_of(event.text()) or event.text()
    return int(typed) if len(typed) == 1 and typed in "123456789" else 0


class QuestionLeaf(Leaf):
    """A title, some sentences, and a few ways under each other; their numbers are keys as well."""

    def __init__(self, name: str, said: LeafWords) -> None:
        super().__init__(name, " ".join((said.title, *said.texts)))
        self._ways = tuple(said.ways)
        self.column.addWidget(PlainLabel(said.title, "leaftitle"))
        for text in said.texts:
            self.column.addWidget(PlainLabel(text, "leaftext"))
        if said.error:
            self.column.addWidget(PlainLabel(said.error, "leaferror"))
        for way in said.ways:
            self.column.addWidget(self.way(way))

    def meaning(self, event: QKeyEvent) -> str:
        """A figure chooses the way with that number; Enter takes the one that stands out."""
        if number := figure(event):
            return self._ways[number - 1].id if number <= len(self._ways) else ""
        if Qt.Key(event.key()) in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            return next((way.id for way in self._ways if way.first), "")
        found = super().meaning(event)
        return found if any(way.id == found for way in self._ways) else ""
