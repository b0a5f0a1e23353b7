"""Lights through the years, and lights side by side."""

from app.presenters.pictures import LightStrip, Trend, TrendRow
from app.reports.charts.pen import WIDTH, Pen, Sketch, Words
from app.reports.look import Look

_LABELS = 170.0
_HEAD = 20.0
_LIGHT = 14.0
_ROW_PAD = 5.0
_LABEL = Words(8.5)
_COLUMN = Words(8.5, "text.muted", "semibold", "centre")
_FIGURE = Words(8, "text.muted")
_PER_ROW = 6
_STRIP_LIGHT = 24.0
_STRIP_WORD = Words(8.5, "text.primary", "regular", "centre")


def draw_trend(spec: Trend, look: Look) -> Sketch:
    pen = Pen(look)
    step = (WIDTH - _LABELS) / max(len(spec.columns), 1)
    pen.rect((0, 0, WIDTH, _HEAD), "surface.sunken")
    for place, column in enumerate(spec.columns):
        pen.words(column, (_LABELS + place * step, 4, step), _COLUMN)
    top = _HEAD
    for row in spec.rows:
        height = max(pen.height(row.label, _LABELS - 12, _LABEL), _LIGHT) + 2 * _ROW_PAD
        words = pen.height(row.label, _LABELS - 12, _LABEL)
        pen.words(row.label, (2, top + (height - words) / 2, _LABELS - 12), _LABEL)
        _draw_row(pen, row, top + height / 2, step)
        top += height
        pen.line((0, top), (WIDTH, top), "line.soft")
    return pen.drawn()


def draw_strip(spec: LightStrip, look: Look) -> Sketch:
    pen = Pen(look)
    columns = min(max(len(spec.lights), 1), _PER_ROW)
    step = WIDTH / columns
    top = 4.0
    for start in range(0, len(spec.lights), columns):
        row = spec.lights[start : start + columns]
        for place, light in enumerate(row):
            pen.light(light.light, ((place + 0.5) * step - _STRIP_LIGHT / 2, top), _STRIP_LIGHT)
        deepest = max(
            pen.words(light.label, (place * step + 4, top + _STRIP_LIGHT + 5, step - 8), _STRIP_WORD)
            for place, light in enumerate(row)
        )
        top += _STRIP_LIGHT + deepest + 16
    return pen.drawn()


def _draw_row(pen: Pen, row: TrendRow, middle: float, step: float) -> None:
    centres = [_LABELS + (place + 0.5) * step for place in range(len(row.lights))]
    known = [x for x, light in zip(centres, row.lights, strict=True) if light is not None]
    if len(known) > 1:
        pen.line((known[0], middle), (known[-1], middle), "line.soft", 1.2)
    for place, (x, light) in enumerate(zip(centres, row.lights, strict=True)):
        figure = row.figures[place] if place < len(row.figures) else ""
        if light is None:
            pen.words(
                "–", (x - 10, middle - _FIGURE.leading / 2, 20), Words(8, "text.muted", "regular", "centre")
            )
            continue
        wide = pen.lines(figure, step, _FIGURE)[0].width if figure else 0.0
        left = x - (_LIGHT + (wide + 4 if figure else 0)) / 2
        pen.rect((left - 3, middle - _LIGHT / 2 - 1, _LIGHT + wide + 10, _LIGHT + 2), "surface.card")
        pen.light(light, (left, middle - _LIGHT / 2), _LIGHT)
        if figure:
            pen.words(figure, (left + _LIGHT + 4, middle - _FIGURE.leading / 2, step), _FIGURE)
