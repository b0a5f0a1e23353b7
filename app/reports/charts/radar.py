"""The spider's web: one spoke per axis, this round filled, an earlier round dashed."""

from collections.abc import Sequence
from math import cos, pi, sin

from app.presenters.pictures import Axis, Radar
from app.reports.charts.pen import WIDTH, Pen, Point, Sketch, Words
from app.reports.look import Look

_RADIUS = 102.0
_LABEL_WIDTH = 118.0
_LABEL = Words(9, "text.primary", "semibold")
_SCALE = Words(7, "text.muted", "regular", "right")
_LEGEND = Words(8.5, "text.muted")


def draw_radar(spec: Radar, look: Look) -> Sketch:
    pen = Pen(look)
    if len(spec.axes) < 3:
        return pen.drawn()
    centre = (WIDTH / 2, _RADIUS + _headroom(pen, spec))
    known = _corners(spec.axes, spec.maximum, centre)
    if len(known) > 2:
        pen.surface(known, "accent.soft")
    _draw_web(pen, spec, centre)
    earlier = _corners(spec.second, spec.maximum, centre)
    if len(earlier) > 2:
        pen.outline(earlier, "series.second", 1.3, dashed=True)
    if len(known) > 1:
        pen.outline(known, "series.first", 1.8)
    for corner in earlier:
        pen.rect((corner[0] - 2.4, corner[1] - 2.4, 4.8, 4.8), "series.second")
    for corner in known:
        pen.dot(corner, 3.0, "series.first")
    _draw_unknown(pen, spec.axes, centre)
    _draw_labels(pen, spec.axes, centre)
    _draw_legend(pen, spec, pen.depth + 7)
    return pen.drawn()


def _headroom(pen: Pen, spec: Radar) -> float:
    return max(pen.height(axis.label, _LABEL_WIDTH, _LABEL) for axis in spec.axes) + 12


def _direction(place: int, count: int) -> Point:
    angle = 2 * pi * place / count
    return sin(angle), -cos(angle)


def _at(centre: Point, direction: Point, distance: float) -> Point:
    return centre[0] + direction[0] * distance, centre[1] + direction[1] * distance


def _corners(axes: Sequence[Axis], maximum: float, centre: Point) -> list[Point]:
    return [
        _at(centre, _direction(place, len(axes)), _RADIUS * min(max(axis.value / maximum, 0.0), 1.0))
        for place, axis in enumerate(axes)
        if axis.value is not None
    ]


def _draw_web(pen: Pen, spec: Radar, centre: Point) -> None:
    count, rings = len(spec.axes), _rings(spec.maximum)
    for ring in range(1, rings + 1):
        points = [_at(centre, _direction(place, count), _RADIUS * ring / rings) for place in range(count)]
        pen.outline(points, "line.strong" if ring == rings else "line.soft", 0.7)
    for place in range(count):
        pen.line(centre, _at(centre, _direction(place, count), _RADIUS), "line.soft", 0.7)
    for ring in range(1, rings + 1):
        value = f"{spec.maximum * ring / rings:g}"
        pen.words(value, (centre[0] - 24, centre[1] - _RADIUS * ring / rings + 1, 21), _SCALE)


def _rings(maximum: float) -> int:
    """Rings that fall on whole numbers where there are any."""
    return next((count for count in (4, 3, 5) if maximum % count == 0), 4)


def _draw_unknown(pen: Pen, axes: Sequence[Axis], centre: Point) -> None:
    """An axis without a value carries the "not known" light on the rim."""
    for place, axis in enumerate(axes):
        if axis.value is None:
            x, y = _at(centre, _direction(place, len(axes)), _RADIUS)
            pen.dot((x, y), 6.5, "surface.card")
            pen.light("grey", (x - 5, y - 5), 10)


def _draw_labels(pen: Pen, axes: Sequence[Axis], centre: Point) -> None:
    for place, axis in enumerate(axes):
        across, down = _direction(place, len(axes))
        x, y = _at(centre, (across, down), _RADIUS + 9)
        height = pen.height(axis.label, _LABEL_WIDTH, _LABEL)
        if abs(across) < 0.2:
            style, left = Words(9, "text.primary", "semibold", "centre"), x - _LABEL_WIDTH / 2
            top = y - height if down < 0 else y
        else:
            style = Words(9, "text.primary", "semibold", "left" if across > 0 else "right")
            left = x if across > 0 else x - _LABEL_WIDTH
            top = y - height / 2
        pen.words(axis.label, (left, top, _LABEL_WIDTH), style)


def _draw_legend(pen: Pen, spec: Radar, top: float) -> None:
    left = 60.0
    if spec.series_label:
        pen.rect((left, top + 4, 16, 3), "series.first", 1.5)
        pen.dot((left + 8, top + 5.5), 3, "series.first")
        pen.words(spec.series_label, (left + 22, top, 150), _LEGEND)
        left += 190
    if spec.second and spec.second_label:
        pen.rect((left, top + 4.8, 6, 1.5), "series.second")
        pen.rect((left + 10, top + 4.8, 6, 1.5), "series.second")
        pen.rect((left + 5.6, top + 3.2, 4.8, 4.8), "series.second")
        pen.words(spec.second_label, (left + 22, top, 150), _LEGEND)
