"""A chart on the screen, the same as on paper, with its figures as a table behind a button."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtSvgWidgets import QSvgWidget
from PySide6.QtWidgets import QFrame, QSizePolicy

from app.i18n.words import Words
from app.views.widgets.buttons import ActionButton
from app.views.widgets.layouts import horizontal, vertical
from app.views.widgets.record_table import RecordTable, TableRow
from app.views.widgets.typography import BodyText

if TYPE_CHECKING:  # the first screen needs no papers
    from app.presenters import paper, pictures

Draw: TypeAlias = "Callable[[pictures.Picture], bytes]"


class SvgPicture(QSvgWidget):
    """An SVG that keeps its proportions and never grows beyond its natural width."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_svg(self, svg: bytes) -> None:
        """Show this drawing."""
        self.load(QByteArray(svg))
        natural = self.renderer().defaultSize()
        self.setMaximumWidth(max(round(natural.width() * 1.34), 1))
        self._fit()

    def hasHeightForWidth(self) -> bool:
        """Proportions are kept."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height that belongs to this width."""
        natural = self.renderer().defaultSize()
        return round(natural.height() * width / natural.width()) if natural.width() > 0 else 10

    def sizeHint(self) -> QSize:
        """The drawing at screen size."""
        width = min(self.maximumWidth(), 640)
        return QSize(width, self.heightForWidth(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        height = self.heightForWidth(self.width())
        if height != self.height() and self.width() > 1:
            self.setFixedHeight(height)


class PictureView(QFrame):
    """A picture block of a paper: drawn when first seen, caption under it, figures on request."""

    def __init__(self, words: Words, picture: paper.Picture, draw: Draw) -> None:
        super().__init__()
        self.setProperty("role", "picture")
        self._words, self._picture, self._draw = words, picture, draw
        self._svg = SvgPicture(picture.alt)
        self._drawn: pictures.Picture | None = None
        self._table: RecordTable | None = None
        self._column = vertical(self, margin=12)
        row = horizontal()
        row.addWidget(self._svg, 1)
        self._column.addLayout(row)
        if picture.caption:
            self._column.addWidget(BodyText(picture.caption, "small"))
        if picture.table is not None:
            self._toggle = ActionButton(words.say("Show as a table"), "quiet")
            self._toggle.clicked.connect(self._switch)
            self._column.addWidget(self._toggle)

    def showEvent(self, event: QShowEvent) -> None:
        """Draw when there is somebody to see it."""
        super().showEvent(event)
        if self._drawn is not self._picture.spec:
            self._drawn = self._picture.spec
            self._svg.show_svg(self._draw(self._picture.spec))

    def _switch(self) -> None:
        if self._table is None and self._picture.table is not None:
            self._table = figures(self._picture.table, self._picture.alt)
            self._table.hide()
            self._column.insertWidget(1, self._table)
        if self._table is None:
            return
        tabled = self._table.isHidden()
        self._table.setVisible(tabled)
        self._svg.setVisible(not tabled)
        self._toggle.setText(
            self._words.say("Show as a picture") if tabled else self._words.say("Show as a table")
        )
        self._toggle.setAccessibleName(self._toggle.text())


def figures(grid: paper.Grid, name: str) -> RecordTable:
    """A grid of a paper as a table on the screen."""
    weights = [max(round(column.weight * 10), 1) for column in grid.columns]
    table = RecordTable(name, [column.title for column in grid.columns], weights)
    table.show_rows([TableRow("", tuple(cell_words(cell) for cell in row.cells)) for row in grid.rows])
    return table


def cell_words(cell: str | paper.Cell) -> str:
    """What a cell says, without its looks."""
    if isinstance(cell, str):
        return cell
    return "".join(run.text for run in cell.runs) or cell.text
