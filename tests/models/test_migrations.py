"""A new file and a file that came all the way through the migrations are the same."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

from app.models import triggers
from app.models.formats import CURRENT, MIGRATIONS, revision
from app.models.schema import lay_out
from app.store.engine import connect, disconnect
from app.store.link import Mode
from app.store.upgrade import convert


def test_migrating_from_nothing_gives_the_same_tables_as_making_them(tmp_path: Path) -> None:
    migrated(tmp_path / "migrated")
    laid_out(tmp_path / "made")
    assert schema(tmp_path / "migrated") == schema(tmp_path / "made")


def test_migrating_gives_the_same_header_as_making(tmp_path: Path) -> None:
    migrated(tmp_path / "migrated")
    laid_out(tmp_path / "made")
    assert facts(tmp_path / "migrated") == facts(tmp_path / "made")


def test_the_newest_format_has_the_newest_script() -> None:
    scripts = sorted(path.name[:4] for path in (MIGRATIONS / "versions").glob("[0-9]*.py"))
    assert scripts == [revision(number) for number in range(1, CURRENT + 1)]


def test_every_trigger_is_in_a_new_file(tmp_path: Path) -> None:
    laid_out(tmp_path / "made")
    with closing(sqlite3.connect(tmp_path / "made")) as link:
        found = dict(link.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall())
    assert found == triggers.TRIGGERS


def laid_out(path: Path) -> None:
    """Make a new file without a dossier in it."""
    connection = connect(path, Mode.CREATE)
    with connection.begin():
        lay_out(connection)
    disconnect(connection)


def migrated(path: Path) -> None:
    """An empty file, brought through every migration."""
    path.touch()
    convert(path, path.name)


def schema(path: Path) -> dict[str, str]:
    """Every table and trigger with its SQL, white space and the quotes of a renamed table aside."""
    with closing(sqlite3.connect(path)) as link:
        rows = link.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    return {name: re.sub(r"\s*([(),])\s*|\s+", r" \1", sql.replace('"', "")) for name, sql in rows}


def facts(path: Path) -> list[object]:
    """The numbers by which the file is recognised, and Alembic's."""
    with closing(sqlite3.connect(path)) as link:
        asked = ("PRAGMA application_id", "PRAGMA user_version", "SELECT version_num FROM alembic_version")
        return [link.execute(question).fetchall() for question in asked]
