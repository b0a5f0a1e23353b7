"""Every character that goes in is shown, replaced visibly, or dropped for a reason."""

import pytest

from app.reports.fonts import MISSING, escape, is_right_to_left, measure, width
from app.runtime import paths

BELGIAN = "é è ç ï ë É œ € \u202f ‑ – — ’ “ « … ² ½ ☐ ☑ ☒ ✓ ✔ ✗ → ▲ ▼ ● ■ ⚠ ℹ ≥ ≤ ĳ ç Ç ß"


@pytest.mark.parametrize(
    "text", ["<b>vet</b>", "R&D", "=1+1", "&euro;", "a <klant> b", "<img src='file:///x'>"]
)
def test_markup_stays_text(text: str) -> None:
    assert escape(text) == text


def test_control_characters_disappear() -> None:
    assert escape("a\x00b\x07c\u200bd\ufe0f") == "abcd"


def test_tabs_and_line_ends_are_kept_as_space_and_line_end() -> None:
    assert escape("a\tb\r\nc\rd") == "a b\nc\nd"


def test_what_no_font_has_becomes_a_visible_box() -> None:
    assert escape("漢\ud800") == MISSING * 2


def test_letters_apart_from_their_accent_are_joined() -> None:
    assert escape("e\u0301") == "é"


@pytest.mark.parametrize("character", BELGIAN.split(" "))
def test_belgian_characters_and_signs_are_shown(character: str) -> None:
    assert escape(character) == character
    assert width("regular", character, 10) > 0


def test_signs_source_sans_lacks_come_from_dejavu() -> None:
    pieces, _ = measure("regular", "ja☒nee")
    assert pieces == (("SourceSans3-Regular", "ja"), ("DejaVuSans", "☒"), ("SourceSans3-Regular", "nee"))


def test_hebrew_and_arabic_are_recognised() -> None:
    assert is_right_to_left("שלום")
    assert is_right_to_left("مرحبا")
    assert not is_right_to_left("salut")


def test_fonts_lie_beside_their_licences() -> None:
    folder = paths.resources() / "fonts"
    assert "SIL Open Font License" in (folder / "SourceSans3-OFL.txt").read_text("utf-8")
    assert "Bitstream" in (folder / "DejaVuSans-LICENSE.txt").read_text("utf-8")
