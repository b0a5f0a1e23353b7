"""Papers become files that machines can read aloud and keep, with every word in them."""

import io
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

import pikepdf
import pytest

from app.presenters import forms as f
from app.presenters import paper as p
from app.presenters.paper import Block
from app.presenters.pictures import LightStrip, StripLight
from app.reports.render import bundle, pdf
from tests.reports.demo import bundle_front, demo_paper, small_paper
from tests.reports.demo_words import LABELS
from tests.support.validators import assert_archivable, bare_pdf, complaints, plain_text

MOMENT = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
HOSTILE = "<b>vet</b> R&D =1+1 &euro; <klant> 'x' \"y\" \\n %PDF (haakjes) [1] {0} ☑ 1 234,50 € é"
COLUMNS = (p.Column("Naam", 1), p.Column("Waarde", 2, "right"), p.Column("", 1, "centre"))


def _ticked(number: int) -> p.Row:
    return p.Row((f"Zin {number}", p.Cell("0", box=True, tone="muted"), p.Cell("3", box=True)))


BLOCKS: dict[str, Sequence[Block]] = {
    "nothing": (),
    "headings": (p.Heading(1, "Een"), p.Heading(2, "Twee"), p.Heading(3, "Drie"), p.Heading(1, "Vier")),
    "headings that skip": (p.Heading(3, "Drie"), p.Heading(1, "Een"), p.Heading(3, "Drie")),
    "paragraph": (p.Paragraph("Tekst\nin twee regels"), p.Paragraph("stil", tone="muted")),
    "runs": (p.Paragraph(runs=(p.Run("a", bold=True), p.Run("b", italic=True), p.Run("c", muted=True))),),
    "empty text": (p.Paragraph(""), p.Heading(1, ""), p.Bullets(("",)), p.Callout("", "")),
    "lists": (p.Bullets(("een", "twee " * 100)), p.Numbered(("a", "b")), p.Bullets(())),
    "key values": (p.KeyValues((("Firma", "De Gouden Aar"), ("", ""))), p.KeyValues(())),
    "grid": (p.Grid(COLUMNS, (p.Row(("a", "b", "c")), p.Row(("a",), "red")), "Titel"),),
    "grid with row titles": (p.Grid(COLUMNS, (p.Row(("a", "b", "c")),), row_titles=True),),
    "grid with spans": (
        p.Grid(
            COLUMNS, (p.Row(("Groep",), "header"), p.Row((p.Cell("x", colspan=2, bold=True), p.Cell("y"))))
        ),
    ),
    "grid with lights": (
        p.Grid(COLUMNS, (p.Row((p.Cell("Rood", light="red"), p.Cell("", light="grey"), "")),)),
    ),
    "empty grid": (p.Grid(COLUMNS, (), "Titel", "Niets ingevuld."), p.Grid(COLUMNS, ())),
    "grid without heads": (p.Grid((p.Column(""), p.Column("")), (p.Row(("a", "b")),)),),
    "callouts": tuple(p.Callout("T", "tekst", tone) for tone in ("note", "warning", "legal", "check")),  # type: ignore[arg-type]
    "lights": tuple(p.LightMark(light, "woord", "zin") for light in ("green", "orange", "red", "grey")),  # type: ignore[arg-type]
    "picture": (p.Picture(LightStrip((StripLight("red", "x"),)), "een rood licht", "Bijschrift"),),
    "signatures": (
        p.Signatures(tuple(p.SignatureBox("Rol", "Naam", "Plaats:", "Teken:") for _ in range(3))),
    ),
    "progress": (p.Progress("Plan", 3, 0), p.Progress("Plan", 12, 11), p.Progress("Plan", 1, 2, "1 van 2")),
    "breaks": (p.PageBreak(), p.Paragraph("a"), p.PageBreak(), p.Spacer(3), p.Paragraph("b"), p.PageBreak()),
    "other languages": (
        p.Paragraph(runs=(p.Run("goed, "), p.Run("bien sûr, très bien", language="fr"), p.Run(" en"))),
        p.Grid((p.Column("", runs=(p.Run("nooit\n"), p.Run("jamais", language="fr"))),), (p.Row(("x",)),)),
    ),
    "form": (
        p.Grid(
            (p.Column("Zin", 4), p.Column("nooit", 1, "centre"), p.Column("vaak", 1, "centre")),
            (p.Row(("Groep",), "header"), *(_ticked(n) for n in range(60))),
            by_hand=2.0,
        ),
        f.WritingSpace(4),
    ),
    "questions": (
        f.Question(
            "Zin", (f.Tick("nooit", 0.0), f.Tick("soms", 0.5), f.Tick("altijd", 1.0), f.Tick("n.v.t."))
        ),
        f.Question("Waar?", tuple(f.Tick(f"Plaats {n}") for n in range(7)), across=3, number="1"),
        f.Question("", (f.Tick("zonder vraag"),)),
        f.Question("", ()),
    ),
    "panels": (f.Panel("Titel", ("een", "twee " * 900), "orange", "en 3 meer"), f.Panel("", ())),
    "together": (p.KeepTogether((p.Heading(1, "x"), p.Paragraph("y"))), p.KeepTogether(())),
    "long remark": (p.Callout("Let op", "woord " * 3000, "warning"),),
}


