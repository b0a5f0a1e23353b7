"""Layouts on the 8-pixel grid, and how to empty one."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

GRID = 8


def vertical(parent: QWidget | None = None, *, gap: int = GRID, margin: int = 0) -> QVBoxLayout:
    """A column layout with this gap and equal margins, in pixels."""
    layout = QVBoxLayout(parent) if parent is not None else QVBoxLayout()
    _set(layout, gap, margin)
    return layout


def horizontal(parent: QWidget | None = None, *, gap: int = GRID, margin: int = 0) -> QHBoxLayout:
    """A row layout with this gap and equal margins, in pixels."""
    layout = QHBoxLayout(parent) if parent is not None else QHBoxLayout()
    _set(layout, gap, margin)
    return layout


def empty(layout: QLayout) -> None:
    """Take everything out of a layout; widgets go once the event that asked for it is over."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            empty(inner)


def _set(layout: QBoxLayout, gap: int, margin: int) -> None:
    layout.setSpacing(gap)
    layout.setContentsMargins(margin, margin, margin, margin)
