"""What every verb has in common: it decides changes, and edits a record field by field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any, Protocol, TypeVar, cast

from app.domain.catalogue import Catalogue
from app.domain.changes import Change, Changes
from app.domain.dossier import Dossier
from app.domain.messages import Message, Refusal
from app.domain.records import Record

R = TypeVar("R", bound=Record)


class Command(Protocol):
    """An act of the user, decided on a dossier; raises `Refusal` when the rules say no."""

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes: ...


def put(dossier: Dossier, record: Record) -> Changes:
    """The change that makes `record` stand in the dossier; nothing when it already does."""
    before = dossier.get(type(record), record.id)
    return () if before == record else (Change(before, record),)


def drop(dossier: Dossier, kind: type[Record], id_: str) -> Changes:
    """The change that removes a record; nothing when it is not there."""
    before = dossier.get(kind, id_)
    return () if before is None else (Change(before, None),)


def edited(record: R, changes: Mapping[str, object]) -> R:
    """The record with some fields changed; `id` never changes, unknown names are our own mistake."""
    known = {field.name for field in fields(record)} - {"id"}
    if unknown := set(changes) - known:
        raise KeyError(f"{type(record).__name__} has no {', '.join(sorted(unknown))}")
    return replace(record, **cast("Any", changes))


def existing(dossier: Dossier, kind: type[R], id_: str) -> R:
    """The record with this id; refuses when it is gone, for example removed in between."""
    record = dossier.get(kind, id_)
    if record is None:
        raise Refusal(Message("This item is no longer in the dossier. Go back to the list and choose again."))
    return record
