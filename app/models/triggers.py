"""What the file itself refuses: nobody rewrites or erases a line of the journal."""

from __future__ import annotations

from sqlalchemy import Connection

TRIGGERS = {
    f"journal_no_{deed.lower()}": (
        f"CREATE TRIGGER journal_no_{deed.lower()} BEFORE {deed} ON journal "
        "BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END"
    )
    for deed in ("UPDATE", "DELETE")
}
"""Name → statement. Alembic's batch mode drops triggers, so they are put back after every upgrade."""


def put_back(connection: Connection) -> None:
    """Make every trigger exactly as it should be, whatever is there now."""
    for name, statement in TRIGGERS.items():
        connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {name}")
        connection.exec_driver_sql(statement)
