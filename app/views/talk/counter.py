"""A number that people in the room make together: hands for one step, or stickers for one risk."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton

from app.views.talk.typed_keys import change_of
from app.views.widgets.layouts import horizontal, vertical
from app.views.widgets.typography import PlainLabel, unmarked

_LEFT, _RIGHT, _UP, _DOWN = (
    key.value for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
)
_Arrows = tuple[Mapping[int, int], Mapping[int, int]]
_CARD: _Arrows = ({_LEFT: -1, _RIGHT: 1}, {_UP: 1, _DOWN: -1})
_LINE: _Arrows = ({_UP: -1, _DOWN: 1}, {_RIGHT: 1, _LEFT: -1})
"""Which arrows walk to a neighbour, and which count."""


@dataclass(frozen=True, slots=True)
class Counted:
    """What is counted, in finished words: `mark` above, `label` beside it, names of the two buttons."""

    id: str
    mark: str
    label: str
    more: str
    fewer: str


class Counter(QFrame):
    """One number with a large + and −; the keys + and − work on it as soon as it has the focus.

    `changed` carries 1 or -1, `walked` the wish to go to the neighbour before (-1) or after (1).
    """

    changed = Signal(int)
    walked = Signal(int)

    def __init__(self, counted: Counted, *, upright: bool) -> None:
        """`upright`: a card beside others, walked sideways; otherwise a line under others."""
        super().__init__()
        self.counted = counted
        self.setObjectName(counted.id)
        self.setProperty("role", "counter")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._walk, self._change = _CARD if upright else _LINE
        self.mark = PlainLabel(counted.mark, "talkmark")
        self.words = PlainLabel(counted.label, "talklabel")
        self.number = QLabel("0")
        self.number.setProperty("role", "talkcount")
        self.number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.fewer = self._button("−", counted.fewer, -1)
        self.more = self._button("+", counted.more, 1)
        lay_out = self._lay_out_card if upright else self._lay_out_line
        lay_out()
        self.show_count(0)

    def show_count(self, count: int, mark: str | None = None) -> None:
        """Show this number, and another mark when one is given."""
        self.number.setText(str(count))
        self.fewer.setEnabled(count > 0)
        if mark is not None:
            self.mark.setText(mark)
        self.setAccessibleName(f"{self.counted.label.replace(chr(10), ' / ')}: {count}")

    def count(self) -> int:
        """The number that is shown."""
        return int(self.number.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """One more, one fewer, or on to a neighbour; any other key goes on to the window."""
        by = change_of(event) or self._change.get(event.key(), 0)
        if by:
            self.changed.emit(by)
        elif walk := self._walk.get(event.key(), 0):
            self.walked.emit(walk)
        else:
            super().keyPressEvent(event)

    def _lay_out_card(self) -> None:
        for label in (self.mark, self.words):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        column = vertical(self, gap=4, margin=12)
        column.addWidget(self.mark)
        row = horizontal()
        for widget in (self.fewer, self.number, self.more):
            row.addWidget(widget, 1 if widget is self.number else 0)
        column.addLayout(row)
        column.addWidget(self.words, 1)

    def _lay_out_line(self) -> None:
        row = horizontal(self, gap=16, margin=8)
        self.mark.setWordWrap(False)
        self.mark.setMinimumWidth(0)  # never narrower than its words
        row.addWidget(self.mark)
        row.addWidget(self.words, 1)
        for widget in (self.fewer, self.number, self.more):
            row.addWidget(widget)

    def _button(self, sign: str, name: str, by: int) -> QPushButton:
        button = QPushButton(unmarked(sign))
        button.setObjectName(f"{self.counted.id}.{'more' if by > 0 else 'fewer'}")
        button.setProperty("role", "counting")
        button.setAccessibleName(name)
        button.setAutoDefault(False)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the card itself has the focus and the keys
        button.clicked.connect(lambda *_: self.changed.emit(by))
        button.installEventFilter(self)
        return button

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A press on a button also brings the focus here, so that the keys go on where the mouse was."""
        if event.type() is QEvent.Type.MouseButtonPress:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
        return super().eventFilter(watched, event)
