"""One record that both sides changed: the two put together field by field, and where they clash."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import cast

from app.domain.commands.base import edited
from app.domain.commands.limits import LONGEST_TEXT
from app.domain.merging.conflicts import Choice, Clash, Conflict
from app.domain.merging.orders import merged_order
from app.domain.merging.shapes import PROSE, UNKNOWN, Unit, is_ids, is_pairs, same, units, value_before
from app.domain.merging.sides import Trio
from app.domain.records import Record

Values = tuple[object, ...]
Pairs = tuple[tuple[str, str], ...]


def mixed(trio: Trio) -> tuple[Record, tuple[Conflict, ...]]:
    """The record with every change that stands alone; where both changed the same, it stays as mine."""
    base, mine, theirs = trio
    assert mine is not None and theirs is not None
    kind = type(mine)
    values: dict[str, object] = {}
    conflicts: list[Conflict] = []
    for unit in units(kind):
        before = tuple(value_before(kind, base, name) for name in unit)
        here, there = (tuple(getattr(side, name) for name in unit) for side in (mine, theirs))
        found, clashes = _unit(kind, unit, (before, here, there))
        values |= dict(zip(unit, found, strict=True))
        conflicts += [replace(clash, id=mine.id) for clash in clashes]
    return edited(mine, values), tuple(conflicts)


def joined(one: str, other: str) -> str:
    """Two texts one below the other."""
    return f"{one}\n{other}"


def merged_pairs(before: Pairs, mine: Pairs, theirs: Pairs) -> tuple[Pairs, tuple[str, ...]]:
    """A mapping with the changes of both, and the entries that both changed differently (kept as mine)."""
    base, here, there = dict(before), dict(mine), dict(theirs)
    result, clashes = dict(here), []
    for entry in sorted({*base, *here, *there}):
        was, ours, other = base.get(entry), here.get(entry), there.get(entry)
        if ours == was and other != was:
            result.pop(entry, None)
            result |= {entry: other} if other is not None else {}
        elif ours not in (was, other) and other != was:
            clashes.append(entry)
    return tuple(sorted(result.items())), tuple(clashes)


def _unit(
    kind: type[Record], unit: Unit, values: tuple[Values, Values, Values]
) -> tuple[Values, list[Conflict]]:
    before, mine, theirs = values
    if _same(kind, unit, mine, theirs) or _same(kind, unit, theirs, before):
        return mine, []
    if _same(kind, unit, mine, before):
        return theirs, []
    if len(unit) == 1 and is_pairs(kind, unit[0]):
        return _mapping(kind, unit, values)
    if len(unit) == 1 and is_ids(kind, unit[0]):
        order = _list(*(cast("tuple[str, ...]", value[0]) for value in values))
        if order is not None:
            return (order,), []
    return mine, [_clash(kind, unit, values)]


def _mapping(
    kind: type[Record], unit: Unit, values: tuple[Values, Values, Values]
) -> tuple[Values, list[Conflict]]:
    before, mine, theirs = (() if value[0] is UNKNOWN else cast("Pairs", value[0]) for value in values)
    result, clashes = merged_pairs(before, mine, theirs)
    sides = [dict(side) for side in (before, mine, theirs)]
    return (result,), [
        Conflict(
            clash=Clash.FIELD,
            kind=kind,
            fields=unit,
            entry=entry,
            before=(sides[0].get(entry),),
            mine=(sides[1].get(entry),),
            theirs=(sides[2].get(entry),),
        )
        for entry in clashes
    ]


def _list(before: object, mine: tuple[str, ...], theirs: tuple[str, ...]) -> tuple[str, ...] | None:
    """Both lists as one set in an order; None when an id stands twice or the orders contradict."""
    base = () if before is UNKNOWN else cast("tuple[str, ...]", before)
    if any(len(set(side)) < len(side) for side in (base, mine, theirs)):
        return None
    in_base, here, there = set(base), set(mine), set(theirs)
    return merged_order(base, mine, theirs, (here & there) | (here - in_base) | (there - in_base))


def _clash(kind: type[Record], unit: Unit, values: tuple[Values, Values, Values]) -> Conflict:
    before, mine, theirs = values
    known = tuple(None if value is UNKNOWN else value for value in before)
    choices = tuple(_choices(kind, unit, mine, theirs))
    return Conflict(
        clash=Clash.FIELD, kind=kind, fields=unit, before=known, mine=mine, theirs=theirs, choices=choices
    )


def _choices(kind: type[Record], unit: Unit, mine: Values, theirs: Values) -> Iterator[Choice]:
    yield from (Choice.MINE, Choice.THEIRS)
    if len(unit) == 1 and unit[0] in PROSE.get(kind, ()):
        texts = (str(mine[0]), str(theirs[0]))
        if all(text.strip() for text in texts) and len(joined(*texts)) <= LONGEST_TEXT:
            yield Choice.BOTH


def _same(kind: type[Record], unit: Unit, one: Values, two: Values) -> bool:
    return all(same(kind, name, a, b) for name, a, b in zip(unit, one, two, strict=True))
