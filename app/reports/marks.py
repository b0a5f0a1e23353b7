"""The shapes of the warning lights: the same figure on paper, in a chart and on the screen.

Each light differs in shape as well as colour, so that it is read without seeing colours:
green = disc with a tick, orange = triangle with !, red = octagon with ×, grey = ring with ?.
"""

from dataclasses import dataclass
from math import cos, pi, sin
from typing import Literal

from reportlab.graphics.shapes import Circle, Drawing, Group, Polygon, PolyLine
from reportlab.lib.colors import HexColor

from app.presenters.pictures import Light
from app.reports.look import Look
from app.reports.tagging import TaggedCanvas

Point = tuple[float, float]
Paint = Literal["light", "mark", "hollow"]


@dataclass(frozen=True, slots=True)
class Stroke:
    """Part of a light in a square of side 1, origin bottom left.

    `paint`: "light" fills with the light's colour, "mark" draws a line in white, "hollow" a line in the
    light's colour. One point makes a disc of `thickness` as radius.
    """

    points: tuple[Point, ...]
    paint: Paint
    thickness: float = 0.0


def strokes(light: Light) -> tuple[Stroke, ...]:
    return _LIGHTS[light]


def light_group(light: Light, size: float, look: Look) -> Group:
    """A light as reportlab shapes with its lower left corner at the origin."""
    group = Group()
    for stroke in strokes(light):
        group.add(_shape(stroke, light, size, look))
    return group


def light_drawing(light: Light, size: float, look: Look) -> Drawing:
    drawing = Drawing(size, size)
    drawing.add(light_group(light, size, look))
    return drawing


def draw_light(canvas: TaggedCanvas, light: Light, corner: Point, size: float, look: Look) -> None:
    """Draws a light on a page with its lower left corner at `corner`; marks nothing."""
    canvas.saveState()
    canvas.translate(*corner)
    canvas.setLineCap(1)
    canvas.setLineJoin(1)
    for stroke in strokes(light):
        _draw(canvas, stroke, light, size, look)
    canvas.restoreState()


def _draw(canvas: TaggedCanvas, stroke: Stroke, light: Light, size: float, look: Look) -> None:
    colour = _colour(stroke, light, look)
    if len(stroke.points) == 1:
        (x, y), radius = stroke.points[0], stroke.thickness * size
        canvas.ink(colour)
        canvas.circle(x * size, y * size, radius, stroke=0, fill=1)
        return
    path = canvas.beginPath()
    path.moveTo(stroke.points[0][0] * size, stroke.points[0][1] * size)
    for x, y in stroke.points[1:]:
        path.lineTo(x * size, y * size)
    if stroke.paint == "light":
        path.close()
        canvas.ink(colour)
        canvas.drawPath(path, stroke=0, fill=1)
    else:
        canvas.pencil(colour, stroke.thickness * size)
        canvas.drawPath(path, stroke=1, fill=0)


def _shape(stroke: Stroke, light: Light, size: float, look: Look) -> Circle | Polygon | PolyLine:
    colour = HexColor(_colour(stroke, light, look))
    flat = [side * size for point in stroke.points for side in point]
    if len(stroke.points) == 1:
        return Circle(flat[0], flat[1], stroke.thickness * size, fillColor=colour, strokeColor=None)
    if stroke.paint == "light":
        return Polygon(flat, fillColor=colour, strokeColor=None)
    line = PolyLine(flat, strokeColor=colour, strokeWidth=stroke.thickness * size)
    line.strokeLineCap, line.strokeLineJoin = 1, 1
    return line


def _colour(stroke: Stroke, light: Light, look: Look) -> str:
    return look.colour("light.on" if stroke.paint == "mark" else f"light.{light}")


def _arc(centre: Point, radius: float, degrees: tuple[float, float], steps: int) -> tuple[Point, ...]:
    first, last = degrees
    angles = (pi / 180 * (first + (last - first) * step / steps) for step in range(steps + 1))
    return tuple((centre[0] + radius * cos(angle), centre[1] + radius * sin(angle)) for angle in angles)


_TICK = Stroke(((0.27, 0.51), (0.44, 0.33), (0.74, 0.67)), "mark", 0.12)
_LIGHTS: dict[Light, tuple[Stroke, ...]] = {
    "green": (Stroke(((0.5, 0.5),), "light", 0.5), _TICK),
    "orange": (
        Stroke(((0.5, 0.98), (0.0, 0.06), (1.0, 0.06)), "light"),
        Stroke(((0.5, 0.68), (0.5, 0.38)), "mark", 0.12),
        Stroke(((0.5, 0.2),), "mark", 0.07),
    ),
    "red": (
        Stroke(_arc((0.5, 0.5), 0.54, (22.5, 337.5), 7), "light"),
        Stroke(((0.31, 0.31), (0.69, 0.69)), "mark", 0.12),
        Stroke(((0.31, 0.69), (0.69, 0.31)), "mark", 0.12),
    ),
    "grey": (
        Stroke(_arc((0.5, 0.5), 0.45, (90, 450), 28), "hollow", 0.09),
        Stroke(
            (*_arc((0.5, 0.6), 0.15, (170, -50), 8), (0.52, 0.44), (0.5, 0.36)),
            "hollow",
            0.1,
        ),
        Stroke(((0.5, 0.22),), "hollow", 0.065),
    ),
}
