"""Whatever the program can print exists in the fonts that travel with it."""

from __future__ import annotations

import unicodedata
from datetime import date
from functools import cache
from pathlib import Path

import polib
from babel.dates import format_date
from babel.numbers import format_currency, format_decimal
from reportlab.pdfbase.ttfonts import TTFontFile

from tests.architecture.source import ROOT, catalogue_files, strings

FONTS = ROOT / "resources" / "fonts"


def test_every_character_of_the_catalogue_is_in_a_bundled_font() -> None:
    assert lacking("".join("".join(strings(content)) for _, content in catalogue_files())) == {}


def test_every_character_of_the_translations_is_in_a_bundled_font() -> None:
    catalogues = [polib.pofile(str(path)) for path in (ROOT / "translations").glob("*/LC_MESSAGES/app.po")]
    texts = [text for po in catalogues for e in po for text in (e.msgstr, *e.msgstr_plural.values())]
    assert lacking("".join(texts)) == {}


def test_every_character_of_belgian_dates_numbers_and_money_is_in_a_bundled_font() -> None:
    written = ""
    for locale in ("nl_BE", "fr_BE"):
        written += format_decimal(-1234567.89, locale=locale)
        written += format_currency(-1234567.89, "EUR", locale=locale)
        written += "".join(format_date(date(2026, m, 1), "full", locale=locale) for m in range(1, 13))
    assert lacking(written) == {}


def lacking(text: str) -> dict[str, str]:
    """Characters of `text` that no bundled font can draw, with their names."""
    wanted = {character for character in text if unicodedata.category(character) != "Cc"}
    drawable = set().union(*(characters(path) for path in FONTS.glob("*-Regular.ttf")))
    drawable |= characters(FONTS / "DejaVuSans.ttf")
    return {each: unicodedata.name(each, "?") for each in sorted(wanted) if ord(each) not in drawable}


@cache
def characters(font: Path) -> frozenset[int]:
    """The code points a font file has a glyph for."""
    return frozenset(TTFontFile(str(font)).charToGlyph)
