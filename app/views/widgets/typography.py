"""Text on a page: always plain, always wrapping, styled by role."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


def unmarked(text: str) -> str:
    """Text for buttons, tabs and menus, where a bare & would vanish into a mnemonic."""
    return text.replace("&", "&&")


def tooltip(text: str) -> str:
    """Text for a tooltip, where Qt guesses at markup: escaped, so that nothing is guessed."""
    from html import escape  # its table of entities can wait until after the first screen

    return f"<qt>{escape(text)}</qt>" if text else ""


class PlainLabel(QLabel):
    """A wrapping label that never reads its text as markup."""

    def __init__(self, text: str = "", role: str = "body", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setProperty("role", role)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumWidth(1)
        self.setIndent(0)
        self.setText(text)


class Heading(PlainLabel):
    """A heading; level 1 is the page, 2 a part of it, 3 a small one."""

    def __init__(self, text: str, level: int = 2) -> None:
        super().__init__(text, f"heading{level}")


class BodyText(PlainLabel):
    """Running text that can be selected and copied; `role` may be `body`, `muted` or `small`."""

    def __init__(self, text: str, role: str = "body") -> None:
        super().__init__(text, role)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
