"""The first leaf: every language of the round beside the others, each with its own button."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from app.views.questionnaire.leaf import Leaf, LeafWords, figure
from app.views.widgets import PlainLabel
from app.views.widgets.layouts import horizontal, vertical


class WelcomeLeaf(Leaf):
    """The number of a column is its key; with a single column Enter begins."""

    def __init__(self, columns: Sequence[LeafWords]) -> None:
        super().__init__("leaf.welcome", " ".join(said.title for said in columns))
        self._ways = tuple(way.id for said in columns for way in said.ways)
        row = horizontal(gap=48)
        for said in columns:
            column = vertical(gap=16)
            column.addWidget(PlainLabel(said.title, "leaftitle"))
            for text in said.texts:
                column.addWidget(PlainLabel(text, "leaftext"))
            column.addStretch(1)
            for way in said.ways:
                column.addWidget(self.way(way))
            row.addLayout(column, 1)
        self.column.addLayout(row)

    def meaning(self, event: QKeyEvent) -> str:
        """A figure chooses a column."""
        if Qt.Key(event.key()) in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and len(self._ways) == 1:
            return self._ways[0]
        number = figure(event)
        return self._ways[number - 1] if 0 < number <= len(self._ways) else ""
