"""Where blocks are being written: a page or a cell, the colours, the lists that are being counted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from docx.blkcntnr import BlockItemContainer
from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from app.presenters import paper
from app.presenters.pictures import Tone
from app.reports.docx.marks import element
from app.reports.docx.styles import MUTED, colour
from app.reports.docx.words import clean
from app.reports.look import Look

_AFTER_LIST = 6.0


@dataclass(slots=True)
class Pen:
    """Writes paragraphs into `place`; `level` is the deepest heading so far, `body` the style of text."""

    document: Document
    place: BlockItemContainer
    look: Look
    width: int
    """Room for text, in EMU."""
    level: int = 0
    body: str = "Normal"
    heading_size: float | None = None
    """Smaller headings, on a card."""

    def inside(self, place: BlockItemContainer, width: int, *, body: str, heading: float) -> Pen:
        """A pen for a smaller place."""
        return Pen(self.document, place, self.look, width, 0, body, heading)

    def paragraph(self, text: str = "", style: str = "") -> Paragraph:
        """A paragraph of plain text."""
        made: Paragraph = self.place.add_paragraph(clean(text), style or self.body)
        return made

    def tinted(self, text: str, tone: Tone) -> Paragraph:
        """A paragraph in the colour of its tone."""
        if tone in ("plain", "muted"):
            return self.paragraph(text, MUTED if tone == "muted" and self.body == "Normal" else "")
        made = self.paragraph(text)
        for run in made.runs:
            colour(run.font, self.look.tint(tone).edge)
        return made

    def rich(self, made: Paragraph, runs: Iterable[paper.Run]) -> Paragraph:
        """Stretches of text in their own style."""
        for given in runs:
            run = made.add_run(clean(given.text))
            run.bold, run.italic = given.bold or None, given.italic or None
            if given.muted:
                colour(run.font, self.look.colour("text.muted"))
        return made

    def heading(self, text: str, level: int) -> Paragraph:
        """A heading of the outline; none is skipped."""
        self.level = min(max(level, 1), self.level + 1, 3)
        made = self.paragraph(text, f"Heading {self.level}")
        if self.heading_size is not None:
            for run in made.runs:
                run.font.size = Pt(self.heading_size - 4 * (self.level - 1))
            made.paragraph_format.space_before = Pt(4)
        return made

    def listed(self, items: Iterable[str], *, ordered: bool) -> None:
        """A real list; a numbered one begins at 1."""
        number, made = self._fresh_count() if ordered else None, None
        for item in items:
            made = self.paragraph(item, "List Number" if ordered else "List Bullet")
            if number is not None:
                made._p.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = number
            if self.body != "Normal":
                _as_small(made, self)
        if made is not None:
            made.paragraph_format.space_after = Pt(_AFTER_LIST)

    def written(self) -> list[BaseOxmlElement]:
        """The paragraphs and tables that stand in this place."""
        kinds = {qn("w:p"), qn("w:tbl")}
        return [each for each in self.place._element if each.tag in kinds]

    def hold(self, part: BaseOxmlElement) -> None:
        """Keep a paragraph, or every paragraph of a table, on the page of what follows."""
        for found in part.iter(qn("w:p")):
            Paragraph(found, self.place).paragraph_format.keep_with_next = True

    def hold_last(self) -> None:
        """Keep what was written last on the page of what follows."""
        for last in self.written()[-1:]:
            self.hold(last)

    def _fresh_count(self) -> int:
        """A new count of the list style's numbers."""
        style = self.document.styles["List Number"].element
        used = style.find(f"{qn('w:pPr')}/{qn('w:numPr')}/{qn('w:numId')}")
        numbering = self.document.part.numbering_part.element
        wanted = used.get(qn("w:val")) if used is not None else ""
        found = [n for n in numbering.num_lst if str(n.numId) == wanted]
        made = numbering.add_num(found[0].abstractNumId.val)
        made.add_lvlOverride(ilvl=0).append(element("w:startOverride", val=1))
        return int(made.numId)


def _as_small(made: Paragraph, pen: Pen) -> None:
    size = pen.document.styles[pen.body].font.size
    for run in made.runs:
        run.font.size = size
