"""What every table shares: how a value of a record becomes a column of SQLite."""

from __future__ import annotations

import json
from decimal import Decimal

from sqlalchemy import Dialect, Float, Integer, MetaData, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator

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


class Base(DeclarativeBase):
    """The root of all rows."""

    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map = {  # noqa: RUF012 - SQLAlchemy's own way of asking
        str: Text,
        int: Integer,
        float: Float,
        Decimal: DecimalText,
    }


class RecordRow(Base):
    """A row that mirrors one record: the same names, the same id, the same nullability."""

    __abstract__ = True

    id: Mapped[str] = mapped_column(Text, primary_key=True, sort_order=-1)


def _frozen(value: object) -> object:
    return tuple(_frozen(item) for item in value) if isinstance(value, list) else value
