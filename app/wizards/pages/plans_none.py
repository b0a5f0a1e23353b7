"""A button that answers “none” where the law wants to see that somebody looked (Codex I.2-9, 4°)."""

from __future__ import annotations

from app.i18n.words import Words
from app.views.widgets import Column, LongTextField, button


class NoneButton(Column):
    """Under a blank text field; pressed, it writes “None.” there."""

    def __init__(self, field: LongTextField, words: Words) -> None:
        super().__init__(gap=0)
        self._field, self._none = field, words.say("None.")
        made = button(words.say("Answer “none”"), self._use, "quiet")
        made.setObjectName(f"{field.objectName()}.none")
        made.setAccessibleName(words.say("Answer “none”: {field}", field=field.asking.label))
        self.row(made)
        field.control.textChanged.connect(self.renew)
        if field.value():  # a widget without a parent must not be shown, else a window flashes
            self.hide()

    def renew(self) -> None:
        """Go away once there is text."""
        self.setVisible(not self._field.value())

    def _use(self) -> None:
        self._field.control.setPlainText(self._none)
        self._field.flush()
        self._field.setFocus()
