"""Records to rows and back, and to the JSON of the journal, all by field name."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import fields
from enum import Enum
from typing import Any, TypeVar

from sqlalchemy import Connection, Insert, Table
from sqlalchemy.dialects.sqlite import insert

from app.domain.records import RECORDS, Record
from app.models.schema import METADATA
from app.store.values import Read, kept, listed, readers

R = TypeVar("R", bound=Record)


KINDS: Mapping[str, type[Record]] = {kind.__name__: kind for kind in RECORDS}
"""Every record type by its name."""

TABLES: Mapping[type[Record], Table] = {
    kind: METADATA.tables[re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()] for name, kind in KINDS.items()
}
"""The table of every record type: `PlannedMeasure` lives in `planned_measure`."""


def read_all(connection: Connection) -> Iterator[Record]:
    """Every record in the file, type by type, in order of entry; read as SQLite gives it, for speed."""
    for kind in RECORDS:
        columns = ", ".join(f'"{field.name}"' for field in fields(kind))
        chosen = f'SELECT {columns} FROM "{TABLES[kind].name}" ORDER BY rowid'
        found = connection.exec_driver_sql(chosen).all()
        reads = (
            {name: _from_column(name, read, kind) for name, read in readers(kind).items()} if found else {}
        )
        for row in found:
            yield kind(**{name: read(value) for (name, read), value in zip(reads.items(), row, strict=True)})


def upsert(kind: type[Record]) -> Insert:
    """Add a record, or replace the one with the same id in its place."""
    adding = insert(TABLES[kind])
    replaced = {column.name: column for column in adding.excluded if column.name != "id"}
    return adding.on_conflict_do_update(index_elements=["id"], set_=replaced)


def to_row(record: Record) -> dict[str, Any]:
    """Values by name, as the columns take them."""
    return {field.name: _bare(getattr(record, field.name)) for field in fields(record)}


def to_json(record: Record) -> dict[str, Any]:
    """Plain JSON values by field name; dates as ISO text, amounts as text."""
    return {field.name: kept(getattr(record, field.name)) for field in fields(record)}


def from_json(kind: type[R], values: Mapping[str, Any]) -> R:
    """The record that `to_json` wrote; a field it did not know yet gets its default."""
    reads = readers(kind)
    return kind(**{name: read(values[name]) for name, read in reads.items() if name in values})


def _from_column(name: str, read: Read, kind: type[Record]) -> Read:
    if name not in listed(kind):
        return read
    return lambda text: read(None if text is None else json.loads(text))


def _bare(value: object) -> object:
    return value.value if isinstance(value, Enum) else value
