"""A difference between two dossiers, and a conflict of a merge, told in a reader's words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import cast

from app.domain.comparison import Difference
from app.domain.merging.conflicts import Choice, Clash, Conflict, LeftOut
from app.domain.records import Record
from app.i18n.marks import N_
from app.presenters.naming.context import Telling
from app.presenters.naming.fields import entry_name, field_name, value_text
from app.presenters.naming.titles import kind_name, own_title, record_title, short
from app.presenters.sentences import pair


@dataclass(frozen=True, slots=True)
class ToldDifference:
    """One row for a reader: which record, which field, how it was, how it is."""

    what: str
    field: str
    before: str
    after: str
    is_whole: bool = False
    """A record that was added or removed; `field` then says which of the two."""


@dataclass(frozen=True, slots=True)
class ToldConflict:
    """One thing to choose, for a reader; `more` says what else the choice takes along."""

    what: str
    field: str
    why: str
    before: str
    mine: str
    theirs: str
    more: tuple[str, ...]


def tell(row: Difference, telling: Telling) -> ToldDifference:
    """A row of `differences` in words."""
    key = (row.kind, row.id)
    what = record_title(row.kind, row.id, telling)
    if not row.field:
        how = telling.words.say("Added") if row.added else telling.words.say("Removed")
        sides = (_record(row.before, telling), _record(row.after, telling))
        return ToldDifference(what, how, *sides, is_whole=True)
    before, after = (value_text(key, row.field, value, telling) for value in (row.before, row.after))
    return ToldDifference(what, field_name(row.kind, row.field, telling), before, after)


def sentence(row: Difference, telling: Telling) -> str:
    """A row in one line: `Measure: Rooster – Responsible: (empty) → zaakvoerder`."""
    told, say = tell(row, telling), telling.words.say
    if row.added:
        return say("{what}: added", what=told.what)
    if row.removed:
        return say("{what}: removed", what=told.what)
    before, after = short(told.before), short(told.after)
    return say(
        "{what} – {field}: {before} → {after}", what=told.what, field=told.field, before=before, after=after
    )


def tell_conflict(conflict: Conflict, telling: Telling) -> ToldConflict:
    """A conflict in words: what clashes, both values, and what goes along."""
    before, mine, theirs = (
        _side(conflict, values, telling) for values in (conflict.before, conflict.mine, conflict.theirs)
    )
    name = kind_name(conflict.kind, telling)
    what = record_title(conflict.kind, conflict.id, telling) if conflict.id else name
    return ToldConflict(
        what=what,
        field=_fields(conflict, telling),
        why=telling.words.say(_WHY[conflict.clash]),
        before=before,
        mine=mine,
        theirs=theirs,
        more=tuple(_more(conflict, telling)),
    )


def tell_left_out(left: LeftOut, telling: Telling) -> str:
    """What of the other side stays out, and why, in one line."""
    what = record_title(*left.key, telling)
    fields = telling.words.listing([field_name(left.key[0], name, telling) for name in left.fields])
    named = telling.words.say("{what} – {field}", what=what, field=fields) if fields else what
    return telling.words.say("{what} – {why}", what=named, why=left.why)


def choice_label(choice: Choice, telling: Telling) -> str:
    """How a conflict ends, as the words on a button."""
    return telling.words.say(_CHOICES[choice])


def _fields(conflict: Conflict, telling: Telling) -> str:
    """The fields that clash, or the line of a mapping."""
    names = [field_name(conflict.kind, name, telling) for name in conflict.fields]
    told = telling.words.listing(names)
    if not conflict.entry:
        return told
    return pair(told, entry_name(conflict.kind, conflict.entry, telling), telling.words)


def _side(conflict: Conflict, values: tuple[object, ...], telling: Telling) -> str:
    """What one side holds: a value for each field, a record as a whole, or the order of a list."""
    if conflict.clash is Clash.ORDER:
        ids = cast("tuple[str, ...]", values[0])
        titles = (own_title(r, telling) if (r := telling.find(conflict.kind, id_)) else id_ for id_ in ids)
        return " · ".join(short(title, _IN_A_ROW) for title in titles)
    if not conflict.fields:
        return _record(values[0], telling)
    if conflict.entry:
        return str(values[0] or telling.words.say("(empty)"))
    key = (conflict.kind, conflict.id)
    told = [
        value_text(key, name, value, telling) for name, value in zip(conflict.fields, values, strict=True)
    ]
    if len(told) == 1:
        return told[0]
    named = zip(conflict.fields, told, strict=True)
    return "; ".join(
        pair(field_name(conflict.kind, name, telling), text, telling.words) for name, text in named
    )


def _more(conflict: Conflict, telling: Telling) -> Iterator[str]:
    """What stays or goes with it, and which links hang on it."""
    for member in conflict.members:
        if member.key != (conflict.kind, conflict.id):
            yield record_title(*member.key, telling)
    for use in conflict.uses:
        field = field_name(use.by[0], use.field, telling)
        yield telling.words.say("{what} – {field}", what=record_title(*use.by, telling), field=field)


def _record(record: object, telling: Telling) -> str:
    """A whole record in a cell: its own words, or that it is not there."""
    if record is None:
        return telling.words.say("(not there)")
    known = cast("Record", record)
    return own_title(known, telling) or kind_name(type(known), telling)


_IN_A_ROW = 30
_WHY: Mapping[Clash, str] = MappingProxyType(
    {
        Clash.FIELD: N_("Both changed this, in different ways."),
        Clash.ADDED: N_("Both added something else under the same number."),
        Clash.REMOVED: N_("One removed this while the other changed or used it."),
        Clash.HANDS: N_("The hands counted on one side do not fit the people present on the other."),
        Clash.ORDER: N_("Both moved things in this list, and the moves contradict each other."),
    }
)
_CHOICES: Mapping[Choice, str] = MappingProxyType(
    {
        Choice.MINE: N_("Keep what is here"),
        Choice.THEIRS: N_("Take what comes in"),
        Choice.BOTH: N_("Keep both"),
    }
)
