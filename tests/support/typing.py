"""Typing into fields and pages as a user does, any character included."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from app.views.widgets import AnswerField, DateField, Field, LongTextField, NumberField, TextField
from tests.keyboard import type_text

Typed = TextField | LongTextField | NumberField | DateField


def type_into(field: Field, text: str) -> None:
    """Replace what stands in a field by this text and leave it, so that it is announced."""
    written = field.inner if isinstance(field, AnswerField) else field
    assert isinstance(written, Typed), f"nothing can be typed in {field.objectName()}"
    control: QWidget = written.control
    assert isinstance(control, QLineEdit | QPlainTextEdit)
    control.selectAll()
    type_text(control, text) if text else control.clear()
    written.flush()


def press(
    widget: QWidget | None, key: Qt.Key, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Press one key that is not a letter: Tab, Enter, an arrow."""
    assert widget is not None, "nothing has the focus"
    QTest.keyClick(widget, key, keys)
