"""A strip under the top bar for trouble with the file, and for short notes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from app.i18n.words import Words
from app.views.widgets import ActionButton, BodyText
from app.views.widgets.column import Tone
from app.views.widgets.layouts import horizontal


class Banner(QFrame):
    """What happened, what is safe, what to do; stays until it is closed."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "callout")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = horizontal(self, margin=10)
        self._text = BodyText("")
        self.close_button = ActionButton("", "quiet")
        self.close_button.setObjectName("banner.close")
        self.close_button.clicked.connect(lambda *_: self.hide())
        row.addWidget(self._text, 1)
        row.addWidget(self.close_button)
        self.hide()

    def tell(self, text: str, words: Words, tone: Tone = "warning") -> None:
        """Show a sentence until it is closed."""
        self.setProperty("tone", tone)
        self.style().unpolish(self)
        self.style().polish(self)
        self._text.setText(text)
        self.setAccessibleName(text)
        self.close_button.setText(words.say("Close"))
        self.close_button.setAccessibleName(words.say("Close this message"))
        self.show()

    def text(self) -> str:
        """What it says now, an empty text when it is closed."""
        return "" if self.isHidden() else self._text.text()
