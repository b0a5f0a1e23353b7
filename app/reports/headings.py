"""Headings: seen as a title, heard as a level, found in the outline and the contents."""

from collections.abc import Iterator

from app.reports.fonts import escape
from app.reports.layout import Box, Landmark
from app.reports.lines import spans_of
from app.reports.styles import Styles
from app.reports.tagging import Element, TaggedCanvas
from app.reports.text import Text

_ROOM = ((0.0, 12.0), (19.0, 5.5), (13.0, 3.5), (10.0, 2.5))
"""Room before and after, per level."""
_RULE_WIDTH = 34.0


class HeadingBox(Box):
    """A heading of level 1–4; it stays on the page of what it announces."""

    keep = True

    def __init__(self, text: str, level: int, key: str, element: Element, sheet: Styles) -> None:
        self.landmark = Landmark(level, escape(text).replace("\n", " "), key)
        self.before, self.after = (room * sheet.loosened for room in _ROOM[level - 1])
        kind = sheet.headings[level - 1]
        self._text = Text(spans_of(text, kind), kind, element)
        self._accent = sheet.look.colour("accent")
        self._rule = 7.0 if level == 1 else 0.0
        if level == 1:
            self.before = 26.0

    def height(self, width: float) -> float:
        return self._text.height(width) + self._rule

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        mark = self.landmark
        canvas.bookmarkPage(mark.key, fit="XYZ", left=round(x), top=round(top + 8), zoom=0)
        depth = canvas.outline_depth(mark.level)
        canvas.addOutlineEntry(mark.text or " ", mark.key, depth, closed=mark.level > 1)
        self._text.draw(canvas, x, top, width)
        if self._rule:
            canvas.artifact()
            canvas.pencil(self._accent, 1.6)
            bottom = top - self.height(width) + 2
            canvas.line(x, bottom, x + _RULE_WIDTH, bottom)
            canvas.end()

    def landmarks(self) -> Iterator[Landmark]:
        yield self.landmark
