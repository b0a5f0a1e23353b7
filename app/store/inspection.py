"""A quick look at a file, standard library only: is it ours, which format, which firm, is it whole."""

from __future__ import annotations

import sqlite3
import struct
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from app.models.formats import APPLICATION_ID, CURRENT
from app.store.errors import Damaged, NotADossier, TooNew
from app.store.faults import explained
from app.store.link import Mode, link

_MAGIC = b"SQLite format 3\0"
_FORMAT_AT, _APPLICATION_AT = 60, 68
CHECK_SECONDS = 0.25
"""How long the check of all pages may take at opening; a file too large for it is read all the same."""


@dataclass(frozen=True, slots=True)
class Look:
    """What a list of dossiers shows of one file."""

    format: int
    edition: str
    firm: str

    @property
    def older(self) -> bool:
        """Whether opening it converts it first."""
        return self.format < CURRENT


def look(path: Path) -> Look:
    """A quick look, without lock or change; raises what `format_of` and the disk raise."""
    number = format_of(path)
    with explained(path), closing(link(path, Mode.READ)) as connection:
        edition = connection.execute("SELECT value FROM header WHERE key = 'edition'").fetchone()
        firm = connection.execute("SELECT name FROM company").fetchone()
    return Look(number, edition[0] if edition else "", firm[0] if firm else "")


def format_of(path: Path) -> int:
    """The format number, from the first bytes only; raises Missing, NotADossier or TooNew."""
    with explained(path):
        if path.is_dir():
            raise NotADossier(path.name)
        with path.open("rb") as file:
            head = file.read(100)
    if len(head) < 100 or not head.startswith(_MAGIC):
        raise NotADossier(path.name)
    (application,) = struct.unpack_from(">I", head, _APPLICATION_AT)
    (number,) = struct.unpack_from(">i", head, _FORMAT_AT)
    if application != APPLICATION_ID or number < 1:
        raise NotADossier(path.name)
    if number > CURRENT:
        raise TooNew(path.name, found=number, known=CURRENT)
    return int(number)


def check_pages(connection: sqlite3.Connection, path: Path, *, seconds: float = CHECK_SECONDS) -> None:
    """Raise `Damaged` when SQLite finds a broken page within this time."""
    until = time.monotonic() + seconds
    connection.set_progress_handler(lambda: time.monotonic() > until, 10_000)
    try:
        verdict = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_INTERRUPT:
            raise
        return
    finally:
        connection.set_progress_handler(None, 0)
    if verdict != "ok":
        raise Damaged(path.name, detail=verdict)
