"""The type of each kind of text on paper, made from the look."""

from dataclasses import dataclass
from functools import cache

from app.reports.look import Look, look
from app.reports.text import Type

PAGE_WIDTH = 595.28
PAGE_HEIGHT = 841.89


@dataclass(frozen=True, slots=True)
class Styles:
    """Everything a block needs to know about how it is set."""

    look: Look
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
    subtitle: Type
    kicker: Type

    @property
    def left(self) -> float:
        return self.look.size("margin.left")

    @property
    def text_width(self) -> float:
        return PAGE_WIDTH - self.left - self.look.size("margin.right")

    @property
    def text_top(self) -> float:
        return PAGE_HEIGHT - self.look.size("margin.top")

    @property
    def text_height(self) -> float:
        return self.text_top - self.look.size("margin.bottom")


@cache
def styles() -> Styles:
    """The one style sheet of paper."""
    sheet = look("light")
    body, small = sheet.size("text.body"), sheet.size("text.small")
    ink, muted, accent = (sheet.colour(role) for role in ("text.primary", "text.muted", "accent.strong"))
    return Styles(
        look=sheet,
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
        subtitle=Type(14, 19, muted),
        kicker=Type(10, 14, sheet.colour("accent"), "semibold"),
    )
