"""Verbs that bring in many records at once."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.domain.catalogue import Catalogue
from app.domain.changes import Changes
from app.domain.commands.base import put
from app.domain.dossier import Dossier
from app.domain.messages import Message, Refusal
from app.domain.records import Record, SignedVersion, SurveyRound, SurveyScore, ThirdPartyFact, VersionEvent


@dataclass(frozen=True, slots=True)
class ImportRecords:
    """Put checked records into the dossier; one with the same id replaces what is here, others stay."""

    records: tuple[Record, ...]

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        changes: Changes = ()
        for record in self.records:
            _leave_rounds_alone(record, dossier)
            changes += put(dossier, _unlocked(record, dossier))
        return changes


@dataclass(frozen=True, slots=True)
class OpenHandOver:
    """Begin a dossier with the checked records of a hand-over file; only in an empty one."""

    records: tuple[Record, ...]

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        if any(True for _ in dossier):
            raise Refusal(Message("There is something in this dossier already. Choose a new name."))
        return ImportRecords(self.records).decide(dossier, catalogue)


def _unlocked(record: Record, dossier: Dossier) -> Record:
    """A round that comes from elsewhere never puts this laptop in questionnaire mode: its key is not here."""
    if isinstance(record, SurveyRound) and dossier.get(SurveyRound, record.id) is None:
        return replace(record, locked=False)
    return record


_KEPT = (SurveyRound, SurveyScore, SignedVersion, VersionEvent, ThirdPartyFact)
"""What an import never replaces."""


def _leave_rounds_alone(record: Record, dossier: Dossier) -> None:
    """A round or version that is here already keeps its state and its scores: an import must not get around
    the guard.
    """
    here = dossier.get(type(record), record.id)
    if isinstance(record, _KEPT) and here not in (None, record):
        raise Refusal(Message("{id} is in this dossier already and is never replaced.", {"id": record.id}))