@pytest.mark.parametrize("name", BLOCKS)
def test_each_block_is_archivable(name: str) -> None:
    assert_archivable(pdf(small_paper(BLOCKS[name]), MOMENT))


@pytest.mark.parametrize("profile", ["pdfua-1", "pdfa-2a"])
def test_the_quick_validator_does_find_fault_with_a_bare_file(profile: str) -> None:
    assert complaints(bare_pdf(), profile)


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_the_whole_demonstration_is_archivable(language: p.Language) -> None:
    assert_archivable(pdf(demo_paper(language), MOMENT))


def test_hostile_text_comes_out_as_it_went_in() -> None:
    blocks = (
        p.Heading(1, HOSTILE),
        p.Paragraph(HOSTILE),
        p.Bullets((HOSTILE,)),
        p.Callout(HOSTILE, HOSTILE),
        p.Grid(
            (p.Column("A", 3), p.Column(HOSTILE, 3)),
            (p.Row((HOSTILE, p.Cell(HOSTILE, light="red"))),),
            HOSTILE,
        ),
    )
    content = pdf(replace(small_paper(blocks), title=HOSTILE, firm=HOSTILE, contents=True), MOMENT)
    assert_archivable(content)
    bare = HOSTILE.replace(" ", "")
    assert plain_text(content).replace(" ", "").replace("\u202f", "").count(bare) >= 8


def test_ten_thousand_characters_in_one_cell_run_over_pages() -> None:
    words = " ".join(f"w{number}" for number in range(2000))
    solid = "x" * 10_000
    grid = p.Grid((p.Column("A"), p.Column("B", 3)), (p.Row(("kort", words)), p.Row((solid, "kort"))), "Lang")
    content = pdf(small_paper((grid,)), MOMENT)
    assert_archivable(content)
    assert plain_text(content).replace(" ", "").count("x") >= 10_000
    assert {f"w{number}" for number in range(2000)} <= set(plain_text(content).split())


def test_signs_and_other_scripts_survive_or_show_as_boxes() -> None:
    content = pdf(small_paper((p.Paragraph("😀 שלום مرحبا 漢字 \x00\x07\ud800 ok ⚠"),)), MOMENT)
    assert_archivable(content)
    text = plain_text(content)
    assert "שלום" in text
    assert "□□" in text
    assert "⚠" in text
    assert "😀" in text


def test_french_money_keeps_its_narrow_space() -> None:
    paper = replace(small_paper((p.Paragraph("Coût : 1\u202f234,50\u00a0€"),), "fr"), firm="Bien-être srl")
    content = pdf(paper, MOMENT)
    assert_archivable(content)
    assert "1 234,50 €" in plain_text(content).replace("\u202f", " ")


def test_forty_pages_are_numbered_and_valid() -> None:
    rows = tuple(
        p.Row((f"M{number}", "Een maatregel in enkele woorden, " * 4, "2027")) for number in range(900)
    )
    content = pdf(small_paper((p.Heading(1, "Maatregelen"), p.Grid(COLUMNS, rows, "Alles"))), MOMENT)
    assert_archivable(content)
    with pikepdf.open(io.BytesIO(content)) as file:
        pages = len(file.pages)
    assert pages >= 40
    text = plain_text(content)
    assert f"Pagina {pages} van {pages}" in text
    assert all(f"M{number}" in text for number in range(900))


def test_the_same_paper_and_moment_give_the_same_bytes() -> None:
    assert pdf(demo_paper(), MOMENT) == pdf(demo_paper(), MOMENT)


def test_another_moment_gives_another_file() -> None:
    assert pdf(demo_paper(), MOMENT) != pdf(demo_paper(), MOMENT.replace(hour=10))


def test_no_stream_ends_in_a_carriage_return() -> None:
    for number in range(60):
        assert b"\r\nendstream" not in pdf(small_paper((p.Paragraph(f"proef {number}"),)), MOMENT)


