"""Framed things: remarks with a coloured edge, and tinted fields."""

from collections.abc import Sequence

from app.presenters.pictures import Tone
from app.reports.fonts import font_name
from app.reports.layout import Box, Stack
from app.reports.styles import Styles
from app.reports.tagging import TaggedCanvas

_PAD = 9.0
_INSET = 30.0
_WHOLE = 140.0
"""A remark that is no higher than this is never cut."""
_SIGNS = {"note": "i", "warning": "!", "legal": "§", "check": "?"}


class CalloutBox(Box):
    """A tinted frame with an edge and a sign; a long one runs over to the next page with them."""

    before, after = 7.0, 10.0

    def __init__(self, inside: Sequence[Box], tone: Tone, sheet: Styles) -> None:
        self._stack = Stack(inside)
        self._tone = tone
        self._sheet = sheet

    def height(self, width: float) -> float:
        return max(self._stack.height(width - _INSET - _PAD) + 2 * _PAD - 1, 2 * _PAD + 13)

    def split(self, width: float, room: float) -> tuple[Box, Box] | None:
        parts = self._stack.split(width - _INSET - _PAD, room - 2 * _PAD)
        if parts is None or self.height(width) <= _WHOLE:
            return None
        first, second = (CalloutBox([part], self._tone, self._sheet) for part in parts)
        return first, second

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        tint, height = self._sheet.look.tint(self._tone), self.height(width)
        canvas.artifact()
        canvas.ink(tint.soft or self._sheet.look.colour("surface.sunken"))
        canvas.rect(x, top - height, width, height, stroke=0, fill=1)
        canvas.ink(tint.edge)
        canvas.rect(x, top - height, 3, height, stroke=0, fill=1)
        canvas.circle(x + 17, top - _PAD - 7, 6.5, stroke=0, fill=1)
        canvas.ink(self._sheet.look.colour("light.on"))
        canvas.setFont(font_name("bold"), 9.5)
        canvas.drawCentredString(x + 17, top - _PAD - 10.2, _SIGNS[self._tone])
        canvas.end()
        self._stack.draw(canvas, x + _INSET, top - _PAD + 1, width - _INSET - _PAD)


class PanelBox(Box):
    """A tinted field with an edge; it may run over to the next page."""

    before, after = 8.0, 8.0

    def __init__(self, inside: Sequence[Box], tone: Tone, sheet: Styles) -> None:
        self._stack, self._tone, self._sheet = Stack(inside), tone, sheet
        self._pad = _PAD * sheet.loosened

    def height(self, width: float) -> float:
        return self._stack.height(width - 3 * self._pad) + 2 * self._pad

    def split(self, width: float, room: float) -> tuple[Box, Box] | None:
        parts = self._stack.split(width - 3 * self._pad, room - 2 * self._pad)
        if parts is None:
            return None
        first, second = (PanelBox([part], self._tone, self._sheet) for part in parts)
        return first, second

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        tint, height = self._sheet.look.tint(self._tone), self.height(width)
        canvas.artifact()
        canvas.ink(tint.soft or self._sheet.look.colour("surface.sunken"))
        canvas.roundRect(x, top - height, width, height, 5, stroke=0, fill=1)
        canvas.ink(tint.edge)
        canvas.rect(x, top - height, self._pad / 2, height, stroke=0, fill=1)
        canvas.end()
        self._stack.draw(canvas, x + 2 * self._pad, top - self._pad, width - 3 * self._pad)
