"""Files kept inside the dossier under the sha256 of their bytes; read one by one, never all in memory."""

from __future__ import annotations

import hashlib
from collections.abc import Collection

from sqlalchemy import Connection, delete, func, select
from sqlalchemy.dialects.sqlite import insert

from app.models import triggers
from app.models.consultation import BLOB


def name_of(content: bytes) -> str:
    """The name under which a file is kept."""
    return hashlib.sha256(content).hexdigest()


def keep(connection: Connection, content: bytes) -> str:
    """Keep a file inside the running transaction; the same bytes are kept once."""
    name = name_of(content)
    row = {"sha256": name, "content": content}
    connection.execute(insert(BLOB).on_conflict_do_nothing(index_elements=["sha256"]), row)
    return name


def content(connection: Connection, name: str) -> bytes | None:
    """The bytes of a kept file, None when there is none of this name."""
    found = connection.execute(select(BLOB.c.content).where(BLOB.c.sha256 == name)).scalar_one_or_none()
    return None if found is None else bytes(found)


def fingerprint(connection: Connection, name: str) -> str | None:
    """The sha256 of the bytes as they are now; None when the file is gone."""
    found = content(connection, name)
    return None if found is None else name_of(found)


def size(connection: Connection, name: str) -> int | None:
    """How many bytes a kept file has, without reading it."""
    return connection.execute(
        select(func.length(BLOB.c.content)).where(BLOB.c.sha256 == name)
    ).scalar_one_or_none()


def names(connection: Connection) -> frozenset[str]:
    """The names of all kept files."""
    return frozenset(connection.execute(select(BLOB.c.sha256)).scalars())


def sweep(connection: Connection, needed: Collection[str]) -> int:
    """Erase the kept files whose names are not needed any more; gives how many bytes they had.

    The file lets nobody erase a kept file. Its guard is lifted here, in the transaction that is open and for
    these files only, because a photo of people must be able to go for good.
    """
    gone = names(connection) - set(needed)
    if not gone:
        return 0
    chosen = BLOB.c.sha256.in_(sorted(gone))
    freed = connection.execute(select(func.sum(func.length(BLOB.c.content))).where(chosen)).scalar_one()
    with triggers.lifted(connection, "blob_no_delete"):
        connection.execute(delete(BLOB).where(chosen))
    return int(freed)
