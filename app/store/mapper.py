"""Records to rows and back, and to the JSON of the journal, all by field name."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from types import UnionType
from typing import Any, TypeVar, get_args

from cattrs import Converter
from sqlalchemy import Connection, Insert, Table, select, text
from sqlalchemy.dialects.sqlite import insert

from app.domain.records import RECORDS, Record
from app.models.schema import METADATA

R = TypeVar("R", bound=Record)


KINDS: Mapping[str, type[Record]] = {kind.__name__: kind for kind in RECORDS}
"""Every record type by its name."""

TABLES: Mapping[type[Record], Table] = {
    kind: METADATA.tables[re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()] for name, kind in KINDS.items()
}
"""The table of every record type: `PlannedMeasure` lives in `planned_measure`."""


def read_all(connection: Connection) -> Iterator[Record]:
    """Every record in the file, type by type, in order of entry."""
    for kind in RECORDS:
        names = TABLES[kind].c.keys()
        structured = _rows().get_structure_hook(kind)
        for row in connection.execute(select(TABLES[kind]).order_by(text("rowid"))).all():
            yield structured(dict(zip(names, row, strict=True)), kind)


def upsert(kind: type[Record]) -> Insert:
    """Add a record, or replace the one with the same id in its place."""
    adding = insert(TABLES[kind])
    replaced = {column.name: column for column in adding.excluded if column.name != "id"}
    return adding.on_conflict_do_update(index_elements=["id"], set_=replaced)


def to_row(record: Record) -> dict[str, Any]:
    """Column values by name."""
    row: dict[str, Any] = _rows().unstructure(record)
    return row


def to_json(record: Record) -> dict[str, Any]:
    """Plain JSON values by field name; dates as ISO text, amounts as text."""
    values: dict[str, Any] = _texts().unstructure(record)
    return values


def from_json(kind: type[R], values: Mapping[str, Any]) -> R:
    """The record that `to_json` wrote; a field it did not know yet gets its default."""
    return _texts().structure(values, kind)


@cache
def _rows() -> Converter:
    converter = _converter()
    for kind in (date, Decimal):
        converter.register_structure_hook(kind, _as_it_is)
    return converter


@cache
def _texts() -> Converter:
    converter = _converter()
    converter.register_structure_hook(date, lambda value, _: date.fromisoformat(value))
    converter.register_structure_hook(Decimal, lambda value, _: Decimal(value))
    converter.register_unstructure_hook(date, date.isoformat)
    converter.register_unstructure_hook(Decimal, str)
    return converter


def _converter() -> Converter:
    converter = Converter(detailed_validation=False)
    converter.register_structure_hook(float, _finite)
    converter.register_structure_hook_func(_is_input_value, _input_value)
    return converter


def _is_input_value(kind: object) -> bool:
    return isinstance(kind, UnionType) and {float, int, bool, str} < set(get_args(kind))


def _input_value(value: object, _: object) -> object:
    if isinstance(value, float):
        return _finite(value, float)
    return tuple(value) if isinstance(value, list) else value


def _finite(value: Any, _: object) -> float:
    """A number with an end; somebody else wrote any other, and no paper or JSON can show it."""
    number = float(value)
    if not math.isfinite(number):
        raise ValueError(f"{number} is not a number to keep")
    return number


def _as_it_is(value: Any, _: object) -> Any:
    return value
