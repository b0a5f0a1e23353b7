"""The planning board: columns of years or months, one beam per measure."""

from app.presenters.pictures import Bar, Board
from app.reports.charts.pen import WIDTH, Pen, Sketch, Words
from app.reports.look import Look

_LABELS = 158.0
_HEAD = 20.0
_BEAM = 13.0
_ROW_PAD = 5.0
_LABEL = Words(8.5)
_COLUMN = Words(8.5, "text.muted", "semibold", "centre")
_ON_BEAM = Words(8, "surface.card", "semibold")
_BESIDE = Words(8, "text.muted")


def draw_board(spec: Board, look: Look) -> Sketch:
    pen = Pen(look)
    step = (WIDTH - _LABELS) / max(len(spec.columns), 1)
    heights = [_row_height(pen, bar) for bar in spec.bars]
    bottom = _HEAD + sum(heights)
    pen.rect((0, 0, WIDTH, _HEAD), "surface.sunken")
    for place, column in enumerate(spec.columns):
        left = _LABELS + place * step
        pen.words(column, (left, 4, step), _COLUMN)
        pen.line((left, _HEAD), (left, bottom), "line.soft")
    pen.line((WIDTH - 0.3, _HEAD), (WIDTH - 0.3, bottom), "line.soft")
    if spec.now is not None:
        x = _LABELS + spec.now * step
        pen.line((x, _HEAD - 5), (x, bottom), "accent", 1.4)
        pen.surface(((x - 4, _HEAD - 6), (x + 4, _HEAD - 6), (x, _HEAD)), "accent")
    top = _HEAD
    for bar, height in zip(spec.bars, heights, strict=True):
        _draw_bar(pen, bar, (top, height), step)
        top += height
        pen.line((0, top), (WIDTH, top), "line.soft")
    return pen.drawn()


def _row_height(pen: Pen, bar: Bar) -> float:
    return max(pen.height(bar.label, _LABELS - 10, _LABEL), _BEAM) + 2 * _ROW_PAD


def _draw_bar(pen: Pen, bar: Bar, row: tuple[float, float], step: float) -> None:
    top, height = row
    words = pen.height(bar.label, _LABELS - 10, _LABEL)
    pen.words(bar.label, (2, top + (height - words) / 2, _LABELS - 10), _LABEL)
    left = _LABELS + max(bar.start, 0.0) * step + 2
    length = max((bar.end - max(bar.start, 0.0)) * step - 4, 5.0)
    length = min(length, WIDTH - left - 2)
    beam = top + (height - _BEAM) / 2
    pen.rect((left, beam, length, _BEAM), pen.look.tint(bar.tone).edge, 3)
    _draw_text(pen, bar.text, (left, beam, length))


def _draw_text(pen: Pen, text: str, beam: tuple[float, float, float]) -> None:
    """On the beam when it fits there, otherwise beside it where there is room, otherwise nowhere cut off."""
    left, top, length = beam
    if not text:
        return
    down = top + (_BEAM - _ON_BEAM.leading) / 2
    wide = pen.lines(text, WIDTH * 3, _ON_BEAM)[0].width
    if wide + 8 <= length:
        pen.words(text, (left + 5, down, wide + 1), _ON_BEAM)
    elif left + length + 4 + wide <= WIDTH:
        pen.words(text, (left + length + 4, down, wide + 1), _BESIDE)
    elif left - 4 - wide >= _LABELS:
        pen.words(text, (left - 4 - wide, down, wide + 1), _BESIDE)
