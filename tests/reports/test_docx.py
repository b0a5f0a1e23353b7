"""A Word document of a paper, read back: headings, lists, tables, fields, language, nobody's name."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from typing import get_args

import docx as library
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from app.presenters import paper
from app.presenters.paper import Paper
from app.reports.docx.document import docx, write
from tests.reports.demo import demo_paper, small_paper
from tests.support.flat import flat

MOMENT = datetime(2026, 11, 22, 12, tzinfo=UTC)


def opened(made: Paper) -> Document:
    """The Word document of a paper, as another program reads it."""
    return library.Document(io.BytesIO(docx(made, MOMENT)))


def styled(document: Document, style: str) -> list[str]:
    """The texts in a style, in order."""
    return [p.text for p in document.paragraphs if p.style is not None and p.style.name == style]


def everything(document: Document) -> str:
    """Every text in the body, the header and the footer."""
    section = document.sections[0]
    parts = (document.element, section.header._element, section.footer._element)
    return "".join(node.text or "" for part in parts for node in part.iter(qn("w:t")))


def test_every_kind_of_block_has_a_writer() -> None:
    assert set(get_args(paper.Block)) <= set(write.registry)


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_every_word_of_the_paper_is_in_the_document(language: paper.Language) -> None:
    made = demo_paper(language)
    said = everything(opened(made))
    lines = [re.sub(r"^\(\w+\)", "", line) for line in flat(made).splitlines() if not line.startswith("[")]
    assert [word for line in lines for word in re.findall(r"\w+", line) if word not in said] == []


def test_headings_are_headings_and_none_is_skipped() -> None:
    blocks = [paper.Heading(1, "A"), paper.Heading(3, "B"), paper.Heading(3, "C")]
    document = opened(small_paper(blocks))
    assert styled(document, "Heading 1") == ["A"]
    assert styled(document, "Heading 2") == ["B"]
    assert styled(document, "Heading 3") == ["C"]
    assert styled(document, "Title") == ["Proefdocument"]


def test_a_bare_paper_says_its_own_title() -> None:
    made = small_paper([paper.Heading(1, "Brief")])
    assert styled(opened(replace(made, bare=True)), "Title") == []


def test_lists_are_lists_and_every_numbered_one_begins_at_one() -> None:
    blocks = [paper.Bullets(("a",)), paper.Numbered(("b", "c")), paper.Numbered(("d",))]
    document = opened(small_paper(blocks))
    assert styled(document, "List Bullet") == ["a"]
    assert styled(document, "List Number") == ["b", "c", "d"]
    counts = [
        p._p.pPr.numPr.numId.val  # type: ignore[union-attr]
        for p in document.paragraphs
        if p.style is not None and p.style.name == "List Number"
    ]
    assert counts[0] == counts[1] != counts[2]


def test_a_table_has_a_header_row_that_is_repeated_and_says_what_it_is() -> None:
    columns = (paper.Column("Wie"), paper.Column("Wat", align="right"))
    rows = (paper.Row(("An", paper.Cell("rood", light="red"))), paper.Row((paper.Cell("samen", colspan=2),)))
    (table,) = opened(small_paper([paper.Grid(columns, rows, caption="Lijst")])).tables
    assert [cell.text for cell in table.rows[0].cells] == ["Wie", "Wat"]
    assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None  # type: ignore[union-attr]
    assert [cell.text for cell in table.rows[1].cells] == ["An", "■ rood"]
    assert {cell.text for cell in table.rows[2].cells} == {"samen"}
    assert table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val")) == "Lijst"  # type: ignore[union-attr]


def test_rows_to_fill_in_by_hand_have_room() -> None:
    grid = paper.Grid((paper.Column("Naam"),), (paper.Row(("",)),), by_hand=2.0)
    (table,) = opened(small_paper([grid])).tables
    height = table.rows[1].height
    assert height is not None
    assert height.pt >= 24


def test_a_picture_says_what_it_shows() -> None:
    document = opened(demo_paper("fr"))
    pictures = [block for block in demo_paper("fr").blocks if isinstance(block, paper.Picture)]
    said = [shape._inline.docPr.get("descr") for shape in document.inline_shapes]
    assert said[: len(pictures)] == [picture.alt for picture in pictures]


@pytest.mark.parametrize(("language", "spoken"), [("nl", "nl-BE"), ("fr", "fr-BE")])
def test_it_speaks_the_language_of_the_paper(language: paper.Language, spoken: str) -> None:
    document = opened(small_paper([], language))
    found = {lang.get(qn("w:val")) for lang in document.styles.element.iter(qn("w:lang"))}
    assert found == {spoken}
    assert document.core_properties.language == spoken


def test_the_firm_stands_above_every_page_and_the_page_number_below() -> None:
    section = opened(small_paper([])).sections[0]
    assert section.header.paragraphs[0].text == "Garage R&D <Janssens>\tProefdocument"
    codes = [node.text for node in section.footer._element.iter(qn("w:instrText"))]
    assert codes == [" PAGE ", " NUMPAGES "]
    assert section.footer.paragraphs[0].text.endswith("Pagina 1 van 1")


def test_it_has_a_title_and_nobody_s_name() -> None:
    properties = opened(small_paper([])).core_properties
    assert properties.title == "Proefdocument"
    assert (properties.author, properties.last_modified_by, properties.comments) == ("", "", "")
    assert properties.created == datetime(2026, 11, 22, 12, tzinfo=UTC)
    with zipfile.ZipFile(io.BytesIO(docx(small_paper([]), MOMENT))) as archive:
        text = b"".join(archive.read(name) for name in archive.namelist())
        assert b"python-docx" not in text
        assert b"Macintosh" not in text


def test_the_same_paper_and_moment_give_the_same_bytes() -> None:
    once, again = (docx(demo_paper("nl"), MOMENT) for _ in range(2))
    assert once == again
    with zipfile.ZipFile(io.BytesIO(once)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_card_is_a_frame_with_everything_in_it() -> None:
    card = paper.Card("Kaart", (paper.Bullets(("eerst",)), paper.KeyValues((("Bel", "112"),))))
    first, second = opened(small_paper([paper.Cards((card, card))])).tables
    for table in (first, second):
        (cell,) = table.rows[0].cells
        assert [p.text for p in cell.paragraphs][:2] == ["Kaart", "eerst"]
        assert [c.text for c in cell.tables[0].rows[0].cells] == ["Bel", "112"]


ORDER = {
    "tblPr": "tblStyle tblW jc tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
    "tcPr": "tcW gridSpan vMerge tcBorders shd noWrap tcMar vAlign",
    "pPr": "pStyle keepNext keepLines pageBreakBefore numPr pBdr shd tabs spacing ind jc rPr",
}
"""What ISO 29500 wants in this order; Word calls a file with another one damaged."""


@pytest.mark.parametrize("name", ORDER)
def test_properties_stand_in_the_order_of_the_standard(name: str) -> None:
    wanted = [qn(f"w:{part}") for part in ORDER[name].split()]
    found: list[BaseOxmlElement] = list(opened(demo_paper("nl")).element.iter(qn(f"w:{name}")))
    assert found
    for properties in found:
        places = [wanted.index(child.tag) for child in properties]
        assert places == sorted(places)
