"""The boxes in which people sign: with a pen on the dotted lines, or on screen in a field over them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.presenters.paper import SignatureBox
from app.reports.fonts import escape
from app.reports.layout import Box
from app.reports.lines import Type, spans_of
from app.reports.styles import Styles
from app.reports.tagging import Element, TaggedCanvas
from app.reports.text import Text

Point = tuple[float, float]
_UNFIT = re.compile(r"[^A-Za-z0-9]+")
_LONGEST_NAME = 40
_LONGEST_WORDS = 300
"""A box has to fit on a page."""


class FieldNames:
    """Gives each signature field of a file a name of its own, in plain letters and digits."""

    def __init__(self) -> None:
        self._given: set[str] = set()

    def name(self, wanted: str) -> str:
        stem = _UNFIT.sub("-", wanted).strip("-")[:_LONGEST_NAME] or "signature"
        name, number = stem, 1
        while name in self._given or (not wanted and number == 1):
            name = f"{stem}-{number}"
            number += 1
        self._given.add(name)
        return name


@dataclass(frozen=True, slots=True)
class _Signing:
    """One box: who signs, the two lines to write on and, when it is signed on screen, the field."""

    who: list[Text]
    lines: list[Text]
    field: Element | None
    name: str


class SignatureRow(Box):
    """One or two signature boxes beside each other."""

    before, after = 8.0, 12.0
    _space = 14.0
    _writing = 46.0
    _pad = 10.0

    def __init__(
        self, boxes: Sequence[SignatureBox], element: Element, sheet: Styles, names: FieldNames | None = None
    ) -> None:
        self._sheet = sheet
        self._names = names
        self._boxes = [self._signing(box, element.add("Div")) for box in boxes]

    def height(self, width: float) -> float:
        inner = self._each(width) - 2 * self._pad
        texts = ([*box.who, *box.lines] for box in self._boxes)
        return max(sum(text.height(inner) for text in each) for each in texts) + 32 + self._writing

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        height, each = self.height(width), self._each(width)
        for place, box in enumerate(self._boxes):
            left = x + place * (each + self._space)
            canvas.artifact()
            canvas.ink(self._sheet.look.colour("surface.stripe"))
            canvas.pencil(self._sheet.look.colour("line.strong"), 0.7)
            canvas.roundRect(left, top - height, each, height, 4, stroke=1, fill=1)
            canvas.end()
            self._fill(canvas, box, (left + self._pad, top - 8), (each - 2 * self._pad, height - 14))

    def _each(self, width: float) -> float:
        return (width - self._space) / 2

    def _signing(self, box: SignatureBox, element: Element) -> _Signing:
        sheet = self._sheet
        role: Type = replace(sheet.small, colour=sheet.look.colour("accent.strong"), face="semibold")
        name = replace(sheet.body, face="semibold")
        who = [
            Text(spans_of(words, kind), kind, element.add("P"))
            for words, kind in (
                (_short(box.role), role),
                (_short(box.name), name),
                (_short(box.remark), sheet.small),
            )
            if words
        ]
        spans = [spans_of(words, sheet.small) for words in (box.place_date_label, box.signature_label)]
        if self._names is None:
            return _Signing(who, [Text(words, sheet.small, element.add("P")) for words in spans], None, "")
        field = element.add("Form", alt=_aloud(box))
        return _Signing(
            who, [Text(words, sheet.small) for words in spans], field, self._names.name(box.field)
        )

    def _fill(self, canvas: TaggedCanvas, box: _Signing, corner: Point, room: tuple[float, float]) -> None:
        (x, top), (width, height) = corner, room
        bottom = top - height
        for text in box.who:
            text.draw(canvas, x, top, width)
            top -= text.height(width)
        if box.field is None:
            self._lines(canvas, box, (x, top), width)
        else:
            field = (x, bottom, x + width, top - 2)
            canvas.field(
                box.field,
                box.name,
                field,
                lambda: self._lines(canvas, box, (0, field[3] - bottom + 2), width),
            )

    def _lines(self, canvas: TaggedCanvas, box: _Signing, corner: Point, width: float) -> None:
        """The words and dotted lines for a pen; the picture of a field has no marks of its own."""
        (x, top), tagged = corner, box.field is None
        first, second = box.lines
        top -= 8
        first.draw(canvas, x, top, width)
        top -= first.height(width)
        self._dotted(canvas, (x, top - 6), width, tagged=tagged)
        second.draw(canvas, x, top - 12, width)

    def _dotted(self, canvas: TaggedCanvas, start: Point, width: float, *, tagged: bool) -> None:
        if tagged:
            canvas.artifact()
        canvas.saveState()
        canvas.pencil(self._sheet.look.colour("line.strong"), 0.6)
        canvas.setDash(1, 2)
        canvas.line(*start, start[0] + width, start[1])
        canvas.restoreState()
        if tagged:
            canvas.end()


def _aloud(box: SignatureBox) -> str:
    """What a screen reader says for the field: what it is for, and whose."""
    whose = ", ".join(words for words in (box.role, box.name) if words)
    what = box.signature_label.rstrip(" :\u00a0")
    said = escape(f"{what}: {whose}" if whose else what)
    return _short(" ".join(said.split()))


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST_WORDS else words[:_LONGEST_WORDS].rstrip() + "…"
