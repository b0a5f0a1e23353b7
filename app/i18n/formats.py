"""Dates, numbers and money as Belgians write and read them, in Dutch and French.

What is written is what Babel writes for nl_BE and fr_BE, and a test compares the two; Babel itself would
load 5 MB of tables for the few lines below.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation

from app.i18n.language import Language

_GROUPING = re.compile(r"^[+-]?[1-9]\d{0,2}(?:[. \u00a0\u202f']\d{3})+(?:,\d*)?$")
_PLAIN = re.compile(r"^[+-]?\d+(?:[.,]\d*)?$")


@dataclass(frozen=True, slots=True)
class Manner:
    """How a language writes: its months, what stands between thousands, its word for "and"."""

    months: tuple[str, ...]
    group: str
    last: str


_DUTCH = "januari februari maart april mei juni juli augustus september oktober november december"
_FRENCH = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
MANNERS = {
    Language.NL: Manner(tuple(_DUTCH.split()), ".", " en "),
    Language.FR: Manner(tuple(_FRENCH.split()), "\u202f", " et "),
}


def long_date(day: date, language: Language) -> str:
    """`22 november 2026` / `22 novembre 2026`; the first of a month is `1er` in French."""
    number = "1er" if language is Language.FR and day.day == 1 else str(day.day)
    return f"{number} {month_name(day.month, language)} {day.year}"


def short_date(day: date, language: Language) -> str:
    """`22/11/2026` in both languages."""
    return f"{day.day:02}/{day.month:02}/{day.year:04}"


def month_name(month: int, language: Language) -> str:
    """The name of month 1-12."""
    return MANNERS[language].months[month - 1]


def number(value: float | Decimal, language: Language, *, digits: int | None = None) -> str:
    """A number with the language's separators; `digits` fixes the decimals, else at most two."""
    exact = Decimal(str(value))
    written = f"{exact:,.{2 if digits is None else digits}f}"
    if digits is None:
        written = written.rstrip("0").rstrip(".")
    return written.translate({ord(","): MANNERS[language].group, ord("."): ","})


def euros(value: Decimal | float, language: Language) -> str:
    """`€ 1.234,50` / `1 234,50 €`; whole amounts without cents."""
    amount = number(abs(Decimal(str(value))), language, digits=0 if value == int(value) else 2)
    sign = "-" if value < 0 else ""
    return f"{sign}€\u00a0{amount}" if language is Language.NL else f"{sign}{amount}\u00a0€"


def listing(items: tuple[str, ...], language: Language) -> str:
    """`a, b en c` / `a, b et c`."""
    *first, end = items or ("",)
    return MANNERS[language].last.join([", ".join(first), end]) if first else end


def read_number(text: str) -> Decimal | None:
    """A number typed the Belgian way: `1.500,00`, `1 500,00`, `1500,5`, `2.5`; None when it is not one.

    A single dot followed by exactly three digits is a thousands separator, as in `1.500`.
    """
    clean = text.strip().replace("€", "").strip()
    if _GROUPING.match(clean):
        clean = re.sub(r"[. \u00a0\u202f']", "", clean).replace(",", ".")
    elif _PLAIN.match(clean):
        clean = clean.replace(",", ".")
    else:
        return None
    try:
        return Decimal(clean)
    except InvalidOperation:
        return None


def read_date(text: str) -> date | None:
    """A day typed as `22/11/2026`, `22-11-2026`, `22.11.2026` or `2026-11-22`; None when there is none."""
    if match := re.fullmatch(r"\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*", text):
        year, month, day = (int(part) for part in match.groups())
    elif match := re.fullmatch(r"\s*(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})\s*", text):
        day, month, year = (int(part) for part in match.groups())
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
