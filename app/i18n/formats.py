"""Dates, numbers and money as Belgians write and read them, in Dutch and French.

Babel comes in with the first date or number; the first screen has none.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import TYPE_CHECKING

from app.i18n.language import Language

if TYPE_CHECKING:
    from babel import Locale

_GROUPING = re.compile(r"^[+-]?[1-9]\d{0,2}(?:[. \u00a0\u202f']\d{3})+(?:,\d*)?$")
_SHORT_MONTHS = {"mrt": 3}
"""Usual short names that are not the first letters of the whole one."""

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


def read_date(text: str) -> date | None:
    """A day typed as `22/11/2026`, `22-11-2026`, `2026-11-22`, `22 november 2026` or `1er mars 2026`.

    The name of a month may be Dutch or French, whole or its first letters; None when there is no such day.
    """
    if match := re.fullmatch(r"\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*", text):
        year, month, day = (int(part) for part in match.groups())
    elif match := re.fullmatch(r"\s*(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})\s*", text):
        day, month, year = (int(part) for part in match.groups())
    elif match := re.fullmatch(r"\s*(\d{1,2})(?:er)?\s+([^\W\d_]+)\.?\s+(\d{4})\s*", text):
        day, month, year = int(match[1]), _month_named(match[2]), int(match[3])
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month_named(word: str) -> int:
    """The month of which this is the name or its first letters, in either language; otherwise 0."""
    begin = _bare(word)
    known = [(month, month_name(month, language)) for language in Language for month in range(1, 13)]
    found = {month for month, name in known if len(begin) >= 3 and _bare(name).startswith(begin)}
    return found.pop() if len(found) == 1 else _SHORT_MONTHS.get(begin, 0)


def _bare(word: str) -> str:
    """Small letters without accents."""
    apart = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))
