"""What is filled in by hand: sentences with boxes to tick, and lines to write on."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.presenters.forms import Question, Tick
from app.reports.cells import BOX_SIZE, draw_box
from app.reports.layout import Box
from app.reports.lines import spans_of
from app.reports.styles import Styles
from app.reports.tagging import Element, TaggedCanvas
from app.reports.text import Text

_GAP = 6.0
_RULE = 25.0
"""Between two lines to write on, in points: nine millimetres."""


class QuestionBox(Box):
    """A sentence and the boxes under it; with discs the words stand under the boxes, otherwise beside."""

    before, after = 9.0, 9.0

    def __init__(self, block: Question, element: Element, sheet: Styles) -> None:
        inside = element.add("Div")
        self._sheet = sheet
        kind = sheet.body.in_face("semibold")
        number = spans_of(f"{block.number}  ", sheet.muted) if block.number else ()
        said = (*number, *spans_of(block.text, kind)) if block.text else number
        self._text = Text(said, kind, inside.add("P")) if said else None
        branch = inside.add("L")
        upright = any(tick.share is not None for tick in block.ticks)
        ticks = [TickBox(tick, branch, sheet, upright=upright) for tick in block.ticks]
        self._rows = [ticks[place : place + block.across] for place in range(0, len(ticks), block.across)]

    def height(self, width: float) -> float:
        return self._asked(width) + sum(self._row_height(row, width) for row in self._rows)

    def _asked(self, width: float) -> float:
        """The height of the sentence."""
        return self._text.height(width) if self._text is not None else 0.0

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        if self._text is not None:
            self._text.draw(canvas, x, top, width)
        top -= self._asked(width)
        for row in self._rows:
            left = x
            for tick, room in zip(row, self._widths(width), strict=False):
                tick.draw(canvas, left, top - _GAP, room)
                left += room
            top -= self._row_height(row, width)

    def _row_height(self, row: Sequence["TickBox"], width: float) -> float:
        rooms = zip(row, self._widths(width), strict=False)
        return max(tick.height(room) for tick, room in rooms) + _GAP

    def _widths(self, width: float) -> list[float]:
        """Every column as wide as its longest word needs, and an equal part of what is left."""
        needs = [max(tick.needed() for tick in column) for column in _columns(self._rows)]
        spare = max(width - sum(needs), 0.0) / max(len(needs), 1)
        return [need + spare for need in needs]


class TickBox(Box):
    """One box to tick with its words beside it or, upright, under it and a disc above."""

    def __init__(self, tick: Tick, branch: Element, sheet: Styles, *, upright: bool) -> None:
        self._sheet, self._share, self._upright = sheet, tick.share, upright
        kind = replace(sheet.cell, align="centre") if upright else sheet.cell
        self._text = Text(spans_of(tick.text, kind), kind, branch.add("LI").add("LBody"))
        self._side = BOX_SIZE * sheet.ratio

    def needed(self) -> float:
        """The width below which a word would be cut."""
        beside = 0.0 if self._upright else self._side + _GAP
        return self._text.longest_word() + beside + 4

    def height(self, width: float) -> float:
        if not self._upright:
            return max(self._side, self._text.height(self._beside(width))) + 2
        return self._side * 1.75 + 2 * _GAP + self._text.height(width)

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        side = self._side
        if not self._upright:
            draw_box(canvas, (x + side / 2, top - side / 2), side, self._sheet)
            lower = max((side - self._text.kind.leading) / 2, 0.0)
            self._text.draw(canvas, x + side + _GAP, top - lower, self._beside(width))
            return
        middle, radius = x + width / 2, side * 0.375
        if self._share is not None:
            self._draw_disc(canvas, (middle, top - radius), radius, self._share)
        top -= 2 * radius + _GAP
        draw_box(canvas, (middle, top - side / 2), side, self._sheet)
        self._text.draw(canvas, x, top - side - _GAP / 2, width)

    def _beside(self, width: float) -> float:
        return width - self._side - _GAP - 4

    def _draw_disc(
        self, canvas: TaggedCanvas, centre: tuple[float, float], radius: float, share: float
    ) -> None:
        x, y = centre
        canvas.artifact()
        colour = self._sheet.look.colour("text.primary")
        canvas.pencil(colour, 0.9)
        canvas.circle(x, y, radius, stroke=1, fill=0)
        canvas.ink(colour)
        if share >= 1:
            canvas.circle(x, y, radius, stroke=0, fill=1)
        elif share > 0:
            corners = (x - radius, y - radius, x + radius, y + radius)
            canvas.wedge(*corners, 90 - 360 * share, 360 * share, stroke=0, fill=1)
        canvas.end()


class WritingBox(Box):
    """A frame with lines to write on."""

    before, after = 3.0, 10.0

    def __init__(self, lines: int, sheet: Styles) -> None:
        self._lines, self._sheet = lines, sheet

    def height(self, width: float) -> float:
        return self._lines * self._step() + _GAP

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        height, look = self.height(width), self._sheet.look
        canvas.artifact()
        canvas.pencil(look.colour("line.strong"), 0.8)
        canvas.rect(x, top - height, width, height, stroke=1, fill=0)
        canvas.pencil(look.colour("line.soft"), 0.6)
        for line in range(1, self._lines):
            y = top - line * self._step()
            canvas.line(x + _GAP, y, x + width - _GAP, y)
        canvas.end()

    def _step(self) -> float:
        return _RULE * self._sheet.loosened


def _columns(rows: Sequence[Sequence[TickBox]]) -> Iterator[list[TickBox]]:
    for place in range(max(map(len, rows), default=0)):
        yield [row[place] for row in rows if place < len(row)]
