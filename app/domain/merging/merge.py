"""The merge itself: everything that fits together in one dossier, and the list of what must be chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from app.domain.changes import Change, Changes
from app.domain.dossier import Dossier
from app.domain.merging.conflicts import Choice, Clash, Conflict, LeftOut
from app.domain.merging.fields import mixed
from app.domain.merging.guarding import prepared
from app.domain.merging.hands import hands_conflicts
from app.domain.merging.lists import in_order
from app.domain.merging.removals import loosened, removal_conflicts
from app.domain.merging.shapes import alike, is_listed
from app.domain.merging.sides import Sides, Trio, with_records
from app.domain.records import RECORDS, Company, Record
from app.domain.references import Key, Use, holds, key_of, references_of


class Unsettled(Exception):
    """There still is something to choose: a merge with conflicts makes no changes."""


@dataclass(frozen=True, slots=True)
class Merge:
    """Two dossiers put together; `result` holds mine wherever a conflict is still open.

    `began` is what the two were before any choice, `sides` what they are after the choices made so far.
    """

    mine: Dossier
    began: Sides
    sides: Sides
    result: Dossier
    conflicts: tuple[Conflict, ...]
    left_out: tuple[LeftOut, ...]

    @property
    def settled(self) -> bool:
        """Whether nothing is left to choose."""
        return not self.conflicts

    @property
    def changes(self) -> Changes:
        """What makes the result out of mine; raises `Unsettled` as long as there are conflicts."""
        if self.conflicts:
            raise Unsettled
        keys = Sides(self.mine, self.mine, self.result)
        pairs = ((self.mine.get(*key), self.result.get(*key)) for key in keys)
        return tuple(Change(before, after) for before, after in pairs if before != after)


def merge(base: Dossier, mine: Dossier, theirs: Dossier) -> Merge:
    """What becomes of `mine` when everything that `theirs` did since `base` comes in."""
    ready = prepared(Sides(base, mine, theirs))
    return put_together(mine, ready.sides, ready.sides, ready.left_out)


def put_together(mine: Dossier, began: Sides, sides: Sides, left_out: tuple[LeftOut, ...]) -> Merge:
    """A merge of sides that are ready for it, also after choices have been worked into them."""
    removals = removal_conflicts(sides)
    hands = hands_conflicts(sides)
    grouped = {member.key for conflict in (*removals, *hands) for member in conflict.members}
    counted = {member.key for conflict in hands for member in conflict.members}
    conflicts = [c for c in removals if not counted.intersection(member.key for member in c.members)]
    conflicts += hands
    records: list[Record] = []
    for key in sides:
        record, clashes = _merged(sides.trio(key), key)
        if key in grouped:
            record = _of_group(sides.trio(key), record, key in counted)
        records += [record] if record is not None else []
        conflicts += [clash for clash in clashes if key not in counted]
    loose = Dossier.of(_as_mine(records, mine), edition=mine.edition)
    whole = with_records(loose, (loosened(record, _broken_by(loose, began)) for record in loose))
    result, orders = in_order(whole, sides)
    found = tuple(sorted((*conflicts, *orders), key=_reading_order))
    return Merge(mine, began, sides, _without_blank_company(result, mine), found, left_out)


def _merged(trio: Trio, key: Key) -> tuple[Record | None, tuple[Conflict, ...]]:
    """One record of both sides; mine where the two clash."""
    base, mine, theirs = trio
    if alike(mine, theirs) or alike(base, theirs):
        return mine, ()
    if alike(base, mine):
        return theirs, ()
    if mine is None or theirs is None:
        return mine, ()  # removed here, changed there: that is a conflict of its group
    if base is None and is_listed(key[0]):
        return mine, (_added(trio, key),)
    return mixed(trio)


def _added(trio: Trio, key: Key) -> Conflict:
    return Conflict(
        clash=Clash.ADDED,
        kind=key[0],
        id=key[1],
        before=(None,),
        mine=(trio.mine,),
        theirs=(trio.theirs,),
        choices=(Choice.MINE, Choice.THEIRS, Choice.BOTH),
    )


def _of_group(trio: Trio, record: Record | None, whole: bool) -> Record | None:
    """As long as nobody has chosen, a record of a group is as it is here, removed or not."""
    return trio.mine if whole or trio.mine is None or trio.theirs is None else record


def _as_mine(records: list[Record], mine: Dossier) -> Iterator[Record]:
    """What is here keeps its place in the order of entry, what is new follows."""
    found = {key_of(record): record for record in records}
    for kind in RECORDS:
        here = [(kind, id_) for id_ in mine.tables.get(kind, ())]
        new = [key for key in found if key[0] is kind and not holds(mine, key)]
        yield from (found[key] for key in (*here, *new) if key in found)


def _broken_by(result: Dossier, began: Sides) -> Callable[[Use], bool]:
    """Whether a link leads nowhere because of the merge: it did not dangle on the side it came from."""

    def broken(use: Use) -> bool:
        known = any(holds(side, use.target) for side in (began.mine, began.theirs))
        return known and not holds(result, use.target) and not any(_dangles(use, s) for s in _two(began))

    return broken


def _dangles(use: Use, side: Dossier) -> bool:
    record = side.get(*use.by)
    return record is not None and use in references_of(record) and not holds(side, use.target)


def _two(began: Sides) -> tuple[Dossier, Dossier]:
    return began.mine, began.theirs


def _without_blank_company(result: Dossier, mine: Dossier) -> Dossier:
    """A firm that nobody described was only put there to compare."""
    blank = not holds(mine, (Company, "company")) and result.company == Company()
    return with_records(result, gone=[(Company, "company")]) if blank else result


def _reading_order(conflict: Conflict) -> tuple[int, str, str]:
    return RECORDS.index(conflict.kind), conflict.id, conflict.key
