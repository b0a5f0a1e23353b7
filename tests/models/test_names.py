"""The tables mirror the records: the same names, the same nullability, a column that can hold the value."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from decimal import Decimal
from enum import Enum
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

import pytest
from sqlalchemy import Boolean, Date, Float, Integer, Text

from app.domain.records import RECORDS, Record
from app.models.base import DecimalText, Json
from app.models.schema import METADATA
from app.store.mapper import TABLES

COLUMN = {str: Text, bool: Boolean, int: Integer, float: Float, date: Date, Decimal: DecimalText}


@pytest.mark.parametrize("kind", RECORDS)
def test_a_table_has_the_fields_of_its_record_in_the_same_order(kind: type[Record]) -> None:
    assert TABLES[kind].c.keys() == [field.name for field in fields(kind)]


@pytest.mark.parametrize("kind", RECORDS)
def test_a_column_may_be_empty_exactly_when_the_field_may_be_none(kind: type[Record]) -> None:
    optional = {name: NoneType in get_args(hint) for name, hint in get_type_hints(kind).items()}
    assert {column.name: column.nullable for column in TABLES[kind].c} == optional


@pytest.mark.parametrize("kind", RECORDS)
def test_a_column_can_hold_what_its_field_holds(kind: type[Record]) -> None:
    expected = {name: column_type(hint) for name, hint in get_type_hints(kind).items()}
    assert {column.name: type(column.type) for column in TABLES[kind].c} == expected


def test_every_table_belongs_to_a_record_to_the_file_itself_or_lies_apart() -> None:
    apart = {"journal", "header", "round_key", "ballot", "ballot_mark", "blob", "declaration"}
    assert set(METADATA.tables) == {table.name for table in TABLES.values()} | apart


def column_type(hint: Any) -> Any:
    """The column type for a field's type."""
    kinds = [arg for arg in get_args(hint) if arg is not NoneType]
    if get_origin(hint) is tuple or len(kinds) > 1:
        return Json
    kind = kinds[0] if kinds else hint
    return Text if issubclass(kind, Enum) else COLUMN[kind]
