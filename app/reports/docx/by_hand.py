"""What is filled in by hand or read from a distance, as Word shows it: boxes to tick, room to write,
panels.
"""

from __future__ import annotations

from docx.shared import Pt

from app.presenters import forms, paper
from app.reports.docx.marks import frame_paragraph
from app.reports.docx.pen import Pen
from app.reports.docx.tables import BOX, framed_cell

_LINE = 22.0
"""Points between two lines that somebody writes on."""


def write_question(block: forms.Question, pen: Pen) -> None:
    """A sentence with its number, and under it every answer beside a box."""
    text = f"{block.number}  {block.text}".strip() if block.number else block.text
    if text:
        pen.paragraph(text).paragraph_format.keep_with_next = True
    pen.paragraph("     ".join(f"{BOX} {tick.text}".strip() for tick in block.ticks))


def write_space(block: forms.WritingSpace, pen: Pen) -> None:
    """A frame with room to write."""
    cell = framed_cell(pen, int(Pt(block.lines * _LINE)))
    cell.paragraphs[0].paragraph_format.space_after = Pt(0)


def write_panel(block: forms.Panel, pen: Pen) -> None:
    """A title, its list, and what is said under it, upon the ground of the panel."""
    tint = pen.look.tint(block.tone)
    ground = tint.soft or pen.look.colour("surface.sunken")
    for number, text in enumerate((block.title, *block.items, block.remark)):
        if not text:
            continue
        made = pen.rich(pen.paragraph(), [paper.Run(text, bold=number == 0)])
        made.paragraph_format.keep_together = True
        frame_paragraph(made, tint.edge, ground)
