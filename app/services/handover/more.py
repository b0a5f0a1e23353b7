"""The records that no exchange file holds, for files hang on them: versions, their events, attachments."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from app.domain.catalogue import Catalogue
from app.domain.commands.checks import check
from app.domain.dossier import Dossier
from app.domain.merging.sides import with_records
from app.domain.messages import Message, Refusal
from app.domain.records import Attachment, Record, SignedVersion, VersionEvent
from app.domain.references import holds, key_of
from app.services.exchange.problems import Findings
from app.services.exchange.shape import shape
from app.services.exchange.values import WRONG, read_value
from app.services.exchange.writing import record_json

KINDS: Mapping[str, type[Record]] = MappingProxyType(
    {"versions": SignedVersion, "version_events": VersionEvent, "attachments": Attachment}
)
_DOSSIER, _BASE = "dossier", "base"


class Unreadable(Exception):
    """The records are not what this program accepts; says where and why."""

    def __init__(self, path: str, reason: Message) -> None:
        super().__init__(path)
        self.reason = Message("{path}: {reason}", {"path": path or "–", "reason": reason})


def write(dossier: Dossier, base: Dossier | None) -> bytes:
    """These records of both dossiers as JSON; the same records always give the same bytes."""
    told = {_DOSSIER: _told(dossier)} | ({_BASE: _told(base)} if base is not None else {})
    return (json.dumps(told, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode("utf-8")


def is_needed(dossier: Dossier, base: Dossier | None) -> bool:
    """Whether there are any."""
    sides = (dossier, base) if base is not None else (dossier,)
    return any(side.tables.get(kind) for side in sides for kind in KINDS.values())


def read(content: bytes) -> tuple[tuple[Record, ...], tuple[Record, ...]]:
    """The records of the dossier and of the base; raises `Unreadable`. `completed` checks them."""
    try:
        told = json.loads(content)
    except (ValueError, RecursionError):
        raise Unreadable("", Message("Expected {expected}.", {"expected": Message("an object")})) from None
    if not isinstance(told, dict) or set(told) - {_DOSSIER, _BASE}:
        raise Unreadable("", Message("Expected {expected}.", {"expected": Message("an object")}))
    return tuple(_records(told, _DOSSIER)), tuple(_records(told, _BASE))


def completed(dossier: Dossier, records: tuple[Record, ...], catalogue: Catalogue) -> Dossier:
    """The dossier with these records in it, each checked by the rules; raises `Unreadable`."""
    whole = with_records(dossier, records)
    seen = set()
    for record in records:
        if key_of(record) in seen or holds(dossier, key_of(record)):
            raise Unreadable(record.id, Message("There already is an item {id}.", {"id": record.id}))
        seen.add(key_of(record))
        try:
            check(record, whole, catalogue)
        except Refusal as refusal:
            raise Unreadable(record.id, refusal.message) from None
    return whole


def _told(dossier: Dossier) -> dict[str, list[dict[str, Any]]]:
    rows = {key: sorted(dossier.tables.get(kind, {}).items()) for key, kind in KINDS.items()}
    return {key: [record_json(record) for _, record in found] for key, found in rows.items() if found}


def _records(told: dict[str, Any], side: str) -> Iterator[Record]:
    lists = told.get(side, {})
    if not isinstance(lists, dict) or set(lists) - set(KINDS):
        raise Unreadable(side, Message("Expected {expected}.", {"expected": Message("an object")}))
    for key, kind in KINDS.items():
        rows = lists.get(key, [])
        if not isinstance(rows, list):
            raise Unreadable(
                f"{side}.{key}", Message("Expected {expected}.", {"expected": Message("a list")})
            )
        for place, row in enumerate(rows):
            yield _record(kind, row, f"{side}.{key}[{place}]")


def _record(kind: type[Record], row: Any, path: str) -> Record:
    fields = {field.name: field for field in shape(kind)}
    if not isinstance(row, dict) or set(row) - set(fields):
        raise Unreadable(path, Message("Expected {expected}.", {"expected": Message("an object")}))
    findings, values = Findings(), dict[str, Any]()
    for name, field in fields.items():
        if name in row:
            values[name] = read_value(field, row[name], f"{path}.{name}", findings)
        elif field.required:
            raise Unreadable(f"{path}.{name}", Message("This key is missing."))
    for problem in findings:
        raise Unreadable(problem.path, problem.message)
    if WRONG in values.values() or not values["id"]:
        raise Unreadable(path, Message("This key is missing."))
    return kind(**values)
