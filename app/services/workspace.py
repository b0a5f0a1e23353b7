"""The one door for writing: decide, commit, assign, tell."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TypeAlias, TypeVar
from uuid import uuid4

from app.domain.catalogue import Catalogue
from app.domain.changes import Changes
from app.domain.commands.base import Command
from app.domain.dossier import Dossier
from app.domain.handing.remarking import is_limited, refuse_unless_allowed
from app.domain.reading import Reading
from app.domain.records import Record
from app.runtime.clock import Clock, now, today
from app.services.history import Act, History
from app.store import blobs
from app.store.backups import Reason
from app.store.dossier_file import Beside, DossierFile, Work
from app.store.journal import JournalEntry, rebuilt

T = TypeVar("T")
Listener: TypeAlias = Callable[["Notice"], None]
Thaw: TypeAlias = Callable[[bytes, Catalogue], Dossier | None]
"""Reads the dossier in a frozen text; None when it cannot be read any more."""


@dataclass(frozen=True, slots=True)
class Notice:
    """What just changed and who caused it; the causer ignores its own echo."""

    changes: Changes
    by: object | None = None

    def touches(self, *kinds: type[Record]) -> bool:
        """Whether a record of one of these types changed."""
        return any(change.kind in kinds for change in self.changes)


class Workspace:
    """An open dossier: every act is one committed transaction; there is no save button."""

    def __init__(
        self,
        file: DossierFile,
        catalogue: Catalogue,
        *,
        clock: Clock = now,
        backups: Path | None = None,
        thaw: Thaw = lambda *_: None,
    ) -> None:
        self._file = file
        self._backups = backups
        self._clock = clock
        self._history = History()
        self._listeners: list[Listener] = []
        self._thaw, self._thawed = thaw, dict[str, Dossier | None]()
        self.catalogue = catalogue
        self.reading = self._read(file.dossier())
        self.saved_at: datetime = file.saved_at

    @property
    def dossier(self) -> Dossier:
        """The dossier as it is now."""
        return self.reading.dossier

    @property
    def path(self) -> Path:
        """The file of this dossier."""
        return self._file.path

    @property
    def clock(self) -> Clock:
        """What tells the time here."""
        return self._clock

    @property
    def mark(self) -> str:
        """What tells this dossier from every other one; a copy that somebody else works in has the same."""
        return self._file.mark

    @property
    def handed_for(self) -> str:
        """What somebody else gave us this dossier for (`Purpose`); empty in a dossier that began here."""
        return self._file.handed_for

    @property
    def read_only(self) -> bool:
        """Whether this dossier was opened to look at only."""
        return self._file.read_only

    @property
    def can_undo(self) -> bool:
        """Whether an act of this session can be taken back."""
        return bool(self._history.done)

    @property
    def can_redo(self) -> bool:
        """Whether an act that was taken back can be done again."""
        return bool(self._history.undone)

    def execute(self, command: Command, by: object | None = None) -> Changes:
        """Do what the command decides; raises `Refusal` or `StorageError` with nothing changed."""
        return self.execute_all((command,), by=by)

    def execute_all(
        self, commands: Iterable[Command], *, by: object | None = None, name: str = ""
    ) -> Changes:
        """Do several commands as one act: all of them or none."""
        dossier = self.dossier
        changes: Changes = ()
        for command in commands:
            more = command.decide(dossier, self.catalogue)
            dossier = dossier.with_(more)
            changes += more
            name = name or type(command).__name__
            refuse_unless_allowed(self.handed_for, type(command).__name__, more)
        if changes:
            seq = self._commit(changes, name)
            self._history = self._history.after(Act(name, changes, seq))
            self._settle(dossier, Notice(changes, by))
        return changes

    def execute_final(
        self, command: Command, *, by: object | None = None, also: Beside | None = None
    ) -> Changes:
        """Do what the command decides, for good: neither it nor anything before it can be undone afterwards.

        `also` works on what lies outside the records, in the same transaction (sealed answers).
        """
        changes = command.decide(self.dossier, self.catalogue)
        refuse_unless_allowed(self.handed_for, type(command).__name__, changes)
        dossier = self.dossier.with_(changes)
        self._commit(changes, type(command).__name__, also=also)
        self._history = History()
        self._settle(dossier, Notice(changes, by))
        return changes

    def execute_aside(self, command: Command, *, by: object | None = None) -> Changes:
        """Keep what is no act of its own (how far one came, time spent): undo and redo pass it by.

        It may change fields of records that exist; making or removing a record is always an act. In a copy
        that we got to look at, nothing of it is kept.
        """
        changes = command.decide(self.dossier, self.catalogue)
        if any(change.before is None or change.after is None for change in changes):
            raise ValueError("making or removing a record is an act")
        if changes and not is_limited(self.handed_for):
            dossier = self.dossier.with_(changes)
            self._commit(changes, type(command).__name__)
            self._history = self._history.over(changes)
            self._settle(dossier, Notice(changes, by))
        return changes

    def beside(self, work: Work[T], *, writing: bool = False) -> T:
        """Read, or change in one transaction, what lies outside the records and the journal (sealed
        answers).
        """
        return self._file.beside(work, writing=writing)

    def undo(self, by: object | None = None) -> bool:
        """Take the last act back, through the same door; False when there is none."""
        step = self._history.to_undo()
        if step is None:
            return False
        act, changes = step
        dossier = self.dossier.with_(changes)
        self._commit(changes, "Undo", undo_of=act.seq)
        self._history = self._history.was_undone()
        self._settle(dossier, Notice(changes, by))
        return True

    def redo(self, by: object | None = None) -> bool:
        """Do the act last taken back again; False when there is none."""
        step = self._history.to_redo()
        if step is None:
            return False
        act, changes = step
        dossier = self.dossier.with_(changes)
        self._commit(changes, act.name)
        self._history = self._history.was_redone()
        self._settle(dossier, Notice(changes, by))
        return True

    def look_at(self, year: int | None, by: object | None = None) -> None:
        """Show the plans of a service year from now on; None shows those at hand. Nothing is changed."""
        if year != self.reading.shown:
            self.reading = self._read(self.dossier, year)
            self._tell(Notice((), by))

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Be told of every change; call the result to stop."""
        self._listeners.append(listener)

        def unsubscribe() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return unsubscribe

    def keep_copy(self, reason: Reason) -> None:
        """Keep a dated copy of the file before something large; does nothing without a backup folder."""
        if self._backups is not None:
            self._file.back_up(self._backups, reason=reason, moment=self._clock())

    def replayed(self) -> Dossier:
        """The dossier as the journal alone tells it; equal to `dossier` when nothing was tampered with."""
        return rebuilt(self._file.journal(), edition=self.dossier.edition)

    def journal(self) -> tuple[JournalEntry, ...]:
        """Every committed act of this dossier, oldest first."""
        return self._file.journal()

    def fresh_id(self, prefix: str) -> str:
        """An id nobody has used before, such as `ACT-1f0c9a3b`."""
        return f"{prefix}-{uuid4().hex[:8]}"

    def close(self) -> None:
        """Let go of the file and its lock; everything is saved already."""
        self._listeners.clear()
        self._file.close()

    def _commit(
        self, changes: Changes, name: str, *, undo_of: int | None = None, also: Beside | None = None
    ) -> int:
        moment = self._clock()
        seq = self._file.commit(changes, act=name, moment=moment, undo_of=undo_of, also=also)
        self.saved_at = moment
        return seq

    def _settle(self, dossier: Dossier, notice: Notice) -> None:
        self.reading = self._read(dossier, self.reading.shown)
        self._tell(notice)

    def _tell(self, notice: Notice) -> None:
        for listener in tuple(self._listeners):
            listener(notice)

    def _read(self, dossier: Dossier, shown: int | None = None) -> Reading:
        reading = Reading(dossier, self.catalogue, today(self._clock), shown=shown)
        signed = {version.id: self._signed(version.text) for version in reading.versions_in_view}
        return replace(reading, frozen={id_: known for id_, known in signed.items() if known is not None})

    def _signed(self, text: str) -> Dossier | None:
        """The dossier in a frozen text; read once, because a frozen text never changes."""
        if text not in self._thawed:
            content = self.beside(lambda file: blobs.content(file, text))
            whole = content is not None and blobs.name_of(content) == text
            self._thawed[text] = self._thaw(content, self.catalogue) if content and whole else None
        return self._thawed[text]
