"""What stands around the text: the cover, and on every page the firm, the title, the version, the page."""

from dataclasses import dataclass, replace

from app.presenters.paper import Cover, KeyValues, Paper
from app.reports.fonts import escape
from app.reports.grids import key_value_table
from app.reports.layout import Box, Stack
from app.reports.lines import Line, Type, draw_line, spans_of
from app.reports.styles import Styles
from app.reports.tagging import Element, TaggedCanvas
from app.reports.text import Text

_BAND = 12.0
_COVER_TOP = 190.0
_SEPARATOR = "  ·  "


@dataclass(frozen=True, slots=True)
class Place:
    """Which page of how many this is, and the mark of the numbered copy it belongs to."""

    page: int
    pages: int
    mark: str = ""


def title_block(paper: Paper, element: Element, sheet: Styles) -> Box:
    """The title of a paper without a cover, at the top of its first page."""
    title = _text(paper.title, sheet.opening, element)
    boxes: list[Box] = [title]
    if paper.subtitle:
        boxes.append(_text(paper.subtitle, _under_title(sheet), element))
    under = _SEPARATOR.join(part for part in (paper.firm, paper.date_line) if part)
    if under:
        line = _text(under, sheet.muted, element)
        line.before = 4.0
        boxes.append(line)
    return Stack(boxes, 0, 18)


def draw_cover(canvas: TaggedCanvas, paper: Paper, cover: Cover, sheet: Styles, element: Element) -> None:
    """The front page; everything on it that is said belongs to `element`."""
    left, width = sheet.left + _BAND, sheet.width - sheet.left - _BAND - 64
    upper = _cover_title(paper, cover, element, sheet)
    ground = sheet.height - _COVER_TOP - upper.height(width) - 40
    _draw_cover_ground(canvas, sheet, ground)
    upper.draw(canvas, left, sheet.height - _COVER_TOP, width)
    firm = _text(paper.firm, replace(sheet.body, face="semibold", size=17, leading=22), element)
    firm.draw(canvas, left, ground - 34, width)
    lower = _cover_facts(paper, cover, element, sheet)
    lower.draw(canvas, left, ground - 34 - firm.height(width) - 22, width)
    _draw_cover_foot(canvas, paper, sheet, element)


def draw_furniture(canvas: TaggedCanvas, paper: Paper, place: Place, sheet: Styles) -> None:
    """Header and footer of one page, as decoration; a poster has only a line at its foot."""
    canvas.artifact()
    if paper.layout not in {"poster", "wall"}:
        _draw_head(canvas, paper, place.mark, sheet)
        _draw_page_number(canvas, paper, place, sheet)
    left, kind = sheet.left, sheet.furniture
    canvas.pencil(sheet.look.colour("line.soft"), 0.6)
    rule = max(50.0, 43 + 0.75 * kind.size)
    canvas.line(left, rule, left + sheet.text_width, rule)
    version = _shortened(_version_words(paper), kind, sheet.text_width - 100)
    draw_line(canvas, version, kind.size, left, 38)
    if paper.notice:
        warning = replace(kind, colour=sheet.look.colour("warning.edge"), face="semibold")
        line = _shortened(paper.notice, warning, sheet.text_width - 100)
        draw_line(canvas, line, kind.size, left, 38 - kind.leading)
    canvas.end()


def draw_empty(canvas: TaggedCanvas, paper: Paper, sheet: Styles) -> None:
    """Says on an otherwise empty page that it is empty, as decoration."""
    canvas.artifact()
    line = _shortened(paper.labels.empty_page, sheet.muted, sheet.text_width)
    left = sheet.left + (sheet.text_width - line.width) / 2
    draw_line(canvas, line, sheet.muted.size, left, sheet.height / 2)
    canvas.end()


def _draw_page_number(canvas: TaggedCanvas, paper: Paper, place: Place, sheet: Styles) -> None:
    kind = sheet.furniture
    number = paper.labels.page.replace("{page}", str(place.page)).replace("{pages}", str(place.pages))
    page = _shortened(number, kind.in_face("semibold"), 12 * kind.size)
    draw_line(canvas, page, kind.size, sheet.left + sheet.text_width - page.width, 38)


