"""SQLAlchemy's connection to one dossier file; its transactions are SQLite's own, tables included."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import cast

from sqlalchemy import Connection, create_engine, event
from sqlalchemy.pool import NullPool

from app.store.link import Mode, link

_PLACE = "previplan-place"


def connect(path: Path, mode: Mode) -> Connection:
    """An open connection; end it with `disconnect`."""
    engine = create_engine("sqlite://", creator=lambda: link(path, mode), poolclass=NullPool)
    begin = "BEGIN" if mode is Mode.READ else "BEGIN IMMEDIATE"

    def begun(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    event.listen(engine, "begin", begun)
    made = engine.connect()
    made.info[_PLACE] = path
    return made


@contextmanager
def apart(connection: Connection) -> Iterator[Connection]:
    """Another connection to the same file, for any thread, that only reads; keep it short."""
    other = connect(connection.info[_PLACE], Mode.READ)
    try:
        with transaction(other):
            yield other
    finally:
        disconnect(other)


@contextmanager
def transaction(connection: Connection) -> Iterator[None]:
    """All or nothing, also when SQLite refuses the COMMIT itself (SQLAlchemy leaves that one open)."""
    try:
        with connection.begin():
            yield
    finally:
        if driver(connection).in_transaction:
            driver(connection).rollback()


def disconnect(connection: Connection) -> None:
    """Close the connection and the engine behind it."""
    connection.close()
    connection.engine.dispose()


def driver(connection: Connection) -> sqlite3.Connection:
    """The connection of the standard library inside SQLAlchemy's."""
    return cast("sqlite3.Connection", connection.connection.driver_connection)
