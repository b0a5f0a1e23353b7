"""Verbs about the files that show a measure was carried out."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.catalogue import Catalogue
from app.domain.changes import Changes
from app.domain.commands.base import drop, existing
from app.domain.commands.entries import AddEntry
from app.domain.dossier import Dossier
from app.domain.kept_files import MOST_TOGETHER, files_of, room_taken
from app.domain.messages import Message, Refusal
from app.domain.records import Attachment, PlannedMeasure

_MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class KeepFile:
    """Keep a file with a measure; the same file once, and all files together within what a dossier may hold.

    Its bytes are kept in the same transaction by whoever asks for this.
    """

    measure: str
    file: Attachment

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        existing(dossier, PlannedMeasure, self.measure)
        if any(kept.blob == self.file.blob for kept in files_of(self.measure, dossier)):
            raise Refusal(Message("{name} is with this measure already.", {"name": self.file.name}))
        changes = AddEntry(self.file).decide(dossier, catalogue)
        if room_taken(dossier.with_(changes)) > MOST_TOGETHER:
            raise Refusal(
                Message(
                    "With {name} the files of this dossier take more than {most} MB together. Remove a file "
                    "that is not needed any more, or add a smaller one.",
                    {"name": self.file.name, "most": MOST_TOGETHER // _MEGABYTE},
                )
            )
        return changes


@dataclass(frozen=True, slots=True)
class RemoveFile:
    """Take a file away from its measure; its bytes go at the closing of the dossier, when nothing names
    them.
    """

    id: str

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        existing(dossier, Attachment, self.id)
        return drop(dossier, Attachment, self.id)
