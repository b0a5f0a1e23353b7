"""Charts in a Word document: the same drawing as on paper, as a picture that says what it shows."""

from __future__ import annotations

import io

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Emu, Pt
from reportlab.graphics import renderPDF

from app.presenters import paper
from app.reports.charts import drawing
from app.reports.docx.pen import Pen
from app.reports.docx.words import one_line
from app.reports.pages import page_pictures

_DOTS_PER_INCH = 220


def add_picture(block: paper.Picture, pen: Pen) -> None:
    """The chart in the middle of the page, never wider than the text."""
    sketch = drawing(block.spec, pen.look)
    page = io.BytesIO()
    renderPDF.drawToFile(sketch, page)
    (picture,) = page_pictures(page.getvalue(), dots_per_inch=_DOTS_PER_INCH)
    width = min(pen.width, int(Pt(float(sketch.width))))
    made = pen.paragraph()
    made.alignment = WD_ALIGN_PARAGRAPH.CENTER
    made.paragraph_format.keep_with_next = bool(block.caption)
    shape = made.add_run().add_picture(io.BytesIO(picture), Emu(width))
    shape._inline.docPr.set("descr", one_line(block.alt))
    for side in ("distT", "distB", "distL", "distR"):
        shape._inline.set(side, "0")  # LibreOffice takes a few millimetres when nothing is said
