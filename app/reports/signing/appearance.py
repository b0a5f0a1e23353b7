"""The picture in a signed field: the stamp, drawn in our own letters to fit the field."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import replace

from app.presenters.signature_stamp import StampLine, Weight
from app.reports.finish import tidied
from app.reports.fonts import font_name
from app.reports.lines import Line, Type, atoms_of, break_lines, draw_line, spans_of
from app.reports.styles import Styles, styles
from app.reports.tagging import TaggedCanvas

Size = tuple[float, float]
_PAD, _BAR = 5.0, 3.0
_SCALES = (1.0, 0.92, 0.84, 0.76, 0.68)
_MOST_LINES: dict[Weight, int] = {"title": 1, "name": 2, "plain": 2, "small": 2}


def picture(lines: Sequence[StampLine], size: Size) -> bytes:
    """A PDF of one page of this size: what people see where somebody signed."""
    sheet, (width, height) = styles(), size
    buffer = io.BytesIO()
    canvas = TaggedCanvas(
        buffer, pagesize=size, pageCompression=0, invariant=1, initialFontName=font_name("regular")
    )
    canvas.ink(sheet.look.colour("accent.soft"))
    canvas.rect(0, 0, width, height, stroke=0, fill=1)
    canvas.ink(sheet.look.colour("accent"))
    canvas.rect(0, 0, _BAR, height, stroke=0, fill=1)
    top = height - _PAD
    for kind, line in _fitted(lines, (width - _BAR - 2 * _PAD, height - 2 * _PAD), sheet):
        draw_line(canvas, line, kind.size, _BAR + _PAD, top - kind.leading / 2 - kind.size * 0.31)
        top -= kind.leading
    canvas.showPage()
    canvas.save()
    return tidied(buffer.getvalue())


def _fitted(lines: Sequence[StampLine], room: Size, sheet: Styles) -> list[tuple[Type, Line]]:
    """The lines as large as the room allows; in a room too small for all of them the last ones go."""
    width, height = room
    set_lines: list[tuple[Type, Line]] = []
    for scale in _SCALES:
        set_lines = [
            (kind, line)
            for each in lines
            for kind in (_scaled(_type(each.weight, sheet), scale),)
            for line in _broken(each, kind, width)
        ]
        if sum(kind.leading for kind, _ in set_lines) <= height:
            break
    while set_lines and sum(kind.leading for kind, _ in set_lines) > height:
        del set_lines[-1]
    return set_lines


def _broken(line: StampLine, kind: Type, width: float) -> list[Line]:
    """At most so many lines; what does not fit ends in an ellipsis."""
    most, text = _MOST_LINES[line.weight], line.text
    broken = break_lines(atoms_of(spans_of(text, kind), kind.size), kind, width)
    while len(broken) > most and text:
        text = text[: min(len(text) - 1, int(len(text) * most / len(broken)) + 8)].rstrip()
        broken = break_lines(atoms_of(spans_of(text + "…", kind), kind.size), kind, width)
    return broken[:most]


def _type(weight: Weight, sheet: Styles) -> Type:
    if weight == "title":
        colour = sheet.look.colour("accent.strong")
        return replace(sheet.small, colour=colour, face="semibold", leading=sheet.small.size * 1.25)
    if weight == "name":
        return replace(sheet.body, face="semibold", leading=sheet.body.size * 1.25)
    colour = sheet.look.colour("text.primary" if weight == "plain" else "text.muted")
    return replace(sheet.small, colour=colour, leading=sheet.small.size * 1.25)


def _scaled(kind: Type, scale: float) -> Type:
    return replace(kind, size=kind.size * scale, leading=kind.leading * scale)
