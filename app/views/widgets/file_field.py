"""A field in which a file on this computer is chosen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.i18n.words import Words
from app.views.widgets.asking import Asking
from app.views.widgets.buttons import button
from app.views.widgets.field import Field
from app.views.widgets.layouts import horizontal
from app.views.widgets.typography import PlainLabel


class FileField(Field):
    """The name of the chosen file and a button to choose it; `answered` carries a `Path`."""

    def __init__(self, id_: str, words: Words, asking: Asking, choose: Callable[[], Path | None]) -> None:
        super().__init__(id_, words, asking)
        self._choose = choose
        self._path: Path | None = None
        self._name = PlainLabel("")
        self.choose_button = button(words.say("Choose a file…"), self._chosen)
        self.choose_button.setAccessibleName(f"{self.choose_button.text()} {asking.label}")
        box = QWidget()
        row = horizontal(box, gap=12)
        row.addWidget(self.choose_button)
        row.addWidget(self._name, 1)
        self.place(box, self.choose_button)
        self.choose_button.setObjectName(f"{id_}.choose")
        self.show_value(None)

    def show_value(self, value: object) -> None:
        """Show the name of a file; None: nothing was chosen yet."""
        self._path = value if isinstance(value, Path) else None
        self._name.setText(self._path.name if self._path else self.words.say("No file chosen yet"))
        self.show_error("")

    def value(self) -> Path | None:
        """The chosen file."""
        return self._path

    def _chosen(self) -> None:
        path = self._choose()
        if path is not None:
            self.show_value(path)
            self.answered.emit(path)
