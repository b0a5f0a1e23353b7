"""The table of contents: every heading of the first two levels, its page, and a link to it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from app.presenters.paper import PaperLabels
from app.reports.layout import Box, Landmark
from app.reports.lines import spans_of
from app.reports.styles import Styles
from app.reports.tagging import Element, TaggedCanvas
from app.reports.text import Text

_NUMBER_ROOM = 30.0
_INDENT = 15.0


def contents(
    landmarks: Sequence[Landmark], labels: PaperLabels, element: Element, sheet: Styles
) -> list[Box]:
    """A title and one line per heading; page numbers are read when the lines are drawn."""
    kind = sheet.headings[0]
    title = Text(spans_of(labels.contents, kind), kind, element.add("P"))
    title.after = 16.0
    branch = element.add("TOC")
    return [title, *(ContentsLine(mark, labels, branch.add("TOCI"), sheet) for mark in _chosen(landmarks))]


class ContentsLine(Box):
    """One heading in the contents."""

    def __init__(self, mark: Landmark, labels: PaperLabels, element: Element, sheet: Styles) -> None:
        self._mark = mark
        self._words = f"{labels.internal_link}: {mark.text}"
        self._sheet = sheet
        self._link = element.add("Reference").add("Link")
        top_level = mark.level == 1
        self._kind = replace(sheet.body, face="semibold" if top_level else "regular", leading=15)
        self._text = Text(spans_of(mark.text, self._kind), self._kind, self._link)
        self.before, self.after = (8.0, 1.0) if top_level else (0.0, 0.0)
        self._indent = _INDENT * (mark.level - 1)

    def height(self, width: float) -> float:
        return self._text.height(self._room(width))

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        height, room = self.height(width), self._room(width)
        self._text.draw(canvas, x + self._indent, top, room)
        last = self._text.lines(room)[-1].width
        bottom = top - height
        self._draw_dots(canvas, x + self._indent + last + 5, x + width - 20, bottom + 4.6)
        kind = replace(self._kind, align="right", face="regular")
        number = Text(spans_of(str(self._mark.page), kind), kind, self._link)
        number.draw(canvas, x + width - _NUMBER_ROOM, bottom + kind.leading, _NUMBER_ROOM)
        canvas.link(self._link, self._mark.key, (x, bottom, x + width, top), self._words)

    def _room(self, width: float) -> float:
        return width - self._indent - _NUMBER_ROOM

    def _draw_dots(self, canvas: TaggedCanvas, left: float, right: float, y: float) -> None:
        if right - left < 8:
            return
        canvas.artifact()
        canvas.saveState()
        canvas.pencil(self._sheet.look.colour("line.strong"), 0.6)
        canvas.setDash([0.6, 3.2])
        canvas.line(left, y, right, y)
        canvas.restoreState()
        canvas.end()


def _chosen(landmarks: Iterable[Landmark]) -> list[Landmark]:
    return [mark for mark in landmarks if mark.level <= 2]
