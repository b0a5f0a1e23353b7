"""Lying bars on one scale, each with its words at the end."""

from app.presenters.pictures import Bars
from app.reports.charts.pen import WIDTH, Pen, Sketch, Words
from app.reports.look import Look

_LABELS = 150.0
_FIGURES = 84.0
_BAR = 12.0
_LIGHT = 12.0
_ROW_PAD = 4.5
_LABEL = Words(9)
_FIGURE = Words(9, "text.primary", "semibold")


def draw_bars(spec: Bars, look: Look) -> Sketch:
    pen = Pen(look)
    maximum = spec.maximum or max((bar.value for bar in spec.bars), default=0.0) or 1.0
    room = WIDTH - _LABELS - _FIGURES
    top = 2.0
    for bar in spec.bars:
        words = pen.height(bar.label, _LABELS - 12, _LABEL)
        beside = _LIGHT + 5 if bar.light is not None else 0.0
        figure = pen.height(bar.text, _FIGURES - 8 - beside, _FIGURE)
        height = max(words, figure, _BAR) + 2 * _ROW_PAD
        pen.words(bar.label, (0, top + (height - words) / 2, _LABELS - 12), _LABEL)
        middle = top + (height - _BAR) / 2
        pen.rect((_LABELS, middle, room, _BAR), "surface.stripe", 2)
        length = room * min(max(bar.value / maximum, 0.0), 1.0)
        if length:
            pen.rect((_LABELS, middle, max(length, 2.0), _BAR), look.tint(bar.tone).edge, 2)
        end = _LABELS + room + 8
        if bar.light is not None:
            pen.light(bar.light, (end, top + (height - _LIGHT) / 2), _LIGHT)
        place = (end + beside, top + (height - figure) / 2, _FIGURES - 8 - beside)
        pen.words(bar.text, place, _FIGURE)
        top += height
    pen.line((_LABELS, 0), (_LABELS, top + 2), "line.strong", 0.8)
    return pen.drawn()
