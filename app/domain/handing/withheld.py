"""Leaving something out of what is handed over: whoever helps sees what is needed for it, and no more.

What is left out is left out of the base as well, so that it is simply there still when the answer comes back.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from enum import StrEnum
from types import MappingProxyType

from app.domain.dossier import Dossier
from app.domain.records import (
    Attachment,
    Estimate,
    Record,
    Remark,
    Situation,
    ThirdPartyFact,
    Voice,
)
from app.domain.references import Key, Use, holds, key_of, references_of


class Subject(StrEnum):
    """What can be left out as a whole."""

    VOICES = "voices"
    REGISTER = "register"
    SITUATIONS = "situations"
    ESTIMATES = "estimates"
    FILES = "files"


KINDS: Mapping[Subject, type[Record]] = MappingProxyType(
    {
        Subject.VOICES: Voice,
        Subject.REGISTER: ThirdPartyFact,
        Subject.SITUATIONS: Situation,
        Subject.ESTIMATES: Estimate,
        Subject.FILES: Attachment,
    }
)
"""Each subject is one type of record, and the kept files that belong to it go with it."""


def without(dossier: Dossier, subjects: Collection[Subject]) -> Dossier:
    """The dossier without these subjects, and without what cannot exist without them."""
    gone = {KINDS[subject] for subject in subjects}
    kept = [record for record in dossier if type(record) not in gone]
    while True:
        fewer = Dossier.of(kept, edition=dossier.edition)
        whole = [record for record in kept if not _orphaned(record, fewer, dossier)]
        if len(whole) == len(kept):
            return fewer
        kept = whole


def counted(dossier: Dossier, subject: Subject) -> int:
    """How many records of a subject there are."""
    return len(dossier.tables.get(KINDS[subject], {}))


def named(dossier: Dossier) -> tuple[Key, ...]:
    """The records that name a person outside who's who: voices, remarks, declarations of the register."""
    return tuple(key_of(record) for record in dossier if _name(record))


def _name(record: Record) -> str:
    match record:
        case Voice() | ThirdPartyFact():
            return str(getattr(record, "name", "")).strip()
        case Remark():
            return record.author.strip()
        case _:
            return ""


def _orphaned(record: Record, fewer: Dossier, dossier: Dossier) -> bool:
    """Whether the owner of a record was left out; one that never was there says nothing."""
    return any(_was_left_out(use, fewer, dossier) for use in references_of(record) if use.owned)


def _was_left_out(use: Use, fewer: Dossier, dossier: Dossier) -> bool:
    return holds(dossier, use.target) and not holds(fewer, use.target)
