"""From paper to PDF: blocks become boxes, boxes find their page, pages are drawn once."""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from app.presenters.paper import Block, Cover, Heading, KeyValues, Paper, Paragraph
from app.reports.blocks import Setting, boxes
from app.reports.contents import contents
from app.reports.finish import Identity, finished
from app.reports.fonts import escape, font_name
from app.reports.furniture import Place, draw_cover, draw_empty, draw_furniture, title_block
from app.reports.layout import Area, Box, Landmark, Placed, paginate
from app.reports.signature_boxes import FieldNames
from app.reports.structure import plant_structure
from app.reports.styles import Styles, sheets, styles
from app.reports.tagging import LOCALES, Element, TaggedCanvas


@dataclass(slots=True)
class Sheet:
    """One page to be drawn: its boxes, the paper whose furniture surrounds them, and which page it is."""

    paper: Paper
    styles: Styles
    placed: list[Placed] = field(default_factory=list)
    cover: tuple[Cover, Element] | None = None
    place: Place = field(default_factory=lambda: Place(1, 1))


def pdf(paper: Paper, moment: datetime, *, fields: bool = False) -> bytes:
    """A PDF/UA-1 and PDF/A-2a file; the same paper and moment always give the same bytes.

    With `fields` its signature boxes are fields that can be signed on screen; it looks the same.
    """
    if paper.copies:
        return _numbered_copies(paper, moment, FieldNames() if fields else None)
    for sheet in sheets(paper.layout):
        trunk = Element("Document")
        root = Element("Document")
        setting = Setting(trunk, paper.labels, styles=sheet, fields=FieldNames() if fields else None)
        inside = boxes(paper.blocks, setting)
        pages = _assembled(paper, [(paper, inside)], (trunk, root), sheet)
        if len(pages) == 1:
            break
    return _printed(paper, _counted(pages), root, moment)


def bundle(front: Paper, papers: Sequence[Paper], moment: datetime, *, fields: bool = False) -> bytes:
    """Several papers as one file: `front` gives cover and contents, each paper starts a part of its own.

    The title of a paper becomes a heading of level 1 and its own headings go one level down; its header,
    footer and notice stay its own. A paper's cover facts open its part. `fields`: as for one paper.
    """
    trunk, root = Element("Document"), Element("Document")
    names = FieldNames() if fields else None
    parts = [(front, boxes(front.blocks, Setting(trunk, front.labels, part="front", fields=names)))]
    for number, paper in enumerate(papers, 1):
        sheet = styles(paper.layout)
        setting = Setting(trunk.add("Part"), paper.labels, f"part{number}", styles=sheet, fields=names)
        parts.append((paper, _part(paper, setting)))
    pages = _assembled(front, parts, (trunk, root), styles(front.layout))
    return _printed(front, _counted(pages), root, moment)


def _numbered_copies(paper: Paper, moment: datetime, names: FieldNames | None) -> bytes:
    """One copy after the other, each with its mark, its own page numbers and an even number of pages.

    Even, so that on a printer that prints both sides no copy begins on the back of another.
    """
    sheet, root = styles(paper.layout), Element("Document")
    pages: list[Sheet] = []
    for number, mark in enumerate(paper.copies, 1):
        copy = replace(paper, title=f"{paper.title} · {mark}")
        setting = Setting(root.add("Part"), paper.labels, f"copy{number}", styles=sheet, fields=names)
        found = _sheets(paper, _part(copy, setting), sheet)
        if len(found) % 2:
            found.append(Sheet(paper, sheet))
        pages += _counted(found, mark)
    return _printed(paper, pages, root, moment)


def _assembled(
    front: Paper,
    parts: Sequence[tuple[Paper, list[Box]]],
    trees: tuple[Element, Element],
    sheet: Styles,
) -> list[Sheet]:
    """`front` opens the file with cover, title and contents; then each part on its own pages.

    `trees` are the branch the parts grew on, and the root that takes it after the opening.
    """
    trunk, root = trees
    marks = [mark for _, inside in parts for box in inside for mark in box.landmarks()]
    pages = [Sheet(front, sheet, cover=(front.cover, root.add("Sect")))] if front.cover else []
    plain = not front.cover and not front.bare
    opening: list[Box] = [title_block(front, root.add("Div"), sheet)] if plain else []
    if front.contents and marks:
        listed = contents(marks, front.labels, root.add("Sect"), sheet)
        pages += _sheets(front, [*opening, *listed], sheet)
    elif opening:
        parts = [(front, [*opening, *parts[0][1]]), *parts[1:]]
    root.content.extend(trunk.content)
    for paper, inside in parts:
        pages += _sheets(paper, inside, sheet if paper is front else styles(paper.layout))
    return pages


def _part(paper: Paper, setting: Setting) -> list[Box]:
    if paper.bare:
        return boxes(paper.blocks, setting)
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
    return [Sheet(paper, sheet, placed) for placed in pages]


def _counted(pages: list[Sheet], mark: str = "") -> list[Sheet]:
    for number, page in enumerate(pages, 1):
        page.place = Place(number, len(pages), mark)
    return pages


def _printed(paper: Paper, pages: list[Sheet], root: Element, moment: datetime) -> bytes:
    for number, page in enumerate(pages, 1):
        for mark in _landmarks(page):
            mark.page = number
    buffer = io.BytesIO()
    canvas = TaggedCanvas(buffer, pageCompression=0, invariant=1, initialFontName=font_name("regular"))
    canvas.root = root
    for page in pages:
        _draw(canvas, page)
    plant_structure(canvas)
    canvas.save()
    identity = Identity(escape(paper.title), LOCALES[paper.language], escape(paper.firm), moment)
    return finished(buffer.getvalue(), identity)


def _draw(canvas: TaggedCanvas, page: Sheet) -> None:
    sheet = page.styles
    canvas.setPageSize((sheet.width, sheet.height))
    if page.cover is not None:
        cover, element = page.cover
        draw_cover(canvas, page.paper, cover, sheet, element)
    else:
        draw_furniture(canvas, page.paper, page.place, sheet)
        for item in page.placed:
            item.box.draw(canvas, sheet.left, sheet.text_top - item.offset, sheet.text_width)
        if not page.placed and page.place.mark:
            draw_empty(canvas, page.paper, sheet)
    canvas.showPage()


def _landmarks(page: Sheet) -> Iterator[Landmark]:
    for item in page.placed:
        yield from item.box.landmarks()
