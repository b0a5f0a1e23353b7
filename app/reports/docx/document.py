"""From paper to Word document: every kind of block in order, nothing lost."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from functools import singledispatch

import docx as library
from docx.enum.text import WD_BREAK
from docx.shared import Pt

from app.presenters import forms, paper
from app.presenters.paper import Block, Paper
from app.reports.docx.by_hand import write_panel, write_question, write_space
from app.reports.docx.furniture import write_edges, write_opening
from app.reports.docx.marks import frame_paragraph
from app.reports.docx.packing import packed
from app.reports.docx.pen import Pen
from app.reports.docx.pictures import add_picture
from app.reports.docx.styles import CARD, SMALL, colour, dress, text_height, text_width
from app.reports.docx.tables import framed_cell, write_facts, write_grid, write_signatures

_ANNOUNCED = (paper.Grid, paper.KeyValues, paper.Picture)
_LINE = 14.0
"""Points of an empty line."""
_CARD_HEADING = 14.0
_CARD_SHARE = 0.46
"""Of a page's height: two cards and what stands between them."""


def docx(made: Paper, moment: datetime) -> bytes:
    """A Word document of a paper; the same paper and moment always give the same bytes."""
    document = library.Document()
    sheet = dress(document, made.language)
    pen = Pen(document, document._body, sheet, text_width(document))
    write_opening(document, made, pen)
    write_blocks(made.blocks, pen)
    write_edges(document, made, pen)
    return packed(document, made, moment)


def write_blocks(blocks: Iterable[Block], pen: Pen) -> None:
    """All blocks in order; words that announce a table or a picture stay on its page."""
    row = list(blocks)
    for place, block in enumerate(row):
        write(block, pen)
        after = row[place + 1] if place + 1 < len(row) else None
        if isinstance(block, paper.Paragraph) and isinstance(after, _ANNOUNCED):
            pen.hold_last()


@singledispatch
def write(block: object, pen: Pen) -> None:
    """One block; a block this writer does not know is our bug."""
    raise TypeError(type(block).__name__)


@write.register
def _(block: paper.Heading, pen: Pen) -> None:
    pen.heading(block.text, block.level)


@write.register
def _(block: paper.Paragraph, pen: Pen) -> None:
    made = pen.tinted("" if block.runs else block.text, block.tone)
    pen.rich(made, block.runs)


@write.register
def _(block: paper.Bullets, pen: Pen) -> None:
    pen.listed(block.items, ordered=False)


@write.register
def _(block: paper.Numbered, pen: Pen) -> None:
    pen.listed(block.items, ordered=True)


@write.register
def _(block: paper.KeyValues, pen: Pen) -> None:
    write_facts(block.rows, pen)


@write.register
def _(block: paper.Grid, pen: Pen) -> None:
    write_grid(block, pen)


@write.register
def _(block: paper.Callout, pen: Pen) -> None:
    tint = pen.look.tint(block.tone)
    ground = tint.soft or pen.look.colour("surface.sunken")
    parts = [(block.title, True), (block.text, False)]
    for text, strong in parts:
        if not text:
            continue
        made = pen.paragraph(text)
        for run in made.runs:
            run.bold = strong or None
        made.paragraph_format.keep_together = True
        made.paragraph_format.keep_with_next = strong and bool(block.text)
        made.paragraph_format.space_after = Pt(0 if strong and block.text else 8)
        frame_paragraph(made, tint.edge, ground)


@write.register
def _(block: paper.LightMark, pen: Pen) -> None:
    made = pen.paragraph()
    word = made.add_run(block.label)
    word.bold = True
    colour(word.font, pen.look.colour(f"light.{block.light}"))
    pen.rich(made, [paper.Run(f"  {block.text}")] if block.text else [])


@write.register
def _(block: paper.Picture, pen: Pen) -> None:
    add_picture(block, pen)
    if block.caption:
        pen.paragraph(block.caption, SMALL)
    if block.table is not None:
        write_grid(block.table, pen)


@write.register
def _(block: paper.Signatures, pen: Pen) -> None:
    write_signatures(block.boxes, pen)


@write.register
def _(block: paper.Progress, pen: Pen) -> None:
    made = pen.paragraph()
    done = block.text or f"{block.done} / {block.total}"
    pen.rich(made, [paper.Run(f"{block.label}  "), paper.Run(done, bold=True)])


@write.register
def _(block: paper.PageBreak, pen: Pen) -> None:
    pen.paragraph().add_run().add_break(WD_BREAK.PAGE)


@write.register
def _(block: paper.Spacer, pen: Pen) -> None:
    pen.paragraph("", SMALL).paragraph_format.space_after = Pt(block.lines * _LINE)


@write.register
def _(block: paper.KeepTogether, pen: Pen) -> None:
    """Each paragraph stays with the one after it, as far as Word can hold them on one page."""
    before = set(pen.written())
    write_blocks(block.blocks, pen)
    for element in [each for each in pen.written() if each not in before][:-1]:
        pen.hold(element)


@write.register
def _(block: paper.Cards, pen: Pen) -> None:
    height = int(text_height(pen.document) * _CARD_SHARE)
    for card in block.cards:
        cell = framed_cell(pen, height)
        inside = pen.inside(cell, int(pen.width * 0.96), body=CARD, heading=_CARD_HEADING)
        empty = cell.paragraphs[0]._p
        inside.heading(card.title, 1)
        write_blocks(card.blocks, inside)
        empty.getparent().remove(empty)
        pen.paragraph("", SMALL)


write.register(forms.Question, write_question)
write.register(forms.WritingSpace, write_space)
write.register(forms.Panel, write_panel)
