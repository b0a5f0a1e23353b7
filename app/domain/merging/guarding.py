"""Before two dossiers are merged: what of the other side may never come in is set aside, and named."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace

from app.domain.commands.base import edited
from app.domain.dossier import Dossier
from app.domain.frozen import FROZEN, LASTING, OWNERS, admitted
from app.domain.merging.conflicts import LeftOut
from app.domain.merging.shapes import alike
from app.domain.merging.sides import Sides, renamed, with_company, with_records
from app.domain.messages import Message
from app.domain.records import Analysis, LightRound, Record
from app.domain.references import Key, holds, key_of, references_of

_STAYS = Message("A round of questionnaires is never changed or removed from outside.")
_SIGNED = Message("What was signed is never changed or removed from outside.")
_OPEN = Message("An open round of questionnaires stays with the firm that holds its sealed answers.")
_NEEDED = Message("A round of questionnaires here rests on this, so it cannot be removed from outside.")


@dataclass(frozen=True, slots=True)
class Prepared:
    """Sides that may be merged, and what was set aside for it."""

    sides: Sides
    left_out: tuple[LeftOut, ...]


def prepared(sides: Sides) -> Prepared:
    """Frozen records stay as they are here; one year and side has one id on both sides."""
    named = Sides(*(with_company(side) for side in (sides.base, sides.mine, sides.theirs)))
    found = Prepared(replace(named, theirs=_same_turns(named)), ())
    for step in (_those_lost, _those_here, _those_new, _their_owners):
        more = step(found.sides)
        found = Prepared(more.sides, found.left_out + more.left_out)
    return found


def _those_lost(sides: Sides) -> Prepared:
    """What lasts and is not here any more, because an older copy was put back, comes in as if it were new."""
    lost = [
        (kind, there.id)
        for kind in LASTING
        for there in sides.theirs.tables.get(kind, {}).values()
        if not holds(sides.mine, (kind, there.id))
    ]
    return Prepared(replace(sides, base=with_records(sides.base, gone=lost)), ())


def _those_here(sides: Sides) -> Prepared:
    """Frozen records of this side: the other side and the past look like them, but for the free fields."""
    left: list[LeftOut] = []
    here = [record for kind in FROZEN for record in sides.mine.tables.get(kind, {}).values()]
    base, theirs = sides.base, sides.theirs
    for mine in here:
        key = key_of(mine)
        was, there = sides.base.get(*key), sides.theirs.get(*key)
        changed = tuple(_changed(mine, was, there))
        if changed or (there is None and was is not None and admitted(was)):
            left.append(LeftOut(key, mine, there, changed, _why(key)))
        base = with_records(base, [_like(mine, was)] if was else [])
        theirs = with_records(theirs, [_like(mine, there or was or mine)])
    return Prepared(replace(sides, base=base, theirs=theirs), tuple(left))


def _those_new(sides: Sides) -> Prepared:
    """Frozen records that only the other side has: some come in, with what belongs to them or not at all."""
    theirs, left = sides.theirs, []
    for kind in FROZEN:
        for there in tuple(theirs.tables.get(kind, {}).values()):
            if holds(sides.mine, (kind, there.id)):
                continue
            if (
                holds(sides.base, (kind, there.id))
                or not admitted(there)
                or _orphan(there, sides.mine, theirs)
            ):
                theirs = with_records(theirs, gone=[(kind, there.id)])
                why = _why((kind, there.id)) if admitted(there) else _OPEN
                left.append(LeftOut((kind, there.id), None, there, (), why))
    return Prepared(replace(sides, theirs=theirs), tuple(left))


def _their_owners(sides: Sides) -> Prepared:
    """What the frozen records here rest on stays, also when the other side removed it."""
    theirs, left = sides.theirs, []
    for key in _owners(sides.mine):
        mine, was = sides.mine.get(*key), sides.base.get(*key)
        if mine is not None and was is not None and not holds(theirs, key):
            theirs = with_records(theirs, [was])
            left.append(LeftOut(key, mine, None, (), _NEEDED))
    return Prepared(replace(sides, theirs=theirs), tuple(left))


def _why(key: Key) -> Message:
    return _SIGNED if key[0] in LASTING else _STAYS


def _owners(mine: Dossier) -> Iterable[Key]:
    frozen = (record for kind in FROZEN for record in mine.tables.get(kind, {}).values())
    uses = (use for record in frozen for use in references_of(record) if use.owned)
    return dict.fromkeys(use.target for use in uses)


def _orphan(there: Record, mine: Dossier, theirs: Dossier) -> bool:
    """Whether the record belongs to one that is here already, or that does not come in."""
    owner = OWNERS.get(type(there))
    if owner is None:
        return False
    field, kind = owner
    key = (kind, str(getattr(there, field)))
    return holds(mine, key) or not holds(theirs, key)


def _changed(mine: Record, was: Record | None, there: Record | None) -> Iterable[str]:
    """The fields that the other side wanted otherwise and that stay as they are."""
    if there is None:
        return
    free = FROZEN[type(mine)]
    for name in (field.name for field in fields(mine)):
        value = getattr(there, name)
        if name not in free and value not in (getattr(mine, name), getattr(was, name, mine)):
            yield name


def _like(mine: Record, other: Record) -> Record:
    """The record of this side with the free fields of another version."""
    free = FROZEN[type(mine)]
    return edited(mine, {name: getattr(other, name) for name in free})


def _same_turns(sides: Sides) -> Dossier:
    """The other side with our ids for its new rounds and analyses of a year that we worked on too."""
    theirs = sides.theirs
    turns: tuple[type[Record], ...] = (LightRound, Analysis)
    for kind in turns:
        mine = sides.mine.all(kind)
        here = {_turn(r): r.id for r in reversed(mine) if not alike(sides.base.get(kind, r.id), r)}
        for there in sides.theirs.all(kind):
            ours = here.get(_turn(there))
            new = not holds(sides.mine, (kind, there.id)) and not holds(sides.base, (kind, there.id))
            if ours and new and not holds(theirs, (kind, ours)):
                theirs = renamed(theirs, (kind, there.id), ours)
    return theirs


def _turn(record: Record) -> object:
    """What there is only one of: a year, and the side that filled it in."""
    return getattr(record, "year", None), getattr(record, "side", None)
