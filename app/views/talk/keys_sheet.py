"""The keys of the talk over the whole window, until a key puts it away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from app.views.widgets.layouts import vertical
from app.views.widgets.typography import Heading, PlainLabel


class KeysSheet(QScrollArea):
    """Lies over its parent; lines of (keys, what they do)."""

    def __init__(self, parent: QWidget, title: str, lines: Sequence[tuple[str, str]]) -> None:
        super().__init__(parent)
        self.setObjectName("keys")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(title)
        paper = QFrame()
        paper.setProperty("role", "keyspaper")
        column = vertical(paper, gap=16, margin=32)
        column.addWidget(Heading(title, 1))
        grid = QGridLayout()
        grid.setHorizontalSpacing(32)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for row, (keys, meaning) in enumerate(lines):
            key = PlainLabel(keys, "talkkey")
            key.setWordWrap(False)
            key.setMinimumWidth(0)  # never narrower than its words
            grid.addWidget(key, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(PlainLabel(meaning, "talktext"), row, 1)
        column.addLayout(grid)
        column.addStretch(1)
        self.setWidget(paper)
        self._window = parent
        parent.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        """Cover the window."""
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()
        self.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep covering the window when it grows."""
        if event.type() is QEvent.Type.Resize and watched is self._window:
            self.setGeometry(self._window.rect())
        return super().eventFilter(watched, event)
