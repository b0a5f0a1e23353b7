"""What any field of any record may hold: sensible numbers, years and days, texts that can be kept."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from app.domain.messages import Message, Refusal
from app.domain.records import Record

FIRST_YEAR, LAST_YEAR = 1990, 2100
LONGEST_TEXT = 20_000
LARGEST_WHOLE = 2**53
"""Beyond this a whole number no longer survives a spreadsheet or another program's JSON."""


def check_fields(record: Record) -> None:
    """Refuse a field that no record may hold, whatever it means."""
    for name in record.__slots__:
        value = getattr(record, name)
        if isinstance(value, str):
            a_text(value, field=name)
        elif isinstance(value, tuple):
            for text in _texts(value):
                a_text(text, field=name)
        elif isinstance(value, date):
            a_day(value, field=name)
        elif isinstance(value, int) and not isinstance(value, bool):
            between(value, -LARGEST_WHOLE, LARGEST_WHOLE, field=name)


def a_text(text: str, *, field: str) -> None:
    """Refuse a text that is too long, or that holds half a character, which no file can keep."""
    if len(text) > LONGEST_TEXT:
        raise Refusal(
            Message(
                "This text is too long. Shorten it to at most {limit} characters.", {"limit": LONGEST_TEXT}
            ),
            field=field,
        )
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise Refusal(
            Message("This text holds a damaged character that cannot be kept. Type it again."), field=field
        )


def between(value: float | Decimal | None, low: float, high: float, *, field: str) -> None:
    """Refuse a number outside its range; None is no answer and passes."""
    if value is None:
        return
    if not low <= value <= high:  # also refuses "not a number", which is never between
        raise Refusal(
            Message("Enter a number from {low} to {high}.", {"low": low, "high": high}), field=field
        )


def a_year(value: int | None, *, field: str) -> None:
    """Refuse a year that cannot be meant."""
    if value is not None and not FIRST_YEAR <= value <= LAST_YEAR:
        raise Refusal(
            Message("Enter a year from {low} to {high}.", {"low": FIRST_YEAR, "high": LAST_YEAR}), field=field
        )


def a_day(value: date | None, *, field: str) -> None:
    """Refuse a day in a year that cannot be meant."""
    if value is not None:
        a_year(value.year, field=field)


def _texts(value: tuple[object, ...]) -> tuple[str, ...]:
    """The texts in a list of ids or in pairs."""
    flat = (part for item in value for part in (item if isinstance(item, tuple) else (item,)))
    return tuple(part for part in flat if isinstance(part, str))
