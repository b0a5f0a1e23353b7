"""What was handed over before: for each file its list of contents is kept, with when and to whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.domain.dossier import Dossier
from app.domain.records import Attachment, Company, Record

MEDIA = "application/vnd.previplan.handover-list+json"
"""The kind of file that a list of contents is; nothing else is kept under it."""

OWNER = f"{Company.__name__}/company"


@dataclass(frozen=True, slots=True)
class Sent:
    """A hand-over file that was made: its name, to whom, when, and the digest of its list of contents."""

    name: str
    to: str
    on: date
    contents: str
    size: int


def sent_mark(id_: str, sent: Sent) -> Attachment:
    """How a file that was handed over is remembered."""
    return Attachment(
        id=id_,
        owner=OWNER,
        name=sent.name,
        media=MEDIA,
        blob=sent.contents,
        size=sent.size,
        note=sent.to,
        added_on=sent.on,
    )


def is_sent_mark(record: Record) -> bool:
    """Whether a record remembers a hand-over."""
    return isinstance(record, Attachment) and record.media == MEDIA


def sent_before(dossier: Dossier) -> tuple[Attachment, ...]:
    """Every hand-over of this dossier, oldest first."""
    marks = [each for each in dossier.all(Attachment) if is_sent_mark(each)]
    return tuple(sorted(marks, key=lambda each: (each.added_on or date.min, each.position)))
