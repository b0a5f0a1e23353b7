"""How a dossier file is recognised, and the number of the format this program writes."""

from __future__ import annotations

from pathlib import Path

APPLICATION_ID = 0x50726576
"""`Prev` in the header of the SQLite file; other SQLite files have another number or 0."""

CURRENT = 4
"""The format this program reads and writes; kept in the file as `user_version`."""

MIGRATIONS = Path(__file__).parent / "migrations"
"""The folder of Alembic's scripts; the revision of format 1 is `0001`."""


def revision(number: int) -> str:
    """The Alembic revision of a format."""
    return f"{number:04d}"
