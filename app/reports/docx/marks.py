"""The few pieces of WordprocessingML that python-docx has no words for."""

from __future__ import annotations

from collections.abc import Sequence

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph
from docx.text.run import Run

_AFTER_BORDERS = ("w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook", "w:tblCaption", "w:tblDescription")
_AFTER_SHADING = ("w:noWrap", "w:tcMar", "w:textDirection", "w:tcFitText", "w:vAlign", "w:hideMark")
"""What the standard wants after them; Word refuses a file whose elements stand in another order."""

Edge = tuple[str, str, float]
"""Which side, `#rrggbb`, thickness in points."""


def element(name: str, **attributes: object) -> BaseOxmlElement:
    """An element such as `w:shd`; attributes are in its own namespace."""
    made: BaseOxmlElement = OxmlElement(name)
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), str(value))
    return made


def ink(colour: str) -> str:
    """`#rrggbb` as Word writes it."""
    return colour.lstrip("#").upper()


def shade_cell(cell: _Cell, colour: str) -> None:
    """Colour the ground of a cell."""
    shading = element("w:shd", val="clear", color="auto", fill=ink(colour))
    cell._tc.get_or_add_tcPr().insert_element_before(shading, *_AFTER_SHADING)


def border_table(table: Table, edges: Sequence[Edge], *, line: str = "single") -> None:
    """Lines around and inside a table: sides are top, left, bottom, right, insideH, insideV."""
    table._tbl.tblPr.insert_element_before(_edges("w:tblBorders", edges, line), *_AFTER_BORDERS)


def border_cell(cell: _Cell, edges: Sequence[Edge]) -> None:
    """Lines around one cell."""
    borders = _edges("w:tcBorders", edges, "single")
    cell._tc.get_or_add_tcPr().insert_element_before(borders, "w:shd", *_AFTER_SHADING)


def frame_paragraph(paragraph: Paragraph, edge: str, ground: str) -> None:
    """A coloured bar at the left of a paragraph upon a tinted ground."""
    properties = paragraph._p.get_or_add_pPr()
    borders = element("w:pBdr")
    borders.append(element("w:left", val="single", sz=24, space=8, color=ink(edge)))
    shading = element("w:shd", val="clear", color="auto", fill=ink(ground))
    for made in (borders, shading):
        properties.insert_element_before(made, "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr")


def pad_table(table: Table, upright: int, aside: int) -> None:
    """Room between the words of a cell and its edges, in twentieths of a point."""
    room = element("w:tblCellMar")
    for side, size in (("top", upright), ("left", aside), ("bottom", upright), ("right", aside)):
        room.append(element(f"w:{side}", w=size, type="dxa"))
    table._tbl.tblPr.insert_element_before(room, *_AFTER_BORDERS[3:])


def describe_table(table: Table, words: str) -> None:
    """What a screen reader says before it reads the table."""
    if words:
        table._tbl.tblPr.insert_element_before(element("w:tblCaption", val=words), "w:tblDescription")


def repeat_row(row: _Row) -> None:
    """A header row: repeated on every page and read aloud as one."""
    row._tr.get_or_add_trPr().append(element("w:tblHeader"))


def hold_row(row: _Row) -> None:
    """A row that is not cut where a page ends."""
    row._tr.get_or_add_trPr().append(element("w:cantSplit"))


def add_field(paragraph: Paragraph, code: str, shown: str) -> Run:
    """A field that Word works out, such as PAGE; `shown` stands there until it does."""
    paragraph.add_run()._r.append(element("w:fldChar", fldCharType="begin"))
    paragraph.add_run()._r.append(_code(code))
    paragraph.add_run()._r.append(element("w:fldChar", fldCharType="separate"))
    run = paragraph.add_run(shown)
    paragraph.add_run()._r.append(element("w:fldChar", fldCharType="end"))
    return run


def _code(text: str) -> BaseOxmlElement:
    made = OxmlElement("w:instrText")
    made.set(qn("xml:space"), "preserve")
    made.text = f" {text} "
    return made


def _edges(name: str, edges: Sequence[Edge], line: str) -> BaseOxmlElement:
    borders = element(name)
    wanted = {side: (colour, points) for side, colour, points in edges}
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        if side in wanted:
            colour, points = wanted[side]
            size = max(2, round(points * 8))
            borders.append(element(f"w:{side}", val=line, sz=size, space=0, color=ink(colour)))
    return borders
