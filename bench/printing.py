"""All reports against the same pages drawn by reportlab alone: same words, same tables, no tags."""

from __future__ import annotations

import io
import time
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import escape

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import (
    Flowable,
    LongTable,
    Paragraph,
    SimpleDocTemplate,
    Spacer,
    TableStyle,
)

from app.domain.reading import Reading
from app.i18n.language import Language
from app.i18n.words import Words
from app.presenters import paper as blocks
from app.reports.fonts import font_name
from app.reports.pages import page_count
from app.reports.registry import REPORTS
from app.runtime.clock import now
from app.runtime.paths import resources
from app.services import exporting, files
from app.services.exchanging import import_text

RUNS = 3


def printing_times(folder: Path) -> tuple[float, float, int, int]:
    """(all reports, the floor) in best seconds of a few runs, and the pages of each."""
    workspace = files.create(folder / "printing.previ")
    source = next(iter(sorted((resources() / "demo").glob("*.json"))))
    import_text(workspace, source.read_text(encoding="utf-8"))
    reading = workspace.reading
    _printed(reading)
    ours = min(_timed(lambda: _printed(reading)) for _ in range(RUNS))
    pages = sum(page_count(content) for content in _printed(reading))
    floor_pages = _plain(reading, pages)
    floor = min(_timed(lambda: _plain(reading, pages)) for _ in range(RUNS))
    workspace.close()
    return ours, floor, pages, floor_pages


def _printed(reading: Reading) -> list[bytes]:
    return [exporting.pdf(reading, report, Language.NL, now()) for report in exporting.report_ids()]


def _timed(work: object) -> float:
    start = time.perf_counter()
    work()  # type: ignore[operator]
    return time.perf_counter() - start


def _plain(reading: Reading, pages: int) -> int:
    """The same blocks in reportlab's own flowables, filled up with text until there are as many pages."""
    drawn = 0
    for report in exporting.report_ids():
        paper = REPORTS[report].build(reading, Words(Language.NL))
        drawn += _build([flowable for block in paper.blocks for flowable in _flowables(block)])
    while drawn < pages:
        drawn += _build([Paragraph("woord " * 600, _STYLE)])
    return drawn


def _build(story: list[Flowable]) -> int:
    document = SimpleDocTemplate(io.BytesIO(), pagesize=A4)
    document.build(story)
    return int(document.page)


def _flowables(block: object) -> Iterator[Flowable]:
    match block:
        case blocks.Heading():
            yield _text(block.text)
        case blocks.Paragraph():
            yield _text(block.text or " ".join(run.text for run in block.runs))
        case blocks.Bullets() | blocks.Numbered():
            yield from (_text(item) for item in block.items)
        case blocks.KeyValues():
            yield _table([list(row) for row in block.rows])
        case blocks.Grid():
            yield _table(
                [[c.title for c in block.columns], *[[_words(c) for c in r.cells] for r in block.rows]]
            )
        case blocks.Callout():
            yield _text(block.title + " " + block.text)
        case blocks.KeepTogether():
            for inner in block.blocks:
                yield from _flowables(inner)
        case blocks.Picture(table=blocks.Grid() as grid):
            yield Spacer(1, 180)
            yield from _flowables(grid)
        case _:
            yield Spacer(1, 40)


def _words(cell: object) -> str:
    if isinstance(cell, str):
        return cell
    assert isinstance(cell, blocks.Cell)
    return cell.text or " ".join(run.text for run in cell.runs)


def _text(text: str) -> Paragraph:
    return Paragraph(escape(text), _STYLE)


def _table(rows: list[list[str]]) -> Flowable:
    if not rows:
        return Spacer(1, 10)
    width = max(len(row) for row in rows)
    full = [[_text(cell) for cell in row] + [""] * (width - len(row)) for row in rows]
    table = LongTable(full, colWidths=[450 / width] * width, repeatRows=1, splitInRow=1)
    table.setStyle(TableStyle([("GRID", (0, 0), (-1, -1), 0.3, "grey")]))
    return table


_STYLE = ParagraphStyle("plain", fontName=font_name("regular"), fontSize=9.5, leading=12.5)
