"""Dated copies of a dossier in a folder of their own, and which of them are kept.

A copy never holds sealed answers of an open round: it would outlive their deletion, and two copies that
differ by one answer would give that answer away.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from pathlib import Path

from app.store.ballots import strip
from app.store.errors import AlreadyThere, BackupFailed
from app.store.faults import explained
from app.store.link import Mode, link

KEEP_LAST = 10
KEEP_DAYS = 30
_STAMP = "%Y%m%dT%H%M%S%fZ"


class Reason(StrEnum):
    """Why a copy was made; it stands in the name of the file."""

    OPENED = "opened"
    UPGRADE = "upgrade"
    IMPORT = "import"
    SIGNED = "signed"


@dataclass(frozen=True, slots=True)
class Copy:
    """One dated copy; `moment` is UTC."""

    file: Path
    moment: datetime
    reason: Reason


def back_up(
    source: sqlite3.Connection, path: Path, folder: Path, *, reason: Reason, moment: datetime
) -> Copy:
    """Copy a dossier into its own subfolder of `folder`, then let the old copies rotate.

    When nothing changed since the newest copy, that one is given back; a signed copy is always made.
    Raises `BackupFailed`.
    """
    moment = moment.astimezone(UTC)
    earlier = copies(folder, path)
    if earlier and reason is not Reason.SIGNED and _unchanged(earlier[0].file, path):
        return earlier[0]
    made = Copy(series(folder, path) / f"{moment.strftime(_STAMP)}-{reason}.previ", moment, reason)
    try:
        made.file.parent.mkdir(parents=True, exist_ok=True)
        copy_pages(source, made.file, first=strip)
        status = path.stat()
        os.utime(made.file, ns=(status.st_atime_ns, status.st_mtime_ns))
    except (sqlite3.Error, OSError) as error:
        raise BackupFailed(path.name, str(folder)) from error
    rotate(folder, path, today=moment.date())
    return made


def copies(folder: Path, path: Path) -> tuple[Copy, ...]:
    """The dated copies of the dossier at `path`, newest first."""
    found = [_copy(file) for file in series(folder, path).glob("*.previ")]
    return tuple(sorted((copy for copy in found if copy), key=lambda copy: copy.moment, reverse=True))


def series(folder: Path, path: Path) -> Path:
    """The subfolder of one dossier: two firms with the same file name never share their copies."""
    place = hashlib.sha256(str(path.resolve()).encode("utf-8", "surrogatepass")).hexdigest()
    return folder / f"{path.stem[:80]}-{place[:8]}"


def kept(made: Iterable[Copy], *, today: date) -> set[Copy]:
    """The last ten, the newest of every day of the last thirty days, and every signed one."""
    ordered = sorted(made, key=lambda copy: copy.moment)
    daily = {copy.moment.date(): copy for copy in ordered}
    recent = {copy for day, copy in daily.items() if today - timedelta(days=KEEP_DAYS) < day}
    return {*ordered[-KEEP_LAST:], *recent, *(copy for copy in ordered if copy.reason is Reason.SIGNED)}


def rotate(folder: Path, path: Path, *, today: date) -> None:
    """Delete the copies that need not be kept; one that cannot be deleted stays."""
    made = copies(folder, path)
    for copy in set(made) - kept(made, today=today):
        try:
            copy.file.unlink(missing_ok=True)
        except OSError:
            continue


def restore(copy: Path, target: Path) -> None:
    """Put a dated copy back as a new dossier; an existing file is never replaced."""
    if target.exists():
        raise AlreadyThere(target.name)
    with explained(target), closing(link(copy, Mode.READ)) as source:
        copy_pages(source, target)


def copy_pages(
    source: sqlite3.Connection, target: Path, first: Callable[[sqlite3.Connection], None] | None = None
) -> None:
    """A consistent copy through SQLite's backup API, safely on disk under its own name or not at all.

    `first` works on the copy before anybody can see it.
    """
    fresh = target.with_name(f"{target.name}.new")
    try:
        fresh.unlink(missing_ok=True)
        with closing(link(fresh, Mode.CREATE)) as made:
            made.execute("PRAGMA synchronous = OFF")
            source.backup(made)
            if first is not None:
                first(made)
        settle(fresh, target)
    finally:
        fresh.unlink(missing_ok=True)


def settle(fresh: Path, target: Path) -> None:
    """Put a finished file in its place in one step that a power cut cannot halve."""
    with fresh.open("rb+") as file:
        os.fsync(file.fileno())
    os.replace(fresh, target)
    if os.name == "posix":
        folder = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _unchanged(copy: Path, path: Path) -> bool:
    one, other = copy.stat(), path.stat()
    return (one.st_size, one.st_mtime_ns) == (other.st_size, other.st_mtime_ns)


def _copy(file: Path) -> Copy | None:
    stamp, _, reason = file.stem.partition("-")
    try:
        return Copy(file, datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC), Reason(reason))
    except ValueError:
        return None
