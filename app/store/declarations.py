"""What the declarations of the register tell: outside the records, outside the journal, and really deleted.

The journal keeps every old value for ever, so a text in a record could never go. Deleting here means three
things: the row goes (`secure_delete` overwrites it), the file is written anew (`DossierFile.compact`: SQLite
may leave a copy of a moved row behind), and the dated copies of this dossier lose the row too.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import TypeAlias

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from app.domain.follow.declaration import Declaration
from app.models.follow import DECLARATION
from app.store.link import Mode, link

Changed: TypeAlias = Mapping[str, Declaration | None]
"""By the id of the fact: what it tells now, None where it was deleted."""

_PUT = (
    'INSERT INTO declaration (fact, "text", name) VALUES (?, ?, ?) '
    'ON CONFLICT (fact) DO UPDATE SET "text" = excluded."text", name = excluded.name'
)


def told(connection: Connection) -> Mapping[str, Declaration]:
    """Every declaration by the id of its fact."""
    rows = connection.execute(select(DECLARATION.c.fact, DECLARATION.c.text, DECLARATION.c.name))
    return {fact: Declaration(text, name, consent=bool(name)) for fact, text, name in rows}


def put(connection: Connection, fact: str, declaration: Declaration) -> None:
    """Keep what a declaration tells, inside the running transaction."""
    row = {"fact": fact, "text": declaration.text, "name": declaration.name.strip()}
    adding = insert(DECLARATION)
    words = {"text": adding.excluded.text, "name": adding.excluded.name}
    connection.execute(adding.on_conflict_do_update(index_elements=["fact"], set_=words), row)


def erase(connection: Connection, *facts: str) -> None:
    """Delete what declarations told, inside the running transaction."""
    connection.execute(delete(DECLARATION).where(DECLARATION.c.fact.in_(facts)))


def in_copies(folder: Path, created: str, changed: Changed) -> tuple[str, ...]:
    """Change the dated copies of the dossier that was `created` then; gives those that could not be changed.

    Only rows that a copy has are changed: what was never in it does not come in.
    """
    return tuple(
        copy.name for copy in sorted(folder.glob("*/*.previ")) if not _changed(copy, created, changed)
    )


def _changed(copy: Path, created: str, changed: Changed) -> bool:
    """Whether nothing of the old words is in this copy any more; a copy of another dossier has none."""
    try:
        status = copy.stat()
        with closing(link(copy, Mode.WRITE)) as file:
            if not _is_of(file, created):
                return True
            facts = set(_there(file)).intersection(changed)
            if facts:
                _write(file, {fact: changed[fact] for fact in facts})
                os.utime(copy, ns=(status.st_atime_ns, status.st_mtime_ns))
    except (sqlite3.Error, OSError):
        return False
    return True


def _is_of(file: sqlite3.Connection, created: str) -> bool:
    found = file.execute("SELECT value FROM header WHERE key = 'created'").fetchone()
    return found is not None and found[0] == created


def _there(file: sqlite3.Connection) -> Iterator[str]:
    """The facts of which this copy holds words; a copy of an older format holds none."""
    if file.execute("SELECT 1 FROM sqlite_master WHERE name = 'declaration'").fetchone():
        yield from (fact for (fact,) in file.execute("SELECT fact FROM declaration"))


def _write(file: sqlite3.Connection, changed: Changed) -> None:
    for fact, words in changed.items():
        if words is None:
            file.execute("DELETE FROM declaration WHERE fact = ?", (fact,))
        else:
            file.execute(_PUT, (fact, words.text, words.name.strip()))
    file.execute("PRAGMA temp_store = MEMORY")
    file.execute("VACUUM")
