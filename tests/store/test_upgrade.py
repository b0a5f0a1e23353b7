"""Older formats: converted on a copy, all or nothing, without losing a child or a trigger."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from app.models.formats import CURRENT, MIGRATIONS
from app.models.triggers import TRIGGERS
from app.store import opening
from app.store.backups import Reason, copies
from app.store.dossier_file import DossierFile
from app.store.errors import Damaged, UpgradeFailed
from app.store.upgrade import Route, upgrade
from tests.store.samples import MOMENT, made, site

REBUILDING = """
    op.create_table("room", sa.Column("id", sa.Text(), primary_key=True),
        sa.Column("site", sa.Text(), sa.ForeignKey("site.id", ondelete="CASCADE"), nullable=False))
    op.execute("INSERT INTO room SELECT 'room of ' || id, id FROM site")
    with op.batch_alter_table("site") as site:
        site.alter_column("name", type_=sa.String(200), nullable=False)
        site.add_column(sa.Column("floor", sa.Integer(), server_default="0", nullable=False))
    with op.batch_alter_table("journal") as journal:
        journal.add_column(sa.Column("machine", sa.Text(), server_default="", nullable=False))
"""
FAILING = """
    op.create_table("half", sa.Column("id", sa.Integer(), primary_key=True))
    op.execute("DELETE FROM site")
    raise RuntimeError("power cut")
"""
ORPHANING = """
    op.create_table("room", sa.Column("id", sa.Text(), primary_key=True),
        sa.Column("site", sa.Text(), sa.ForeignKey("site.id"), nullable=False))
    op.execute("INSERT INTO room VALUES ('r', 'no such site')")
"""
SCRIPT = """
import sqlalchemy as sa
from alembic import op
revision, down_revision = "{number:04d}", "{before:04d}"
def upgrade():{body}
"""


def test_rebuilding_a_parent_table_loses_no_children(tmp_path: Path) -> None:
    path = made(tmp_path / "firm.previ", site(1), site(2))
    upgrade(path, None, moment=MOMENT, route=route(tmp_path, REBUILDING))
    assert asked(path, "SELECT id, site FROM room") == [("room of s1", "s1"), ("room of s2", "s2")]
    assert asked(path, "SELECT id, name, floor FROM site") == [("s1", "site 1", 0), ("s2", "site 2", 0)]


def test_the_triggers_are_back_after_a_rebuild(tmp_path: Path) -> None:
    path = made(tmp_path / "firm.previ", site(1))
    upgrade(path, None, moment=MOMENT, route=route(tmp_path, REBUILDING))
    assert dict(asked(path, "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")) == TRIGGERS
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        asked(path, "DELETE FROM journal")


def test_the_file_says_its_new_number(tmp_path: Path) -> None:
    path = made(tmp_path / "firm.previ", site(1))
    upgrade(path, None, moment=MOMENT, route=route(tmp_path, REBUILDING))
    assert asked(path, "PRAGMA user_version") == [(CURRENT + 1,)]
    assert asked(path, "SELECT version_num FROM alembic_version") == [(f"{CURRENT + 1:04d}",)]


@pytest.mark.parametrize("body", [FAILING, ORPHANING, "\n    op.drop_table('nowhere')\n"])
def test_a_migration_that_fails_leaves_every_byte_as_it_was(body: str, tmp_path: Path) -> None:
    path = made(tmp_path / "firm.previ", site(1))
    steps, before = route(tmp_path, body), path.read_bytes()
    with pytest.raises(UpgradeFailed) as refusal:
        upgrade(path, tmp_path / "backups", moment=MOMENT, route=steps)
    assert refusal.value.detail
    assert refusal.value.message.arguments == {"name": "firm.previ"}
    assert path.read_bytes() == before
    assert {file.name for file in tmp_path.iterdir()} == {"firm.previ", "scripts", "backups"}


def test_a_backup_is_made_before_anything_else(tmp_path: Path) -> None:
    path = made(tmp_path / "firm.previ", site(1))
    upgrade(path, tmp_path / "backups", moment=MOMENT, route=route(tmp_path, REBUILDING))
    (copy,) = copies(tmp_path / "backups", path)
    assert (copy.reason, copy.moment) == (Reason.UPGRADE, MOMENT)
    with DossierFile.open(copy.file, read_only=True) as file:
        assert list(file.dossier()) == [site(1)]


def test_a_damaged_file_is_not_converted(tmp_path: Path) -> None:
    path = made(tmp_path / "firm.previ", *(site(n, "x" * 500) for n in range(60)))
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    before = path.read_bytes()
    with pytest.raises(Damaged):
        upgrade(path, None, moment=MOMENT, route=route(tmp_path, REBUILDING))
    assert path.read_bytes() == before


def test_what_is_entered_after_an_upgrade_comes_last(tmp_path: Path) -> None:
    path = made(tmp_path / "firm.previ", site(3), site(1), site(2))
    upgrade(path, None, moment=MOMENT, route=route(tmp_path, REBUILDING))
    assert asked(path, "SELECT id FROM site ORDER BY rowid") == [("s3",), ("s1",), ("s2",)]


def test_opening_an_older_file_converts_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, seen = made(tmp_path / "firm.previ", site(1)), []
    monkeypatch.setattr(opening, "CURRENT", CURRENT + 1)
    monkeypatch.setattr(opening, "upgrade", lambda path, backups, *, moment: seen.append((path, backups)))
    with DossierFile.open(path, backups=tmp_path / "backups") as file:
        assert list(file.dossier()) == [site(1)]
    assert seen == [(path, tmp_path / "backups")]


def test_looking_at_an_older_file_converts_a_copy_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = made(tmp_path / "firm.previ", site(1))
    monkeypatch.setattr(opening, "CURRENT", CURRENT + 1)
    before = {file: file.read_bytes() for file in tmp_path.iterdir()}
    with DossierFile.open(path, read_only=True) as file:
        assert (list(file.dossier()), file.path) == ([site(1)], path)
    assert {file: file.read_bytes() for file in tmp_path.iterdir()} == before


def route(folder: Path, body: str) -> Route:
    """The shipped scripts and one more, which leads to a format that does not exist yet."""
    scripts = folder / "scripts"
    shutil.copytree(MIGRATIONS, scripts, ignore=shutil.ignore_patterns("__pycache__"))
    script = SCRIPT.format(number=CURRENT + 1, before=CURRENT, body=body)
    (scripts / "versions" / "next.py").write_text(script, encoding="utf-8")
    return Route(scripts, CURRENT + 1)


def asked(path: Path, question: str) -> list[tuple[Any, ...]]:
    """What SQLite answers."""
    with closing(sqlite3.connect(path, isolation_level=None)) as link:
        return link.execute(question).fetchall()
