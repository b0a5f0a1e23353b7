"""Lets Ctrl+Z in a text field reach the window when the field itself has nothing to take back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget


class UndoGate(QObject):
    """An event filter; Qt's text controls claim undo and redo even with an empty history."""

    def watch(self, control: QWidget) -> None:
        """Stand before this control when text is typed in it."""
        if isinstance(control, QLineEdit | QPlainTextEdit):
            control.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Refuse the control's claim on a key that it cannot use."""
        if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        undo, redo = _history(watched)
        useless = (event.matches(QKeySequence.StandardKey.Undo) and not undo) or (
            event.matches(QKeySequence.StandardKey.Redo) and not redo
        )
        if useless:
            event.ignore()
        return useless


def _history(control: QObject) -> tuple[bool, bool]:
    """Whether a text control can take something back, and do it again."""
    if isinstance(control, QLineEdit):
        return control.isUndoAvailable(), control.isRedoAvailable()
    if isinstance(control, QPlainTextEdit):
        return control.document().isUndoAvailable(), control.document().isRedoAvailable()
    return True, True
