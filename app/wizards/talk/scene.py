"""What every stop of the talk has: a column, fields that write at once, and answers to the keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.domain.commands.base import Command
from app.domain.privacy import looks_personal
from app.domain.risks.talk_road import Stop
from app.views.talk.spoken import Spoken
from app.views.widgets import Callout, Column, Field, PlainLabel
from app.wizards.talk.chair import Chair

Read = Callable[[], object]
Write = Callable[[object], Command]


class Scene(Column):
    """One stop; a subclass fills it in `build` and shows what follows from the dossier in `renew`.

    `gone_on` asks for the next stop, `left` for the first stop after this statement.
    """

    gone_on = Signal()
    left = Signal()

    def __init__(self, chair: Chair, stop: Stop) -> None:
        super().__init__(gap=10, margin=12)
        self.setObjectName("scene")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.chair, self.stop = chair, stop
        self._bound: list[tuple[Field, Read]] = []
        self._personal = Callout("warning", "", "")
        self._personal.hide()
        self.build()
        self.add(self._personal)
        self.close_off()
        self.renew()

    # ---------------------------------------------------------------- what a subclass says
    def build(self) -> None:
        """Fill the column; called once."""
        raise NotImplementedError

    def renew(self) -> None:
        """Show what follows from the dossier as it is now."""

    def digit(self, digit: int) -> None:
        """A digit was pressed outside a text."""

    def confirm(self) -> None:
        """Enter was pressed outside a text, or Ctrl+Enter anywhere."""
        self.gone_on.emit()

    def first(self) -> QWidget:
        """What takes the focus when one arrives here; by default the stop itself, so that arrows scroll."""
        return self

    # ---------------------------------------------------------------- what a subclass uses
    @property
    def two(self) -> bool:
        """Whether everything for the group is said in two languages."""
        return len(self.chair.speakers) > 1

    def line(self, text: str, role: str = "talktext") -> PlainLabel:
        """A line for whoever leads the talk, in the window's language."""
        return self.add(PlainLabel(text, role))

    def speak(self, texts: tuple[str, ...], role: str = "talktext", *, beside: bool = False) -> Spoken:
        """A text for the group."""
        return self.add(Spoken(texts, role, beside=beside and len(texts) > 1))

    def bind(self, field: Field, read: Read, write: Write) -> None:
        """Show what the dossier holds in a field of this column, and write what is answered."""
        field.show_value(read())
        field.answered.connect(lambda value: self._answered(field, read, write(value)))
        self._bound.append((field, read))

    def warn_about(self, *texts: str) -> None:
        """A gentle warning under the fields when a text seems to be about a person."""
        found = next((warning for text in texts if (warning := looks_personal(text))), None)
        self._personal.show_words("", self.chair.words.tell(found) if found is not None else "")
        self._personal.setVisible(found is not None)

    # ---------------------------------------------------------------- what the window uses
    def show_fields(self) -> None:
        """Show what was changed elsewhere, or taken back."""
        for field, read in self._bound:
            field.show_value(read())

    def flush(self) -> None:
        """Write what was typed but not written yet."""
        for field in self.findChildren(Field):
            if field.isVisibleTo(self):
                field.flush()

    def _answered(self, field: Field, read: Read, command: Command) -> None:
        if self.chair.act(command):
            field.show_error("")
            kept = read()
            if kept != field.value():
                field.show_value(kept)
