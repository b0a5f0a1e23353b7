"""Hypothesis strategies: arbitrary records, acts and texts that users and attackers type."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, fields
from datetime import date
from decimal import Decimal
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, get_args, get_type_hints

from hypothesis import strategies as st

from app.domain.records import RECORDS, InputValue, Record
from app.services.exchange.shape import is_ids, is_pairs

HOSTILE = (
    "<b>vet</b>",
    "R&D",
    "=1+1",
    "🙂 שלום مرحبا",
    "x" * 10_000,
    "regel 1\nregel 2",
    "'; DROP TABLE company;--",
    "&amp;",
)

texts = st.one_of(st.sampled_from(HOSTILE), st.text(st.characters(exclude_categories=("Cs",)), max_size=30))
_ids = st.text("abcdefgh-0123456789", min_size=1, max_size=8)
_scalar: dict[Any, st.SearchStrategy[Any]] = {
    str: texts,
    int: st.integers(-1000, 10_000),
    float: st.floats(-1e6, 1e6, allow_nan=False),
    bool: st.booleans(),
    date: st.dates(date(1990, 1, 1), date(2100, 12, 31)),
    Decimal: st.decimals(0, 10**6, places=2),
}


def records(kind: type[Record]) -> st.SearchStrategy[Record]:
    """Any record of a type, sensible or not."""
    hints = get_type_hints(kind)
    given = {f.name: _of(hints[f.name]) for f in fields(kind) if f.name != "id"}
    if kind.__dataclass_fields__["id"].default is MISSING:
        given["id"] = _ids
    return st.builds(kind, **given)


def any_record() -> st.SearchStrategy[Record]:
    """Any record of any type."""
    return st.sampled_from(RECORDS).flatmap(records)


def _of(hint: Any) -> st.SearchStrategy[Any]:
    if hint == InputValue | None:
        return st.one_of(st.none(), st.booleans(), st.integers(0, 99), st.lists(_ids, max_size=2).map(tuple))
    if isinstance(hint, UnionType) and NoneType in get_args(hint):
        rest = [part for part in get_args(hint) if part is not NoneType]
        return st.one_of(st.none(), *(_of(part) for part in rest))
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return st.sampled_from(hint)
    if is_pairs(hint):
        return st.dictionaries(_ids, texts, max_size=3).map(lambda found: tuple(sorted(found.items())))
    if is_ids(hint):
        return st.lists(_ids, max_size=3).map(tuple)
    return _scalar[hint]


Strategy = Callable[[type[Record]], st.SearchStrategy[Record]]
