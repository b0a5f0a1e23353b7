"""Which files kept in the dossier are still needed, whose they are, and how much room they may take."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.domain.dossier import Dossier
from app.domain.records import Attachment, PlannedMeasure, Record

MOST_TOGETHER = 100 * 1024 * 1024
"""Own judgement: the files of a dossier that still goes on a stick or in a mail, ten dated copies of it
included.
"""

_NAME = re.compile(r"[0-9a-f]{64}")


def owner_name(kind: type[Record], id_: str) -> str:
    """How a kept file names the record it belongs to."""
    return f"{kind.__name__}/{id_}"


def named_files(dossier: Dossier) -> frozenset[str]:
    """Every name of a file that any record holds, whatever the field is called: what is named is kept."""
    return frozenset(text for record in dossier for text in _texts(record) if _NAME.fullmatch(text))


def files_of(measure: str, dossier: Dossier) -> tuple[Attachment, ...]:
    """The files that belong to a measure, in the order in which they were added."""
    owner = owner_name(PlannedMeasure, measure)
    return tuple(kept for kept in dossier.all(Attachment) if kept.owner == owner)


def room_taken(dossier: Dossier) -> int:
    """How many bytes all files of the records take; the same bytes count once."""
    return sum({kept.blob: kept.size for kept in dossier.all(Attachment)}.values())


def _texts(record: Record) -> Iterator[str]:
    for name in record.__slots__:
        yield from _inside(getattr(record, name))


def _inside(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _inside(item)
