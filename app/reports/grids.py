"""Grids and key–value lists of a paper as tables with real headers."""

from collections.abc import Sequence
from dataclasses import replace

from app.presenters.paper import Align, Cell, Column, Grid, KeyValues, PaperLabels, Row, Run
from app.reports.cells import TableCell, TableRow, padding
from app.reports.layout import Box
from app.reports.lines import Span, Type, spans_of
from app.reports.styles import Styles
from app.reports.tables import Table, TableFrame
from app.reports.tagging import Element
from app.reports.text import Text

_KEY_SHARE = (0.32, 0.68)


def grid_table(grid: Grid, parent: Element, labels: PaperLabels, sheet: Styles) -> Sequence[Box]:
    """The caption and the table; nothing at all for a grid without rows and without words for that."""
    if not grid.rows and not grid.empty:
        return []
    element = parent.add("Table")
    made: list[Box] = []
    if grid.caption:
        made.append(_caption(grid.caption, element, sheet))
    head = (
        _head(grid.columns, element, sheet)
        if any(column.title or column.runs for column in grid.columns)
        else None
    )
    rows = [_row(row, grid, element, sheet) for row in grid.rows] or [_empty(grid, element, sheet)]
    weights = tuple(column.weight for column in grid.columns)
    pad = padding(sheet, tight=grid.by_hand > 0)
    frame = TableFrame(weights, head, _continued(labels, sheet), pad, grid.by_hand * sheet.cell.leading)
    return [*made, Table(frame, rows, sheet)]


def key_value_table(block: KeyValues, parent: Element, sheet: Styles) -> Table:
    """Labels as row headers beside their values."""
    element = parent.add("Table")
    rows = []
    for label, value in block.rows:
        line = element.add("TR")
        key = Text(spans_of(label, sheet.label), sheet.label, line.add("TH", scope="Row"))
        said = Text(spans_of(value, sheet.cell), sheet.cell, line.add("TD"))
        rows.append(TableRow((TableCell(key, key.element), TableCell(said, said.element))))
    return Table(TableFrame(_KEY_SHARE, None, None, padding(sheet)), rows, sheet)


def _caption(words: str, element: Element, sheet: Styles) -> Text:
    kind = sheet.cell_head.larger(1.0)
    caption = Text(spans_of(words, kind), kind, element.add("Caption"))
    caption.keep, caption.before, caption.after = True, 6.0, 3.0
    return caption


def _continued(labels: PaperLabels, sheet: Styles) -> Text | None:
    if not labels.continued:
        return None
    kind = replace(sheet.caption, align="right")
    return Text(spans_of(labels.continued, kind), kind)


def _head(columns: Sequence[Column], element: Element, sheet: Styles) -> TableRow:
    line = element.add("TR")
    cells = []
    for column in columns:
        kind = replace(sheet.cell_head, align=column.align)
        spans = run_spans(column.runs, kind, sheet) if column.runs else spans_of(column.title, kind)
        text = Text(spans, kind, line.add("TH", scope="Column"))
        cells.append(TableCell(text, text.element))
    return TableRow(tuple(cells))


def _row(row: Row, grid: Grid, element: Element, sheet: Styles) -> TableRow:
    line = element.add("TR")
    group = row.tone == "header"
    tint = sheet.look.tint("accent" if group else row.tone)
    cells: list[TableCell] = []
    column = 0
    for place, given in enumerate(_filled(row.cells, len(grid.columns), group=group)):
        cell = given if isinstance(given, Cell) else Cell(given)
        titled = place == 0 and (grid.row_titles or group)
        align = grid.columns[column].align if cell.colspan == 1 else "left"
        kind = _kind(cell, sheet, align=align, strong=group)
        tag = line.add("TH" if titled else "TD", scope="Row" if titled else "", colspan=cell.colspan)
        cells.append(_cell(cell, kind, tag, sheet))
        column += cell.colspan
    tinted = row.tone not in ("plain", "muted")
    edge = tint.edge if tinted and not group else None
    return TableRow(tuple(cells), tint.soft if tinted else None, edge, lead=group)


def _filled(cells: Sequence[str | Cell], columns: int, *, group: bool) -> Sequence[str | Cell]:
    """A row as wide as its grid: short rows are filled up, a group title spans; too wide is our bug."""
    taken = sum(cell.colspan if isinstance(cell, Cell) else 1 for cell in cells)
    if taken > columns:
        raise ValueError(f"row of {taken} columns in a grid of {columns}")
    if group and len(cells) == 1:
        only = cells[0] if isinstance(cells[0], Cell) else Cell(cells[0])
        return (replace(only, colspan=columns),)
    return (*cells, *([""] * (columns - taken)))


def _kind(cell: Cell, sheet: Styles, *, align: Align, strong: bool) -> Type:
    kind = sheet.cell_head if strong else sheet.cell
    if cell.tone == "muted":
        kind = replace(kind, colour=sheet.look.colour("text.muted"))
    if cell.bold:
        kind = kind.in_face("semibold")
    align = "centre" if cell.box else align
    return kind if align == "left" else replace(kind, align=align)


def _cell(cell: Cell, kind: Type, element: Element, sheet: Styles) -> TableCell:
    spans = run_spans(cell.runs, kind, sheet) if cell.runs else spans_of(cell.text, kind)
    ground = sheet.look.tint(cell.tone).soft if cell.tone not in ("plain", "muted") else None
    return TableCell(Text(spans, kind, element), element, cell.colspan, ground, cell.light, cell.box)


def _empty(grid: Grid, element: Element, sheet: Styles) -> TableRow:
    kind = replace(sheet.cell, colour=sheet.look.colour("text.muted"), face="italic")
    line = element.add("TR")
    text = Text(spans_of(grid.empty, kind), kind, line.add("TD", colspan=len(grid.columns)))
    return TableRow((TableCell(text, text.element, len(grid.columns)),))


def run_spans(runs: Sequence[Run], kind: Type, sheet: Styles) -> tuple[Span, ...]:
    """Rich runs as spans; bold wins over italic."""
    muted = sheet.look.colour("text.muted")
    return tuple(
        Span(
            run.text,
            "bold" if run.bold else "italic" if run.italic else kind.face,
            muted if run.muted else kind.colour,
            run.language,
        )
        for run in runs
    )
