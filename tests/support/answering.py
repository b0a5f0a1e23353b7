"""Answering the windows that wait for an answer: questions with buttons, and the code word."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from app.views.dialogs.code_word import CodeWord
from tests.keyboard import type_text

W = TypeVar("W", bound=QWidget)
EVERY_MS = 10
PATIENCE = 500


def will_press(name: str) -> None:
    """Press this button as soon as a question has it."""

    def press(asked: QWidget) -> bool:
        found = asked.findChild(QAbstractButton, name)
        if found is not None:
            found.click()
        return found is not None

    _Waiting(press)


def will_give_code(*tries: str) -> None:
    """Type these code words one after the other once they are asked; an empty one cancels."""

    def give(asked: QWidget) -> bool:
        if not isinstance(asked, CodeWord):
            return False
        for secret in tries:
            type_text(asked.field.control, secret)
            name = "codeword.open" if secret else "codeword.cancel"
            asked.findChild(QAbstractButton, name).click()
        return True

    _Waiting(give)


def will_use(kind: type[W], act: Callable[[W], object]) -> None:
    """Do this in the next window of this kind that waits for an answer."""

    def use(asked: QWidget) -> bool:
        if isinstance(asked, kind):
            act(asked)
        return isinstance(asked, kind)

    _Waiting(use)


class _Waiting(QTimer):
    """Looks at whatever waits for an answer until `act` was able to give it; closes it in the end."""

    def __init__(self, act: Callable[[QWidget], bool]) -> None:
        super().__init__(QApplication.instance())
        self._act, self._left = act, PATIENCE
        self.setInterval(EVERY_MS)
        self.timeout.connect(self._look)
        self.start()

    def _look(self) -> None:
        asked = QApplication.activeModalWidget()
        self._left -= 1
        if asked is None and self._left > 0:
            return
        self.stop()
        if asked is not None and not self._act(asked):
            if self._left > 0:
                self.start()
                return
            asked.close()  # nobody asked what was expected: let the test go on and fail
        self.deleteLater()
