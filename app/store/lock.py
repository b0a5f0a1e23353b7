"""The lock file beside a dossier: one window at a time, and who that is."""

from __future__ import annotations

import getpass
import json
import os
import socket
import time
import uuid
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from app.runtime.clock import now
from app.store.errors import Locked, Owner
from app.store.faults import explained
from app.store.processes import alive, birth


@dataclass(frozen=True, slots=True)
class Lock:
    """A lock that is ours until `release`."""

    file: Path
    token: str

    def release(self) -> None:
        """Take the lock file away, unless somebody took the lock over."""
        if _read(self.file).get("token") == self.token:
            self.file.unlink(missing_ok=True)


def lock(path: Path, *, take_over: bool = False) -> Lock:
    """Lock a dossier or raise `Locked` with the owner; a lock whose process has ended is taken over."""
    file = lock_file(path)
    token = uuid.uuid4().hex
    with explained(path):
        if _create(file, token):
            return Lock(file, token)
        if not take_over and not _stale(found := _finished(file)):
            raise Locked(path.name, _owner(found))
        file.unlink(missing_ok=True)
        if _create(file, token):
            return Lock(file, token)
        raise Locked(path.name, _owner(_read(file)))


def lock_file(path: Path) -> Path:
    """Where the lock of a dossier lies."""
    return path.with_name(f".~lock.{path.name}#")


def owner(path: Path) -> Owner | None:
    """Who has the dossier open, or None when nobody has."""
    found = _read(lock_file(path))
    return _owner(found) if found and not _stale(found) else None


def _create(file: Path, token: str) -> bool:
    """Whether the lock file could be made; False when there is one already."""
    try:
        lines = file.open("x", encoding="utf-8")
    except FileExistsError:
        return False
    try:
        with lines:
            json.dump(_signature(token), lines)
    except OSError:  # no room for it: then nothing is left behind either
        file.unlink(missing_ok=True)
        raise
    return True


def _signature(token: str) -> dict[str, object]:
    return {
        "host": socket.gethostname(),
        "user": _user(),
        "pid": os.getpid(),
        "birth": birth(os.getpid()),
        "since": now().isoformat(timespec="seconds"),
        "token": token,
    }


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # a computer that has no name for its user
        return ""


def _read(file: Path) -> dict[str, Any]:
    """The content of the lock file; empty when it is gone or nobody can read it."""
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _finished(file: Path) -> dict[str, Any]:
    """The content of the lock file, also when its owner is writing it at this very moment."""
    for _ in range(10):
        if (found := _read(file)) or not file.exists():
            return found
        time.sleep(0.02)
    return {}


def _stale(found: dict[str, Any]) -> bool:
    """Nobody's, or of a process of this computer that has ended."""
    here, pid = _owner(found).here, _owner(found).pid
    return not found or (here and not (alive(pid) and found.get("birth", "") in ("", birth(pid))))


def _owner(found: dict[str, Any]) -> Owner:
    host, pid = str(found.get("host", "")), found.get("pid")
    return Owner(
        host=host,
        user=str(found.get("user", "")),
        pid=pid if isinstance(pid, int) else 0,
        since=_moment(found.get("since")),
        here=host == socket.gethostname(),
    )


def _moment(text: object) -> datetime | None:
    try:
        return datetime.fromisoformat(str(text))
    except ValueError:
        return None
