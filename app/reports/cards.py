"""Cards to cut out: two on a page, each in a dotted frame with an accent along its edge."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.reports.layout import Box, Landmark, Stack
from app.reports.lines import Type
from app.reports.styles import Styles
from app.reports.tagging import TaggedCanvas

_PAD_X, _PAD_Y = 20.0, 12.0
_EDGE = 5.0
_BETWEEN = 16.0
_ROOM = 5.0
"""Most room between two things on a card."""
_SHARE = 2
"""How many cards stand on one page."""


class CardBox(Box):
    """One card, as high as half a page, or as high as its words when they need more."""

    before = after = _BETWEEN

    def __init__(self, inside: Sequence[Box], sheet: Styles) -> None:
        for box in inside:
            box.before, box.after = min(box.before, _ROOM), min(box.after, _ROOM)
        self._stack = Stack(inside)
        self._sheet = sheet

    def height(self, width: float) -> float:
        half = (self._sheet.text_height - _BETWEEN * (_SHARE - 1)) / _SHARE
        return max(self._needs(width), half)

    def split(self, width: float, room: float) -> tuple[Box, Box] | None:
        if self._needs(width) <= self._sheet.text_height:
            return None
        parts = self._stack.split(width - 2 * _PAD_X, room - 2 * _PAD_Y)
        if parts is None:
            return None
        first, second = (CardBox([part], self._sheet) for part in parts)
        return first, second

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        look, height = self._sheet.look, self.height(width)
        canvas.artifact()
        canvas.ink(look.colour("accent"))
        canvas.rect(x, top - height, _EDGE, height, stroke=0, fill=1)
        canvas.saveState()
        canvas.pencil(look.colour("line.strong"), 0.7)
        canvas.setDash(4, 3)
        canvas.rect(x, top - height, width, height, stroke=1, fill=0)
        canvas.restoreState()
        canvas.end()
        self._stack.draw(canvas, x + _PAD_X, top - _PAD_Y, width - 2 * _PAD_X)

    def landmarks(self) -> Iterator[Landmark]:
        return self._stack.landmarks()

    def _needs(self, width: float) -> float:
        return self._stack.height(width - 2 * _PAD_X) + 2 * _PAD_Y


def card_styles(sheet: Styles) -> Styles:
    """The styles of a card: everything a little smaller, so that half a page holds it."""
    body = replace(sheet.body, size=9.3, leading=12.3)
    title, head = sheet.headings[0], sheet.headings[1]
    small: tuple[Type, ...] = (
        replace(title, size=15, leading=18),
        replace(head, size=10.5, leading=13.5),
        *sheet.headings[2:],
    )
    muted = replace(body, size=8, leading=10.8, colour=sheet.muted.colour)
    return replace(sheet, body=body, muted=muted, headings=small)
