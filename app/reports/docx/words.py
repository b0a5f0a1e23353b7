"""Text fit for a Word document: what XML forbids is dropped, every other sign stays as it was typed."""

from __future__ import annotations

import re

_BREAKS = re.compile("\r\n|[\r\v\f\u0085\u2028\u2029]")
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    "\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
)
"""Controls and halves of characters, and what would turn the direction of the text around it."""


def clean(text: str) -> str:
    """The only way data reaches the document; no markup and no field is ever read from it."""
    return _FORBIDDEN.sub("", _BREAKS.sub("\n", text)).replace("\t", " ")


def one_line(text: str) -> str:
    """The same on one line, for headers and properties."""
    return " ".join(clean(text).split())
