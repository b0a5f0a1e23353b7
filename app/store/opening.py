"""The steps to an open connection: a new file, a file to work in, a file to look at."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from contextlib import ExitStack, closing
from pathlib import Path

from sqlalchemy import Connection, insert, select

from app.models.formats import CURRENT
from app.models.journal import HEADER
from app.models.schema import lay_out
from app.runtime.clock import now
from app.store.backups import copy_pages, settle
from app.store.engine import connect, disconnect, driver, transaction
from app.store.errors import AlreadyThere, NoFolder
from app.store.faults import explained
from app.store.inspection import check_pages, format_of
from app.store.link import Mode, link
from app.store.lock import lock
from app.store.upgrade import convert, upgrade

FACTS = {"edition", "created", "app_version"}
"""What the header of every file says."""


def create(path: Path, facts: Mapping[str, str], held: ExitStack) -> tuple[Path, Connection]:
    """Make a whole new file under another name, then put it in its place, locked."""
    path = path.resolve()
    with explained(path):
        if not path.parent.is_dir():
            raise NoFolder(str(path.parent))
        if path.exists():
            raise AlreadyThere(path.name)
    held.callback(lock(path).release)
    fresh = path.with_name(f"{path.name}.new")
    try:
        with explained(fresh, name=path.name):
            fresh.unlink(missing_ok=True)
            _fill(fresh, facts)
            if path.exists():
                raise AlreadyThere(path.name)
            settle(fresh, path)
    finally:
        fresh.unlink(missing_ok=True)
    return path, _connected(path, Mode.WRITE, held)


def work_in(path: Path, backups: Path | None, held: ExitStack, *, take_over: bool) -> tuple[Path, Connection]:
    """Lock the file, bring it to the newest format, check its pages."""
    path = path.resolve()
    number = format_of(path)
    held.callback(lock(path, take_over=take_over).release)
    if number < CURRENT:
        upgrade(path, backups, moment=now())
    return path, _checked(path, _connected(path, Mode.WRITE, held))


def look_at(path: Path, held: ExitStack) -> tuple[Path, Connection]:
    """Connect without writing anything beside or in the file; an older one is converted elsewhere."""
    path = path.resolve()
    if format_of(path) == CURRENT:
        return path, _checked(path, _connected(path, Mode.READ, held))
    elsewhere = Path(held.enter_context(tempfile.TemporaryDirectory(prefix="previplan-"))) / "converted"
    with explained(path), closing(link(path, Mode.READ)) as source:
        copy_pages(source, elsewhere)
    convert(elsewhere, path.name)
    return path, _connected(elsewhere, Mode.READ, held)


def header(connection: Connection) -> dict[str, str]:
    """The facts about the file by key; KeyError when one is missing."""
    rows = connection.execute(select(HEADER.c.key, HEADER.c.value)).all()
    found = {row.key: row.value for row in rows}
    if missing := FACTS - found.keys():
        raise KeyError(", ".join(sorted(missing)))
    return found


def _fill(fresh: Path, facts: Mapping[str, str]) -> None:
    connection = connect(fresh, Mode.CREATE)
    try:
        with transaction(connection):
            lay_out(connection)
            connection.execute(insert(HEADER), [{"key": k, "value": v} for k, v in facts.items()])
    finally:
        disconnect(connection)


def _connected(path: Path, mode: Mode, held: ExitStack) -> Connection:
    with explained(path):
        connection = connect(path, mode)
    held.callback(disconnect, connection)
    return connection


def _checked(path: Path, connection: Connection) -> Connection:
    with explained(path):
        check_pages(driver(connection), path)
    return connection
