"""A line in which one thing after the other is written down, above what was written already."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from app.i18n.words import Words
from app.views.widgets import Asking, Field, TextField
from app.views.widgets.buttons import ActionButton
from app.views.widgets.layouts import empty, horizontal, vertical
from app.views.widgets.typography import BodyText


@dataclass(frozen=True, slots=True)
class Noted:
    """Something that was written down; `where` says in a few words what it is about."""

    id: str
    text: str
    where: str = ""


class Capture(QWidget):
    """`written` carries a new text, `removed` the id of what must go."""

    written = Signal(str)
    removed = Signal(str)

    def __init__(self, id_: str, words: Words, asking: Asking, beside: Field | None = None) -> None:
        """`beside` is a field that says more about the next text, at the right of the line."""
        super().__init__()
        self._words = words
        self.line = TextField(id_, words, asking)
        self.line.answered.connect(self._announce)
        column = vertical(self, gap=8)
        row = horizontal(gap=16)
        row.addWidget(self.line, 3)
        if beside is not None:
            row.addWidget(beside, 2)
        column.addLayout(row)
        self._rows = vertical(gap=4)
        column.addLayout(self._rows)
        self._shown: tuple[Noted, ...] = ()

    @property
    def field(self) -> Field:
        """The line to type in."""
        return self.line

    def show_notes(self, notes: Sequence[Noted]) -> None:
        """Show what was written down, newest first."""
        if tuple(notes) == self._shown:
            return
        self._shown = tuple(notes)
        empty(self._rows)
        for note in reversed(self._shown):
            self._rows.addWidget(self._row(note))

    def clear(self) -> None:
        """Make room for the next."""
        self.line.show_value("")

    def _announce(self, text: object) -> None:
        """Whoever could keep it clears the line; otherwise it stays, and Enter tries again."""
        if not (said := str(text).strip()):
            return
        self.written.emit(said)
        if self.line.value() == said:
            self.line.show_value("")
            self.line.control.setText(said)

    def _row(self, note: Noted) -> QFrame:
        frame = QFrame()
        frame.setObjectName(f"noted.{note.id}")
        frame.setProperty("role", "noted")
        row = horizontal(frame, gap=12, margin=6)
        said = vertical(gap=0)
        said.addWidget(BodyText(note.text, "talktext"))
        if note.where:
            said.addWidget(BodyText(note.where, "muted"))
        row.addLayout(said, 1)
        remove = ActionButton(self._words.say("Remove"), "quiet")
        remove.setObjectName(f"remove.{note.id}")
        remove.setAccessibleName(self._words.say("Remove: {text}", text=note.text))
        remove.clicked.connect(lambda *_: self.removed.emit(note.id))
        row.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        return frame
