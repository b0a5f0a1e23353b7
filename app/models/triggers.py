"""What the file itself refuses: nobody rewrites or erases the journal, a signed version or a kept file."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection

_APPEND_ONLY = ("journal", "signed_version", "blob")

TRIGGERS = {
    f"{table}_no_{deed.lower()}": (
        f"CREATE TRIGGER {table}_no_{deed.lower()} BEFORE {deed} ON {table} "
        f"BEGIN SELECT RAISE(ABORT, 'the {table} is append-only'); END"
    )
    for table in _APPEND_ONLY
    for deed in ("UPDATE", "DELETE")
}
"""Name → statement. Alembic's batch mode drops triggers, so they are put back after every upgrade."""


def put_back(connection: Connection) -> None:
    """Make every trigger exactly as it should be, whatever is there now."""
    for name, statement in TRIGGERS.items():
        connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {name}")
        connection.exec_driver_sql(statement)


@contextmanager
def lifted(connection: Connection, name: str) -> Iterator[None]:
    """Without this one trigger, inside a transaction that is open: nobody else ever sees the file so."""
    connection.exec_driver_sql(f"DROP TRIGGER {name}")
    yield
    connection.exec_driver_sql(TRIGGERS[name])
