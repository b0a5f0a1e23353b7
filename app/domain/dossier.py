"""The immutable dossier: all records of one firm; a change makes a new one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from operator import attrgetter
from types import MappingProxyType
from typing import TypeVar, cast

from app.domain.changes import Changes
from app.domain.records import Company, Record

R = TypeVar("R", bound=Record)
Table = Mapping[str, Record]
_EMPTY: Table = MappingProxyType({})
_POSITION = attrgetter("position")


class StaleChange(Exception):
    """A change was decided on another dossier than the one it is applied to."""


@dataclass(frozen=True, slots=True)
class Dossier:
    """Records by type and id; `edition` is the catalogue edition the firm works with."""

    edition: str = ""
    tables: Mapping[type[Record], Table] = field(default_factory=dict)

    @classmethod
    def of(cls, records: Iterable[Record], *, edition: str = "") -> Dossier:
        """A dossier that holds exactly these records."""
        tables: dict[type[Record], dict[str, Record]] = {}
        for record in records:
            tables.setdefault(type(record), {})[record.id] = record
        return cls(edition, tables)

    def get(self, kind: type[R], id_: str) -> R | None:
        """The record with this id, or None."""
        return cast("R | None", self.tables.get(cast("type[Record]", kind), _EMPTY).get(id_))

    def all(self, kind: type[R]) -> tuple[R, ...]:
        """Every record of a type, by position where it has one, then in order of entry."""
        rows = cast("Iterable[R]", self.tables.get(cast("type[Record]", kind), _EMPTY).values())
        return tuple(sorted(rows, key=_POSITION) if hasattr(kind, "position") else rows)

    def __iter__(self) -> Iterator[Record]:
        for table in self.tables.values():
            yield from table.values()

    @property
    def company(self) -> Company:
        """The firm, blank when nothing is known yet."""
        return self.get(Company, "company") or Company()

    def with_(self, changes: Changes) -> Dossier:
        """The dossier after these changes; raises `StaleChange` when a `before` is not what is here."""
        tables = dict(self.tables)
        fresh: set[type[Record]] = set()
        for change in changes:
            if change.kind not in fresh:
                tables[change.kind] = dict(tables.get(change.kind, _EMPTY))
                fresh.add(change.kind)
            table = cast("dict[str, Record]", tables[change.kind])
            if table.get(change.id) != change.before:
                raise StaleChange(f"{change.kind.__name__} {change.id}")
            if change.after is None:
                del table[change.id]
            else:
                table[change.id] = change.after
        return Dossier(self.edition, {kind: table for kind, table in tables.items() if table})


def same_facts(one: Dossier, other: Dossier) -> bool:
    """Whether two dossiers remember the same, whatever the order in which it was entered."""
    return one.edition == other.edition and {k: dict(t) for k, t in one.tables.items()} == {
        k: dict(t) for k, t in other.tables.items()
    }
