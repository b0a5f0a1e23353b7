"""A document in finished words of one language: what is printed, block by block, not how it looks."""

from dataclasses import dataclass, field
from typing import Literal

from app.presenters import pictures
from app.presenters.forms import Panel, Question, WritingSpace
from app.presenters.pictures import Light, Tone

Align = Literal["left", "right", "centre"]
Language = Literal["nl", "fr"]
Layout = Literal["standard", "form", "large", "wide", "poster", "wall"]
"""How a paper is set: to be read, to be filled in by hand, in large print (16 points and more), on its side,
on one page that is read from a distance, or on one page that holds as much as can be."""


@dataclass(frozen=True, slots=True)
class PaperLabels:
    """The few words the printing engine itself needs, in the paper's language."""

    page: str
    """Pattern with {page} and {pages}: "Page {page} of {pages}"."""
    contents: str
    continued: str
    internal_link: str
    """What a screen reader says for a link inside the document."""
    empty_page: str = ""
    """What stands on a page that is there only so that the next copy starts on a sheet of its own."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one style inside a paragraph or cell; `language` when it is not the paper's."""

    text: str
    bold: bool = False
    italic: bool = False
    muted: bool = False
    language: Language | None = None


@dataclass(frozen=True, slots=True)
class Heading:
    """A title in the outline; level 1 (chapter) to 3."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; when `runs` are given they are the text and `text` is ignored."""

    text: str = ""
    runs: tuple[Run, ...] = ()
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list without order."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Numbered:
    """A list whose order matters, counted from 1."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KeyValues:
    """What is known, as label and value, one under the other."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a grid; `weight` is its share of the width, `runs` the title when it has styles."""

    title: str
    weight: float = 1.0
    align: Align = "left"
    runs: tuple[Run, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that is more than a word; `light` draws a warning light before it, `box` a box around it."""

    text: str = ""
    tone: Tone = "plain"
    bold: bool = False
    colspan: int = 1
    light: Light | None = None
    runs: tuple[Run, ...] = ()
    box: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a grid, tinted by `tone`; tone "header" makes its first cell a row group title."""

    cells: tuple["str | Cell", ...]
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; `empty` is the sentence shown when there are no rows."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    caption: str = ""
    empty: str = ""
    row_titles: bool = False
    """True when the first cell of each row names the row (read aloud as its header)."""
    by_hand: float = 0.0
    """Above 0: a form with lines between its columns, every row at least so many lines high."""


@dataclass(frozen=True, slots=True)
class Callout:
    """A framed remark: a note, a warning, what the law says, or something still to be checked."""

    title: str
    text: str
    tone: Literal["note", "warning", "legal", "check"] = "note"


@dataclass(frozen=True, slots=True)
class LightMark:
    """A warning light as shape, colour and word."""

    light: Light
    label: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart with the sentence a blind reader hears and, if wished, the same figures as a table."""

    spec: pictures.Picture
    alt: str
    caption: str = ""
    table: Grid | None = None


@dataclass(frozen=True, slots=True)
class SignatureBox:
    """Where one person signs: who, in which role, and the words beside the empty lines."""

    role: str
    name: str
    place_date_label: str
    signature_label: str
    remark: str = ""
    field: str = ""
    """Name of its signature field in a PDF made to be signed on screen; "" is numbered."""


@dataclass(frozen=True, slots=True)
class Signatures:
    """Signature boxes, two beside each other, never separated from one another over a page."""

    boxes: tuple[SignatureBox, ...]


@dataclass(frozen=True, slots=True)
class Progress:
    """How much is done of how much; `text` is the finished wording beside the bar ("12 of 20")."""

    label: str
    done: int
    total: int
    text: str = ""


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows starts on a new page."""


@dataclass(frozen=True, slots=True)
class Spacer:
    """Empty room of so many lines."""

    lines: float = 1.0


@dataclass(frozen=True, slots=True)
class KeepTogether:
    """Blocks that stay on one page as long as one page can hold them."""

    blocks: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class Card:
    """What stands on one card."""

    title: str
    blocks: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class Cards:
    """Cards to cut out, two on a page as long as half a page holds them."""

    cards: tuple[Card, ...]


Block = (
    Heading
    | Paragraph
    | Bullets
    | Numbered
    | KeyValues
    | Grid
    | Callout
    | LightMark
    | Picture
    | Signatures
    | Question
    | WritingSpace
    | Panel
    | Progress
    | PageBreak
    | Spacer
    | KeepTogether
    | Cards
)


@dataclass(frozen=True, slots=True)
class Cover:
    """The front page below the title: facts about the firm, and a remark at the foot."""

    facts: tuple[tuple[str, str], ...] = ()
    remark: str = ""
    kicker: str = ""
    """A small line above the title, such as the kind of document."""


@dataclass(frozen=True, slots=True)
class Paper:
    """One document ready to be printed in one language."""

    title: str
    language: Language
    firm: str
    labels: PaperLabels
    blocks: tuple[Block, ...] = field(default=())
    subtitle: str = ""
    version_line: str = ""
    catalogue_line: str = ""
    date_line: str = ""
    cover: Cover | None = None
    contents: bool = False
    notice: str = ""
    """A line at the foot of every page, such as "draft – not signed"."""
    layout: Layout = "standard"
    copies: tuple[str, ...] = ()
    """The marks of numbered copies, such as `K7RMD-03`: one copy for each, its mark on every page of it."""
    bare: bool = False
    """True: nothing stands above the blocks, which say the title themselves."""
