"""From paper to PDF: blocks become boxes, boxes find their page, pages are drawn once."""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from app.presenters.paper import Block, Cover, Heading, KeyValues, Paper, Paragraph
from app.reports.blocks import Setting, boxes
from app.reports.contents import contents
from app.reports.finish import Identity, finished
from app.reports.fonts import escape, font_name
from app.reports.furniture import draw_cover, draw_furniture, title_block
from app.reports.layout import Area, Box, Landmark, Placed, paginate
from app.reports.signature_boxes import FieldNames
from app.reports.structure import plant_structure
from app.reports.styles import PAGE_HEIGHT, PAGE_WIDTH, Styles, styles
from app.reports.tagging import Element, TaggedCanvas

_LANGUAGES = {"nl": "nl-BE", "fr": "fr-BE"}


@dataclass(slots=True)
class Sheet:
    """One page to be drawn: its boxes, and the paper whose furniture surrounds them (cover: no boxes)."""

    paper: Paper
    placed: list[Placed] = field(default_factory=list)
    cover: tuple[Cover, Element] | None = None


def pdf(paper: Paper, moment: datetime, *, fields: bool = False) -> bytes:
    """A PDF/UA-1 and PDF/A-2a file; the same paper and moment always give the same bytes.

    With `fields` its signature boxes are fields that can be signed on screen; it looks the same.
    """
    trunk = Element("Document")
    setting = Setting(trunk, paper.labels, fields=FieldNames() if fields else None)
    return _assembled(paper, [(paper, boxes(paper.blocks, setting))], trunk, moment)


def bundle(front: Paper, papers: Sequence[Paper], moment: datetime, *, fields: bool = False) -> bytes:
    """Several papers as one file: `front` gives cover and contents, each paper starts a part of its own.

    The title of a paper becomes a heading of level 1 and its own headings go one level down; its header,
    footer and notice stay its own. A paper's cover facts open its part. `fields`: as for one paper.
    """
    trunk, names = Element("Document"), FieldNames() if fields else None
    parts = [(front, boxes(front.blocks, Setting(trunk, front.labels, part="front", fields=names)))]
    for number, paper in enumerate(papers, 1):
        setting = Setting(trunk.add("Part"), paper.labels, part=f"part{number}", fields=names)
        parts.append((paper, _part(paper, setting)))
    return _assembled(front, parts, trunk, moment)


def _assembled(
    front: Paper, parts: Sequence[tuple[Paper, list[Box]]], trunk: Element, moment: datetime
) -> bytes:
    """`front` opens the file with cover, title and contents; then each part on its own pages."""
    sheet, root = styles(), Element("Document")
    marks = [mark for _, inside in parts for box in inside for mark in box.landmarks()]
    pages = [Sheet(front, cover=(front.cover, root.add("Sect")))] if front.cover else []
    opening: list[Box] = [] if front.cover else [title_block(front, root.add("Div"), sheet)]
    if front.contents and marks:
        listed = contents(marks, front.labels, root.add("Sect"), sheet)
        pages += _sheets(front, [*opening, *listed], sheet)
    elif opening:
        parts = [(front, [*opening, *parts[0][1]]), *parts[1:]]
    root.content.extend(trunk.content)
    for paper, inside in parts:
        pages += _sheets(paper, inside, sheet)
    return _printed(front, pages, root, moment)


def _part(paper: Paper, setting: Setting) -> list[Box]:
    opening = boxes((Heading(1, paper.title), *_opening(paper)), setting)
    setting.shift = 1
    return [*opening, *boxes(paper.blocks, setting)]


def _opening(paper: Paper) -> Iterator[Block]:
    if paper.subtitle:
        yield Paragraph(paper.subtitle, tone="muted")
    if paper.cover and paper.cover.facts:
        yield KeyValues(paper.cover.facts)


def _sheets(paper: Paper, body: Sequence[Box], sheet: Styles) -> list[Sheet]:
    pages = paginate(body, Area(sheet.text_width, sheet.text_height))
    return [Sheet(paper, placed) for placed in pages]


def _printed(paper: Paper, sheets: list[Sheet], root: Element, moment: datetime) -> bytes:
    for number, page in enumerate(sheets, 1):
        for mark in _landmarks(page):
            mark.page = number
    buffer = io.BytesIO()
    canvas = TaggedCanvas(
        buffer,
        pagesize=(PAGE_WIDTH, PAGE_HEIGHT),
        pageCompression=0,
        invariant=1,
        initialFontName=font_name("regular"),
    )
    canvas.root = root
    for number, page in enumerate(sheets, 1):
        _draw(canvas, page, (number, len(sheets)))
    plant_structure(canvas)
    canvas.save()
    identity = Identity(escape(paper.title), _LANGUAGES[paper.language], escape(paper.firm), moment)
    return finished(buffer.getvalue(), identity)


def _draw(canvas: TaggedCanvas, page: Sheet, place: tuple[int, int]) -> None:
    sheet = styles()
    if page.cover is not None:
        cover, element = page.cover
        draw_cover(canvas, page.paper, cover, sheet, element)
    else:
        draw_furniture(canvas, page.paper, place, sheet)
        for item in page.placed:
            item.box.draw(canvas, sheet.left, sheet.text_top - item.offset, sheet.text_width)
    canvas.showPage()


def _landmarks(page: Sheet) -> Iterator[Landmark]:
    for item in page.placed:
        yield from item.box.landmarks()
