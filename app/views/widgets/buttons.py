"""Buttons with a word, and when useful an icon beside it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QIcon

from app.views.widgets.enter_key import EnterPresses
from app.views.widgets.typography import unmarked


class ActionButton(EnterPresses):
    """A button of one of four manners: `primary`, `plain`, `quiet` (like a link) or `danger`."""

    def __init__(self, text: str, role: str = "plain", icon: QIcon | None = None) -> None:
        super().__init__(unmarked(text))
        self.setProperty("role", role)
        self.setAccessibleName(text)
        self.setAutoDefault(False)
        if icon is not None:
            self.setIcon(icon)


def button(text: str, act: Callable[[], object], role: str = "plain") -> ActionButton:
    """A button that does `act` when pressed."""
    made = ActionButton(text, role)
    made.clicked.connect(lambda *_: act())
    return made
