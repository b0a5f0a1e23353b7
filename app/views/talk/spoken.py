"""A text for the group in the languages of the talk, each as large as the other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.views.widgets.layouts import horizontal, vertical
from app.views.widgets.typography import PlainLabel

BETWEEN = " / "


class Spoken(QWidget):
    """One label per language, under each other, or beside each other for longer texts."""

    def __init__(self, texts: Sequence[str], role: str = "talktext", *, beside: bool = False) -> None:
        super().__init__()
        layout = horizontal(self, gap=32) if beside else vertical(self, gap=6)
        self.labels = tuple(PlainLabel(text, role) for text in texts)
        for label in self.labels:
            label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            layout.addWidget(label, 1 if beside else 0)
            label.setVisible(bool(label.text()))

    def show_texts(self, texts: Sequence[str]) -> None:
        """Say something else."""
        for label, text in zip(self.labels, texts, strict=True):
            label.setText(text)
            label.setVisible(bool(text))


def under_each_other(texts: Sequence[str]) -> str:
    """One text per line, equal ones once: for small labels of a scale."""
    return "\n".join(dict.fromkeys(texts))


def beside_each_other(texts: Sequence[str]) -> str:
    """Equal ones once, for names that a screen reader says."""
    return BETWEEN.join(dict.fromkeys(texts))
