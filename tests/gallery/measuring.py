"""Measures a window: which words do not fit where they stand, and which texts are shown."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QScrollArea, QWidget

from app.views.elided_label import ElidedLabel

SLACK = 2
"""Pixels that rounding may take."""


def clipped(window: QWidget) -> list[str]:
    """What is smaller than its words, or sticks out of what holds it; one line each."""
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or isinstance(widget, ElidedLabel):
            continue
        if _too_small(widget):
            found.append(f"{_named(widget)} is {widget.width()}×{widget.height()}, needs {_needs(widget)}")
        elif _sticks_out(widget):
            found.append(f"{_named(widget)} sticks out of {_named(widget.parentWidget())}")
    return found


def shown_texts(window: QWidget) -> Iterator[str]:
    """Every text on visible labels and buttons."""
    for widget in window.findChildren(QWidget):
        if isinstance(widget, QLabel | QAbstractButton) and widget.isVisible() and widget.text():
            yield widget.text()


def _too_small(widget: QWidget) -> bool:
    if isinstance(widget, QLabel):
        if not widget.text():
            return False
        if widget.wordWrap():
            return widget.heightForWidth(widget.width()) > widget.height() + SLACK
        return widget.sizeHint().width() > widget.width() + SLACK
    if isinstance(widget, QPushButton):
        if widget.hasHeightForWidth():
            return widget.heightForWidth(widget.width()) > widget.height() + SLACK
        return bool(widget.text()) and widget.sizeHint().width() > widget.width() + SLACK
    return False


def _needs(widget: QWidget) -> str:
    hint = widget.sizeHint()
    return f"{hint.width()}×{hint.height()}, or {widget.heightForWidth(widget.width())} high at this width"


def _sticks_out(widget: QWidget) -> bool:
    holder = widget.parentWidget()
    if not isinstance(widget, QLabel | QAbstractButton) or holder is None or widget.isWindow():
        return False
    if isinstance(holder.parentWidget(), QScrollArea):
        return False
    place = widget.geometry()
    return place.right() > holder.width() + SLACK or place.bottom() > holder.height() + SLACK


def _named(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    return f"{type(widget).__name__} {widget.objectName()} «{text[:40]}»"