def test_title_language_and_firm_stand_in_the_file() -> None:
    with pikepdf.open(io.BytesIO(pdf(demo_paper("fr"), MOMENT))) as file:
        assert str(file.docinfo["/Title"]) == "Plan global de prévention"
        assert str(file.Root.Lang) == "fr-BE"
        assert str(file.docinfo["/Author"]) == "Boulangerie L’Épi d’Or srl"
        assert file.docinfo["/CreationDate"] == "D:20261122093000+00'00'"


def test_contents_lead_to_the_page_of_each_heading() -> None:
    blocks = (
        p.Heading(1, "Eerste"),
        p.PageBreak(),
        p.Heading(1, "Tweede"),
        p.PageBreak(),
        p.Heading(2, "Derde"),
    )
    content = pdf(replace(small_paper(blocks), contents=True), MOMENT)
    text = plain_text(content)
    assert "Inhoud" in text
    with pikepdf.open(io.BytesIO(content)) as file:
        links = file.pages[0].obj.Annots
        wanted = [file.pages[page].obj.objgen for page in (1, 2, 3)]
        assert [link.Dest[0].objgen for link in links] == wanted
        assert str(links[0].Contents) == "Link in dit document: Eerste"


def test_headings_stand_in_the_outline() -> None:
    with pikepdf.open(io.BytesIO(pdf(demo_paper(), MOMENT))) as file, file.open_outline() as outline:
        assert [item.title for item in outline.root] == [
            "Samenvatting",
            "Knipperlichten",
            "Wat we vonden",
            "Maatregelen",
        ]
        assert [item.title for item in outline.root[0].children] == ["Waarom dit plan"]


def test_a_bundle_is_one_file_with_contents_over_all_parts() -> None:
    papers = (demo_paper(), small_paper((p.Heading(1, "Kop"), p.Paragraph("tekst"))))
    content = bundle(bundle_front(), papers, MOMENT)
    assert_archivable(content)
    with pikepdf.open(io.BytesIO(content)) as file, file.open_outline() as outline:
        assert [item.title for item in outline.root] == ["Globaal preventieplan", "Proefdocument"]
        assert [item.title for item in outline.root[1].children] == ["Kop"]


def test_each_part_of_a_bundle_keeps_its_own_header_and_notice() -> None:
    other = replace(small_paper((p.Paragraph("tekst"),)), notice="Alleen voor de externe dienst")
    text = plain_text(bundle(bundle_front(), (small_paper(()), other), MOMENT))
    assert text.count("Alleen voor de externe dienst") == 1
    assert text.count("Proefdocument") >= 4


def test_repeated_heads_and_furniture_are_not_read_aloud() -> None:
    rows = tuple(p.Row((str(number), "b", "c")) for number in range(90))
    content = pdf(small_paper((p.Grid(COLUMNS, rows),)), MOMENT)
    with pikepdf.open(io.BytesIO(content)) as file:
        heads = [
            item for item in file.objects if isinstance(item, pikepdf.Dictionary) and item.get("/S") == "/TH"
        ]
        rows_found = [
            item for item in file.objects if isinstance(item, pikepdf.Dictionary) and item.get("/S") == "/TR"
        ]
    assert len(heads) == 3
    assert len(rows_found) == 91


def test_a_row_wider_than_its_grid_is_refused() -> None:
    with pytest.raises(ValueError, match="row of 4 columns in a grid of 3"):
        pdf(small_paper((p.Grid(COLUMNS, (p.Row(("a", "b", "c", "d")),)),)), MOMENT)


def test_a_paper_without_cover_shows_its_title_and_date() -> None:
    text = plain_text(pdf(small_paper((p.Paragraph("tekst"),)), MOMENT))
    assert text.count("Garage R&D <Janssens>") == 2
    assert LABELS["nl"].page.format(page=1, pages=1) in text


def test_every_font_in_the_file_is_embedded() -> None:
    with pikepdf.open(io.BytesIO(pdf(demo_paper(), MOMENT))) as file:
        used = {str(font.BaseFont) for page in file.pages for font in page.obj.Resources.Font.values()}
    assert used
    assert all(name.startswith("/AAAAAA+") for name in used)


def test_a_heading_without_a_higher_one_stands_at_the_top_of_the_outline() -> None:
    panel = f.Panel("Kader", ("Eén",), "accent")
    blocks = (panel, p.Heading(2, "Eerst"), p.Heading(2, "Dan"), p.Heading(1, "Boven"), p.Heading(2, "Onder"))
    content = pdf(replace(demo_paper(), blocks=blocks), MOMENT)
    with pikepdf.open(io.BytesIO(content)) as file, file.open_outline() as outline:
        assert [item.title for item in outline.root] == ["Eerst", "Dan", "Boven"]
        assert [item.title for item in outline.root[2].children] == ["Onder"]
