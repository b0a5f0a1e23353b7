"""Opening a dossier: what is refused, with which sentence, and that nothing is touched."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from app.domain.records import Company
from app.models.formats import APPLICATION_ID, CURRENT
from app.store.dossier_file import DossierFile
from app.store.errors import (
    AlreadyThere,
    Damaged,
    Interrupted,
    Missing,
    NoFolder,
    NotADossier,
    ReadOnly,
    StorageError,
    TooNew,
)
from app.store.inspection import look
from app.store.lock import lock_file
from tests.store.samples import MOMENT, adding, full, made, site

BOTH = pytest.mark.parametrize("read_only", [False, True])


def text_file(path: Path) -> None:
    path.write_text("een tekst, geen dossier " * 20, encoding="utf-8")


def empty_file(path: Path) -> None:
    path.touch()


def folder(path: Path) -> None:
    path.mkdir()


def other_database(path: Path) -> None:
    with closing(sqlite3.connect(path)) as link:
        link.execute("CREATE TABLE company (name)")


def half_a_header(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\0" + b"\0" * 40)


@BOTH
@pytest.mark.parametrize("make", [text_file, empty_file, folder, other_database, half_a_header])
def test_what_is_no_dossier_is_refused_and_left_alone(
    make: Callable[[Path], None], read_only: bool, tmp_path: Path
) -> None:
    path = tmp_path / "firm.previ"
    make(path)
    before = contents(tmp_path)
    with pytest.raises(NotADossier):
        DossierFile.open(path, read_only=read_only)
    assert contents(tmp_path) == before


@BOTH
def test_a_file_that_is_not_there_is_not_made(read_only: bool, tmp_path: Path) -> None:
    with pytest.raises(Missing):
        DossierFile.open(tmp_path / "firm.previ", read_only=read_only)
    assert contents(tmp_path) == {}


@BOTH
def test_a_newer_dossier_is_refused_and_not_one_byte_changes(read_only: bool, tmp_path: Path) -> None:
    path = made(tmp_path / "firm.previ", site(1))
    with closing(sqlite3.connect(path)) as link:
        link.execute(f"PRAGMA user_version = {CURRENT + 1}")
    before = contents(tmp_path)
    with pytest.raises(TooNew) as refusal:
        DossierFile.open(path, backups=tmp_path / "backups", read_only=read_only)
    assert (refusal.value.found, refusal.value.known) == (CURRENT + 1, CURRENT)
    assert contents(tmp_path) == before


@BOTH
@pytest.mark.parametrize("page", ["zeros", "noise", "cut off"])
def test_a_damaged_dossier_is_refused_and_not_one_byte_changes(
    page: str, read_only: bool, tmp_path: Path
) -> None:
    path = made(tmp_path / "firm.previ", *(site(n, "x" * 500) for n in range(60)))
    harm(path, page)
    before = contents(tmp_path)
    with pytest.raises(Damaged):
        DossierFile.open(path, backups=tmp_path / "backups", read_only=read_only)
    assert contents(tmp_path) == before


@pytest.mark.parametrize(
    "statement",
    [
        "DROP TABLE light_input",
        "UPDATE company SET depth = 'deeper than the deepest'",
        "UPDATE company SET service_year_start_month = 'January'",
        "UPDATE company SET name = CAST(x'ff41' AS TEXT)",
    ],
)
def test_values_that_cannot_be_read_are_damage_too(statement: str, tmp_path: Path) -> None:
    path = made(tmp_path / "firm.previ", full(Company))
    with closing(sqlite3.connect(path, isolation_level=None)) as link:
        link.execute(statement)
    with pytest.raises(Damaged), DossierFile.open(path) as file:
        file.dossier()


def test_a_header_without_its_facts_is_damage_and_leaves_no_lock(tmp_path: Path) -> None:
    path = made(tmp_path / "firm.previ")
    with closing(sqlite3.connect(path, isolation_level=None)) as link:
        link.execute("DELETE FROM header")
    with pytest.raises(Damaged):
        DossierFile.open(path)
    assert not lock_file(path).exists()


def test_a_new_dossier_never_replaces_a_file(tmp_path: Path) -> None:
    (tmp_path / "firm.previ").write_text("mine", encoding="utf-8")
    with pytest.raises(AlreadyThere):
        DossierFile.create(tmp_path / "firm.previ", "2026.1")
    assert contents(tmp_path) == {"firm.previ": b"mine"}


def test_a_new_dossier_in_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NoFolder):
        DossierFile.create(tmp_path / "nowhere" / "firm.previ", "2026.1")


def test_a_new_dossier_knows_where_it_came_from(tmp_path: Path) -> None:
    with DossierFile.create(tmp_path / "firm.previ", "2026.1", app_version="1.0.0", moment=MOMENT) as file:
        assert file.header == {"edition": "2026.1", "created": MOMENT.isoformat(), "app_version": "1.0.0"}
        assert file.saved_at == MOMENT
        assert (file.dossier().edition, list(file.dossier())) == ("2026.1", [])


@pytest.mark.parametrize("name", ["50% & <b>?#.previ", "Bäckerei 👩‍🏭 \u202e.previ", "a b'c\";.previ"])
def test_any_file_name_will_do(name: str, tmp_path: Path) -> None:
    with DossierFile.open(made(tmp_path / name, site(1)), read_only=True) as file:
        assert list(file.dossier()) == [site(1)]
    assert contents(tmp_path).keys() == {name}


def test_looking_only_writes_nothing_and_commits_nothing(tmp_path: Path) -> None:
    path = made(tmp_path / "firm.previ", site(1))
    before = contents(tmp_path)
    with DossierFile.open(path, read_only=True) as file:
        with pytest.raises(ReadOnly):
            file.commit(adding(site(2)), act="Add", moment=MOMENT)
        assert contents(tmp_path) == before
    assert contents(tmp_path) == before


def test_a_save_that_was_cut_off_is_finished_when_opened_to_work(tmp_path: Path) -> None:
    path = cut_off(tmp_path)
    with DossierFile.open(path) as file:
        assert list(file.dossier()) == [site(1)]


def test_a_save_that_was_cut_off_is_explained_when_opened_to_look(tmp_path: Path) -> None:
    path = cut_off(tmp_path)
    before = contents(tmp_path)
    with pytest.raises(Interrupted):
        DossierFile.open(path, read_only=True)
    assert contents(tmp_path) == before


def test_a_quick_look_tells_format_edition_and_firm(tmp_path: Path) -> None:
    company = full(Company, "Bakkerij")
    found = look(made(tmp_path / "firm.previ", company))
    assert (found.format, found.edition, found.firm, found.older) == (CURRENT, "2026.1", "Bakkerij", False)


def test_a_quick_look_does_not_load_sqlalchemy() -> None:
    asked = "import sys, app.store.inspection; print('sqlalchemy' in sys.modules)"
    said = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "False"


def test_the_file_says_what_it_is_in_its_first_bytes(tmp_path: Path) -> None:
    head = made(tmp_path / "firm.previ").read_bytes()[:100]
    assert head[68:72] == APPLICATION_ID.to_bytes(4, "big") == b"Prev"


def test_every_refusal_carries_a_sentence_with_the_name_of_the_file(tmp_path: Path) -> None:
    with pytest.raises(StorageError) as refusal:
        DossierFile.open(tmp_path / "firm.previ")
    assert refusal.value.message.arguments["name"] == "firm.previ"


def contents(folder: Path) -> dict[str, bytes]:
    """Every file in a folder with its bytes."""
    return {path.name: path.read_bytes() if path.is_file() else b"" for path in folder.iterdir()}


def harm(path: Path, how: str) -> None:
    """Break pages in the middle of a file, behind SQLite's back."""
    whole = path.read_bytes()
    half = len(whole) // 2 // 4096 * 4096
    if how == "cut off":
        path.write_bytes(whole[:half])
    else:
        patch = (b"\0" if how == "zeros" else b"\xa5\x17") * (3 * 4096)
        path.write_bytes((whole[: half // 2] + patch + whole[half // 2 + len(patch) :])[: len(whole)])


def cut_off(folder: Path) -> Path:
    """A dossier whose last save stopped half-way: a hot journal lies beside it."""
    path = made(folder / "firm.previ", site(1))
    (folder / "busy").mkdir()
    busy = folder / "busy" / path.name
    busy.write_bytes(path.read_bytes())
    with closing(sqlite3.connect(busy, isolation_level=None)) as link:
        link.execute("PRAGMA cache_size = 1")
        link.execute("PRAGMA cache_spill = 1")
        link.execute("BEGIN IMMEDIATE")
        link.execute("UPDATE site SET name = 'half-way'")
        for number in range(200):
            link.execute("INSERT INTO header VALUES (?, ?)", (str(number), "x" * 3000))
        for file in (busy, busy.with_name(busy.name + "-journal")):
            (folder / file.name).write_bytes(file.read_bytes())
    for file in busy.parent.iterdir():
        file.unlink()
    busy.parent.rmdir()
    return path
