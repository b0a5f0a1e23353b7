"""The standard library's connection to one dossier file, with the safety settings every dossier gets."""

from __future__ import annotations

import os
import sqlite3
from enum import StrEnum
from pathlib import Path
from urllib.parse import quote

PATIENCE_S = 0.5
"""How long SQLite waits for another program before it says that the file is busy."""


class Mode(StrEnum):
    """What a connection may do."""

    READ = "read"
    WRITE = "write"
    CREATE = "create"
    REBUILD = "rebuild"
    """Writing with foreign keys off: batch mode drops parents, which would delete their children."""


_SQLITE_MODE = {Mode.READ: "ro", Mode.WRITE: "rw", Mode.CREATE: "rwc", Mode.REBUILD: "rw"}


def link(path: Path, mode: Mode) -> sqlite3.Connection:
    """An open connection that begins no transaction of its own; the caller closes it."""
    connection = sqlite3.connect(address(path, mode), uri=True, timeout=PATIENCE_S, isolation_level=None)
    try:
        connection.execute("PRAGMA trusted_schema = OFF")
        if mode is not Mode.READ:
            connection.execute(f"PRAGMA foreign_keys = {'OFF' if mode is Mode.REBUILD else 'ON'}")
            connection.execute("PRAGMA journal_mode = DELETE")
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute("PRAGMA secure_delete = ON")  # what is deleted leaves no bytes behind
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def address(path: Path, mode: Mode) -> str:
    """The file as SQLite's URI: every byte of the name escaped, also for network shares of Windows."""
    place = path.as_posix()
    escaped = quote(os.fsencode(place))  # bytes: a name on disk need not be valid UTF-8
    return f"file://{'' if place.startswith('/') else '/'}{escaped}?mode={_SQLITE_MODE[mode]}"
