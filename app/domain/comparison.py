"""What differs between two dossiers, for instance since signing: one row a field, added or removed record."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields

from app.domain.dossier import Dossier
from app.domain.merging.shapes import POSITION, is_listed, same
from app.domain.merging.sides import ids_in_order
from app.domain.records import RECORDS, Record


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that differs: the value of a field, or a whole record when `field` is empty.

    Of a record that was moved in its list, `position` holds its place (from 1) before and after.
    """

    kind: type[Record]
    id: str
    field: str
    before: object
    after: object

    @property
    def added(self) -> bool:
        """Whether the record was not there before."""
        return not self.field and self.before is None

    @property
    def removed(self) -> bool:
        """Whether the record is not there any more."""
        return not self.field and self.after is None


def differences(before: Dossier, after: Dossier) -> tuple[Difference, ...]:
    """Every difference, type by type; new numbers in a list are no difference as long as its order stays."""
    return tuple(row for kind in RECORDS for row in _of_kind(kind, before, after))


def record_differences(before: Record, after: Record) -> Iterator[Difference]:
    """The fields in which two versions of a record differ, but for its place in a list."""
    kind = type(before)
    for name in (field.name for field in fields(before) if field.name != POSITION):
        was, now = getattr(before, name), getattr(after, name)
        if not same(kind, name, was, now):
            yield Difference(kind, before.id, name, was, now)


def _of_kind(kind: type[Record], before: Dossier, after: Dossier) -> Iterator[Difference]:
    was, now = before.tables.get(kind, {}), after.tables.get(kind, {})
    for id_ in dict.fromkeys((*now, *was)):
        old, new = was.get(id_), now.get(id_)
        if old is None or new is None:
            yield Difference(kind, id_, "", old, new)
        else:
            yield from record_differences(old, new)
    if is_listed(kind):
        yield from _moves(kind, ids_in_order(before, kind), ids_in_order(after, kind))


def _moves(kind: type[Record], before: Sequence[str], after: Sequence[str]) -> Iterator[Difference]:
    """The fewest moves that explain the new order."""
    places = {id_: place for place, id_ in enumerate(before, start=1)}
    stayed = _longest_rise([places[id_] for id_ in after if id_ in places])
    for place, id_ in enumerate(after, start=1):
        if id_ in places and places[id_] not in stayed:
            yield Difference(kind, id_, POSITION, places[id_], place)


def _longest_rise(numbers: Sequence[int]) -> frozenset[int]:
    """A longest part of the numbers, all different, that only rises."""
    ends: list[int] = []
    previous: dict[int, int | None] = {}
    for number in numbers:
        place = bisect_left(ends, number)
        previous[number] = ends[place - 1] if place else None
        ends[place:] = [number] if place == len(ends) else [number, *ends[place + 1 :]]
    found: list[int] = []
    last = ends[-1] if ends else None
    while last is not None:
        found.append(last)
        last = previous[last]
    return frozenset(found)
