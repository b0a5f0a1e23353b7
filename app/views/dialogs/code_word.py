"""Asking a secret until it opens something: the code word of a round, the password of a file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from app.domain.messages import Refusal
from app.i18n.words import Words
from app.store.errors import StorageError
from app.views.look import Look
from app.views.widgets import Asking, Column, SecretField, button
from app.views.widgets.layouts import vertical

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Secret:
    """What is asked for, in finished words."""

    title: str
    why: str
    label: str
    hint: str


def code_word(why: str, words: Words) -> Secret:
    """The code word of a round of questionnaires."""
    say = words.say
    return Secret(
        say("Code word"), why, say("Code word of this round"), say("Whoever keeps it types it here.")
    )


class CodeWord(QDialog, Generic[T]):
    """Stays until the secret opens something, or the user thinks better of it."""

    def __init__(self, secret: Secret, words: Words, look: Look, parent: QWidget | None) -> None:
        super().__init__(parent)
        say = words.say
        self.setObjectName("codeword")
        self.setWindowTitle(secret.title)
        self.setStyleSheet(look.style_sheet)
        self.setPalette(look.palette())
        self.setMinimumWidth(round(480 * look.zoom))
        column = Column(gap=16, margin=24)
        column.heading(secret.title)
        column.text(secret.why)
        asking = Asking(secret.label, hint=secret.hint)
        self.field = column.add(SecretField("codeword.secret", words, asking))
        self.field.control.returnPressed.connect(self.accept)
        go = button(say("Open"), self.accept, "primary")
        go.setObjectName("codeword.open")
        stop = button(say("Cancel"), self.reject)
        stop.setObjectName("codeword.cancel")
        column.row(go, stop)
        vertical(self).addWidget(column)
        self.opened: T | None = None
        self._words = words
        self._open: Callable[[str], T] | None = None

    def ask(self, open_: Callable[[str], T]) -> T | None:
        """Ask until `open_` no longer refuses; None when the user thinks better of it."""
        self._open = open_
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.field.control.setFocus()
        self.exec()
        self.field.forget()
        return self.opened

    def accept(self) -> None:
        """Try the secret; a wrong one is told and typed again."""
        self.field.flush()
        if self._open is None:
            return
        try:
            self.opened = self._open(self.field.control.text())
        except (Refusal, StorageError) as refusal:
            self.field.forget()
            self.field.show_error(self._words.tell(refusal.message))
            self.field.control.setFocus()
            return
        super().accept()
