"""Typing for tests: QTest.keyClicks aborts the whole process on é, € or ’, this does not."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget


def type_text(widget: QWidget, text: str) -> None:
    """Give `widget` the text as a keyboard would, one character after the other."""
    if isinstance(widget, QPlainTextEdit):
        event = QInputMethodEvent("", [])
        event.setCommitString(text)
        QCoreApplication.sendEvent(widget, event)
        return
    for character in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QCoreApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, character))
