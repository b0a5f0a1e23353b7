"""Verbs that bring in many records at once."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.catalogue import Catalogue
from app.domain.changes import Changes
from app.domain.commands.base import put
from app.domain.dossier import Dossier
from app.domain.records import Record


@dataclass(frozen=True, slots=True)
class ImportRecords:
    """Put checked records into the dossier; one with the same id replaces what is here, others stay."""

    records: tuple[Record, ...]

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        changes: Changes = ()
        for record in self.records:
            changes += put(dossier, record)
        return changes
