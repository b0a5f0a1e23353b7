"""Files kept inside the dossier under the sha256 of their bytes; read one by one, never all in memory."""

from __future__ import annotations

import hashlib

from sqlalchemy import Connection, func, select
from sqlalchemy.dialects.sqlite import insert

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
