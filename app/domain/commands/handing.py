"""Verbs about handing over: remembering that a file was made, and taking in what was signed elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.domain.catalogue import Catalogue
from app.domain.changes import Change, Changes
from app.domain.choices import VersionEventKind
from app.domain.commands.checks import check
from app.domain.commands.entries import AddEntry
from app.domain.commands.limits import a_text
from app.domain.dossier import Dossier
from app.domain.handing.sent import Sent, sent_mark
from app.domain.messages import Message, Refusal
from app.domain.records import SignedVersion, VersionEvent

LONGEST_NAME = 120
"""Of whoever receives a file."""


def check_receiver(name: str) -> None:
    """Refuse a hand-over to nobody."""
    a_text(name, field="to")
    if not name.strip():
        raise Refusal(Message("Fill in who receives it."), field="to")
    if len(name) > LONGEST_NAME:
        raise Refusal(
            Message("Shorten this to at most {limit} characters.", {"limit": LONGEST_NAME}), field="to"
        )


@dataclass(frozen=True, slots=True)
class NoteHandOver:
    """Remember a hand-over file that was made, also with the signed versions that went along.

    `versions` pairs an event id with the id of a signed version.
    """

    id: str
    sent: Sent
    versions: tuple[tuple[str, str], ...] = ()

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        changes = AddEntry(sent_mark(self.id, self.sent)).decide(dossier, catalogue)
        for event, version in self.versions:
            noted = AddEntry(handed_over(event, version, self.sent.on, self.sent.to))
            changes += noted.decide(dossier.with_(changes), catalogue)
        return changes


@dataclass(frozen=True, slots=True)
class TakeVersions:
    """Take in what was signed on another copy of this dossier, for good; none of it may be here already."""

    records: tuple[SignedVersion | VersionEvent, ...]

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        changes: Changes = ()
        for record in self.records:
            now = dossier.with_(changes)
            if now.get(type(record), record.id) is not None:
                raise Refusal(
                    Message("{id} is in this dossier already and is never replaced.", {"id": record.id})
                )
            check(record, now, catalogue)
            changes += (Change(None, record),)
        return changes


def handed_over(event: str, version: str, on: date, to: str) -> VersionEvent:
    """That a signed version was handed over."""
    return VersionEvent(id=event, version=version, kind=VersionEventKind.HANDED_OVER, on=on, detail=to)
