"""Signature boxes become fields that wait to be signed, and the paper looks and reads as before."""

import io
from dataclasses import replace
from datetime import UTC, datetime

import pikepdf
import pytest
from PIL import Image, ImageChops

from app.domain.messages import Refusal
from app.presenters.paper import Paper, Paragraph, SignatureBox, Signatures
from app.reports.pages import page_pictures, shown
from app.reports.render import bundle, pdf
from app.reports.signing.files import signature_fields
from tests.reports.demo import bundle_front, demo_paper, small_paper
from tests.support.signing import ADVISER, EMPLOYER, paper_to_sign, prepared, signed_once
from tests.support.validators import assert_archivable, bare_pdf

MOMENT = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
HOSTILE = ["<b>vet</b> &amp;", "שלום عقد", "😀\u202egnirts", "x" * 10_000, "naam " * 2_000, "\x00\ud800", ""]


def boxes(*names: str, who: str = "Naam") -> Paper:
    """A paper with a signature box for each field name."""
    signing = tuple(SignatureBox("Rol", who, "Plaats", "Teken", field=name) for name in names)
    return small_paper((Signatures(signing),))


def look_alike(one: bytes, other: bytes) -> bool:
    """Whether two files show the same pages, but for a shade at the edge of a letter."""
    pairs = zip(page_pictures(one), page_pictures(other), strict=True)
    pictures = ([Image.open(io.BytesIO(page)).convert("L") for page in pair] for pair in pairs)
    return all(ImageChops.difference(*pair).getextrema()[1] < 40 for pair in pictures)


def names(paper: Paper) -> list[str]:
    return [field.name for field in signature_fields(pdf(paper, MOMENT, fields=True))]


def test_a_paper_with_fields_is_archivable_and_accessible() -> None:
    assert_archivable(pdf(demo_paper(), MOMENT, fields=True))


def test_without_asking_there_is_no_form() -> None:
    with pikepdf.open(io.BytesIO(pdf(paper_to_sign(), MOMENT))) as file:
        assert "/AcroForm" not in file.Root
        assert "/Extensions" not in file.Root


def test_the_same_paper_with_fields_gives_the_same_bytes() -> None:
    assert pdf(demo_paper(), MOMENT, fields=True) == pdf(demo_paper(), MOMENT, fields=True)


def test_with_fields_it_looks_the_same() -> None:
    assert look_alike(prepared(), pdf(paper_to_sign(), MOMENT))


def test_the_copy_to_look_at_shows_the_fields_without_a_form() -> None:
    assert look_alike(shown(signed_once()), signed_once())
    assert not look_alike(shown(signed_once()), prepared())
    assert signature_fields(shown(signed_once())) == ()


def test_a_paper_without_fields_is_shown_as_it_is() -> None:
    content = pdf(paper_to_sign(), MOMENT)
    assert shown(content) == content


def test_each_field_says_whose_it_is_and_where() -> None:
    first, second = signature_fields(prepared())
    assert (first.name, first.page, first.signed) == (EMPLOYER, 1, False)
    assert first.description == "Handtekening: Werkgever, Annelies"
    assert second.name == ADVISER


def test_a_signed_field_is_known_as_signed() -> None:
    assert [field.signed for field in signature_fields(signed_once())] == [True, False]


def test_fields_without_a_name_are_numbered() -> None:
    assert names(boxes("", "", "")) == ["signature-1", "signature-2", "signature-3"]


def test_no_two_fields_share_a_name_and_no_name_breaks_the_form() -> None:
    assert names(boxes("wg", "wg", "w.g/é (x)", "signature")) == ["wg", "wg-1", "w-g-x", "signature"]


def test_the_fields_of_a_bundle_have_names_of_their_own() -> None:
    content = bundle(bundle_front(), (boxes("a", ""), boxes("a", "")), MOMENT, fields=True)
    assert_archivable(content)
    assert [field.name for field in signature_fields(content)] == ["a", "signature-1", "a-1", "signature-2"]


def test_each_numbered_copy_is_signed_for_itself() -> None:
    paper = replace(boxes("employer"), copies=("1", "2"))
    assert names(paper) == ["employer", "employer-1"]


def test_a_poster_that_shrinks_its_letters_still_has_one_field_a_box() -> None:
    paper = replace(boxes("employer"), layout="poster")
    crowded = replace(paper, blocks=(Paragraph("woord " * 900), *paper.blocks))
    assert names(crowded) == ["employer"]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_names_in_a_field_stay_archivable_and_on_the_page(text: str) -> None:
    content = pdf(boxes(text, who=text), MOMENT, fields=True)
    assert_archivable(content)
    with pikepdf.open(io.BytesIO(content)) as file:
        (field,) = file.Root.AcroForm.Fields
        assert len(str(field.TU)) <= 310
        assert float(field.Rect[1]) > 0
        assert float(field.Rect[3]) - float(field.Rect[1]) > 60


def test_a_pdf_without_fields_has_none() -> None:
    assert signature_fields(bare_pdf()) == ()


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7\n", b"PK\x03\x04", prepared()[:-900]])
def test_what_is_no_whole_pdf_is_refused(content: bytes) -> None:
    with pytest.raises(Refusal) as refused:
        signature_fields(content)
    assert refused.value.field == "file"
