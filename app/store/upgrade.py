"""Brings a file of an older format to the newest one: on a copy, all or nothing."""

from __future__ import annotations

import math
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection

from app.models import triggers
from app.models.formats import CURRENT, MIGRATIONS, revision
from app.models.schema import stamp
from app.store.backups import Reason, back_up, copy_pages, settle
from app.store.engine import connect, disconnect, transaction
from app.store.errors import DiskFull, Unreachable, UpgradeFailed
from app.store.faults import explained
from app.store.inspection import check_pages
from app.store.link import Mode, link


@dataclass(frozen=True, slots=True)
class Route:
    """The scripts to follow and the format they lead to."""

    scripts: Path = MIGRATIONS
    target: int = CURRENT


SHIPPED = Route()
"""The scripts that come with the program."""


def upgrade(path: Path, backups: Path | None, *, moment: datetime, route: Route = SHIPPED) -> None:
    """Replace an older file by its converted copy, after a backup; on any failure it stays as it was."""
    converted = path.with_name(f"{path.name}.upgraded.new")
    try:
        with explained(path), closing(link(path, Mode.WRITE)) as source:
            check_pages(source, path, seconds=math.inf)
            if backups is not None:
                back_up(source, path, backups, reason=Reason.UPGRADE, moment=moment)
            copy_pages(source, converted)
        convert(converted, path.name, route)
        with explained(path):
            settle(converted, path)
    finally:
        converted.unlink(missing_ok=True)


def convert(copy: Path, name: str, route: Route = SHIPPED) -> None:
    """Migrate a copy in one transaction; `name` is what the sentences call it."""
    connection = connect(copy, Mode.REBUILD)
    try:
        with explained(copy, name=name), transaction(connection):
            _migrate(connection, route)
            triggers.put_back(connection)
            stamp(connection, route.target)
            _verify(connection, name, "foreign_key_check", [])
        with transaction(connection):
            _verify(connection, name, "integrity_check", [("ok",)])
    except (DiskFull, Unreachable, UpgradeFailed):
        raise
    except Exception as error:
        raise UpgradeFailed(name, detail=f"{type(error).__name__}: {error}") from error
    finally:
        disconnect(connection)


def _migrate(connection: Connection, route: Route) -> None:
    from alembic import command  # a quarter of a second that only an old file has to pay
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(route.scripts).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, revision(route.target))


def _verify(connection: Connection, name: str, check: str, expected: list[tuple[str]]) -> None:
    found = [tuple(row) for row in connection.exec_driver_sql(f"PRAGMA {check}").all()]
    if found != expected:
        raise UpgradeFailed(name, detail=f"{check}: {found[:3]}")
