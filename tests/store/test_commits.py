"""A commit is there in full or not at all, whatever happens to the disk or the process."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.domain.changes import Change
from app.domain.records import FactorAnswer, Site
from app.store.dossier_file import DossierFile
from app.store.engine import driver
from app.store.errors import Busy, ChangedElsewhere, DiskFull, Missing, ReadOnly, StorageError, Unstorable
from tests.store.processes import start, stop
from tests.store.samples import MOMENT, adding, made, site


@pytest.fixture
def file(tmp_path: Path) -> Iterator[DossierFile]:
    """An open dossier with one record."""
    with DossierFile.open(made(tmp_path / "firm.previ", site(1))) as opened:
        yield opened


def test_a_commit_gives_the_number_of_its_line_in_the_journal(file: DossierFile) -> None:
    assert file.commit(adding(site(2)), act="Add", moment=MOMENT) == 2
    assert file.commit(adding(site(3)), act="Add", moment=MOMENT) == 3
    assert file.saved_at == MOMENT


def test_a_full_disk_leaves_the_dossier_as_it_was(file: DossierFile) -> None:
    pages = limit_pages(file)
    with pytest.raises(DiskFull):
        file.commit(adding(site(2), site(3, "x" * 50_000)), act="Add", moment=MOMENT)
    assert_unchanged(file)
    driver(file._connection).execute(f"PRAGMA max_page_count = {pages * 100}")
    assert file.commit(adding(site(2)), act="Add", moment=MOMENT) == 2


def test_a_drive_that_fills_up_leaves_the_dossier_as_it_was(tiny_drive: Path) -> None:
    with DossierFile.open(made(tiny_drive / "firm.previ", site(1))) as file:
        with pytest.raises(DiskFull):
            for number in range(2, 100):
                file.commit(adding(site(number, "x" * 20_000)), act="Add", moment=MOMENT)
        kept = file.dossier()
        assert len(kept.all(Site)) == len(file.journal())
    with DossierFile.open(tiny_drive / "firm.previ") as file:
        assert file.dossier() == kept


def test_another_program_that_holds_the_file_costs_only_the_last_act(file: DossierFile) -> None:
    with closing(sqlite3.connect(file.path, isolation_level=None)) as other:
        other.execute("BEGIN")
        other.execute("SELECT * FROM site").fetchall()
        with pytest.raises(Busy):
            file.commit(adding(site(2)), act="Add", moment=MOMENT)
    assert_unchanged(file)
    assert file.commit(adding(site(2)), act="Add", moment=MOMENT) == 2


def test_a_change_from_elsewhere_is_never_overwritten(file: DossierFile) -> None:
    with DossierFile.open(file.path, take_over=True) as other:
        other.commit(adding(site(2)), act="Add", moment=MOMENT)
    with pytest.raises(ChangedElsewhere):
        file.commit(adding(site(3)), act="Add", moment=MOMENT)
    assert [record.id for record in file.dossier()] == ["s1", "s2"]


@pytest.mark.skipif(os.name == "nt", reason="Windows does not let go of an open file")
def test_a_file_that_was_moved_away_is_missed(file: DossierFile) -> None:
    file.path.rename(file.path.with_name("moved.previ"))
    with pytest.raises(Missing):
        file.commit(adding(site(2)), act="Add", moment=MOMENT)


@pytest.mark.parametrize(
    "record",
    [
        site(2, "half a character: \ud83d"),
        FactorAnswer(id="a/b", analysis="a", factor="b", affected=10**30),
        Site(id="s2", headcount=float("inf")),  # type: ignore[arg-type]
    ],
)
def test_what_no_file_can_hold_is_refused_and_nothing_changes(file: DossierFile, record: Site) -> None:
    with pytest.raises(Unstorable):
        file.commit(adding(site(9), record), act="Add", moment=MOMENT)
    assert_unchanged(file)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only root can become somebody else")
def test_a_folder_in_which_nothing_may_be_written_is_refused_but_can_be_looked_at(nobody: Path) -> None:
    with pytest.raises(ReadOnly):
        DossierFile.open(nobody / "firm.previ")
    with pytest.raises(ReadOnly):
        DossierFile.create(nobody / "new.previ", "2026.1")
    with DossierFile.open(nobody / "firm.previ", read_only=True) as file:
        assert list(file.dossier()) == [site(1)]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal")
def test_no_kill_loses_an_act_that_was_told_to_be_saved(tmp_path: Path) -> None:
    path = made(tmp_path / "firm.previ")
    for attempt in range(5):
        writer = start(path)
        time.sleep(0.05 + attempt * 0.04)
        told = stop(writer, signal.SIGKILL)
        with DossierFile.open(path) as file:
            assert driver(file._connection).execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            acts, sites = len(file.journal()), {record.id: record.name for record in file.dossier().all(Site)}
        assert acts >= told > 0
        assert (len(sites), sites["s0"]) == (acts + 1, str(acts))


def test_a_stored_answer_costs_less_than_fifty_milliseconds_of_the_processor(file: DossierFile) -> None:
    answer, before = FactorAnswer(id="a/b", analysis="a", factor="b"), None
    used = time.process_time()
    for number in range(20):
        file.commit((Change(before, answer),), act="AnswerFactor", moment=MOMENT)
        before, answer = answer, FactorAnswer(id="a/b", analysis="a", factor="b", note=str(number))
    assert (time.process_time() - used) / 20 < 0.05


def test_a_file_that_raised_can_still_be_closed_twice(file: DossierFile) -> None:
    limit_pages(file)
    with pytest.raises(StorageError):
        file.commit(adding(site(2, "x" * 50_000)), act="Add", moment=MOMENT)
    file.close()
    file.close()


@pytest.fixture
def tiny_drive(tmp_path: Path) -> Iterator[Path]:
    """A drive of 512 kB; only where the tests may mount one."""
    drive = tmp_path / "drive"
    drive.mkdir()
    mounted = ["mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", str(drive)]
    if sys.platform != "linux" or subprocess.run(mounted, capture_output=True, check=False).returncode:
        pytest.skip("may not mount a drive here")
    yield drive
    subprocess.run(["umount", "-l", str(drive)], check=True)


@pytest.fixture
def nobody() -> Iterator[Path]:
    """A folder with a dossier, seen by a user who may write nothing there."""
    folder = Path(tempfile.mkdtemp(prefix="previplan-"))
    made(folder / "firm.previ", site(1))
    folder.chmod(0o755)
    os.seteuid(65534)
    yield folder
    os.seteuid(0)
    shutil.rmtree(folder)


def limit_pages(file: DossierFile) -> int:
    """Let the file grow no further; gives the number of pages it has."""
    link = driver(file._connection)
    (pages,) = link.execute("PRAGMA page_count").fetchone()
    link.execute(f"PRAGMA max_page_count = {pages}")
    return int(pages)


def assert_unchanged(file: DossierFile) -> None:
    """Still the one record and the one act it began with."""
    assert list(file.dossier()) == [site(1)]
    assert len(file.journal()) == 1