def _draw_head(canvas: TaggedCanvas, paper: Paper, mark: str, sheet: Styles) -> None:
    """The firm, and the title or the mark of a numbered copy."""
    kind, left, right = sheet.furniture, sheet.left, sheet.left + sheet.text_width
    top, room = sheet.height - 46, sheet.text_width / 2 - 8
    firm = _shortened(paper.firm, kind.in_face("semibold"), room)
    draw_line(canvas, firm, kind.size, left, top)
    strong = replace(sheet.body, face="bold")
    title = _shortened(mark, strong, room) if mark else _shortened(paper.title, kind, room)
    draw_line(canvas, title, strong.size if mark else kind.size, right - title.width, top)
    canvas.pencil(sheet.look.colour("line.soft"), 0.6)
    canvas.line(left, top - 7, right, top - 7)


def _version_words(paper: Paper) -> str:
    return _SEPARATOR.join(
        part for part in (paper.version_line, paper.catalogue_line, paper.date_line) if part
    )


def _draw_cover_ground(canvas: TaggedCanvas, sheet: Styles, ground: float) -> None:
    look = sheet.look
    canvas.artifact()
    canvas.ink(look.colour("surface.window"))
    canvas.rect(0, ground, sheet.width, sheet.height - ground, stroke=0, fill=1)
    canvas.ink(look.colour("accent"))
    canvas.rect(0, 0, _BAND, sheet.height, stroke=0, fill=1)
    canvas.ink(look.colour("accent.strong"))
    canvas.rect(0, ground, _BAND, sheet.height - ground, stroke=0, fill=1)
    canvas.rect(sheet.left + _BAND, sheet.height - _COVER_TOP + 26, 46, 4, stroke=0, fill=1)
    canvas.end()


def _draw_cover_foot(canvas: TaggedCanvas, paper: Paper, sheet: Styles, element: Element) -> None:
    left, width = sheet.left + _BAND, sheet.width - sheet.left - _BAND - 64
    canvas.artifact()
    canvas.pencil(sheet.look.colour("line.soft"), 0.6)
    canvas.line(left, 74, left + width, 74)
    canvas.end()
    _text(_version_words(paper), sheet.furniture, element).draw(canvas, left, 66, width)


def _cover_title(paper: Paper, cover: Cover, element: Element, sheet: Styles) -> Box:
    boxes: list[Box] = []
    if cover.kicker:
        boxes.append(_after(_text(cover.kicker, sheet.kicker, element), 12))
    boxes.append(_after(_text(paper.title, sheet.title, element), 8))
    if paper.subtitle:
        boxes.append(_text(paper.subtitle, sheet.subtitle, element))
    return Stack(boxes)


def _cover_facts(paper: Paper, cover: Cover, element: Element, sheet: Styles) -> Box:
    boxes: list[Box] = []
    if cover.facts:
        boxes.append(key_value_table(KeyValues(cover.facts), element, sheet))
    for words in (cover.remark, paper.notice):
        if words:
            boxes.append(_after(_text(words, sheet.small, element), 6))
    return Stack(boxes)


def _under_title(sheet: Styles) -> Type:
    size = sheet.subtitle.size * 12.5 / 14
    return replace(sheet.subtitle, size=size, leading=size * 1.36)


def _text(words: str, kind: Type, element: Element) -> Text:
    return Text(spans_of(words, kind), kind, element.add("P"))


def _after(text: Text, points: float) -> Text:
    text.after = points
    return text


def _shortened(words: str, kind: Type, room: float) -> Line:
    """One line of at most `room` points, cut with … when it must be."""
    clean = escape(words).replace("\n", " ")
    lines = Text(spans_of(clean, kind), kind).lines(room)
    if len(lines) == 1:
        return lines[0]
    kept = Text(spans_of(clean, kind), kind).lines(room - kind.size)[0]
    dots = Text(spans_of("…", kind), kind).lines(room)[0]
    return Line((*kept.letters, *dots.letters), kept.width + dots.width)
