"""Working choices into a merge: the sides are made to agree, and then merged once more."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import cast

from app.domain.commands.base import edited
from app.domain.merging.conflicts import Choice, Clash, Conflict
from app.domain.merging.fields import joined
from app.domain.merging.hands import told_by
from app.domain.merging.lists import as_ordered_by
from app.domain.merging.merge import Merge, put_together
from app.domain.merging.removals import dropped, kept, remover_of
from app.domain.merging.sides import Sides, other, renamed, with_records
from app.domain.records import Record
from app.domain.references import holds

MOST_ROUNDS = 20
"""Of choosing one side for everything: choices can bring up what they hid, never without end."""


def settle(merge: Merge, choices: Mapping[str, Choice]) -> Merge:
    """The merge after these choices, by the key of their conflict; keys of no conflict mean nothing.

    A choice may bring up what it hid: look at `conflicts` of the result. KeyError for a choice that a
    conflict does not offer.
    """
    sides = merge.sides
    for conflict in merge.conflicts:
        choice = choices.get(conflict.key)
        if choice is not None:
            if choice not in conflict.choices:
                raise KeyError(f"{conflict.key} does not offer {choice}")
            sides = _WAYS[conflict.clash](sides, conflict, choice)
    return put_together(merge.mine, merge.began, sides, merge.left_out)


def settle_all(merge: Merge, choice: Choice) -> Merge:
    """The merge with one side chosen for everything that is still open."""
    for _ in range(MOST_ROUNDS):
        if merge.settled:
            break
        merge = settle(merge, {conflict.key: choice for conflict in merge.conflicts})
    return merge


def _field(sides: Sides, conflict: Conflict, choice: Choice) -> Sides:
    """Both sides get the chosen values, or both texts one below the other."""
    if choice is Choice.BOTH:
        text = joined(str(conflict.mine[0]), str(conflict.theirs[0]))
        chosen: dict[str, object] = {conflict.fields[0]: text}
        return _with_values(
            _with_values(sides, conflict, Choice.MINE, chosen), conflict, Choice.THEIRS, chosen
        )
    values = conflict.mine if choice is Choice.MINE else conflict.theirs
    target = other(choice)
    if conflict.entry:
        field = conflict.fields[0]
        record = sides.side(target).get(conflict.kind, conflict.id)
        pairs = dict(getattr(record, field)) | {conflict.entry: values[0]}
        chosen = {field: tuple(sorted((key, text) for key, text in pairs.items() if text is not None))}
    else:
        chosen = dict(zip(conflict.fields, values, strict=True))
    return _with_values(sides, conflict, target, chosen)


def _with_values(sides: Sides, conflict: Conflict, side: Choice, values: Mapping[str, object]) -> Sides:
    record = cast("Record", sides.side(side).get(conflict.kind, conflict.id))
    return sides.with_side(side, with_records(sides.side(side), [edited(record, values)]))


def _added(sides: Sides, conflict: Conflict, choice: Choice) -> Sides:
    """One of the two records, or the other side's under an id of its own, with all that names it there."""
    if choice is Choice.BOTH:
        new = _free_id(sides, conflict)
        return sides.with_side(Choice.THEIRS, renamed(sides.theirs, (conflict.kind, conflict.id), new))
    chosen = cast("Record", sides.side(choice).get(conflict.kind, conflict.id))
    return sides.with_side(other(choice), with_records(sides.side(other(choice)), [chosen]))


def _free_id(sides: Sides, conflict: Conflict) -> str:
    number = 2
    while any(
        holds(side, (conflict.kind, f"{conflict.id}-{number}"))
        for side in (sides.base, sides.mine, sides.theirs)
    ):
        number += 1
    return f"{conflict.id}-{number}"


def _removed(sides: Sides, conflict: Conflict, choice: Choice) -> Sides:
    return dropped(sides, conflict) if choice is remover_of(conflict) else kept(sides, conflict)


_WAYS: Mapping[Clash, Callable[[Sides, Conflict, Choice], Sides]] = MappingProxyType(
    {
        Clash.FIELD: _field,
        Clash.ADDED: _added,
        Clash.REMOVED: _removed,
        Clash.HANDS: told_by,
        Clash.ORDER: as_ordered_by,
    }
)
