"""Records to store: blank ones, full ones, hostile ones, and any at all."""

from __future__ import annotations

from dataclasses import MISSING, fields
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from app.domain.changes import Change, Changes
from app.domain.records import RECORDS, Record, Site
from app.store.dossier_file import DossierFile

HOSTILE = (
    "<b>onaf</b> & R&D <klant>",
    "'; DROP TABLE journal; --",
    "=1+1",
    "👩‍🏭 œuvre ĳ €",
    "\u202eאבג\u202c مرحبا",
    "nul \0 and tab\tand\r\nnewline \u2028",
    "x" * 10_000,
    "{name} %s %(a)s \\ \" '",
)
MOMENT = datetime(2026, 11, 22, 10, 15, tzinfo=UTC)


def blank(kind: type[Record]) -> Record:
    """Nothing filled in that need not be: None wherever None may stand."""
    given: dict[str, Any] = {}
    for field in fields(kind):
        if field.default is MISSING:
            given[field.name] = one_of_type(get_type_hints(kind)[field.name])
    return kind(**given)


def full(kind: type[Record], text: str = "text") -> Record:
    """Every field filled in, every text the given one."""
    hints = get_type_hints(kind)
    return kind(**{field.name: one_of_type(hints[field.name], text) for field in fields(kind)})


def one_of_type(hint: Any, text: str = "id") -> Any:
    """A value of a field's type that is not None."""
    origin, args = get_origin(hint), [arg for arg in get_args(hint) if arg not in (NoneType, ...)]
    if origin is UnionType or type(hint) is UnionType or (origin is not None and origin is not tuple):
        return one_of_type(args[-1], text)
    if origin is tuple:
        return tuple(one_of_type(arg, text) for arg in args)
    if issubclass(hint, Enum):
        return list(hint)[-1]
    samples = {str: text, bool: True, int: 7, float: 7.5, date: date(2028, 2, 29), Decimal: Decimal("12.50")}
    return samples[hint]


def texts() -> st.SearchStrategy[str]:
    """Any text that a file can hold, and the hostile ones."""
    return st.one_of(st.sampled_from(HOSTILE), st.text(st.characters(exclude_categories=["Cs"]), max_size=30))


def any_record() -> st.SearchStrategy[Record]:
    """Any record of any type."""
    return st.sampled_from(RECORDS).flatmap(any_of)


def any_of(kind: type[Record]) -> st.SearchStrategy[Record]:
    """Any record of one type."""
    hints = get_type_hints(kind)
    return st.builds(kind, **{field.name: any_value(hints[field.name]) for field in fields(kind)})


def any_value(hint: Any) -> st.SearchStrategy[Any]:
    """Any value of a field's type; lists within reason, numbers as SQLite can hold them."""
    known: dict[Any, st.SearchStrategy[Any]] = {
        str: texts(),
        float: st.floats(allow_nan=False, allow_infinity=False),
        int: st.integers(-(2**63), 2**63 - 1),
        Decimal: st.decimals(allow_nan=False, allow_infinity=False),
        NoneType: st.none(),
    }
    args = get_args(hint)
    if not args:
        return known[hint] if hint in known else st.from_type(hint)
    if get_origin(hint) is not tuple:
        return st.one_of(*map(any_value, args))
    return (
        st.lists(any_value(args[0]), max_size=3).map(tuple)
        if ... in args
        else st.tuples(*map(any_value, args))
    )


def adding(*records: Record) -> Changes:
    """The changes that add these records."""
    return tuple(Change(None, record) for record in records)


def site(number: int, name: str = "") -> Site:
    """A small record to commit."""
    return Site(id=f"s{number}", name=name or f"site {number}", position=0)


def made(path: Path, *records: Record) -> Path:
    """A closed dossier with these records, committed in one act."""
    with DossierFile.create(path, "2026.1", moment=MOMENT) as file:
        if records:
            file.commit(adding(*records), act="Import", moment=MOMENT)
    return path
