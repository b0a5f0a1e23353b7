"""The ways a paper is set: numbered forms, large print, a page on its side, a poster on one page."""

import io
import re
import subprocess
from dataclasses import replace

import pikepdf
import pytest

from app.presenters import forms as f
from app.presenters import paper as p
from app.reports.pages import page_count
from app.reports.render import pdf
from tests.reports.demo import demo_paper, small_paper
from tests.reports.demo_words import LABELS
from tests.reports.test_render import BLOCKS, MOMENT
from tests.support.validators import assert_archivable


def drawn(content: bytes) -> bytes:
    """What is drawn on all pages, as operators."""
    with pikepdf.open(io.BytesIO(content)) as file:
        return b"\n".join(page.Contents.read_bytes() for page in file.pages)


def largest(content: bytes) -> float:
    """The size of the largest letters."""
    return max(float(size) for size in re.findall(rb"/\S+ ([\d.]+) Tf <", drawn(content)))


def page_texts(content: bytes) -> list[str]:
    """The text of each page."""
    done = subprocess.run(["pdftotext", "-", "-"], input=content, capture_output=True, check=True)
    return done.stdout.decode("utf-8").split("\f")[:-1]


@pytest.mark.parametrize("layout", ["form", "large", "wide", "poster"])
@pytest.mark.parametrize("name", ["form", "questions", "panels", "callouts", "grid with lights"])
def test_each_layout_is_archivable(layout: p.Layout, name: str) -> None:
    paper = replace(small_paper(BLOCKS[name]), layout=layout, notice="Ontwerp")
    assert_archivable(pdf(paper, MOMENT))


def test_no_letter_of_large_print_is_below_sixteen_points() -> None:
    paper = replace(demo_paper("fr"), layout="large")
    sizes = [float(size) for size in re.findall(rb"/\S+ ([\d.]+) Tf <", drawn(pdf(paper, MOMENT)))]
    assert sizes and min(sizes) >= 16


def test_a_page_on_its_side_is_wider_than_high() -> None:
    with pikepdf.open(io.BytesIO(pdf(replace(small_paper(()), layout="wide"), MOMENT))) as file:
        _, _, width, height = (float(edge) for edge in file.pages[0].mediabox)
    assert width > height


def test_a_poster_shrinks_its_letters_until_all_is_on_one_page() -> None:
    few = replace(small_paper((f.Panel("Goed", ("een",)),)), layout="poster")
    many = replace(few, blocks=tuple(f.Panel("Goed", ("woord " * 25,) * 3) for _ in range(4)))
    for poster in (few, many):
        assert page_count(pdf(poster, MOMENT)) == 1
    assert largest(pdf(few, MOMENT)) > largest(pdf(many, MOMENT))


def test_numbered_copies_each_have_their_mark_and_pages_of_their_own() -> None:
    paper = replace(small_paper(BLOCKS["form"]), layout="form", copies=("K7RMD-01", "K7RMD-02", "K7RMD-03"))
    content = pdf(paper, MOMENT)
    assert_archivable(content)
    pages = page_texts(content)
    assert len(pages) == 3 * 4
    for number, text in enumerate(pages):
        assert f"K7RMD-{number // 4 + 1:02}" in text
        assert f"Pagina {number % 4 + 1} van 4" in text


def test_a_copy_with_an_odd_number_of_pages_ends_with_a_page_that_says_it_is_empty() -> None:
    labels = replace(LABELS["nl"], empty_page="Deze bladzijde is leeg.")
    paper = replace(small_paper((p.Paragraph("x"),)), copies=("A-01", "A-02"), labels=labels)
    assert ["leeg" in text for text in page_texts(pdf(paper, MOMENT))] == [False, True, False, True]


def test_words_in_another_language_say_which() -> None:
    assert b"/Span <</Lang(fr-BE)>> BDC" in drawn(pdf(small_paper(BLOCKS["other languages"]), MOMENT))
