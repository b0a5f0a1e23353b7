"""The list of what is still unanswered, with a way to each."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QWidget

from app.i18n.words import Words
from app.views.frame_state import OpenPointLine
from app.views.look import Look
from app.views.widgets import ActionButton, Column, TaskItem
from app.views.widgets.layouts import vertical


class OpenPoints(QDialog):
    """`chosen` carries the key of the point the user wants to go to."""

    chosen = Signal(int)

    def __init__(
        self, points: Sequence[OpenPointLine], words: Words, look: Look, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("openpoints")
        self.setWindowTitle(words.say("Open points"))
        self.setStyleSheet(look.style_sheet)
        self.setPalette(look.palette())
        self.resize(680, 640)
        column = Column(gap=8, margin=16)
        column.heading(words.say("What is still open"), 2)
        if not points:
            column.text(words.say("Nothing is open. Well done."))
        for station, lines in groupby(points, key=lambda point: point.station):
            column.heading(station, 3)
            for line in lines:
                item = column.add(TaskItem(words, line.text, words.say("Go there")))
                item.setObjectName(f"point.{line.key}")
                item.chosen.connect(lambda key=line.key: self._go(key))
        column.close_off()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(column)
        column.setProperty("role", "page")
        whole = vertical(self, margin=8)
        whole.addWidget(scroll, 1)
        close = ActionButton(words.say("Close"))
        close.clicked.connect(lambda *_: self.close())
        whole.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)

    def _go(self, key: int) -> None:
        self.close()
        self.chosen.emit(key)
