"""How one value of a record is read back, from SQLite or from JSON, by the type of its field."""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable, Mapping
from dataclasses import fields
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from types import NoneType
from typing import Any, TypeAlias, cast, get_args, get_origin, get_type_hints

Read: TypeAlias = Callable[[Any], Any]
"""From what is kept to a value of the field; raises ValueError, TypeError or ArithmeticError."""


def kept(value: object) -> Any:
    """A value as plain JSON: dates as ISO text, amounts as text, choices by their value."""
    match value:
        case Enum():
            return value.value
        case date():
            return value.isoformat()
        case Decimal():
            return str(value)
        case tuple():
            return [kept(item) for item in value]
    return value


def _reader(hint: Any) -> Read:
    options = [option for option in get_args(hint) if option is not NoneType]
    if get_origin(hint) is tuple:
        return _row(get_args(hint))
    if NoneType in get_args(hint):
        return _or_none(_reader(options[0]) if len(options) == 1 else _answer)
    if options:
        return _answer
    return _PLAIN.get(hint, hint)


def _is_listed(hint: Any) -> bool:
    options = [option for option in get_args(hint) if option is not NoneType]
    return get_origin(hint) is tuple or len(options) > 1


def _or_none(read: Read) -> Read:
    return lambda value: None if value is None else read(value)


def _row(arguments: tuple[Any, ...]) -> Read:
    """`tuple[X, ...]` of any length, or `tuple[X, Y]` of exactly that length."""
    if arguments[-1] is Ellipsis:
        read = _reader(arguments[0])
        return lambda value: tuple(read(item) for item in _list(value))
    reads = [_reader(argument) for argument in arguments]
    return lambda value: tuple(read(item) for read, item in zip(reads, _list(value), strict=True))


def _list(value: Any) -> list[Any] | tuple[Any, ...]:
    if isinstance(value, list | tuple):
        return value
    raise TypeError(f"{value!r} is not a list")


def _text(value: Any) -> str:
    if isinstance(value, str):
        return value
    raise TypeError(f"{value!r} is not a text")


def _number(value: Any) -> float:
    """A number with an end; somebody else wrote any other, and no paper or JSON can show it."""
    number = float(value)
    if not math.isfinite(number):
        raise ValueError(f"{number} is not a number to keep")
    return number


def _answer(value: Any) -> object:
    """An answer of any type: it stays what it is, a list becomes a tuple."""
    if isinstance(value, float):
        return _number(value)
    return tuple(value) if isinstance(value, list) else value


_PLAIN: Mapping[Any, Read] = {
    str: _text,
    float: _number,
    date: date.fromisoformat,
}
"""Every other type reads by itself: int, bool, Decimal and the choices."""


def readers(kind: type) -> Mapping[str, Read]:
    """How to read each field of a record, in their order."""
    return _readers(cast("Hashable", kind))


def listed(kind: type) -> frozenset[str]:
    """The fields that SQLite keeps as JSON: lists, and answers of any type."""
    return _listed(cast("Hashable", kind))


@cache
def _readers(kind: Any) -> Mapping[str, Read]:
    hints = get_type_hints(kind)
    return {field.name: _reader(hints[field.name]) for field in fields(kind)}


@cache
def _listed(kind: Any) -> frozenset[str]:
    return frozenset(name for name, hint in get_type_hints(kind).items() if _is_listed(hint))
