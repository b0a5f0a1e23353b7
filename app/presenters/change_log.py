"""The journal told in words: who reads it sees what was done when, not how it is stored."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from app.domain.catalogue import Catalogue
from app.domain.changes import Change, Changes
from app.domain.comparison import Difference, record_differences
from app.domain.dossier import Dossier
from app.domain.merging.sides import with_records
from app.domain.records import RECORDS
from app.domain.references import Key
from app.i18n.words import Words
from app.presenters.differences import sentence
from app.presenters.naming.acts import act_name
from app.presenters.naming.context import Telling
from app.presenters.naming.titles import kind_name

MOST_LINES = 6
"""Of one act; a larger one is told by how many records of each kind it touched."""


@dataclass(frozen=True, slots=True)
class LoggedAct:
    """One act of the journal; `undone` when a later one took it back."""

    moment: datetime
    act: str
    changes: Changes
    undone: bool = False

    @property
    def day(self) -> date:
        """The day on this computer's calendar."""
        return self.moment.astimezone().date()

    @property
    def keys(self) -> frozenset[Key]:
        """The records it changed."""
        return frozenset((change.kind, change.id) for change in self.changes)


@dataclass(frozen=True, slots=True)
class LogRow:
    """One row for a reader."""

    day: str
    time: str
    what: str
    lines: tuple[str, ...]


def rows(acts: Iterable[LoggedAct], catalogue: Catalogue, words: Words) -> tuple[LogRow, ...]:
    """The change log as it may leave the firm, oldest first; typing on at one thing is one row."""
    dossier = Dossier()
    told: list[LogRow] = []
    for act in gathered(acts):
        after = _after(dossier, act.changes)
        told.append(_row(act, Telling(after, dossier, catalogue, words, outward=True)))
        dossier = after
    return tuple(told)


def gathered(acts: Iterable[LoggedAct]) -> Iterator[LoggedAct]:
    """Acts of the same kind on the same records, one after the other on one day, as one act."""
    last: LoggedAct | None = None
    for act in acts:
        if last is not None and _goes_on(last, act):
            last = replace(last, moment=act.moment, changes=_joined((*last.changes, *act.changes)))
            continue
        if last is not None:
            yield last
        last = act
    if last is not None:
        yield last


def _goes_on(last: LoggedAct, act: LoggedAct) -> bool:
    alike = (last.act, last.day, last.undone, last.keys) == (act.act, act.day, act.undone, act.keys)
    return alike and act.act != "Undo"


def _joined(changes: Changes) -> Changes:
    """The first before and the last after of every record; nothing for what is as it was."""
    first: dict[Key, Change] = {}
    for change in changes:
        key = (change.kind, change.id)
        first[key] = Change(first[key].before if key in first else change.before, change.after)
    return tuple(first.values())


def _after(dossier: Dossier, changes: Changes) -> Dossier:
    """The dossier as the journal tells it, also where somebody tampered with the journal."""
    put = {(c.kind, c.id): c.after for c in changes}
    gone = [key for key, after in put.items() if after is None]
    return with_records(dossier, (after for after in put.values() if after is not None), gone)


def _row(act: LoggedAct, telling: Telling) -> LogRow:
    words, moment = telling.words, act.moment.astimezone()
    what = act_name(act.act, words)
    if act.undone:
        what = words.say("{what} (taken back later)", what=what)
    day, time = words.short_date(act.day), f"{moment.hour:02}:{moment.minute:02}"
    return LogRow(day, time, what, _lines(_joined(act.changes), telling))


def _lines(changes: Changes, telling: Telling) -> tuple[str, ...]:
    found = [row for change in changes for row in _differences(change)]
    if len(found) > MOST_LINES:
        return _summed(found, telling)
    lines = [sentence(row, telling) for row in found]
    if not lines and changes:
        kinds = dict.fromkeys(change.kind for change in changes if change.before != change.after)
        lines = [telling.words.say("{kind}: other order", kind=kind_name(kind, telling)) for kind in kinds]
    return tuple(lines)


def _summed(found: Sequence[Difference], telling: Telling) -> tuple[str, ...]:
    """What is gone, and of everything else how many records of each kind."""
    gone = [row for row in found if row.removed][:MOST_LINES]
    touched = {(row.kind, row.id) for row in found if row not in gone}
    counted = Counter(kind for kind, _ in sorted(touched, key=lambda key: RECORDS.index(key[0])))
    say = telling.words.say
    summed = (say("{kind} ({count})", kind=kind_name(k, telling), count=n) for k, n in counted.items())
    return (*(sentence(row, telling) for row in gone), *summed)


def _differences(change: Change) -> Iterator[Difference]:
    if change.before is None or change.after is None:
        if change.before is not change.after:
            yield Difference(change.kind, change.id, "", change.before, change.after)
        return
    yield from record_differences(change.before, change.after)
