"""The code of a round and the number of a form: short, without letters that look alike, with a check
letter.
"""

from __future__ import annotations

import re
from collections.abc import Callable

LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ2346789"
LENGTH = 4
"""Letters of a code before its check letter; 30 to the 4th power is plenty for one firm."""

_FORM = re.compile(r"([A-Z0-9]+)-0*([0-9]{1,4})")


def new_code(choose: Callable[[str], str]) -> str:
    """A code such as `K7RMD`; `choose` picks one letter of a text."""
    body = "".join(choose(LETTERS) for _ in range(LENGTH))
    return body + _check_letter(body)


def is_code(text: str) -> bool:
    """Whether this can be a code: the right length and letters, and the right check letter."""
    tidy = tidied(text)
    known = len(tidy) == LENGTH + 1 and all(letter in LETTERS for letter in tidy)
    return known and tidy[-1] == _check_letter(tidy[:-1])


def tidied(text: str) -> str:
    """A code as it was meant: capitals, without blanks, look-alikes read as the letters that exist."""
    return re.sub(r"\s", "", text).upper().translate(str.maketrans("01OIQ5", "DLDLDS"))


def form_label(code: str, number: int) -> str:
    """What stands on a paper form, such as `K7RMD-03`."""
    return f"{code}-{number:02d}"


def form_number(label: str) -> tuple[str, int] | None:
    """Code and number of a form as somebody typed it; only digits is a number without a code."""
    text = re.sub(r"\s", "", label).upper()
    if text.isascii() and text.isdigit() and len(text) <= 4:
        return "", int(text)
    found = _FORM.fullmatch(text)
    return (tidied(found[1]), int(found[2])) if found else None


def _check_letter(body: str) -> str:
    """A weighted sum: one wrong letter or two swapped ones change it."""
    total = sum(place * LETTERS.index(letter) for place, letter in enumerate(body, start=1))
    return LETTERS[total % len(LETTERS)]
