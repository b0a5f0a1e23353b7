"""The journal told in words: who reads it sees what was done when, not how it is stored."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from app.domain.acts import Log, LoggedAct
from app.domain.catalogue import Catalogue
from app.domain.changes import Change, Changes
from app.domain.comparison import Difference, record_differences
from app.domain.dossier import Dossier
from app.domain.merging.sides import with_records
from app.domain.records import RECORDS, Record
from app.domain.references import Key
from app.i18n.words import Words
from app.presenters.differences import sentence
from app.presenters.naming.acts import act_name
from app.presenters.naming.context import Telling
from app.presenters.naming.titles import kind_name

MOST_LINES = 6
"""Of one act; a larger one is told by how many records of each kind it touched."""


STEP = 64
"""So often the dossier as it was is kept, to tell an act in the middle without telling all before it."""


@dataclass(frozen=True, slots=True)
class LogRow:
    """One row for a reader."""

    day: str
    time: str
    what: str
    lines: tuple[str, ...]
    who: str = ""


@dataclass(frozen=True, slots=True)
class Sought:
    """Which acts are looked for; what is None or empty asks nothing."""

    since: date | None = None
    until: date | None = None
    subject: type[Record] | None = None
    act: str = ""
    text: str = ""


class LogBook:
    """The change log, oldest first; typing on at one thing is one act, and an act is told when it is asked.

    `outward`: as it may leave the firm.
    """

    def __init__(
        self, acts: Iterable[LoggedAct], catalogue: Catalogue, words: Words, *, outward: bool = False
    ) -> None:
        self.acts = tuple(gathered(acts))
        self._catalogue, self._words, self._outward = catalogue, words, outward
        self._rows: dict[int, LogRow] = {}
        self._known = {0: Dossier()}
        self._place, self._dossier = 0, Dossier()

    def row(self, place: int) -> LogRow:
        """An act in words."""
        if place not in self._rows:
            before, act = self._before(place), self.acts[place]
            now = _after(before, act.changes)
            told = Telling(now, before, self._catalogue, self._words, outward=self._outward)
            self._rows[place] = _row(act, told)
            self._place, self._dossier = place + 1, now
        return self._rows[place]

    def subjects(self) -> tuple[type[Record], ...]:
        """The kinds of records that were ever changed, in their usual order."""
        there = {kind for act in self.acts for kind, _ in act.keys}
        return tuple(kind for kind in RECORDS if kind in there)

    def names(self) -> Mapping[str, str]:
        """What was done, by the name in the journal."""
        return {act: act_name(act, self._words) for act in dict.fromkeys(act.act for act in self.acts)}

    def found(self, sought: Sought) -> tuple[int, ...]:
        """The places of the acts that are looked for."""
        named = {act for act, name in self.names().items() if name == sought.act}
        plain = [place for place, act in enumerate(self.acts) if _fits(act, sought, named)]
        wanted = sought.text.casefold().split()
        return tuple(place for place in plain if not wanted or self._says(place, wanted))

    def _says(self, place: int, wanted: Sequence[str]) -> bool:
        row = self.row(place)
        said = " ".join((row.day, row.what, row.who, *row.lines)).casefold()
        return all(word in said for word in wanted)

    def _before(self, place: int) -> Dossier:
        """The dossier as it was before an act."""
        start = max(known for known in self._known if known <= place)
        dossier = self._known[start]
        if start <= self._place <= place:
            start, dossier = self._place, self._dossier
        for number in range(start, place):
            dossier = _after(dossier, self.acts[number].changes)
            if (number + 1) % STEP == 0:
                self._known[number + 1] = dossier
        return dossier


def rows(log: Log, catalogue: Catalogue, words: Words) -> tuple[LogRow, ...]:
    """The change log as it may leave the firm, oldest first; of a part only what was chosen."""
    book = LogBook(log.acts, catalogue, words, outward=True)
    places = range(len(book.acts))
    return tuple(book.row(n) for n in places if log.chosen is None or book.acts[n].seq in log.chosen)


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
    kept = (last.act, last.day, last.undone, last.who, last.keys)
    return kept == (act.act, act.day, act.undone, act.who, act.keys) and act.act != "Undo"


def _fits(act: LoggedAct, sought: Sought, named: Collection[str]) -> bool:
    return (
        (sought.since is None or act.day >= sought.since)
        and (sought.until is None or act.day <= sought.until)
        and (sought.subject is None or any(kind is sought.subject for kind, _ in act.keys))
        and (not sought.act or act.act in named)
    )


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
    return LogRow(day, time, what, _lines(_joined(act.changes), telling), act.who)


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
