"""A field for a code word: what is typed is not shown."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from app.i18n.words import Words
from app.views.widgets.asking import Asking
from app.views.widgets.text_fields import TextField


class SecretField(TextField):
    """One line behind dots; never filled in by the program."""

    def __init__(self, id_: str, words: Words, asking: Asking) -> None:
        super().__init__(id_, words, asking)
        self.control.setEchoMode(QLineEdit.EchoMode.Password)

    def forget(self) -> None:
        """Take away what was typed, also from the field's own history."""
        self.control.clear()
        self.show_value("")
