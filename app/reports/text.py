"""Running text: a paragraph that is drawn, and cut in two where a page ends."""

from collections.abc import Sequence

from app.presenters.paper import Align
from app.reports.layout import Box
from app.reports.lines import Atom, Line, Span, Type, atoms_of, break_lines, draw_line
from app.reports.tagging import Element, TaggedCanvas

_MINIMUM_LINES = 2
"""No fewer lines of a text stand alone on a page."""


class Text(Box):
    """A paragraph that belongs to one structure element, also when two pages share it."""

    def __init__(self, spans: Sequence[Span], kind: Type, element: Element | None = None) -> None:
        self.spans = spans
        self.kind = kind
        self.element = element
        self.indent = 0.0
        self.label: Text | None = None
        """What stands in the indent of the first line: the bullet or number of a list item."""
        self._atoms: list[Atom] | None = None
        self._lines: list[Line] | None = None
        self._width = -1.0

    def longest_word(self) -> float:
        """Width of the widest unbreakable part, in points."""
        return max((atom.width for atom in self._words()), default=0.0)

    def lines(self, width: float) -> list[Line]:
        if self._lines is None or (self.spans and width != self._width):
            self._lines = break_lines(self._words(), self.kind, width - self.indent)
            self._width = width
        return self._lines

    def _words(self) -> list[Atom]:
        if self._atoms is None:
            self._atoms = atoms_of(self.spans, self.kind.size)
        return self._atoms

    def height(self, width: float) -> float:
        return len(self.lines(width)) * self.kind.leading

    def split(self, width: float, room: float) -> tuple[Box, Box] | None:
        lines = self.lines(width)
        count = int((room + 0.01) / self.kind.leading)
        if len(lines) - count < _MINIMUM_LINES:
            count = len(lines) - _MINIMUM_LINES
        if count < _MINIMUM_LINES:
            return None
        first = self._part(lines[:count], width)
        first.label = self.label
        return first, self._part(lines[count:], width)

    def divide(self, width: float, room: float) -> "tuple[Text, Text] | None":
        """As many lines as fit and the rest, either of which may be empty; None when not one line fits."""
        lines = self.lines(width)
        count = int((room + 0.01) / self.kind.leading)
        return None if count < 1 else (self._part(lines[:count], width), self._part(lines[count:], width))

    def unmarked(self) -> "Text":
        """The same text for drawing as decoration."""
        if self.element is None:
            return self
        twin = Text(self.spans, self.kind)
        twin._lines, twin._width = self._lines, self._width
        return twin

    def _part(self, lines: list[Line], width: float) -> "Text":
        part = Text((), self.kind, self.element)
        part.indent, part.before, part.after, part.keep = self.indent, self.before, self.after, self.keep
        part._lines, part._width = lines, width
        return part

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """With an element the text is marked as its content; without one the caller has said whose it is."""
        if not any(line.letters for line in self.lines(width)):
            return
        if self.label is not None:
            self.label.draw(canvas, x + 4, top, self.indent)
        if self.element is not None:
            canvas.begin(self.element)
        baseline = top - self.kind.leading / 2 - self.kind.size * 0.31
        room = width - self.indent
        for line in self.lines(width):
            left = x + self.indent + _offset(line.width, room, self.kind.align)
            draw_line(canvas, line, self.kind.size, left, baseline)
            baseline -= self.kind.leading
        if self.element is not None:
            canvas.end()


def _offset(width: float, room: float, align: Align) -> float:
    if align == "left":
        return 0.0
    return room - width if align == "right" else (room - width) / 2
