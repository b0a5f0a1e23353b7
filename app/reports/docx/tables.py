"""Tables of a Word document: header rows that are repeated and read aloud, facts, boxes to sign in, cards."""

from __future__ import annotations

from collections.abc import Sequence

from docx.blkcntnr import BlockItemContainer
from docx.enum.table import WD_ROW_HEIGHT_RULE, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Emu, Pt
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

from app.presenters import paper
from app.presenters.pictures import Light
from app.reports.docx import marks
from app.reports.docx.pen import Pen
from app.reports.docx.styles import CELL, SMALL, colour
from app.reports.docx.words import clean

_ALIGNED = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
    "centre": WD_ALIGN_PARAGRAPH.CENTER,
}
BOX = "☐"
"""A box to tick, as a letter."""
_LINE = 13.0
"""Points of one line in a cell."""
_KEY_SHARES = (0.32, 0.68)
_SIGNS = {"green": "●", "orange": "▲", "red": "■", "grey": "○"}
"""Warning lights in signs that every typeface has: as different in shape as in colour."""


def write_grid(grid: paper.Grid, pen: Pen) -> None:
    """The caption and the table; nothing for a grid without rows and without words for that."""
    if not grid.rows and not grid.empty:
        return
    if grid.caption:
        caption = pen.paragraph(grid.caption, CELL)
        caption.runs[0].bold = True
        caption.paragraph_format.keep_with_next = True
    titled = any(column.title for column in grid.columns)
    table = _table(pen, max(len(grid.rows), 1) + titled, [column.weight for column in grid.columns])
    marks.describe_table(table, clean(grid.caption))
    rows = list(table.rows)
    if titled:
        _write_head(rows.pop(0), grid, pen)
    for row, given in zip(rows, grid.rows, strict=False):
        _write_row(row, given, grid, pen)
    if not grid.rows:
        whole = rows[0].cells[0].merge(rows[0].cells[-1]) if len(grid.columns) > 1 else rows[0].cells[0]
        _say(whole, grid.empty)
    _gap(pen)


def write_facts(rows: Sequence[tuple[str, str]], pen: Pen) -> None:
    """Labels beside their values."""
    if not rows:
        return
    table = _table(pen, len(rows), _KEY_SHARES)
    for row, (label, value) in zip(table.rows, rows, strict=True):
        said = _say(row.cells[0], label)
        for run in said.runs:
            colour(run.font, pen.look.colour("text.muted"))
        _say(row.cells[1], value)
        marks.hold_row(row)
    _gap(pen)


def write_signatures(boxes: Sequence[paper.SignatureBox], pen: Pen) -> None:
    """Boxes to sign in, two beside each other."""
    pairs = [boxes[place : place + 2] for place in range(0, len(boxes), 2)]
    if not pairs:
        return
    table = _table(pen, len(pairs), (1, 1), lines=False)
    edge = pen.look.colour("line.strong")
    for row, pair in zip(table.rows, pairs, strict=True):
        marks.hold_row(row)
        row.height, row.height_rule = Pt(120), WD_ROW_HEIGHT_RULE.AT_LEAST
        for cell, box in zip(row.cells, pair, strict=False):
            marks.border_cell(cell, [(side, edge, 0.75) for side in ("top", "left", "bottom", "right")])
            _write_box(cell, box, pen)
    _gap(pen)


def framed_cell(pen: Pen, height: int) -> _Cell:
    """A frame to cut out, at least so many EMU high; what is written in it stands on the card."""
    table = _table(pen, 1, (1,), lines=False)
    line, accent = pen.look.colour("line.strong"), pen.look.colour("accent")
    marks.border_table(table, [(s, line, 0.75) for s in ("top", "left", "bottom", "right")], line="dashed")
    row = table.rows[0]
    row.height, row.height_rule = Emu(height), WD_ROW_HEIGHT_RULE.AT_LEAST
    cell: _Cell = row.cells[0]
    marks.border_cell(cell, [("left", accent, 4.5)])
    return cell


