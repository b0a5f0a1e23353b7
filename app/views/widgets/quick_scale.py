"""One line of a quick grid: a statement and a few figures, answered with one click or one key."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from app.i18n.words import Words
from app.views.focus_order import reveal
from app.views.widgets.asking import Asking, Option
from app.views.widgets.field import Field
from app.views.widgets.layouts import horizontal
from app.views.widgets.typography import PlainLabel, tooltip

_WALKS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class QuickStep(QPushButton):
    """A checkable figure; keys go to the line it stands in."""

    keyed = Signal(int)

    def __init__(self, option: Option, question: str) -> None:
        super().__init__(str(option.value))
        self.option = option
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setProperty("role", "quickstep")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{option.value}: {option.label} ({question})")
        self.setToolTip(tooltip(f"{option.value}: {option.label}"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Figures, arrows and Delete are the line's business; the rest is a button's own."""
        figure = event.text().isascii() and event.text().isdigit()
        erases = event.key() in {Qt.Key.Key_Delete.value, Qt.Key.Key_Backspace.value}
        if figure or erases or Qt.Key(event.key()) in _WALKS:
            self.keyed.emit(event.key())
        else:
            super().keyPressEvent(event)


class QuickScale(Field):
    """`answered` carries the chosen value, None when cleared; `walked` asks for the line above or below.

    A figure chooses and goes on to the line below; the arrows walk, Delete clears. One tab stop a line.
    """

    walked = Signal(int)

    def __init__(self, id_: str, words: Words, asking: Asking, options: Sequence[Option]) -> None:
        super().__init__(id_, words, replace(asking, label_hidden=True))
        self.steps = tuple(QuickStep(option, asking.label) for option in options)
        box = QWidget()
        row = horizontal(box, gap=6)
        row.addWidget(PlainLabel(asking.label, "body"), 1)
        for step in self.steps:
            step.setObjectName(f"{id_}.{step.option.value}")
            step.clicked.connect(
                lambda _=False, pressed=step: self._choose(pressed.option.value, pressed.isChecked())
            )
            step.keyed.connect(lambda key, here=step: self._key(Qt.Key(key), here))
            row.addWidget(step, 0, Qt.AlignmentFlag.AlignTop)
        self.place(box, *self.steps)
        self._stop_at(self.steps[0])

    def show_value(self, value: object) -> None:
        """Press the figure of this value; None leaves all up."""
        for step in self.steps:
            step.setChecked(value is not None and step.option.value == value)
        self._stop_at(next((step for step in self.steps if step.isChecked()), self.steps[0]))
        self.show_error("")

    def value(self) -> object:
        """The chosen value, or None."""
        return next((step.option.value for step in self.steps if step.isChecked()), None)

    def enter(self) -> None:
        """Take the focus on the figure that is chosen, otherwise on the first, and come into view."""
        stop = next((step for step in self.steps if step.isChecked()), self.steps[0])
        stop.setFocus(Qt.FocusReason.OtherFocusReason)
        reveal(self)

    def _choose(self, value: object, on: bool) -> None:
        self.show_value(value if on else None)
        self.answered.emit(self.value())

    def _key(self, key: Qt.Key, here: QuickStep) -> None:
        if key in _WALKS:
            along, down = _WALKS[key]
            if along:
                beside = self.steps[(self.steps.index(here) + along) % len(self.steps)]
                beside.setFocus(Qt.FocusReason.OtherFocusReason)
            else:
                self.walked.emit(down)
            return
        figure = key.value - Qt.Key.Key_0.value
        if key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self._choose(None, on=False)
        elif any(step.option.value == figure for step in self.steps):
            self._choose(figure, on=True)
            self.walked.emit(1)

    def _stop_at(self, stop: QuickStep) -> None:
        for step in self.steps:
            step.setFocusPolicy(Qt.FocusPolicy.StrongFocus if step is stop else Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(stop)
