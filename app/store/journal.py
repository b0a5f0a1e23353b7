"""The journal: every committed act with its changes, enough to rebuild the dossier from nothing."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select

from app.domain.changes import Change, Changes
from app.domain.dossier import Dossier
from app.domain.records import Record
from app.models.journal import JOURNAL
from app.store.mapper import KINDS, from_json, to_json


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One committed act; `moment` is UTC, `undo_of` the entry that it turned back, `who` may be unknown."""

    seq: int
    moment: datetime
    act: str
    changes: Changes
    undo_of: int | None = None
    undone: bool = False
    """Whether a later entry turned this one back and that entry still stands."""
    who: str = ""


def append(connection: Connection, entry: JournalEntry) -> int:
    """Write an entry inside the running transaction; its number is given here, not taken from `seq`."""
    values = {
        "moment": entry.moment.astimezone(UTC).isoformat(),
        "act": entry.act,
        "changes": encode(entry.changes),
        "undo_of": entry.undo_of,
        "who": entry.who or None,
    }
    key = connection.execute(insert(JOURNAL), values).inserted_primary_key
    return int(key[0]) if key else 0


def last(connection: Connection) -> tuple[int, datetime | None]:
    """Number and moment of the newest entry; 0 and None in a new dossier."""
    newest = select(func.max(JOURNAL.c.seq), JOURNAL.c.moment)
    seq, moment = connection.execute(newest).one()
    return seq or 0, datetime.fromisoformat(moment) if moment else None


def entries(connection: Connection) -> tuple[JournalEntry, ...]:
    """Every entry, oldest first."""
    return read(rows(connection))


def rows(connection: Connection) -> Sequence[Row[Any]]:
    """Every entry as it lies in the file, oldest first."""
    return connection.execute(select(*_COLUMNS).order_by(JOURNAL.c.seq)).all()


def read(lying: Sequence[Row[Any]]) -> tuple[JournalEntry, ...]:
    """What `rows` found, as entries."""
    undone: set[int] = set()
    for seq, *_, undo_of, _ in reversed(lying):
        if undo_of is not None and seq not in undone:
            undone.add(undo_of)
    return tuple(
        JournalEntry(
            seq, datetime.fromisoformat(moment), act, decode(changes), undo_of, seq in undone, who or ""
        )
        for seq, moment, act, changes, undo_of, who in lying
    )


def rebuilt(history: Iterable[JournalEntry], *, edition: str) -> Dossier:
    """The dossier that the journal tells, starting from an empty one."""
    dossier = Dossier(edition)
    for entry in history:
        dossier = dossier.with_(entry.changes)
    return dossier


def encode(changes: Changes) -> str:
    """Changes as JSON: kind, and all fields before and after; ValueError for a number without end."""
    told = [
        {"kind": change.kind.__name__, "before": _told(change.before), "after": _told(change.after)}
        for change in changes
    ]
    return json.dumps(told, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def decode(text: str) -> Changes:
    """What `encode` wrote."""
    return tuple(
        Change(_heard(item["kind"], item["before"]), _heard(item["kind"], item["after"]))
        for item in json.loads(text)
    )


def _told(record: Record | None) -> dict[str, Any] | None:
    return None if record is None else to_json(record)


def _heard(kind: str, values: dict[str, Any] | None) -> Record | None:
    return None if values is None else from_json(KINDS[kind], values)


_COLUMNS = (
    *(JOURNAL.c.seq, JOURNAL.c.moment, JOURNAL.c.act, JOURNAL.c.changes),
    *(JOURNAL.c.undo_of, JOURNAL.c.who),
)
