"""One line of a task list: what state it is in, what to do, and a button that goes there."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from app.domain.choices import Light
from app.i18n.words import Words
from app.views.widgets.buttons import ActionButton
from app.views.widgets.layouts import horizontal, vertical
from app.views.widgets.light_badge import LightBadge
from app.views.widgets.typography import BodyText


class TaskItem(QFrame):
    """A sentence, a smaller one under it, a light where it has one, and a button; `chosen` when pressed."""

    chosen = Signal()

    def __init__(self, words: Words, text: str, action: str, detail: str = "") -> None:
        super().__init__()
        self.setProperty("role", "task")
        self.words = words
        self._row = horizontal(self, gap=12, margin=12)
        self._said = vertical(gap=2)
        self._said.addWidget(BodyText(text))
        if detail:
            self.under(detail)
        self._row.addLayout(self._said, 1)
        self.go = ActionButton(action, "plain")
        self.go.setAccessibleName(f"{action}: {text}")
        self.go.clicked.connect(lambda *_: self.chosen.emit())
        self._row.addWidget(self.go)

    def under(self, line: str) -> BodyText:
        """Put one more small line under the sentence."""
        made = BodyText(line, "small")
        self._said.addWidget(made)
        return made

    def put_beside(self, second: ActionButton) -> None:
        """Put a second way behind the first one."""
        self._row.addWidget(second)

    def show_light(self, light: Light | None, word: str) -> None:
        """Put a light with its word before the sentence."""
        badge = LightBadge(light, self.words, with_word=False)
        badge.show_light(light, word)
        self._row.insertWidget(0, badge)
