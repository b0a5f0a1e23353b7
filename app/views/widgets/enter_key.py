"""Enter presses the button that has the focus, as Space does: many people try that key first."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton


class EnterPresses(QPushButton):
    """A push button that Enter and Return press, in a window as well as in a dialog."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press on Enter; everything else as usual."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            return
        super().keyPressEvent(event)
