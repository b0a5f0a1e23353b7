"""The verb that takes in what a merge decided."""

from __future__ import annotations

from dataclasses import dataclass, fields

from app.domain.catalogue import Catalogue
from app.domain.changes import Change, Changes
from app.domain.commands.checks import check
from app.domain.dossier import Dossier, StaleChange
from app.domain.frozen import FROZEN, OWNERS, admitted, is_frozen
from app.domain.messages import Message, Refusal
from app.domain.records import Record


@dataclass(frozen=True, slots=True)
class MergeRecords:
    """Make these changes at once; refuses when the dossier moved on, and whatever breaks a rule."""

    changes: Changes

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        try:
            after = dossier.with_(self.changes)
        except StaleChange:
            raise Refusal(
                Message("The dossier changed after the two were compared. Compare them once more.")
            ) from None
        for change in self.changes:
            _leave_frozen_alone(change, dossier)
        for record in after:
            _check(record, dossier, after, catalogue)
        return self.changes


def _leave_frozen_alone(change: Change, dossier: Dossier) -> None:
    """A merge must not get around what was decided on a frozen record."""
    if is_frozen(change.kind) and not _may(change.before, change.after, dossier):
        raise Refusal(Message("{id} is in this dossier already and is never replaced.", {"id": change.id}))


def _may(before: Record | None, record: Record | None, dossier: Dossier) -> bool:
    """Whether a frozen record is new and comes with its owner, or only changes where it is free to."""
    if record is None:
        return False
    if before is not None:
        return set(_changed(before, record)) <= FROZEN[type(record)]
    field, kind = OWNERS.get(type(record), ("id", type(record)))
    return admitted(record) and dossier.get(kind, str(getattr(record, field))) is None


def _changed(before: Record, after: Record) -> list[str]:
    return [f.name for f in fields(before) if getattr(before, f.name) != getattr(after, f.name)]


def _check(record: Record, before: Dossier, after: Dossier, catalogue: Catalogue) -> None:
    """Refuse a record that the rules no longer accept; what they did not accept before is left as it is."""
    try:
        check(record, after, catalogue)
    except Refusal:
        if before.get(type(record), record.id) != record or _passes(record, before, catalogue):
            raise


def _passes(record: Record, dossier: Dossier, catalogue: Catalogue) -> bool:
    try:
        check(record, dossier, catalogue)
    except Refusal:
        return False
    return True
