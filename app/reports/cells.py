"""Cells and rows of a table: how much room they take, and what is drawn in them beside their text."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.presenters.pictures import Light
from app.reports.marks import draw_light
from app.reports.styles import Styles
from app.reports.tagging import Element, TaggedCanvas
from app.reports.text import Text

LIGHT_SIZE = 9.5
BOX_SIZE = 15.0
LIGHT_ROOM = LIGHT_SIZE + 4.5


@dataclass(frozen=True, slots=True)
class Padding:
    """Room between text and the edges of its cell, and the side of a box to tick."""

    x: float
    y: float
    box: float


def padding(sheet: Styles, *, tight: bool = False) -> Padding:
    """As a style sheet wants it; tight at the sides when the columns have lines between them."""
    return Padding((3.0 if tight else 5.5) * sheet.ratio, 4.2 * sheet.ratio, BOX_SIZE * sheet.ratio)


@dataclass(frozen=True, slots=True)
class TableCell:
    """Text in its columns; `ground` colours the cell, `light` draws a lamp before the text.

    `box` draws a box to tick around the text.
    """

    text: Text
    element: Element | None
    span: int = 1
    ground: str | None = None
    light: Light | None = None
    box: bool = False

    @property
    def extra(self) -> float:
        """The room that the lamp takes."""
        return LIGHT_ROOM if self.light else 0.0

    def draw(self, canvas: TaggedCanvas, area: "CellArea", sheet: Styles) -> None:
        """The cell in its area; a box stands in the middle of it, with the text inside."""
        top = area.top - area.pad.y
        if self.box:
            middle = area.top - area.height / 2
            draw_box(canvas, (area.left + area.room / 2, middle), area.pad.box, sheet)
            top = middle + self.text.height(area.room) / 2
        if self.light:
            self._draw_light(canvas, self.light, (area.left, top), sheet)
        self.text.draw(canvas, area.left, top, area.room)

    def _draw_light(
        self, canvas: TaggedCanvas, light: Light, corner: tuple[float, float], sheet: Styles
    ) -> None:
        left, top = corner
        below = top - self.text.kind.leading / 2 - LIGHT_SIZE / 2 + 0.2
        canvas.artifact()
        draw_light(canvas, light, (left - LIGHT_ROOM, below), LIGHT_SIZE, sheet.look)
        canvas.end()


@dataclass(frozen=True, slots=True)
class CellArea:
    """Where a cell lies: left edge and width of its text, top edge, height and padding of its row."""

    left: float
    room: float
    top: float
    height: float
    pad: Padding


@dataclass(frozen=True, slots=True)
class TableRow:
    """Cells side by side; `ground` tints the row, `edge` is a bar at its left, `lead` keeps the next near."""

    cells: tuple[TableCell, ...]
    ground: str | None = None
    edge: str | None = None
    lead: bool = False

    def height(self, widths: Sequence[float], pad: Padding) -> float:
        return max(self._needed(cell, room, pad) for cell, _, room in places(self, widths, pad))

    def _needed(self, cell: TableCell, room: float, pad: Padding) -> float:
        inside = max(cell.text.height(room), pad.box) if cell.box else cell.text.height(room)
        return inside + 2 * pad.y


def places(row: TableRow, widths: Sequence[float], pad: Padding) -> list[tuple[TableCell, float, float]]:
    """Each cell with the left edge of its text and the width its text has."""
    found, column, left = [], 0, 0.0
    for cell in row.cells:
        span = sum(widths[column : column + cell.span])
        found.append((cell, left + pad.x + cell.extra, span - 2 * pad.x - cell.extra))
        column += cell.span
        left += span
    return found


def draw_box(canvas: TaggedCanvas, centre: tuple[float, float], side: float, sheet: Styles) -> None:
    """An empty box around a point."""
    x, y = centre
    canvas.artifact()
    canvas.pencil(sheet.look.colour("text.primary"), 0.9)
    canvas.rect(x - side / 2, y - side / 2, side, side, stroke=1, fill=0)
    canvas.end()
