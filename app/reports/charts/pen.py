"""Drawing from the top down: shapes in colours by role, and words that wrap instead of being clipped."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from reportlab.graphics.shapes import Circle, Drawing, Group, Line, Polygon, PolyLine, Rect, Shape, String
from reportlab.lib.colors import Color, HexColor

from app.presenters.paper import Align
from app.presenters.pictures import Light
from app.reports.fonts import Face, advance, font_name
from app.reports.lines import Line as TextLine
from app.reports.lines import Span, Type, atoms_of, break_lines
from app.reports.look import Look
from app.reports.marks import light_group

WIDTH = 480.0
Sketch = Drawing
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Words:
    """How words in a chart look; `role` is a colour of the look or `#rrggbb`."""

    size: float = 8.5
    role: str = "text.primary"
    face: Face = "regular"
    align: Align = "left"

    @property
    def leading(self) -> float:
        return self.size * 1.28


class Pen:
    """Collects shapes with y running down from the top, then makes a drawing as high as they need."""

    def __init__(self, look: Look) -> None:
        self.look = look
        self._group = Group()
        self._deepest = 0.0

    @property
    def depth(self) -> float:
        """How far down anything has been drawn."""
        return self._deepest

    def rect(self, box: tuple[float, float, float, float], role: str, radius: float = 0.0) -> None:
        """A filled rectangle: left, top, width, height."""
        left, top, width, height = box
        shape = Rect(left, -top - height, width, height, rx=radius, ry=radius)
        shape.fillColor, shape.strokeColor = self._colour(role), None
        self._add(shape, top + height)

    def line(self, start: Point, end: Point, role: str, thickness: float = 0.5) -> None:
        shape = Line(start[0], -start[1], end[0], -end[1])
        shape.strokeColor, shape.strokeWidth = self._colour(role), thickness
        self._add(shape, max(start[1], end[1]))

    def surface(self, points: Sequence[Point], role: str) -> None:
        """A filled figure without outline."""
        shape = Polygon(_flat(points))
        shape.fillColor, shape.strokeColor = self._colour(role), None
        self._add(shape, max(y for _, y in points))

    def outline(
        self, points: Sequence[Point], role: str, thickness: float = 1.6, *, dashed: bool = False
    ) -> None:
        """A closed figure without inside."""
        shape = PolyLine(_flat([*points, points[0]]))
        shape.strokeColor, shape.strokeWidth, shape.strokeLineJoin = self._colour(role), thickness, 1
        if dashed:
            shape.strokeDashArray = (4, 2.5)
        self._add(shape, max(y for _, y in points))

    def ring(self, centre: Point, radius: float, role: str, thickness: float = 0.6) -> None:
        shape = Circle(centre[0], -centre[1], radius)
        shape.fillColor, shape.strokeColor, shape.strokeWidth = None, self._colour(role), thickness
        self._add(shape, centre[1] + radius)

    def dot(self, centre: Point, radius: float, role: str) -> None:
        shape = Circle(centre[0], -centre[1], radius)
        shape.fillColor, shape.strokeColor = self._colour(role), None
        self._add(shape, centre[1] + radius)

    def light(self, light: Light, corner: Point, size: float) -> None:
        """A warning light with its upper left corner at `corner`."""
        group = light_group(light, size, self.look)
        group.translate(corner[0], -corner[1] - size)
        self._add(group, corner[1] + size)

    def words(self, text: str, box: tuple[float, float, float], style: Words) -> float:
        """Words from (left, top) in lines of at most `width`; gives back the height they took."""
        left, top, width = box
        baseline = top + style.leading / 2 + style.size * 0.31
        lines = self.lines(text, width, style)
        for line in lines:
            self._draw_line(line, left + _offset(line.width, width, style), baseline, style)
            baseline += style.leading
        self._deepest = max(self._deepest, top + len(lines) * style.leading)
        return len(lines) * style.leading

    def height(self, text: str, width: float, style: Words) -> float:
        return len(self.lines(text, width, style)) * style.leading

    def lines(self, text: str, width: float, style: Words) -> list[TextLine]:
        span = Span(text, style.face, self._hex(style.role))
        kind = Type(style.size, style.leading, span.colour, style.face)
        return break_lines(atoms_of((span,), style.size), kind, width)

    def drawn(self, room_below: float = 4.0) -> Sketch:
        """Everything so far as one drawing."""
        height = float(ceil(self._deepest + room_below))
        self._group.translate(0, height)
        drawing = Drawing(WIDTH, height, initialFontName=font_name("regular"))
        drawing.add(self._group)
        return drawing

    def _draw_line(self, line: TextLine, left: float, baseline: float, style: Words) -> None:
        for font, colour, letters, _ in line.letters:
            shape = String(left, -baseline, letters)
            shape.fontName, shape.fontSize, shape.fillColor = font, style.size, HexColor(colour)
            self._add(shape, baseline)
            left += advance(font, letters) * style.size

    def _add(self, shape: Shape, deepest: float) -> None:
        self._group.add(shape)
        self._deepest = max(self._deepest, deepest)

    def _hex(self, role: str) -> str:
        return role if role.startswith("#") else self.look.colour(role)

    def _colour(self, role: str) -> Color:
        return HexColor(self._hex(role))


def _flat(points: Sequence[Point]) -> list[float]:
    return [side for x, y in points for side in (x, -y)]


def _offset(width: float, room: float, style: Words) -> float:
    if style.align == "left":
        return 0.0
    return room - width if style.align == "right" else (room - width) / 2
