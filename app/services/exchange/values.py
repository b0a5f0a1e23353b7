"""One JSON value turned into the value a record field holds, or a problem with its path."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from app.domain.messages import Message
from app.i18n.marks import N_
from app.services.exchange.problems import Findings
from app.services.exchange.shape import FieldShape, is_ids, is_pairs

_LARGEST = 10**15
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")

WRONG = object()
"""What comes back when a value was refused."""


def read_value(field: FieldShape, value: Any, path: str, findings: Findings) -> object:
    """The field's value, or `WRONG` after noting what was expected."""
    if value is None and field.nullable:
        return None
    read, expected = _reader(field.type)
    found = read(value)
    if found is WRONG:
        findings.add(
            path, Message("Expected {expected}.", {"expected": Message(expected, _choices(field.type))})
        )
    return found


def _reader(hint: Any) -> tuple[Callable[[Any], object], str]:
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return (lambda value: _enum(hint, value)), N_("one of: {choices}")
    if is_pairs(hint):
        return _pairs, N_("an object with texts")
    if is_ids(hint):
        return _ids, N_("a list of ids")
    return _PLAIN.get(hint, (_scalar, N_("a number, yes/no or a list")))


def _choices(hint: Any) -> dict[str, object]:
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return {"choices": ", ".join(item.value for item in hint)}
    return {}


def _enum(hint: type[StrEnum], value: Any) -> object:
    return hint(value) if isinstance(value, str) and value in {item.value for item in hint} else WRONG


def _text(value: Any) -> object:
    return value if isinstance(value, str) else WRONG


def _whole(value: Any) -> object:
    found = _number(value)
    if not isinstance(found, float) or not found.is_integer():
        return WRONG
    return value if isinstance(value, int) else int(found)


def _number(value: Any) -> object:
    """A float; a number without end or beyond all measure would bring down who calculates with it."""
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        return WRONG
    return float(value) if -_LARGEST < value < _LARGEST else WRONG  # NaN is not between either


def _amount(value: Any) -> object:
    return WRONG if _number(value) is WRONG else Decimal(str(value))


def _flag(value: Any) -> object:
    return value if isinstance(value, bool) else WRONG


def _day(value: Any) -> object:
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        return WRONG
    try:
        return date.fromisoformat(value)
    except ValueError:
        return WRONG


def _ids(value: Any) -> object:
    if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
        return WRONG
    return tuple(dict.fromkeys(value))


def _pairs(value: Any) -> object:
    if not isinstance(value, dict) or not all(isinstance(v, str) for v in value.values()):
        return WRONG
    return tuple(sorted(value.items()))


def _scalar(value: Any) -> object:
    if isinstance(value, list):
        return _ids(value)
    if isinstance(value, float | Decimal):
        return _number(value)
    return value if isinstance(value, bool | int | str) else WRONG


_PLAIN: dict[Any, tuple[Callable[[Any], object], str]] = {
    str: (_text, N_("a text")),
    int: (_whole, N_("a whole number")),
    float: (_number, N_("a number")),
    Decimal: (_amount, N_("an amount")),
    bool: (_flag, N_("true or false")),
    date: (_day, N_("a day such as 2026-11-22")),
}
