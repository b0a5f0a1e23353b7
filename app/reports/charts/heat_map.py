"""Exposure by impact: how many or which factors stand in each square, tinted by priority."""

from app.presenters.pictures import HeatMap
from app.reports.charts.pen import WIDTH, Pen, Sketch, Words
from app.reports.look import Look

_LABELS = 96.0
_TOP = 20.0
_CELL_HEIGHT = 46.0
_SEAM = 3.0
_AXIS = Words(8.5, "text.muted", "semibold")
_STEP = Words(8.5, "text.primary", "regular", "right")
_STEP_BELOW = Words(8.5, "text.primary", "regular", "centre")


def draw_heat_map(spec: HeatMap, look: Look) -> Sketch:
    pen = Pen(look)
    columns, rows = len(spec.x_steps), len(spec.y_steps)
    if not columns or not rows:
        return pen.drawn()
    cell = ((WIDTH - _LABELS) / columns, _row_height(pen, spec))
    pen.words(spec.y_label, (0, 2, WIDTH), _AXIS)
    for column in range(columns):
        for row in range(rows):
            _draw_square(pen, spec, (column, row), cell)
    for row, step in enumerate(reversed(spec.y_steps)):
        height = pen.height(step, _LABELS - 10, _STEP)
        pen.words(step, (0, _TOP + row * cell[1] + (cell[1] - height) / 2, _LABELS - 8), _STEP)
    below = _TOP + rows * cell[1] + 3
    deepest = max(
        pen.words(step, (_LABELS + column * cell[0] + 2, below, cell[0] - 4), _STEP_BELOW)
        for column, step in enumerate(spec.x_steps)
    )
    pen.words(
        spec.x_label,
        (_LABELS, below + deepest + 3, WIDTH - _LABELS),
        Words(8.5, "text.muted", "semibold", "right"),
    )
    return pen.drawn()


def _row_height(pen: Pen, spec: HeatMap) -> float:
    width = (WIDTH - _LABELS) / len(spec.x_steps) - 14
    needed = max((pen.height(cell.text, width, _in_square(cell.text)) for cell in spec.cells), default=0.0)
    return max(_CELL_HEIGHT, needed + 16)


def _draw_square(pen: Pen, spec: HeatMap, place: tuple[int, int], size: tuple[float, float]) -> None:
    """`place` is (exposure 0…, row 0…) with the lowest impact at the bottom."""
    column, row = place
    left = _LABELS + column * size[0]
    top = _TOP + (len(spec.y_steps) - 1 - row) * size[1]
    found = next((cell for cell in spec.cells if cell.exposure == column and cell.impact == row + 1), None)
    tint = pen.look.tint(found.tone if found else "plain")
    inside = (left, top, size[0] - _SEAM, size[1] - _SEAM)
    pen.rect(inside, tint.soft or "surface.stripe", 3)
    if tint.soft:
        pen.rect((left, top, size[0] - _SEAM, 4), tint.edge, 1.5)
    if found and found.text:
        style = _in_square(found.text)
        height = pen.height(found.text, size[0] - 14, style)
        pen.words(found.text, (left + 5, top + 2 + (size[1] - _SEAM - height) / 2, size[0] - 14), style)


def _in_square(text: str) -> Words:
    return Words(15 if len(text) <= 3 else 8.5, "text.primary", "semibold", "centre")
