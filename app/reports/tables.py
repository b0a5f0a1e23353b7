"""Tables that read well by eye and by ear: real headers, spans, rows cut over pages, heads repeated."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.reports.cells import CellArea, Padding, TableCell, TableRow, places
from app.reports.layout import Box
from app.reports.styles import Styles
from app.reports.tagging import TaggedCanvas
from app.reports.text import Text

_WIDEST_WORD = 0.34
"""A word may claim at most this share of the table before it is cut."""


@dataclass(frozen=True, slots=True)
class TableFrame:
    """What all parts of one table share: column weights, head row, words for a continuation.

    `by_hand` above 0 makes it a form: lines between columns, rows at least so many points high.
    """

    weights: tuple[float, ...]
    head: TableRow | None
    continued: Text | None
    pad: Padding
    by_hand: float = 0.0


class Table(Box):
    """A table or the part of it that stands on one page."""

    before, after = 5.0, 11.0

    def __init__(
        self, frame: TableFrame, rows: Sequence[TableRow], styles: Styles, *, first: bool = True
    ) -> None:
        self.frame = frame
        self.rows = list(rows)
        self.styles = styles
        self.first = first
        self._widths: tuple[float, ...] = ()
        self._heights: list[float] = []
        self._measured = -1.0

    def height(self, width: float) -> float:
        self._measure(width)
        return self._top() + sum(self._heights)

    def split(self, width: float, room: float) -> "tuple[Box, Box] | None":
        self._measure(width)
        left = room - self._top()
        count = 0
        while count < len(self.rows) and self._heights[count] <= left + 0.01:
            left -= self._heights[count]
            count += 1
        cut = self._cut_row(count, left)
        if cut:
            return self._parts(count, cut, width)
        count = self._good_end(count)
        return self._parts(count, None, width) if count else None

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        self._measure(width)
        top = self._draw_top(canvas, x, top, width)
        self._draw_grounds(canvas, x, top, width)
        for row, height in zip(self.rows, self._heights, strict=True):
            for cell, left, room in self._places(row):
                cell.draw(canvas, CellArea(x + left, room, top, height, self.frame.pad), self.styles)
            top -= height

    def _measure(self, width: float) -> None:
        if width == self._measured:
            return
        self._measured = width
        self._widths = self._widths or column_widths(self.frame, self.rows, width)
        self._heights = [self._height_of(row) for row in self.rows]

    def _height_of(self, row: TableRow) -> float:
        least = 0.0 if row.lead else self.frame.by_hand
        return max(row.height(self._widths, self.frame.pad), least)

    def _places(self, row: TableRow) -> list[tuple[TableCell, float, float]]:
        return places(row, self._widths, self.frame.pad)

    def _top(self) -> float:
        """Room taken by what stands above the rows: the word "continued" and the head."""
        head = self.frame.head.height(self._widths, self.frame.pad) if self.frame.head else 0.0
        note = 0.0 if self.first or self.frame.continued is None else self.frame.continued.kind.leading
        return head + note

    def _cut_row(self, place: int, room: float) -> tuple[TableRow, TableRow] | None:
        """A row too tall to push to the next page is cut inside its cells."""
        tall = place < len(self.rows) and self._heights[place] > self.styles.text_height / 3
        if not tall or room < 2 * self.frame.pad.y + 2 * self.styles.cell.leading:
            return None
        kept, rest = [], []
        for cell, _, width in self._places(self.rows[place]):
            parts = cell.text.divide(width, room - 2 * self.frame.pad.y)
            if parts is None:
                return None
            kept.append(replace(cell, text=parts[0]))
            rest.append(replace(cell, text=parts[1], light=None))
        row = self.rows[place]
        return replace(row, cells=tuple(kept)), replace(row, cells=tuple(rest))

    def _good_end(self, count: int) -> int:
        """Never leaves one row alone overleaf, nor a group title without its first row."""
        if len(self.rows) - count == 1 and count > 2:
            count -= 1
        while count and self.rows[count - 1].lead:
            count -= 1
        return count

    def _parts(self, count: int, cut: tuple[TableRow, TableRow] | None, width: float) -> "tuple[Box, Box]":
        upper, lower = self.rows[:count], self.rows[count:]
        if cut:
            upper, lower = [*upper, cut[0]], [cut[1], *lower[1:]]
        first = Table(self.frame, upper, self.styles, first=self.first)
        second = Table(self.frame, lower, self.styles, first=False)
        first._widths = second._widths = self._widths
        return first, second

    def _draw_top(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> float:
        if not self.first and self.frame.continued is not None:
            canvas.artifact()
            self.frame.continued.draw(canvas, x, top + 2, width)
            canvas.end()
            top -= self.frame.continued.kind.leading
        head = self.frame.head
        return self._draw_head(canvas, head, x, top) if head else top

    def _draw_head(self, canvas: TaggedCanvas, head: TableRow, x: float, top: float) -> float:
        height, look = head.height(self._widths, self.frame.pad), self.styles.look
        canvas.artifact()
        canvas.ink(look.colour("surface.sunken"))
        canvas.rect(x, top - height, sum(self._widths), height, stroke=0, fill=1)
        canvas.pencil(look.colour("line.strong"), 0.8)
        canvas.line(x, top - height, x + sum(self._widths), top - height)
        if not self.first:
            for cell, left, room in self._places(head):
                cell.text.unmarked().draw(canvas, x + left, top - self.frame.pad.y, room)
        canvas.end()
        if self.first:
            for cell, left, room in self._places(head):
                cell.text.draw(canvas, x + left, top - self.frame.pad.y, room)
        return top - height

    def _draw_grounds(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        line = "line.strong" if self.frame.by_hand else "line.soft"
        canvas.artifact()
        for row, height in zip(self.rows, self._heights, strict=True):
            bottom = top - height
            if row.ground:
                canvas.ink(row.ground)
                canvas.rect(x, bottom, width, height, stroke=0, fill=1)
            self._draw_cell_grounds(canvas, row, (x, bottom), height)
            if row.edge:
                canvas.ink(row.edge)
                canvas.rect(x, bottom, 2.2, height, stroke=0, fill=1)
            canvas.pencil(self.styles.look.colour(line), 0.5)
            canvas.line(x, bottom, x + width, bottom)
            if self.frame.by_hand:
                self._draw_columns(canvas, row, (x, bottom), height)
            top = bottom
        canvas.end()

    def _draw_cell_grounds(
        self, canvas: TaggedCanvas, row: TableRow, corner: tuple[float, float], height: float
    ) -> None:
        column, (left, bottom) = 0, corner
        for cell in row.cells:
            width = sum(self._widths[column : column + cell.span])
            if cell.ground:
                canvas.ink(cell.ground)
                canvas.rect(left, bottom, width, height, stroke=0, fill=1)
            left += width
            column += cell.span

    def _draw_columns(
        self, canvas: TaggedCanvas, row: TableRow, corner: tuple[float, float], height: float
    ) -> None:
        """Lines at the left of every cell and at the right of the last."""
        column, (left, bottom) = 0, corner
        for cell in row.cells:
            canvas.line(left, bottom, left, bottom + height)
            left += sum(self._widths[column : column + cell.span])
            column += cell.span
        canvas.line(left, bottom, left, bottom + height)


def column_widths(frame: TableFrame, rows: Sequence[TableRow], width: float) -> tuple[float, ...]:
    """Widths by weight, then widened for the longest word of a column at the cost of roomy columns."""
    total = sum(frame.weights) or 1.0
    widths = [width * weight / total for weight in frame.weights]
    needs = _word_needs(frame, rows, width)
    missing = sum(max(0.0, need - have) for need, have in zip(needs, widths, strict=True))
    spare = sum(max(0.0, have - need) for need, have in zip(needs, widths, strict=True))
    if not missing or not spare:
        return tuple(widths)
    share = min(1.0, missing / spare)
    given = share * spare / missing
    return tuple(
        have - (have - need) * share if have > need else have + (need - have) * given
        for need, have in zip(needs, widths, strict=True)
    )


def _word_needs(frame: TableFrame, rows: Sequence[TableRow], width: float) -> list[float]:
    needs = [0.0] * len(frame.weights)
    for row in [*([frame.head] if frame.head else []), *rows]:
        column = 0
        for cell in row.cells:
            if cell.span == 1:
                extra = 2 * frame.pad.x + cell.extra + 0.5
                word = cell.text.longest_word() + extra
                needs[column] = max(needs[column], min(word, width * _WIDEST_WORD))
            column += cell.span
    return needs