def _table(pen: Pen, rows: int, weights: Sequence[float], *, lines: bool = True) -> Table:
    """A table as wide as the text, its columns by weight."""
    table = BlockItemContainer.add_table(pen.place, rows, len(weights), Emu(pen.width))
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.LEFT, False
    if lines:
        soft = pen.look.colour("line.soft")
        marks.border_table(table, [("bottom", soft, 0.5), ("insideH", soft, 0.5)])
    marks.pad_table(table, 50 if lines else 110, 110)
    total = sum(weights) or 1.0
    widths = [Emu(int(pen.width * weight / total)) for weight in weights]
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = width
    return table


def _write_head(row: _Row, grid: paper.Grid, pen: Pen) -> None:
    marks.repeat_row(row)
    marks.hold_row(row)
    for cell, column in zip(row.cells, grid.columns, strict=True):
        said = pen.rich(_say(cell, "" if column.runs else column.title), column.runs)
        said.alignment = _ALIGNED[column.align]
        for run in said.runs:
            run.bold = True
        marks.shade_cell(cell, pen.look.colour("surface.sunken"))


def _write_row(row: _Row, given: paper.Row, grid: paper.Grid, pen: Pen) -> None:
    if grid.by_hand:
        row.height, row.height_rule = Pt(grid.by_hand * _LINE), WD_ROW_HEIGHT_RULE.AT_LEAST
    group = given.tone == "header"
    ground = pen.look.tint("accent" if group else given.tone).soft
    cells, place = list(row.cells), 0
    for number, item in enumerate(given.cells):
        one = item if isinstance(item, paper.Cell) else paper.Cell(item)
        span = len(cells) if group and len(given.cells) == 1 else one.colspan
        cell = cells[place] if span == 1 else cells[place].merge(cells[place + span - 1])
        _write_cell(cell, one, pen, strong=group or (number == 0 and grid.row_titles and one.bold))
        if span == 1:
            cell.paragraphs[0].alignment = _ALIGNED[grid.columns[place].align]
        place += span
    for cell in dict.fromkeys(row.cells) if ground and given.tone not in ("plain", "muted") else ():
        marks.shade_cell(cell, ground or "")


def _write_cell(cell: _Cell, given: paper.Cell, pen: Pen, *, strong: bool) -> None:
    text = f"{BOX} {given.text}".strip() if given.box else given.text
    said = _say(cell, "" if given.runs else text, light=given.light, pen=pen)
    pen.rich(said, given.runs)
    for run in said.runs:
        run.bold = run.bold or strong or given.bold or None
        if given.tone == "muted":
            colour(run.font, pen.look.colour("text.muted"))
    if given.tone not in ("plain", "muted") and (ground := pen.look.tint(given.tone).soft):
        marks.shade_cell(cell, ground)


def _write_box(cell: _Cell, box: paper.SignatureBox, pen: Pen) -> None:
    role = _say(cell, box.role)
    for run in role.runs:
        run.bold = True
        colour(run.font, pen.look.colour("accent.strong"))
    if box.name:
        cell.add_paragraph(clean(box.name), CELL).runs[0].bold = True
    if box.remark:
        cell.add_paragraph(clean(box.remark), SMALL)
    cell.add_paragraph(f"{clean(box.place_date_label)}: {'.' * 40}", SMALL)
    cell.add_paragraph(clean(box.signature_label), SMALL)


def _say(cell: _Cell, text: str, *, light: Light | None = None, pen: Pen | None = None) -> Paragraph:
    """The first paragraph of a cell, perhaps with a warning light before the words."""
    said: Paragraph = cell.paragraphs[0]
    said.style = CELL
    if light is not None and pen is not None:
        lamp = said.add_run(f"{_SIGNS[light]} ")
        colour(lamp.font, pen.look.colour(f"light.{light}"))
    if text:
        said.add_run(clean(text))
    return said


def _gap(pen: Pen) -> None:
    """Room below a table; without it two tables would grow together."""
    pen.paragraph("", SMALL).paragraph_format.space_after = Pt(2)
