"""A photo keeps every pixel and loses everything that is written around the picture."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image, ImageOps

from app.reports.pdf_manners import PdfManner, manner_of
from app.reports.photo_parts import BrokenPhoto
from app.reports.photos import HugePhoto, cleaned, smaller
from tests.support.evidence import MAKER, TAKER, drawing, photo, scan

POSITION, TURN = 0x8825, 0x0112


def opened(content: bytes) -> Image.Image:
    """The picture in a file."""
    return Image.open(BytesIO(content))


def pixels(content: bytes) -> bytes:
    """The picture as it is seen, held the right way up."""
    return ImageOps.exif_transpose(opened(content)).tobytes()


def test_the_sample_tells_where_it_was_taken() -> None:
    assert dict(opened(photo()).getexif().get_ifd(POSITION))


@pytest.mark.parametrize("progressive", [False, True])
@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
def test_a_photo_looks_the_same_and_tells_nothing(orientation: int, *, progressive: bool) -> None:
    before = photo(orientation=orientation, progressive=progressive)
    after = cleaned(before, "JPEG")
    assert pixels(after) == pixels(before)
    assert set(opened(after).getexif()) <= {TURN}
    for told in (MAKER.encode(), TAKER.encode(), b"bij Jan thuis"):
        assert told in before and told not in after


def test_what_hangs_behind_the_picture_goes() -> None:
    assert cleaned(photo() + b"PK\x03\x04 a film, an archive", "JPEG") == cleaned(photo(), "JPEG")


def test_a_drawing_loses_its_words_too() -> None:
    after = cleaned(drawing(), "PNG")
    assert pixels(after) == pixels(drawing())
    assert TAKER.encode() not in after and b"51.0545" not in after


def test_cleaning_twice_changes_nothing_more() -> None:
    once = cleaned(photo(orientation=6), "JPEG")
    assert cleaned(once, "JPEG") == once


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_a_photo_that_ends_too_early_is_refused(kind: str) -> None:
    whole = photo() if kind == "JPEG" else drawing()
    for end in range(4, len(whole) - 1, max(len(whole) // 25, 1)):
        with pytest.raises(BrokenPhoto):
            cleaned(whole[:end], kind)  # type: ignore[arg-type]


def test_a_picture_made_to_fill_the_memory_is_refused() -> None:
    made = BytesIO()
    Image.new("1", (20_000, 6_000)).save(made, "PNG")
    with pytest.raises(HugePhoto):
        cleaned(made.getvalue(), "PNG")


@pytest.mark.parametrize(
    ("content", "manner"),
    [
        (scan(), PdfManner.CALM),
        (scan(script=True), PdfManner.ACTIVE),
        (scan(password="geheim"), PdfManner.LOCKED),
        (b"%PDF-1.7 en dan niets", PdfManner.DAMAGED),
    ],
)
def test_a_pdf_is_calm_active_locked_or_damaged(content: bytes, manner: PdfManner) -> None:
    assert manner_of(content) is manner


@pytest.mark.parametrize(("orientation", "size"), [(1, (80, 60)), (6, (60, 80))])
def test_a_small_picture_is_upright_and_keeps_its_proportions(
    orientation: int, size: tuple[int, int]
) -> None:
    assert opened(smaller(photo(640, 480, orientation=orientation), 80)).size == size


def test_a_small_picture_is_never_larger_than_the_photo() -> None:
    assert opened(smaller(drawing(), 500)).size == (40, 30)


@pytest.mark.parametrize("content", [b"", b"MZ", photo()[:200], scan()], ids=["empty", "exe", "half", "pdf"])
def test_what_is_no_photo_has_no_small_picture(content: bytes) -> None:
    with pytest.raises(BrokenPhoto):
        smaller(content, 80)
