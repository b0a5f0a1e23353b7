"""What every field has: label, hint, control, unit, and a line that says what is wrong."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.i18n.words import Words
from app.views.help_topic import HelpTopic
from app.views.widgets.asking import Asking
from app.views.widgets.layouts import horizontal, vertical
from app.views.widgets.typography import PlainLabel
from app.views.widgets.undo_gate import UndoGate


class Field(QWidget):
    """One question with its control; the object name is the field's id.

    `answered` carries the typed value: text fields "" when cleared, all others None.
    """

    answered = Signal(object)

    def __init__(self, id_: str, words: Words, asking: Asking) -> None:
        super().__init__()
        self.setObjectName(id_)
        self.words = words
        self.asking = asking
        self._column = vertical(self, gap=4)
        self._label = PlainLabel(asking.label, "label")
        self._column.addWidget(self._label)
        self._label.setVisible(not asking.label_hidden)
        self._hint = PlainLabel(asking.hint, "hint")
        self._column.addWidget(self._hint)
        self._hint.setVisible(bool(asking.hint))
        self._error = PlainLabel("", "error")
        self._error.setVisible(False)
        self.setAccessibleName(asking.label)

    @property
    def help(self) -> HelpTopic:
        """What the help panel says while this field has the focus."""
        return self.asking.help

    def show_value(self, value: object) -> None:
        """Show a value without announcing it; takes away a complaint about the old one."""
        raise NotImplementedError

    def value(self) -> object:
        """The value as it stands in the control, whether announced or not."""
        raise NotImplementedError

    def flush(self) -> None:
        """Announce what was typed but not announced yet; most fields have nothing waiting."""

    def show_error(self, text: str) -> None:
        """Say under the control what is wrong; an empty text takes the complaint away."""
        if text == self._error.text():
            return
        self._error.setText(text)
        self._error.setVisible(bool(text))
        self._describe(*self.controls())
        for control in self.controls():
            control.setProperty("invalid", bool(text))
            control.style().unpolish(control)
            control.style().polish(control)

    def error(self) -> str:
        """The complaint that is shown now."""
        return self._error.text()

    def controls(self) -> tuple[QWidget, ...]:
        """The parts of the field that take the focus."""
        return self._controls

    def place(self, control: QWidget, *focusable: QWidget) -> None:
        """Put the control under the label; `focusable` are the parts that take the focus (else itself)."""
        self._controls = focusable or (control,)
        gate = UndoGate(self)
        for each in self._controls:
            gate.watch(each)
        row = horizontal()
        row.addWidget(control, 1)
        if self.asking.unit:
            row.addWidget(_unit(self.asking.unit))
        elif control.property("role") == "number":
            row.addStretch(1)  # a number is narrow and stands at the left
        self._column.addLayout(row)
        self._column.addWidget(self._error)
        if len(self._controls) == 1:
            self._controls[0].setAccessibleName(self.asking.label)
            self._controls[0].setObjectName(f"{self.objectName()}.control")
        self._describe(*self._controls)
        self.setFocusProxy(self._controls[0])

    def _describe(self, *controls: QWidget) -> None:
        parts = (self.asking.hint, self.asking.unit, self._error.text())
        for control in controls:
            control.setAccessibleDescription(" ".join(part for part in parts if part))


def _unit(text: str) -> PlainLabel:
    label = PlainLabel(text, "unit")
    label.setWordWrap(False)
    return label
