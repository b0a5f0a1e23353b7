"""Every table of the dossier file together, and how a new file gets them."""

from __future__ import annotations

from sqlalchemy import Connection

from app.models import analysis, consultation, firm, follow, journal, plan, signals, team, triggers
from app.models.base import METADATA
from app.models.formats import APPLICATION_ID, CURRENT, revision

__all__ = ["METADATA", "SUBJECTS", "lay_out", "stamp"]

SUBJECTS = (firm, signals, analysis, team, plan, consultation, follow, journal)
"""The modules whose import fills `METADATA`."""


def lay_out(connection: Connection) -> None:
    """Make all tables of the newest format in an empty file, and stamp it with its number."""
    METADATA.create_all(connection)
    triggers.put_back(connection)
    connection.exec_driver_sql(
        "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, "
        "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
    )
    connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (revision(CURRENT),))
    stamp(connection, CURRENT)


def stamp(connection: Connection, number: int) -> None:
    """Say in the header of the file that it is ours and of which format."""
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {number}")
