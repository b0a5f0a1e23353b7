"""Lists that both sides moved, added to and took from: one order again, with as few new numbers as can be."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.commands.base import edited
from app.domain.dossier import Dossier
from app.domain.merging.conflicts import Choice, Clash, Conflict
from app.domain.merging.orders import merged_order
from app.domain.merging.shapes import POSITION, is_listed
from app.domain.merging.sides import Sides, ids_in_order, other, with_records
from app.domain.records import RECORDS, Record

Order = tuple[str, ...]


def in_order(result: Dossier, sides: Sides) -> tuple[Dossier, tuple[Conflict, ...]]:
    """The result with its lists in the order of both sides; a list that cannot be stays as it is here."""
    conflicts: list[Conflict] = []
    for kind in RECORDS:
        if is_listed(kind):
            kept = frozenset(result.tables.get(kind, {}))
            base, mine, theirs = (ids_in_order(side, kind) for side in (sides.base, sides.mine, sides.theirs))
            order = merged_order(base, mine, theirs, kept)
            if order is None:
                conflicts.append(_conflict(kind, base, mine, theirs))
                order = merged_order(mine, mine, _in_slots(theirs, mine), kept)
            result = with_records(result, _numbered(result, kind, order or (), sides))
    return result, tuple(conflicts)


def as_ordered_by(sides: Sides, conflict: Conflict, choice: Choice) -> Sides:
    """The sides as if both had moved the list as one of them did."""
    kind, target = conflict.kind, sides.side(other(choice))
    order = ids_in_order(sides.side(choice), kind)
    moved = _in_slots(ids_in_order(target, kind), order)
    return sides.with_side(other(choice), with_records(target, _counted(target, kind, moved)))


def _numbered(result: Dossier, kind: type[Record], order: Sequence[str], sides: Sides) -> list[Record]:
    """The records with positions in this order: those of a side when its order is this one already."""
    sources = (sides.theirs, sides.mine) if _unmoved(sides, kind) else (sides.mine, sides.theirs)
    for side in sources:
        if ids_in_order(side, kind) == tuple(order):
            at = {id_: _position(side, kind, id_) for id_ in order}
            return [edited(result.tables[kind][id_], {POSITION: at[id_]}) for id_ in order]
    return _counted(result, kind, order)


def _counted(dossier: Dossier, kind: type[Record], order: Sequence[str]) -> list[Record]:
    table = dossier.tables.get(kind, {})
    return [edited(table[id_], {POSITION: place}) for place, id_ in enumerate(order, start=1)]


def _unmoved(sides: Sides, kind: type[Record]) -> bool:
    """Whether the numbers here are still those both began with."""
    ids = set(sides.mine.tables.get(kind, {})) & set(sides.base.tables.get(kind, {}))
    return all(_position(sides.mine, kind, id_) == _position(sides.base, kind, id_) for id_ in ids)


def _in_slots(order: Sequence[str], wanted: Sequence[str]) -> tuple[str, ...]:
    """The same list, its common ids in the wanted order, everything else where it stands."""
    common = iter([id_ for id_ in wanted if id_ in order])
    return tuple(next(common) if id_ in wanted else id_ for id_ in order)


def _position(dossier: Dossier, kind: type[Record], id_: str) -> object:
    return getattr(dossier.tables[kind][id_], POSITION)


def _conflict(kind: type[Record], base: Order, mine: Order, theirs: Order) -> Conflict:
    return Conflict(
        clash=Clash.ORDER, kind=kind, fields=(POSITION,), before=(base,), mine=(mine,), theirs=(theirs,)
    )
