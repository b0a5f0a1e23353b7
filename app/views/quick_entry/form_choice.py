"""Which paper form is typed next, and how."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox

from app.i18n.words import Words
from app.views.widgets import Asking, ChoiceField, Column, Option, TextField, button
from app.views.widgets.option_row import OptionRow


class FormChoice(Column):
    """`chosen` is sent on Enter in the field and by the button."""

    chosen = Signal()

    def __init__(self, words: Words, example: str, sites: Sequence[Option]) -> None:
        super().__init__()
        say = words.say
        asking = Asking(
            say("Which form?"),
            hint=say("Type what is printed on it, or only its number. Then press Enter."),
            example=example,
        )
        self.label = self.add(TextField("entry.form", words, asking))
        self.label.control.returnPressed.connect(self.chosen)
        self.site: ChoiceField | None = None
        if sites:
            self.site = self.add(
                ChoiceField("entry.site", words, Asking(say("Which site is ticked?")), sites)
            )
        self.twice = QCheckBox()
        self.twice.setObjectName("entry.twice")
        twice = Option(
            True,
            say("Type every form twice"),
            say("What differs is shown side by side before the form is sealed."),
        )
        self.add(OptionRow(self.twice, twice, ""))
        go = button(say("Begin this form"), self.chosen.emit, "primary")
        go.setObjectName("entry.begin")
        self.row(go)

    def start(self) -> None:
        """Ready for the next form."""
        self.label.show_value("")
        self.label.control.setFocus()

    def refuse(self, text: str) -> None:
        """Say why this form is not typed."""
        self.label.show_error(text)
        self.label.control.setFocus()
        self.label.control.selectAll()
