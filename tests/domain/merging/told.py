"""What a merge must have kept or listed, worked out a second way: edit by edit, without looking at how."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace
from itertools import combinations

from app.domain.dossier import Dossier
from app.domain.merging.conflicts import Clash, Conflict
from app.domain.merging.merge import Merge
from app.domain.merging.shapes import POSITION, UNKNOWN, alike, is_ids, is_listed, is_pairs, value_before
from app.domain.merging.sides import ids_in_order
from app.domain.records import RECORDS, Record
from app.domain.references import Key, holds, key_of, references_of


def lost(merge: Merge, side: Dossier, base: Dossier) -> list[str]:
    """The edits of one side that are neither in the result nor in a conflict nor named as left out."""
    return [*_lost_records(merge, side, base), *_lost_moves(merge, side, base)]


def unordered(dossier: Dossier) -> dict[Key, object]:
    """The facts, and the order of every list instead of the numbers that make it."""
    facts: dict[Key, object] = {
        key_of(r): replace(r, position=0) if is_listed(type(r)) else r  # type: ignore[call-arg]
        for r in dossier
    }
    return facts | {(kind, ""): ids_in_order(dossier, kind) for kind in RECORDS if is_listed(kind)}


def broken_links(result: Dossier, *sides: Dossier) -> list[object]:
    """Links of the result that lead nowhere although they led somewhere on the side they came from."""
    known = {use for side in sides for r in side for use in references_of(r) if not holds(side, use.target)}
    found = (use for record in result for use in references_of(record) if not holds(result, use.target))
    return [use for use in found if use not in known and any(holds(side, use.target) for side in sides)]


def _lost_records(merge: Merge, side: Dossier, base: Dossier) -> Iterator[str]:
    for key in {key_of(record) for dossier in (side, base) for record in dossier}:
        was, now, result = base.get(*key), side.get(*key), merge.result.get(*key)
        if alike(was, now) or _whole(merge, key):
            continue
        if now is None or result is None:
            yield from [f"{key}: {now} became {result}"] if now is not result else []
            continue
        clashing = {name for conflict in _about(merge, key) for name in conflict.fields}
        clashing |= {use.field for conflict in merge.conflicts for use in conflict.uses if use.by == key}
        for name in (f.name for f in fields(now) if f.name not in clashing | {POSITION}):
            yield from _lost_field(key, name, (value_before(key[0], was, name), getattr(now, name)), result)


def _lost_field(key: Key, name: str, values: tuple[object, object], result: Record) -> Iterator[str]:
    was, now = values
    found = getattr(result, name)
    if now in (was, found):
        return
    if is_ids(key[0], name) or is_pairs(key[0], name):
        before, after, there = (set() if v is UNKNOWN else set(v) for v in (was, now, found))  # type: ignore[call-overload]
        if after - before <= there and not (before - after) & there:
            return
    yield f"{key}.{name}: {was} → {now} became {found}"


def _lost_moves(merge: Merge, side: Dossier, base: Dossier) -> Iterator[str]:
    moved = {conflict.kind for conflict in merge.conflicts if conflict.clash is Clash.ORDER}
    for kind in RECORDS:
        if is_listed(kind) and kind not in moved:
            was, now, found = (ids_in_order(each, kind) for each in (base, side, merge.result))
            for one, two in combinations([id_ for id_ in was if id_ in now and id_ in found], 2):
                if now.index(one) > now.index(two) and found.index(one) < found.index(two):
                    yield f"{kind.__name__}: {one} was put after {two}"


def _whole(merge: Merge, key: Key) -> bool:
    """Whether the record as a whole is listed."""
    members = {m.key for conflict in merge.conflicts for m in conflict.members}
    added = {(c.kind, c.id) for c in merge.conflicts if c.clash is Clash.ADDED}
    return key in members | added | {left.key for left in merge.left_out}


def _about(merge: Merge, key: Key) -> list[Conflict]:
    return [conflict for conflict in merge.conflicts if (conflict.kind, conflict.id) == key]
