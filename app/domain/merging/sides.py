"""The three dossiers of a merge side by side: how it was, how it is here, how it is there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, replace
from typing import Any, NamedTuple, cast

from app.domain.changes import Change
from app.domain.commands.base import edited
from app.domain.dossier import Dossier
from app.domain.merging.conflicts import Choice
from app.domain.records import RECORDS, Attachment, Company, Record
from app.domain.references import DERIVED, REFERENCES, Key, key_of, owner_of, owner_text


class Trio(NamedTuple):
    """One record on the three sides; None where it is not."""

    base: Record | None
    mine: Record | None
    theirs: Record | None


@dataclass(frozen=True, slots=True)
class Sides:
    """What both began with, and what became of it."""

    base: Dossier
    mine: Dossier
    theirs: Dossier

    def trio(self, key: Key) -> Trio:
        """One record on the three sides."""
        return Trio(self.base.get(*key), self.mine.get(*key), self.theirs.get(*key))

    def __iter__(self) -> Iterator[Key]:
        """Every record of any side, mine first, type by type."""
        for kind in RECORDS:
            ids = (id_ for side in (self.mine, self.theirs, self.base) for id_ in side.tables.get(kind, ()))
            yield from ((kind, id_) for id_ in dict.fromkeys(ids))

    def side(self, choice: Choice) -> Dossier:
        """One of the two sides."""
        return self.mine if choice is Choice.MINE else self.theirs

    def with_side(self, choice: Choice, dossier: Dossier) -> Sides:
        """The same with one side replaced."""
        return replace(self, mine=dossier) if choice is Choice.MINE else replace(self, theirs=dossier)


def other(choice: Choice) -> Choice:
    """The other one of the two sides."""
    return Choice.THEIRS if choice is Choice.MINE else Choice.MINE


def ids_in_order(dossier: Dossier, kind: type[Record]) -> tuple[str, ...]:
    """The ids of a list as it is shown; equal positions in the order of their ids."""
    rows = dossier.tables.get(kind, {}).values()
    return tuple(row.id for row in sorted(rows, key=lambda row: (_position(row), row.id)))


def with_records(dossier: Dossier, put: Iterable[Record] = (), gone: Iterable[Key] = ()) -> Dossier:
    """The dossier with these records in it, whatever was there, and without those."""
    wanted: dict[Key, Record | None] = {key_of(record): record for record in put}
    wanted |= dict.fromkeys(gone)
    pairs = ((dossier.get(*key), record) for key, record in wanted.items())
    return dossier.with_(tuple(Change(before, after) for before, after in pairs if before != after))


def with_company(dossier: Dossier) -> Dossier:
    """The dossier with its firm in it, blank when nobody described it yet: files always name one."""
    return dossier if dossier.get(Company, "company") else with_records(dossier, [Company()])


def renamed(dossier: Dossier, key: Key, new: str) -> Dossier:
    """The dossier with another id for one record, in every reference and in every id made of it."""
    kind, old = key
    record = dossier.get(kind, old)
    if record is None:
        return dossier
    put, gone = [_as(record, id=new)], [key]
    for each in dossier:
        found = _pointing(each, kind, old, new)
        if found != each:
            put.append(found)
            gone += [(type(each), each.id)] if found.id != each.id else []
    return with_records(dossier, put, gone)


def _pointing(record: Record, kind: type[Record], old: str, new: str) -> Record:
    """The record with its references to `old` turned to `new`."""
    values: dict[str, object] = {}
    if isinstance(record, Attachment) and owner_of(record) == (kind, old):
        values["owner"] = owner_text((kind, new))
    for reference in REFERENCES.get(type(record), ()):
        named = getattr(record, reference.field)
        if kind in reference.to and isinstance(named, tuple):
            values[reference.field] = tuple(new if id_ == old else id_ for id_ in named)
        elif kind in reference.to and named == old:
            values[reference.field] = new
    if not values:
        return record
    turned = edited(record, values)
    return _as(turned, id=made_id(turned)) if record.id == made_id(record) else turned


def made_id(record: Record) -> str:
    """The id that follows from the fields of a record; empty when it has one of its own."""
    parts = (getattr(record, name) for name in DERIVED.get(type(record), ()))
    return "/".join(str(part) for part in parts if part not in ("", None))


def _as(record: Record, *, id: str) -> Record:
    values: dict[str, Any] = {field.name: getattr(record, field.name) for field in fields(record)}
    return type(record)(**(values | {"id": id}))


def _position(record: Record) -> int:
    return cast("int", getattr(record, "position", 0))
