"""A table of very many rows: only what can be seen is asked for, so that ten thousand stay quick."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

Cells = Callable[[int], tuple[str, ...]]
"""The words of a row by its place, one for each column."""

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
ROWS_SHOWN = 12


class _Rows(QAbstractTableModel):
    """Rows that are told when they are seen."""

    def __init__(self, columns: Sequence[str]) -> None:
        super().__init__()
        self._columns = tuple(columns)
        self._count = 0
        self._cells: Cells = lambda _: ()

    def show(self, count: int, cells: Cells) -> None:
        """Other rows."""
        self.beginResetModel()
        self._count, self._cells = count, cells
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many rows; none below a row."""
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """How many columns."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """The words of a cell, on one line; read aloud as they are shown."""
        if not index.isValid() or role not in {
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        }:
            return None
        return " ".join(self._cells(index.row())[index.column()].split())

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """The title of a column."""
        named = orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return self._columns[section] if named else None


class LongTable(QTableView):
    """Rows of one line each; `picked` carries the place of the row that is looked at."""

    picked = Signal(int)

    def __init__(self, name: str, columns: Sequence[str], weights: Sequence[int]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._weights = tuple(weights)
        self._rows = _Rows(columns)
        self.setModel(self._rows)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setAlternatingRowColors(True)
        self.verticalHeader().setVisible(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        self.selectionModel().currentRowChanged.connect(self._moved)

    def show_rows(self, count: int, cells: Cells) -> None:
        """Show these rows, from the first one on."""
        self._rows.show(count, cells)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width over the columns by weight."""
        super().resizeEvent(event)
        self._fit()

    def _moved(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid():
            self.picked.emit(now.row())

    def _fit(self) -> None:
        room, total = self.viewport().width(), sum(self._weights)
        for place, weight in enumerate(self._weights):
            self.setColumnWidth(place, room * weight // total)
        line = self.fontMetrics().lineSpacing() + 16
        self.verticalHeader().setDefaultSectionSize(line)
        shown = min(max(self._rows.rowCount(), 1), ROWS_SHOWN)
        height = self.horizontalHeader().sizeHint().height() + shown * line + 4
        if self.minimumHeight() != height or self.maximumHeight() != height:
            self.setFixedHeight(height)
