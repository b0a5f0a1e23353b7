"""One open dossier file: read it whole, commit acts to it, read its journal, close it."""

from __future__ import annotations

import gc
import hashlib
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path
from types import TracebackType
from typing import Self, TypeAlias, TypeVar

from sqlalchemy import Connection, bindparam, delete

from app.domain.changes import Changes
from app.domain.dossier import Dossier
from app.domain.follow.declaration import Declaration
from app.runtime.clock import now
from app.store import backups, blobs, declarations, journal, mapper, opening
from app.store.backups import Copy, Reason
from app.store.engine import apart, driver, transaction
from app.store.errors import BackupFailed, ChangedElsewhere, Damaged, ReadOnly, Unstorable
from app.store.faults import explained
from app.store.journal import JournalEntry

T = TypeVar("T")
_MARK = 32
_WORTH_A_VACUUM = 1024 * 1024
"""Bytes: an empty room of less is filled again by itself."""
Work: TypeAlias = Callable[[Connection], T]
Beside: TypeAlias = Callable[[Connection], object]


@dataclass(frozen=True, slots=True)
class Origin:
    """The dossier that a copy was made of, and what the copy is for."""

    mark: str
    handed_for: str


class DossierFile:
    """A `*.previ` file that is ours until `close`; what the disk refuses is always a `StorageError`."""

    def __init__(self, path: Path, connection: Connection, *, read_only: bool) -> None:
        self.path = path
        self.read_only = read_only
        self.backup_fault: BackupFailed | None = None
        """Why the copy at opening could not be made; the dossier itself is fine."""
        self.who = ""
        """The name under which acts are written in the journal; empty when nobody wants to be named."""
        self._connection = connection
        self._held = ExitStack()
        with self._reading():
            self.header = opening.header(connection)
            """`edition` of the catalogue, `created`, `app_version`; in a copy also its `Origin`."""
            self._last, moment = journal.last(connection)
            self.saved_at = moment or datetime.fromisoformat(self.header["created"])
            """When the newest act was committed (UTC)."""

    @classmethod
    def create(
        cls,
        path: Path,
        edition: str,
        *,
        app_version: str = "",
        moment: datetime | None = None,
        origin: Origin | None = None,
    ) -> Self:
        """A new, empty dossier, perhaps a copy of another; raises AlreadyThere rather than replace a file."""
        created = (moment or now()).astimezone(UTC).isoformat()
        facts = {"edition": edition, "created": created, "app_version": app_version}
        facts |= {"dossier": origin.mark, "handed_for": origin.handed_for} if origin else {}
        with ExitStack() as held:
            place, connection = opening.create(path, facts, held)
            return cls(place, connection, read_only=False)._holding(held)

    @classmethod
    def open(
        cls, path: Path, *, backups: Path | None = None, read_only: bool = False, take_over: bool = False
    ) -> Self:
        """Open a dossier, converted first when it is older, with a dated copy in the folder `backups`.

        Read only: no lock, no copy, nothing on disk changes. `take_over`: although `Locked` named an owner.
        """
        with ExitStack() as held:
            if read_only:
                place, connection = opening.look_at(path, held)
                return cls(place, connection, read_only=True)._holding(held)
            place, connection = opening.work_in(path, backups, held, take_over=take_over)
            file = cls(place, connection, read_only=False)._holding(held)
        if backups is not None:
            file._back_up_at_opening(backups)
        return file

    @property
    def mark(self) -> str:
        """What tells this dossier from every other one; a copy that somebody else works in has the same."""
        own = hashlib.sha256(self.header["created"].encode()).hexdigest()[:_MARK]
        return self.header.get("dossier", own)

    @property
    def handed_for(self) -> str:
        """What somebody else gave us this dossier for (`Purpose`); empty in a dossier that began here."""
        return self.header.get("handed_for", "")

    def dossier(self) -> Dossier:
        """Everything that is in the file now."""
        with self._reading(), _uncollected():
            return Dossier.of(mapper.read_all(self._connection), edition=self.header["edition"])

    def journal(self) -> tuple[JournalEntry, ...]:
        """Every committed act, oldest first."""
        with self._reading():
            return journal.entries(self._connection)

    def journal_apart(self) -> tuple[JournalEntry, ...]:
        """The same through a connection of its own, for another thread than the one that opened the file."""
        with self._apart() as other:
            lying = journal.rows(other)
        with self._legible():
            return journal.read(lying)

    def declarations(self) -> Mapping[str, Declaration]:
        """What the declarations of the register tell, by the id of the fact; any thread may ask."""
        with self._apart() as other:
            return declarations.told(other)

    def commit(
        self,
        changes: Changes,
        *,
        act: str,
        moment: datetime,
        undo_of: int | None = None,
        also: Beside | None = None,
    ) -> int:
        """Make the changes and their line in the journal in one transaction; gives the line's number.

        `also` works on tables outside the journal in the same transaction. When it raises, nothing in the
        file has changed.
        """
        self._for_writing()
        if moment.tzinfo is None:
            raise ValueError("the moment of an act needs a time zone")
        with self._storable(), explained(self.path), transaction(self._connection):
            if journal.last(self._connection)[0] != self._last:
                raise ChangedElsewhere(self.path.name)
            _write(self._connection, changes)
            if also is not None:
                also(self._connection)
            entry = JournalEntry(0, moment, act, changes, undo_of, who=self.who)
            seq = journal.append(self._connection, entry)
        self._last, self.saved_at = seq, moment.astimezone(UTC)
        return seq

    def beside(self, work: Work[T], *, writing: bool = False) -> T:
        """Read, or change in one transaction, what lies outside the records and the journal (sealed
        answers).
        """
        if writing:
            self._for_writing()
            with explained(self.path), transaction(self._connection):
                return work(self._connection)
        with self._reading():
            return work(self._connection)

    def compact(self) -> None:
        """Write the file anew without free room: there SQLite may have left a copy of what it moved."""
        self._for_writing()
        with explained(self.path):
            self._vacuum()

    def sweep(self, needed: Callable[[], Collection[str]]) -> None:
        """Erase kept files whose names are not `needed` any more, and give back the room they took.

        Does nothing when somebody else wrote in the file meanwhile: what they kept is not known here.
        """
        self._for_writing()
        freed = 0
        with explained(self.path), transaction(self._connection):
            if blobs.names(self._connection) and journal.last(self._connection)[0] == self._last:
                freed = blobs.sweep(self._connection, needed())
        if freed >= _WORTH_A_VACUUM:
            with explained(self.path):
                self._vacuum()

    def _vacuum(self) -> None:
        link = driver(self._connection)
        link.execute("PRAGMA temp_store = MEMORY")
        link.execute("VACUUM")

    def back_up(self, folder: Path, *, reason: Reason, moment: datetime | None = None) -> Copy:
        """A dated copy of the file as it is now; raises `BackupFailed` when the folder refuses."""
        link = driver(self._connection)
        return backups.back_up(link, self.path, folder, reason=reason, moment=moment or now())

    def close(self) -> None:
        """Let go of the file and its lock; closing twice is fine."""
        self._held.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _for_writing(self) -> None:
        if self.read_only:
            raise ReadOnly(self.path.name)

    def _holding(self, held: ExitStack) -> Self:
        """Take over what must be let go of at closing: lock, connection, converted copy."""
        self._held = held.pop_all()
        return self

    def _back_up_at_opening(self, folder: Path) -> None:
        try:
            self.back_up(folder, reason=Reason.OPENED)
        except BackupFailed as error:
            self.backup_fault = error

    @contextmanager
    def _reading(self) -> Iterator[None]:
        with self._legible(), explained(self.path), transaction(self._connection):
            yield

    @contextmanager
    def _apart(self) -> Iterator[Connection]:
        with self._legible(), explained(self.path), apart(self._connection) as other:
            yield other

    @contextmanager
    def _legible(self) -> Iterator[None]:
        try:
            yield
        except (ValueError, KeyError, TypeError, ArithmeticError) as error:
            raise Damaged(self.path.name, detail=f"{type(error).__name__}: {error}") from error

    @contextmanager
    def _storable(self) -> Iterator[None]:
        try:
            yield
        except (ValueError, OverflowError) as error:
            raise Unstorable(self.path.name) from error


@contextmanager
def _uncollected() -> Iterator[None]:
    """Nothing that is read is garbage: looking for it half-way would double the time."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def _write(connection: Connection, changes: Changes) -> None:
    """Upserts and deletes in the order of the changes, neighbours of one kind together."""
    for (kind, removed), run in groupby(changes, key=lambda change: (change.kind, change.after is None)):
        if removed:
            gone = delete(mapper.TABLES[kind]).where(mapper.TABLES[kind].c.id == bindparam("gone"))
            connection.execute(gone, [{"gone": change.id} for change in run])
        else:
            rows = [mapper.to_row(change.after) for change in run if change.after is not None]
            connection.execute(mapper.upsert(kind), rows)
