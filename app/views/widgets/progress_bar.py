"""How much is done of how much, as a bar and in words."""

from __future__ import annotations

from PySide6.QtWidgets import QProgressBar, QWidget

from app.views.widgets.layouts import vertical
from app.views.widgets.typography import PlainLabel


class ProgressBar(QWidget):
    """A quiet bar with its name and the finished words ("12 of 20") above it."""

    def __init__(self, label: str) -> None:
        super().__init__()
        self._name = label
        self._label = PlainLabel(label, "small")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(label)
        layout = vertical(self, gap=3)
        layout.addWidget(self._label)
        layout.addWidget(self._bar)

    def show_progress(self, done: int, total: int, text: str) -> None:
        """Fill the bar; `text` is the whole line above it."""
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(min(done, max(total, 1)))
        self._label.setText(text)
        self._bar.setAccessibleDescription(text)
