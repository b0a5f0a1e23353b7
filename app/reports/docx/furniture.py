"""What stands around the text of a Word document: the front page, the contents, header and footer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from docx.document import Document
from docx.enum.text import WD_BREAK, WD_TAB_ALIGNMENT
from docx.shared import Emu, Pt
from docx.text.paragraph import Paragraph

from app.presenters.paper import Block, Cards, Heading, KeepTogether, Paper
from app.reports.docx.marks import add_field
from app.reports.docx.pen import Pen
from app.reports.docx.styles import KICKER, MUTED, SMALL, colour, text_width
from app.reports.docx.tables import write_facts
from app.reports.docx.words import clean, one_line

_INDENT = "\N{EM SPACE}" * 2
_SEPARATOR = "  ·  "
_CONTENTS_CODE = 'TOC \\o "1-2" \\h \\z \\u'


def write_opening(document: Document, paper: Paper, pen: Pen) -> None:
    """The front page or the title, and the contents when the paper has them."""
    if paper.cover is not None:
        document.sections[0].different_first_page_header_footer = True
        _write_cover(paper, pen)
    elif not paper.bare:
        pen.paragraph(paper.title, "Title")
        if paper.subtitle:
            pen.paragraph(paper.subtitle, "Subtitle")
        under = _SEPARATOR.join(part for part in (paper.firm, paper.date_line) if part)
        pen.paragraph(under, MUTED)
    if paper.contents:
        _write_contents(paper, pen)


def write_edges(document: Document, paper: Paper, pen: Pen) -> None:
    """On every page the firm and the title, below the version and which page it is."""
    section, width = document.sections[0], text_width(document)
    head = section.header.paragraphs[0]
    _two_sides(head, one_line(paper.firm), width)
    head.runs[0].bold = True
    head.add_run(f"\t{one_line(paper.title)}")
    foot = section.footer.paragraphs[0]
    version = _SEPARATOR.join(
        part for part in (paper.version_line, paper.catalogue_line, paper.date_line) if part
    )
    _two_sides(foot, f"{one_line(version)}\t", width)
    _write_page(foot, paper.labels.page)
    if paper.notice:
        notice = section.footer.add_paragraph(one_line(paper.notice), SMALL)
        colour(notice.runs[0].font, pen.look.colour("warning.edge"))
        notice.runs[0].bold = True


def _two_sides(paragraph: Paragraph, text: str, width: int) -> None:
    paragraph.style = SMALL
    stops = paragraph.paragraph_format.tab_stops
    stops.add_tab_stop(Emu(width), WD_TAB_ALIGNMENT.RIGHT)
    paragraph.add_run(text)


def _write_page(paragraph: Paragraph, pattern: str) -> None:
    """`Page {page} of {pages}` with both numbers worked out by the reader's program."""
    before, _, rest = clean(pattern).partition("{page}")
    between, _, after = rest.partition("{pages}")
    paragraph.add_run(before)
    add_field(paragraph, "PAGE", "1")
    paragraph.add_run(between)
    add_field(paragraph, "NUMPAGES", "1")
    if after:
        paragraph.add_run(after)


def _write_cover(paper: Paper, pen: Pen) -> None:
    cover = paper.cover
    if cover is None:
        return
    first = pen.paragraph(cover.kicker, KICKER)
    first.paragraph_format.space_before = Pt(130)
    pen.paragraph(paper.title, "Title")
    if paper.subtitle:
        pen.paragraph(paper.subtitle, "Subtitle")
    firm = pen.paragraph(paper.firm)
    firm.paragraph_format.space_before, firm.paragraph_format.space_after = Pt(90), Pt(12)
    for run in firm.runs:
        run.bold, run.font.size = True, Pt(15)
    write_facts(cover.facts, pen)
    for words in (cover.remark, paper.notice):
        if words:
            pen.paragraph(words, SMALL)
    pen.paragraph().add_run().add_break(WD_BREAK.PAGE)


def _write_contents(paper: Paper, pen: Pen) -> None:
    """A field that lists the headings; its titles stand there already, the pages once it is renewed."""
    title = pen.paragraph(paper.labels.contents)
    for run in title.runs:
        run.bold, run.font.size = True, Pt(16)
        colour(run.font, pen.look.colour("accent.strong"))
    found = [heading for heading in _headings(paper.blocks) if heading.level <= 2]
    lines = [f"{_INDENT * (heading.level - 1)}{one_line(heading.text)}" for heading in found]
    add_field(pen.paragraph(), _CONTENTS_CODE, "\n".join(lines))
    pen.paragraph().add_run().add_break(WD_BREAK.PAGE)


def _headings(blocks: Iterable[Block]) -> Iterator[Heading]:
    for block in blocks:
        if isinstance(block, Heading):
            yield block
        elif isinstance(block, KeepTogether):
            yield from _headings(block.blocks)
        elif isinstance(block, Cards):
            yield from (Heading(1, card.title) for card in block.cards)
