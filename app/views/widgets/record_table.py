"""A calm table of finished words, to read and to pick a row from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
)

from app.views.widgets.typography import tooltip

MOST_ROWS_SHOWN = 12


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row: the id that is announced when it is picked, and its cells in finished words."""

    id: str
    cells: tuple[str, ...]


def shared(room: int, weights: Sequence[int], needs: Sequence[int]) -> tuple[int, ...]:
    """Widths by weight, but no column narrower than it needs as long as there is room for all."""
    if sum(needs) > room:
        needs = (0,) * len(weights)
    held: dict[int, int] = {}
    while True:
        free = [x for x in range(len(weights)) if x not in held]
        left, total = room - sum(held.values()), sum(weights[x] for x in free)
        tight = {x: needs[x] for x in free if left * weights[x] // total < needs[x]}
        if not tight:
            return tuple(held.get(x, left * weights[x] // max(total, 1)) for x in range(len(weights)))
        held |= tight


class PaddedCells(QStyledItemDelegate):
    """Wraps words within the padding of a cell: Qt counts that of a style sheet in the height only."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        inside = QStyleOptionViewItem(option)
        inside.rect.setWidth(max(option.rect.width() - option.fontMetrics.height(), 1))
        return super().sizeHint(inside, index)


class RecordTable(QTableWidget):
    """Rows and columns of plain text; `picked` carries a row's id on double click or Enter."""

    picked = Signal(str)

    def __init__(self, name: str, columns: Sequence[str], weights: Sequence[int] = ()) -> None:
        super().__init__(0, len(columns))
        self.setAccessibleName(name)
        self.setHorizontalHeaderLabels(list(columns))
        self.verticalHeader().setVisible(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setItemDelegate(PaddedCells(self))
        self._weights = tuple(weights) or (1,) * len(columns)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        self._ids: tuple[str, ...] = ()
        self.itemActivated.connect(lambda item: self.picked.emit(self._ids[item.row()]))

    def show_rows(self, rows: Sequence[TableRow]) -> None:
        """Show these rows, keeping the picked one where it still exists."""
        kept = self.picked_id()
        self._ids = tuple(row.id for row in rows)
        self.setRowCount(len(rows))
        for y, row in enumerate(rows):
            for x, text in enumerate(row.cells):
                item = QTableWidgetItem(text)
                item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
                item.setToolTip(tooltip(text) if len(text) > 60 else "")
                self.setItem(y, x, item)
        if kept and kept in self._ids:
            self.selectRow(self._ids.index(kept))
        self._fit()

    def picked_id(self) -> str:
        """The id of the picked row, or an empty text."""
        row = self.currentRow()
        return self._ids[row] if 0 <= row < len(self._ids) else ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width over the columns by weight."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        header = self.horizontalHeader()
        needs = [header.sectionSizeHint(x) for x in range(self.columnCount())]
        for x, width in enumerate(shared(self.viewport().width(), self._weights, needs)):
            self.setColumnWidth(x, width)
        self.resizeRowsToContents()
        shown = range(min(self.rowCount(), MOST_ROWS_SHOWN))
        height = self.horizontalHeader().height() + sum(self.rowHeight(y) for y in shown) + 4
        if self.minimumHeight() != height or self.maximumHeight() != height:
            self.setFixedHeight(height)
