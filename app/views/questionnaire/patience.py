"""Notices that nobody is answering any more: first asks, then gives up."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

ASK_AFTER_MS = 3 * 60 * 1000
WAIT_MS = 60 * 1000
"""How long the question "are you still there?" waits before everything is cleared."""


class Patience(QObject):
    """`lost` is sent after some minutes without a touch, `over` when the question was not answered either."""

    lost = Signal()
    over = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.silence, self.question = QTimer(self), QTimer(self)
        for timer, length in ((self.silence, ASK_AFTER_MS), (self.question, WAIT_MS)):
            timer.setSingleShot(True)
            timer.setInterval(length)
        self.silence.timeout.connect(self._ask)
        self.question.timeout.connect(self.over)

    def touch(self) -> None:
        """Somebody is there."""
        self.question.stop()
        self.silence.start()

    def rest(self) -> None:
        """There is nothing to clear."""
        self.silence.stop()
        self.question.stop()

    def _ask(self) -> None:
        self.question.start()
        self.lost.emit()
