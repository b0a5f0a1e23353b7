"""Picking one thing out of a few, each with room for its words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from app.views.big_button import BigButton, BigWords
from app.views.dialogs.asking_box import Question, Way
from app.views.look import Look
from app.views.widgets import ActionButton, Column
from app.views.widgets.layouts import vertical


class Picking(QDialog):
    """A question with one large button per way; the safe way is a small button at the bottom."""

    def __init__(self, question: Question, look: Look, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.answer = ""
        self.setWindowTitle(question.title)
        self.setStyleSheet(look.style_sheet)
        self.setPalette(look.palette())
        self.setMinimumWidth(round(520 * look.zoom))
        column = Column(gap=12, margin=24)
        column.heading(question.title)
        column.text(question.text)
        vertical(self).addWidget(column)
        for way in question.ways:
            if way.safe:
                self._small(way, column)
            else:
                self._large(way, column, look)
        column.close_off()

    def _large(self, way: Way, column: Column, look: Look) -> None:
        made = column.add(BigButton(BigWords("example", way.text, ""), look))
        made.setObjectName(f"way.{way.answer}")
        made.clicked.connect(lambda *_: self._pick(way.answer))

    def _small(self, way: Way, column: Column) -> None:
        made = column.add(ActionButton(way.text))
        made.setObjectName(f"way.{way.answer}")
        made.setSizePolicy(made.sizePolicy().Policy.Maximum, made.sizePolicy().Policy.Fixed)
        made.clicked.connect(lambda *_: self.reject())

    def _pick(self, answer: str) -> None:
        self.answer = answer
        self.accept()


def pick(parent: QWidget | None, question: Question, look: Look) -> str:
    """Ask and wait; an empty answer when the user thinks better of it."""
    dialog = Picking(question, look, parent)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.exec()
    return dialog.answer
