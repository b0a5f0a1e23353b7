"""A quiet button under a blank text field that fills it: with a proposal, or with “None.”."""

from __future__ import annotations

from app.i18n.words import Words
from app.views.widgets import Column, LongTextField, button


class Filler(Column):
    """Only there while the field is blank; the field then announces the text like typed text."""

    def __init__(self, field: LongTextField, label: str, text: str, name: str) -> None:
        super().__init__(gap=0)
        self._field, self._text = field, text
        made = button(label, self._use, "quiet")
        made.setObjectName(f"{field.objectName()}.{name}")
        made.setAccessibleName(f"{label}: {field.asking.label}")
        self.row(made)
        field.control.textChanged.connect(self.renew)
        if field.value():  # a widget without a parent must not be shown, else a window flashes
            self.hide()

    def renew(self) -> None:
        """Go away once there is text."""
        self.setVisible(not self._field.value())

    def _use(self) -> None:
        self._field.control.setPlainText(self._text)
        self._field.flush()
        self._field.setFocus()


def proposal(field: LongTextField, text: str, words: Words) -> Filler:
    """Fills the field with a proposed text."""
    return Filler(field, words.say("Use a proposal"), text, "proposal")


def none_button(field: LongTextField, words: Words) -> Filler:
    """Answers “none” where the law wants to see that somebody looked (Codex I.2-9, 4°)."""
    return Filler(field, words.say("Answer “none”"), words.say("None."), "none")
