"""Dates, numbers and money as Belgians write and read them, in Dutch and French.

Babel comes in with the first date or number; the first screen has none.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import TYPE_CHECKING
from unicodedata import combining, normalize

from app.i18n.language import Language

if TYPE_CHECKING:
    from babel import Locale

_GROUPING = re.compile(r"^[+-]?[1-9]\d{0,2}(?:[. \u00a0\u202f']\d{3})+(?:,\d*)?$")
_PLAIN = re.compile(r"^[+-]?\d+(?:[.,]\d*)?$")


@lru_cache(maxsize=4)
def locale(language: Language) -> Locale:
    """The Babel locale of a language in Belgium."""
    from babel import Locale

    return Locale.parse(language.locale)


def long_date(day: date, language: Language) -> str:
    """`22 november 2026` / `22 novembre 2026`; the first of a month is `1er` in French."""
    from babel.dates import format_date

    pattern = "'1er' MMMM y" if language is Language.FR and day.day == 1 else "d MMMM y"
    return format_date(day, format=pattern, locale=locale(language))


def short_date(day: date, language: Language) -> str:
    """`22/11/2026` in both languages."""
    return f"{day.day:02}/{day.month:02}/{day.year:04}"


def month_name(month: int, language: Language) -> str:
    """The name of month 1-12."""
    from babel.dates import get_month_names

    return str(get_month_names("wide", context="stand-alone", locale=locale(language))[month])


def number(value: float | Decimal, language: Language, *, digits: int | None = None) -> str:
    """A number with the language's separators; `digits` fixes the decimals, else at most two."""
    from babel.numbers import format_decimal

    pattern = "#,##0.##" if digits is None else "#,##0" + ("." + "0" * digits if digits else "")
    return str(format_decimal(value, format=pattern, locale=locale(language)))


def euros(value: Decimal | float, language: Language) -> str:
    """`€ 1.234,50` / `1 234,50 €`; whole amounts without cents."""
    from babel.numbers import format_currency

    whole = value == int(value)
    pattern = {Language.NL: "¤\u00a0#,##0", Language.FR: "#,##0\u00a0¤"}[language]
    if not whole:
        pattern = pattern.replace("0", "0.00") if pattern.endswith("0") else pattern.replace("##0", "##0.00")
    return str(format_currency(value, "EUR", format=pattern, locale=locale(language), currency_digits=False))


def listing(items: tuple[str, ...], language: Language) -> str:
    """`a, b en c` / `a, b et c`."""
    from babel.lists import format_list

    return str(format_list(list(items), locale=locale(language)))


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


_MONTHS = (
    ("januari", "janvier"),
    ("februari", "fevrier"),
    ("maart", "mrt", "mars"),
    ("april", "avril"),
    ("mei", "mai"),
    ("juni", "juin"),
    ("juli", "juillet"),
    ("augustus", "aout"),
    ("september", "septembre"),
    ("oktober", "octobre"),
    ("november", "novembre"),
    ("december", "decembre"),
)
"""In both languages, without accents."""
_SHORTEST_MONTH = 3


def read_date(text: str) -> date | None:
    """A day typed as `22/11/2026`, `22-11-2026`, `2026-11-22`, `22 nov. 2026`, `1er mars 2027`; else None."""
    if match := re.fullmatch(r"\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*", text):
        year, month, day = (int(part) for part in match.groups())
    elif match := re.fullmatch(r"\s*(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})\s*", text):
        day, month, year = (int(part) for part in match.groups())
    elif match := re.fullmatch(r"\s*(\d{1,2})(?:er|e)?\.?\s+([^\W\d_]+)\.?\s+(\d{4})\s*", text):
        day, month, year = int(match[1]), _month(match[2]), int(match[3])
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month(word: str) -> int:
    """The month of a name or its beginning, as `sept`; 0 for no month, or one that could be two (`jui`)."""
    bare = "".join(sign for sign in normalize("NFD", word.casefold()) if not combining(sign))
    names = enumerate(_MONTHS, start=1)
    found = [month for month, each in names if any(name.startswith(bare) for name in each)]
    return found[0] if len(found) == 1 and len(bare) >= _SHORTEST_MONTH else 0
