"""The type of each kind of text on paper, made from the look, for every way a paper is set."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from math import sqrt
from types import MappingProxyType

from app.presenters.paper import Layout
from app.reports.lines import Type
from app.reports.look import Look, look

_SHORT_EDGE, _LONG_EDGE = 595.28, 841.89
"""A4 in points."""


@dataclass(frozen=True, slots=True)
class Shape:
    """How a layout differs: every text so many points larger, none below `least`, page on its side."""

    larger: float = 0.0
    least: float = 0.0
    turned: bool = False
    top: float = 0.0
    """The margin above, when it is another one."""
    side: float = 0.0
    """The margins at both sides, when they are other ones."""


LAYOUTS: Mapping[Layout, tuple[Shape, ...]] = MappingProxyType(
    {
        "standard": (Shape(),),
        "form": (Shape(1.0),),
        "large": (Shape(6.0, least=16.0),),
        "wide": (Shape(turned=True),),
        "poster": tuple(Shape(larger, top=48.0) for larger in (*range(14, -1, -1), -1.5)),
        "wall": tuple(Shape(half / 2, top=44.0, side=42.0) for half in range(8, -7, -1)),
    }
)
"""The shapes to try, the largest first: the first in which a one-page paper fits is taken."""


@dataclass(frozen=True, slots=True)
class Styles:
    """Everything a block needs to know about how it is set."""

    look: Look
    width: float
    height: float
    top: float
    side: float
    ratio: float
    """How much larger than the standard: the room around text grows with it."""
    body: Type
    muted: Type
    small: Type
    headings: tuple[Type, ...]
    cell: Type
    cell_head: Type
    label: Type
    caption: Type
    furniture: Type
    title: Type
    opening: Type
    subtitle: Type
    kicker: Type

    @property
    def loosened(self) -> float:
        """By how much the room between things grows: less than the text."""
        return sqrt(self.ratio)

    @property
    def left(self) -> float:
        return self.side or self.look.size("margin.left")

    @property
    def text_width(self) -> float:
        return self.width - self.left - (self.side or self.look.size("margin.right"))

    @property
    def text_top(self) -> float:
        return self.height - self.top

    @property
    def text_height(self) -> float:
        return self.text_top - self.look.size("margin.bottom")


@cache
def styles(layout: Layout = "standard") -> Styles:
    """The style sheet of a layout, the largest when there are several."""
    return sheets(layout)[0]


@cache
def sheets(layout: Layout) -> tuple[Styles, ...]:
    """The style sheets of a layout, the largest first."""
    return tuple(_shaped(shape) for shape in LAYOUTS[layout])


def _shaped(shape: Shape) -> Styles:
    plain = _plain()
    width, height = (_LONG_EDGE, _SHORT_EDGE) if shape.turned else (_SHORT_EDGE, _LONG_EDGE)
    return replace(
        plain,
        width=width,
        height=height,
        top=shape.top or plain.top,
        side=shape.side,
        ratio=_grown(plain.body, shape).size / plain.body.size,
        headings=tuple(_grown(kind, shape) for kind in plain.headings),
        body=_grown(plain.body, shape),
        muted=_grown(plain.muted, shape),
        small=_grown(plain.small, shape),
        cell=_grown(plain.cell, shape),
        cell_head=_grown(plain.cell_head, shape),
        label=_grown(plain.label, shape),
        caption=_grown(plain.caption, shape),
        furniture=_grown(plain.furniture, replace(shape, larger=0.0)),
        title=_grown(plain.title, shape),
        opening=_grown(plain.opening, shape),
        subtitle=_grown(plain.subtitle, shape),
        kicker=_grown(plain.kicker, shape),
    )


def _grown(kind: Type, shape: Shape) -> Type:
    size = max(kind.size + shape.larger, shape.least)
    return replace(kind, size=size, leading=kind.leading * size / kind.size)


def _plain() -> Styles:
    sheet = look("light")
    body, small = sheet.size("text.body"), sheet.size("text.small")
    ink, muted, accent = (sheet.colour(role) for role in ("text.primary", "text.muted", "accent.strong"))
    return Styles(
        look=sheet,
        width=_SHORT_EDGE,
        height=_LONG_EDGE,
        top=sheet.size("margin.top"),
        side=0.0,
        ratio=1.0,
        body=Type(body, body * 1.42, ink),
        muted=Type(body, body * 1.42, muted),
        small=Type(small, small * 1.38, muted),
        headings=(
            Type(19, 24, accent, "bold"),
            Type(13.5, 18, accent, "semibold"),
            Type(11, 15, ink, "semibold"),
            Type(10, 14, muted, "semibold"),
        ),
        cell=Type(9, 12.2, ink),
        cell_head=Type(8.5, 11.4, ink, "semibold"),
        label=Type(9, 12.2, muted),
        caption=Type(small, small * 1.38, muted, "italic"),
        furniture=Type(sheet.size("text.furniture"), 9.6, muted),
        title=Type(30, 35, accent, "bold"),
        opening=Type(24, 29, accent, "bold"),
        subtitle=Type(14, 19, muted),
        kicker=Type(10, 14, sheet.colour("accent"), "semibold"),
    )
