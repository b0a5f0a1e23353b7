"""Framed things: remarks with a coloured edge, and the boxes in which people sign."""

from collections.abc import Sequence
from dataclasses import replace

from app.presenters.paper import SignatureBox
from app.presenters.pictures import Tone
from app.reports.fonts import font_name
from app.reports.layout import Box, Stack
from app.reports.lines import Type, spans_of
from app.reports.styles import Styles
from app.reports.tagging import Element, TaggedCanvas
from app.reports.text import Text

_PAD = 9.0
_INSET = 30.0
_SIGNS = {"note": "i", "warning": "!", "legal": "§", "check": "?"}


class CalloutBox(Box):
    """A tinted frame with an edge and a sign; it may run over to the next page, sign and edge with it."""

    before, after = 7.0, 10.0

    def __init__(self, inside: Sequence[Box], tone: Tone, sheet: Styles) -> None:
        self._stack = Stack(inside)
        self._tone = tone
        self._sheet = sheet

    def height(self, width: float) -> float:
        return max(self._stack.height(width - _INSET - _PAD) + 2 * _PAD - 1, 2 * _PAD + 13)

    def split(self, width: float, room: float) -> tuple[Box, Box] | None:
        parts = self._stack.split(width - _INSET - _PAD, room - 2 * _PAD)
        if parts is None:
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


class SignatureRow(Box):
    """One or two signature boxes beside each other."""

    before, after = 8.0, 12.0
    _space = 14.0
    _writing = 46.0

    def __init__(self, boxes: Sequence[SignatureBox], element: Element, sheet: Styles) -> None:
        self._sheet = sheet
        self._boxes = [self._texts(box, element.add("Div")) for box in boxes]

    def height(self, width: float) -> float:
        inner = self._inner(width)
        return max(sum(text.height(inner) for text in texts) for texts in self._boxes) + 2 * 8 + self._rooms()

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        height, each = self.height(width), (width - self._space) / 2
        for place, texts in enumerate(self._boxes):
            left = x + place * (each + self._space)
            canvas.artifact()
            canvas.ink(self._sheet.look.colour("surface.stripe"))
            canvas.pencil(self._sheet.look.colour("line.strong"), 0.7)
            canvas.roundRect(left, top - height, each, height, 4, stroke=1, fill=1)
            canvas.end()
            self._draw_texts(canvas, texts, (left + 10, top - 8), each - 20)

    def _rooms(self) -> float:
        return 16 + self._writing

    def _inner(self, width: float) -> float:
        return (width - self._space) / 2 - 20

    def _texts(self, box: SignatureBox, element: Element) -> list[Text]:
        sheet = self._sheet
        role: Type = replace(sheet.small, colour=sheet.look.colour("accent.strong"), face="semibold")
        name = replace(sheet.body, face="semibold")
        texts = [
            Text(spans_of(words, kind), kind, element.add("P"))
            for words, kind in ((box.role, role), (box.name, name), (box.remark, sheet.small))
            if words
        ]
        for words in (box.place_date_label, box.signature_label):
            texts.append(Text(spans_of(words, sheet.small), sheet.small, element.add("P")))
        return texts

    def _draw_texts(
        self, canvas: TaggedCanvas, texts: Sequence[Text], corner: tuple[float, float], width: float
    ) -> None:
        x, top = corner
        for place, text in enumerate(texts):
            last = len(texts) - 1 - place
            top -= 8 if last == 1 else 0
            text.draw(canvas, x, top, width)
            top -= text.height(width)
            if last == 1:
                self._dotted(canvas, x, top - 6, width)
                top -= 12

    def _dotted(self, canvas: TaggedCanvas, x: float, y: float, width: float) -> None:
        canvas.artifact()
        canvas.saveState()
        canvas.pencil(self._sheet.look.colour("line.strong"), 0.6)
        canvas.setDash(1, 2)
        canvas.line(x, y, x + width, y)
        canvas.restoreState()
        canvas.end()
