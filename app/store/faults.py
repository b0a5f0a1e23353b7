"""From the codes of SQLite and the operating system to errors with a sentence."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.store.errors import (
    Busy,
    Damaged,
    DiskFull,
    Interrupted,
    Missing,
    NameTooLong,
    ReadOnly,
    StorageError,
    Unreachable,
)

_BY_CODE: dict[int, type[Busy | Damaged | DiskFull | Interrupted | Missing | ReadOnly | Unreachable]] = {
    sqlite3.SQLITE_BUSY: Busy,
    sqlite3.SQLITE_LOCKED: Busy,
    sqlite3.SQLITE_PROTOCOL: Busy,
    sqlite3.SQLITE_READONLY: ReadOnly,
    sqlite3.SQLITE_PERM: ReadOnly,
    sqlite3.SQLITE_CANTOPEN: ReadOnly,
    sqlite3.SQLITE_READONLY_ROLLBACK: Interrupted,
    sqlite3.SQLITE_READONLY_RECOVERY: Interrupted,
    sqlite3.SQLITE_READONLY_DBMOVED: Missing,
    sqlite3.SQLITE_IOERR: Unreachable,
    sqlite3.SQLITE_CORRUPT: Damaged,
    sqlite3.SQLITE_NOTADB: Damaged,
    sqlite3.SQLITE_FULL: DiskFull,
}

_BY_ERRNO: dict[int, type[DiskFull | ReadOnly | Missing | NameTooLong]] = {
    errno.ENOSPC: DiskFull,
    errno.EDQUOT: DiskFull,
    errno.EFBIG: DiskFull,
    errno.EACCES: ReadOnly,
    errno.EPERM: ReadOnly,
    errno.EROFS: ReadOnly,
    errno.ENOENT: Missing,
    errno.ENAMETOOLONG: NameTooLong,
}


@contextmanager
def explained(path: Path, *, name: str = "") -> Iterator[None]:
    """Whatever the disk says inside, it comes out as a `StorageError` about this file.

    `name` is what the sentence calls it when that is not the name of the file itself.
    """
    try:
        yield
    except Exception as error:
        said = _explain(error, path, name or path.name)
        if said is error:
            raise
        raise said from error


def _explain(error: Exception, path: Path, name: str) -> Exception:
    cause = getattr(error, "orig", error)  # SQLAlchemy wraps what SQLite says
    if isinstance(cause, sqlite3.Error):
        return _from_sqlite(cause, path, name)
    if isinstance(error, OSError):
        return _BY_ERRNO.get(error.errno or 0, Unreachable)(name)
    return error


def _from_sqlite(error: sqlite3.Error, path: Path, name: str) -> StorageError | sqlite3.Error:
    """The error with a sentence, or the error itself when it can only be a mistake of ours."""
    code: int | None = getattr(error, "sqlite_errorcode", None)
    if code is None:
        unreadable_text = isinstance(error, sqlite3.OperationalError)
        return Damaged(name, detail=str(error)) if unreadable_text else error
    if "no such table" in str(error) or "no such column" in str(error):
        return Damaged(name, detail=str(error))
    known = _BY_CODE.get(code) or _BY_CODE.get(code & 0xFF)
    if known is ReadOnly and not path.exists():
        known = Missing
    return known(name) if known else error
