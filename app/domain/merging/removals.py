"""One side removed what the other side changed or newly uses: what hangs together stays or goes together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from app.domain.commands.base import edited
from app.domain.dossier import Dossier
from app.domain.merging.conflicts import Choice, Clash, Conflict, Member
from app.domain.merging.shapes import alike
from app.domain.merging.sides import Sides, other, with_records
from app.domain.records import RECORDS, Record
from app.domain.references import Key, Use, holds, key_of, references_of

Link = tuple[Key, str, Key]


def removal_conflicts(sides: Sides) -> tuple[Conflict, ...]:
    """Every group of removed records that the other side did something with, whichever side removed."""
    both = (Choice.MINE, Choice.THEIRS)
    return tuple(conflict for remover in both for conflict in _Removal(sides, remover).conflicts())


def remover_of(conflict: Conflict) -> Choice:
    """The side that removed the records of a conflict."""
    gone_there = all(member.theirs is None for member in conflict.members)
    return Choice.THEIRS if gone_there else Choice.MINE


def kept(sides: Sides, conflict: Conflict) -> Sides:
    """The sides as if nobody had removed these records, nor loosened what names them."""
    remover = remover_of(conflict)
    back = [member.base for member in conflict.members if member.base is not None]
    keys = {member.key for member in conflict.members}
    whole = with_records(sides.side(remover), back)
    linked = [_relinked(record, sides.base, keys) for record in whole]
    return sides.with_side(remover, with_records(whole, linked))


def dropped(sides: Sides, conflict: Conflict) -> Sides:
    """The sides as if both had removed these records and loosened what names them."""
    keeper = other(remover_of(conflict))
    keys = {member.key for member in conflict.members}
    bare = with_records(sides.side(keeper), gone=keys)
    loose = [loosened(record, lambda use: use.target in keys) for record in bare]
    return sides.with_side(keeper, with_records(bare, loose))


def loosened(record: Record, cut: Callable[[Use], bool]) -> Record:
    """The record without those of its links that are cut; a record keeps naming its owner."""
    lost = [use for use in references_of(record) if not use.owned and cut(use)]
    values: dict[str, object] = {}
    for field in {use.field for use in lost}:
        ids = {use.target[1] for use in lost if use.field == field}
        named = getattr(record, field)
        values[field] = tuple(id_ for id_ in named if id_ not in ids) if isinstance(named, tuple) else ""
    return edited(record, values) if values else record


def _relinked(record: Record, base: Dossier, keys: Iterable[Key]) -> Record:
    """The record with the links to these records that it had before."""
    before = base.get(*key_of(record))
    if before is None or before == record:
        return record
    values: dict[str, object] = {}
    back = [use for use in references_of(before) if not use.owned and use.target in keys]
    for field in {use.field for use in back}:
        was, now = getattr(before, field), getattr(record, field)
        ids = {use.target[1] for use in back if use.field == field}
        if isinstance(was, tuple):
            again = tuple(id_ for id_ in was if id_ in now or id_ in ids)
            values[field] = again + tuple(id_ for id_ in now if id_ not in again)
        elif now == "":
            values[field] = was
    return edited(record, values) if values else record


@dataclass(frozen=True)
class _Removal:
    """What one side removed, seen from the side that kept it."""

    sides: Sides
    remover: Choice

    def conflicts(self) -> Iterator[Conflict]:
        """One conflict a group of records that stay or go together."""
        left = set(self._contested)
        while left:
            group = self._reached(min(left, key=_order))
            left -= group
            yield self._conflict(sorted(group, key=_order))

    @cached_property
    def _keeper(self) -> Dossier:
        return self.sides.side(other(self.remover))

    @cached_property
    def _gone(self) -> frozenset[Key]:
        """Removed on one side only."""
        cut = self.sides.side(self.remover)
        keys = (key_of(record) for record in self.sides.base)
        return frozenset(key for key in keys if not holds(cut, key) and holds(self._keeper, key))

    @cached_property
    def _uses(self) -> tuple[Use, ...]:
        return tuple(use for record in self._keeper for use in references_of(record))

    @cached_property
    def _before(self) -> frozenset[Link]:
        return frozenset(_link(use) for record in self.sides.base for use in references_of(record))

    @cached_property
    def _fresh(self) -> tuple[Use, ...]:
        """New links of the keeping side to what was removed."""
        return tuple(u for u in self._uses if u.target in self._gone and _link(u) not in self._before)

    @cached_property
    def _added(self) -> frozenset[Key]:
        """New records of the keeping side that cannot exist without a removed one, however far away."""
        found: set[Key] = set()
        while True:
            more = {
                use.by
                for use in self._uses
                if use.owned and use.target in self._gone | found and not holds(self.sides.base, use.by)
            }
            if more <= found:
                return frozenset(found)
            found |= more

    @cached_property
    def _contested(self) -> frozenset[Key]:
        base, keeper = self.sides.base, self._keeper
        changed = {key for key in self._gone if not alike(base.get(*key), keeper.get(*key))}
        return frozenset(changed | {use.target for use in self._fresh} | self._added)

    @cached_property
    def _neighbours(self) -> dict[Key, set[Key]]:
        """Who cannot stay without whom: owners with what they own, and fresh links among the removed."""
        nodes = self._gone | self._added
        edges: dict[Key, set[Key]] = defaultdict(set)
        for use in self._uses:
            tied = use.owned or (_link(use) not in self._before)
            if tied and use.by in nodes and use.target in nodes:
                edges[use.by].add(use.target)
                edges[use.target].add(use.by)
        return edges

    def _reached(self, start: Key) -> set[Key]:
        found, waiting = {start}, [start]
        while waiting:
            more = self._neighbours.get(waiting.pop(), set()) - found
            found |= more
            waiting += more
        return found

    def _conflict(self, group: list[Key]) -> Conflict:
        keys = set(group)
        owned = {use.by for use in self._uses if use.owned and use.target in keys and use.by in keys}
        kind, id_ = next((key for key in group if key not in owned), group[0])
        head = self.sides.trio((kind, id_))
        uses = [use for use in self._fresh if use.target in keys and use.by not in keys]
        uses += [use for use in self._uses if use.target in keys & self._added and use.by not in keys]
        return Conflict(
            clash=Clash.REMOVED,
            kind=kind,
            id=id_,
            before=(head.base,),
            mine=(head.mine,),
            theirs=(head.theirs,),
            members=tuple(Member(key, *self.sides.trio(key)) for key in group),
            uses=tuple(uses),
        )


def _link(use: Use) -> Link:
    return (use.by, use.field, use.target)


def _order(key: Key) -> tuple[int, str]:
    return RECORDS.index(key[0]), key[1]
