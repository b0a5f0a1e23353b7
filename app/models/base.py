"""What every table shares: how a value of a record becomes a column of SQLite."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any, TypeAlias

from sqlalchemy import Column, Dialect, MetaData, Table, Text
from sqlalchemy.types import TypeDecorator, TypeEngine

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}
"""Every constraint has a name, so that a later migration can find it."""


class DecimalText(TypeDecorator[Decimal]):
    """An amount as text: exact, also to the last zero."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> str | None:
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Decimal | None:
        return None if value is None else Decimal(value)


class Json(TypeDecorator[object]):
    """A list, number, truth or text as JSON; lists come back as (nested) tuples."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: object, dialect: Dialect) -> str | None:
        return None if value is None else json.dumps(value, ensure_ascii=False, allow_nan=False)

    def process_result_value(self, value: str | None, dialect: Dialect) -> object:
        return None if value is None else _frozen(json.loads(value))


METADATA = MetaData(naming_convention=NAMES)
"""Every table of the file. Tables without SQLAlchemy's mapped classes: records are our own, and the
mapping alone would cost a twentieth of a second and six megabytes at every start."""

Kind: TypeAlias = type[TypeEngine[Any]]


def record_table(name: str, *columns: Column[Any]) -> Table:
    """A table that mirrors one kind of record: the same names, the same id, the same nullability."""
    return Table(name, METADATA, Column("id", Text, primary_key=True), *columns)


def required(kind: Kind, names: str) -> list[Column[Any]]:
    """Columns that always hold a value; the names stand apart by spaces."""
    return [Column(name, kind, nullable=False) for name in names.split()]


def optional(kind: Kind, names: str) -> list[Column[Any]]:
    """Columns that may be empty."""
    return [Column(name, kind, nullable=True) for name in names.split()]


def _frozen(value: object) -> object:
    return tuple(_frozen(item) for item in value) if isinstance(value, list) else value
