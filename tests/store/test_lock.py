"""One window at a time: the lock file beside the dossier."""

from __future__ import annotations

import json
import os
import signal
import socket
from pathlib import Path

import pytest

from app.store.dossier_file import DossierFile
from app.store.errors import Locked
from app.store.lock import lock_file, owner
from app.store.processes import alive, birth
from tests.store.processes import start, stop
from tests.store.samples import made, site


def test_a_second_process_is_told_who_has_the_dossier(tmp_path: Path) -> None:
    path = made(tmp_path / "firm.previ", site(1))
    other = start(path, "wait")
    with pytest.raises(Locked) as refusal:
        DossierFile.open(path)
    assert (refusal.value.owner.pid, refusal.value.owner.here) == (other.pid, True)
    assert refusal.value.owner.since is not None
    with DossierFile.open(path, read_only=True) as file:
        assert list(file.dossier()) == [site(1)]
    other.communicate(b"")
    with DossierFile.open(path):
        assert owner(path) is not None


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal")
def test_the_lock_of_a_process_that_was_killed_is_taken_over(tmp_path: Path) -> None:
    path = made(tmp_path / "firm.previ", site(1))
    stop(start(path, "wait"), signal.SIGKILL)
    assert lock_file(path).exists()
    assert owner(path) is None
    with DossierFile.open(path) as file:
        assert list(file.dossier()) == [site(1)]


def test_a_second_window_of_the_same_program_is_refused(tmp_path: Path) -> None:
    with DossierFile.create(tmp_path / "firm.previ", "2026.1"), pytest.raises(Locked):
        DossierFile.open(tmp_path / "firm.previ")
    DossierFile.open(tmp_path / "firm.previ").close()


def test_the_same_file_by_another_name_is_refused(tmp_path: Path) -> None:
    path = made(tmp_path / "firm.previ")
    (tmp_path / "link.previ").symlink_to(path)
    with DossierFile.open(path), pytest.raises(Locked):
        DossierFile.open(tmp_path / "link.previ")


def test_a_lock_of_another_computer_is_never_taken_over_unasked(tmp_path: Path) -> None:
    path = made(tmp_path / "firm.previ")
    left_by(path, host="kantoor", user="Els", pid=1, since="2026-11-22T10:15:00+00:00")
    with pytest.raises(Locked) as refusal:
        DossierFile.open(path)
    found = refusal.value.owner
    assert (found.host, found.user, found.here) == ("kantoor", "Els", False)
    assert refusal.value.message.arguments["user"] == "Els"
    with DossierFile.open(path, take_over=True):
        assert owner(path) != found


def test_a_number_that_another_process_got_since_is_not_the_owner(tmp_path: Path) -> None:
    path = made(tmp_path / "firm.previ")
    if not birth(os.getpid()):
        pytest.skip("this system does not tell when a process started")
    left_by(path, host=socket.gethostname(), pid=os.getpid(), birth="long ago")
    DossierFile.open(path).close()


@pytest.mark.parametrize("content", ["", "no json", "[]", '{"host": 3, "pid": "x"}', '{"since": "soon"}'])
def test_a_lock_file_that_nobody_can_read_gives_no_crash(content: str, tmp_path: Path) -> None:
    path = made(tmp_path / "firm.previ")
    lock_file(path).write_text(content, encoding="utf-8")
    with DossierFile.open(path, take_over=True):
        assert owner(path) is not None


def test_who_lost_the_lock_does_not_take_it_from_the_new_owner(tmp_path: Path) -> None:
    path = made(tmp_path / "firm.previ")
    first = DossierFile.open(path)
    with DossierFile.open(path, take_over=True):
        first.close()
        assert lock_file(path).exists()
    assert not lock_file(path).exists()


def test_a_refused_file_leaves_no_lock_behind(tmp_path: Path) -> None:
    path = made(tmp_path / "firm.previ", *(site(n, "x" * 500) for n in range(60)))
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(Exception, match="damaged"):
        DossierFile.open(path)
    assert not lock_file(path).exists()


def test_a_process_is_alive_or_not() -> None:
    assert alive(os.getpid())
    assert not alive(0)
    assert not alive(2**22 + 1)


def left_by(path: Path, **facts: object) -> None:
    """A lock file as another window left it."""
    lock_file(path).write_text(json.dumps(facts), encoding="utf-8")
