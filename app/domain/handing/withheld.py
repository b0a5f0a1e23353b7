"""Leaving something out of what is handed over: whoever helps sees what is needed for it, and no more.

What is left out is left out of the base as well, so that it is simply there still when the answer comes back.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Any, TypeAlias

from app.domain.catalogue import Catalogue
from app.domain.dossier import Dossier
from app.domain.handing.sent import is_sent_mark
from app.domain.privacy import HIDDEN, outward_count
from app.domain.records import (
    Attachment,
    Estimate,
    LightInput,
    Record,
    SignedVersion,
    Situation,
    ThirdPartyFact,
    VersionEvent,
    Voice,
)
from app.domain.references import Use, holds, references_of


class Subject(StrEnum):
    """What can be left out as a whole."""

    COUNTS = "counts"
    """Answers that count one or two people."""
    VOICES = "voices"
    """Ideas and signals under which a name stands."""
    REGISTER = "register"
    """What the register of facts by third parties says."""
    SITUATIONS = "situations"
    ESTIMATES = "estimates"
    FILES = "files"


_FIGURES = frozenset({"number", "integer"})
_Belongs: TypeAlias = Callable[[Any, Catalogue], bool]


def _all(record: Any, catalogue: Catalogue) -> bool:
    """A subject that holds every record of its type."""
    return True


def is_small(answer: LightInput, catalogue: Catalogue) -> bool:
    """Whether an answer counts one or two people; a choice of a list is no count."""
    if outward_count(answer.value) != HIDDEN:
        return False
    inputs = (asked for indicator in catalogue.indicators.values() for asked in indicator.inputs)
    return any(asked.key == answer.key and asked.type in _FIGURES for asked in inputs)


_RULES: Mapping[Subject, tuple[type[Record], _Belongs]] = MappingProxyType(
    {
        Subject.COUNTS: (LightInput, is_small),
        Subject.VOICES: (Voice, lambda voice, _: bool(voice.name.strip())),
        Subject.REGISTER: (ThirdPartyFact, _all),
        Subject.SITUATIONS: (Situation, _all),
        Subject.ESTIMATES: (Estimate, _all),
        Subject.FILES: (Attachment, lambda attachment, _: not is_sent_mark(attachment)),
    }
)
"""Each subject is about one type of record; the kept files that belong to it go with it."""


def without(dossier: Dossier, subjects: Collection[Subject], catalogue: Catalogue) -> Dossier:
    """The dossier without these subjects, without what cannot exist without them, and without the notes of
    what was handed over before: nobody needs to know to whom else.

    A signed version holds everything there was: it only goes along when all of it may be read, kept files
    aside.
    """
    gone = {(type(r), r.id) for subject in subjects for r in _found(dossier, subject, catalogue)}
    all_may_be_read = all(kind is Attachment for kind, _ in gone)
    signed = () if all_may_be_read else (SignedVersion, VersionEvent)
    kept = [
        r
        for r in dossier
        if (type(r), r.id) not in gone and not is_sent_mark(r) and not isinstance(r, signed)
    ]
    while True:
        fewer = Dossier.of(kept, edition=dossier.edition)
        whole = [record for record in kept if not _orphaned(record, fewer, dossier)]
        if len(whole) == len(kept):
            return fewer
        kept = whole


def counted(dossier: Dossier, subject: Subject, catalogue: Catalogue) -> int:
    """How many records of a subject there are."""
    return len(_found(dossier, subject, catalogue))


def _found(dossier: Dossier, subject: Subject, catalogue: Catalogue) -> list[Record]:
    kind, belongs = _RULES[subject]
    return [r for r in dossier.tables.get(kind, {}).values() if belongs(r, catalogue)]


def _orphaned(record: Record, fewer: Dossier, dossier: Dossier) -> bool:
    """Whether the owner of a record was left out; one that never was there says nothing."""
    return any(_was_left_out(use, fewer, dossier) for use in references_of(record) if use.owned)


def _was_left_out(use: Use, fewer: Dossier, dossier: Dossier) -> bool:
    return holds(dossier, use.target) and not holds(fewer, use.target)
