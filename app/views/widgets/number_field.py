"""A field for a number, typed the Belgian way."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from app.i18n.formats import read_number
from app.i18n.words import Words
from app.views.widgets.asking import DECIMAL, Asking, NumberKind
from app.views.widgets.field import Field

Number = int | float | Decimal


class NumberField(Field):
    """A number; `answered` carries int, float or Decimal after its kind, None when cleared.

    What cannot be read stays in the control with a complaint and is not announced.
    """

    def __init__(self, id_: str, words: Words, asking: Asking, kind: NumberKind = DECIMAL) -> None:
        super().__init__(id_, words, asking)
        self._kind = kind
        self._shown: Number | None = None
        self.control = QLineEdit()
        self.control.setPlaceholderText(asking.example)
        self.control.setProperty("role", "number")
        self.control.setInputMethodHints(Qt.InputMethodHint.ImhFormattedNumbersOnly)
        self.control.setMaxLength(20)
        self.control.editingFinished.connect(self.flush)
        self.place(self.control)

    def show_value(self, value: object) -> None:
        """Show a number (None: nothing)."""
        self._shown = value if isinstance(value, int | float | Decimal) else None
        self.control.setText(self._written(self._shown))
        self.show_error("")

    def value(self) -> Number | None:
        """The number that stands there, None when there is none or it cannot be read."""
        read = read_number(self.control.text())
        if read is None or self._kind.money:
            return read
        if self._kind.whole:
            return int(read) if read == int(read) else None
        return int(read) if read == int(read) else float(read)

    def flush(self) -> None:
        """Announce the number when it differs from what was shown; complain when it cannot be read."""
        typed, value = self.control.text().strip(), self.value()
        if typed == self._written(self._shown):
            return
        if typed and value is None:
            self.show_error(self._complaint(typed))
            return
        self.show_error("")
        if value != self._shown or (value is None) != (self._shown is None):
            self._shown = value
            self.control.setText(self._written(value))
            self.answered.emit(value)

    def _complaint(self, typed: str) -> str:
        if self._kind.whole and read_number(typed) is not None:
            return self.words.say("Enter a whole number.")
        example = self.words.number(12 if self._kind.whole else 12.5)
        return self.words.say("This is not a number. Type for example {example}.", example=example)

    def _written(self, value: Number | None) -> str:
        if value is None:
            return ""
        if self._kind.money:
            return self.words.number(value, digits=0 if value == int(value) else 2)
        return self.words.number(value) if value >= 10_000 or value != int(value) else str(int(value))
