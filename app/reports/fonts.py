"""The bundled typefaces: which font shows which character, how wide a word is, what cannot be shown.

Source Sans 3 sets everything; DejaVu Sans steps in, word part by word part, for signs Source Sans lacks
(☒, ⚠, Hebrew, Arabic, some emoji). A character neither of them has becomes a visible □. Control and
formatting characters disappear. Right-to-left words are put in visual order without shaping: Hebrew reads
well, Arabic letters stand unjoined; extracted text keeps every character.
"""

import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Literal

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from app.runtime import paths

Face = Literal["regular", "italic", "semibold", "bold"]

MISSING = "□"

_NAMES: dict[Face, str] = {
    "regular": "SourceSans3-Regular",
    "italic": "SourceSans3-Italic",
    "semibold": "SourceSans3-SemiBold",
    "bold": "SourceSans3-Bold",
}
_SYMBOLS = "DejaVuSans"

Piece = tuple[str, str]
"""(registered font name, text it can show)"""


def font_name(face: Face) -> str:
    """The reportlab name of a face, registered on first use."""
    return _registered(_NAMES[face]).fontName


def dynamic_font(name: str) -> TTFont:
    """The registered font object behind a name given by `font_name` or `measure`."""
    return _registered(name)


def escape(text: str) -> str:
    """Text fit for paper: what cannot be printed is dropped (controls) or replaced by □ (no glyph).

    This is the only way data reaches a page. No markup is ever parsed, so `<b>` and `R&D` stay themselves.
    """
    if text.isascii() and text.isprintable():
        return text
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    return text.translate(_cleaning())


@lru_cache(maxsize=65536)
def measure(face: Face, word: str) -> tuple[tuple[Piece, ...], float]:
    """An escaped word in font pieces, and its width at size 1."""
    pieces = tuple(_pieces(face, word))
    return pieces, sum(advance(name, text) for name, text in pieces)


def width(face: Face, text: str, size: float) -> float:
    """Width in points of an escaped text on one line."""
    return measure(face, text)[1] * size


def advance(name: str, text: str) -> float:
    """Width at size 1 of a text in the one font that shows it all."""
    widths = _widths(name)
    return sum(widths[character] for character in text) / 1000


def is_right_to_left(word: str) -> bool:
    """True when the first strongly directed character is Hebrew or Arabic."""
    if word.isascii():
        return False
    for character in word:
        direction = unicodedata.bidirectional(character)
        if direction in ("R", "AL"):
            return True
        if direction == "L":
            return False
    return False


def _pieces(face: Face, word: str) -> Iterator[Piece]:
    main, glyphs = _NAMES[face], _glyphs(_NAMES[face])
    start, current = 0, main
    for place, character in enumerate(word):
        name = main if ord(character) in glyphs else _SYMBOLS
        if name != current:
            if place > start:
                yield current, word[start:place]
            start, current = place, name
    if word[start:]:
        yield current, word[start:]


@cache
def _registered(name: str) -> TTFont:
    font = TTFont(name, str(paths.resources() / "fonts" / f"{name}.ttf"))
    pdfmetrics.registerFont(font)
    return font


@cache
def _glyphs(name: str) -> frozenset[int]:
    return frozenset(_registered(name).face.charToGlyph)


@cache
def _widths(name: str) -> "_Widths":
    return _Widths(_registered(name))


@cache
def _cleaning() -> "_Cleaning":
    return _Cleaning()


class _Widths(dict[str, float]):
    """Advance widths per character in thousandths, looked up once."""

    def __init__(self, font: TTFont) -> None:
        super().__init__()
        self._font = font

    def __missing__(self, character: str) -> float:
        advance = float(self._font.stringWidth(character, 1000))
        self[character] = advance
        return advance


class _Cleaning(dict[int, str]):
    """A `str.translate` table that decides each character once."""

    def __missing__(self, code: int) -> str:
        self[code] = clean = self._decide(code)
        return clean

    def _decide(self, code: int) -> str:
        character = chr(code)
        if character in "\n ":
            return character
        if character in "\t\v\f\u2028\u2029":
            return "\n" if character in "\u2028\u2029" else " "
        if unicodedata.category(character) in ("Cc", "Cf") or 0xFE00 <= code <= 0xFE0F:
            return ""
        known = code in _glyphs(_NAMES["regular"]) or code in _glyphs(_SYMBOLS)
        return character if known else MISSING
