"""What may be changed in a dossier that somebody gave us to look at: our own remarks, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.changes import Changes
from app.domain.choices import Voter
from app.domain.handing.purpose import Purpose
from app.domain.messages import Message, Refusal
from app.domain.records import Attachment, Record, Remark

ITS_OWN = frozenset({"OpenHandOver", "TakeVersions", "MergeRecords", "NoteHandOver"})
"""The acts by which the sender's own work comes in, and the note that an answer went back."""

_ANSWER = ("reply", "reason", "replied_on")


def refuse_unless_allowed(purpose: str, act: str, changes: Changes) -> None:
    """Refuse what a copy was not handed over for; a full copy and a dossier that began here allow all."""
    if act in ITS_OWN or not is_limited(purpose):
        return
    if purpose == Purpose.RESULTS:
        raise Refusal(
            Message(
                "You got these results to look at only; nothing can be changed in them. Ask the sender for a "
                "full copy if you need one."
            )
        )
    if not all(_is_own(record) for change in changes for record in (change.before, change.after) if record):
        raise Refusal(
            Message(
                "You got this dossier to read and to make remarks. Make your remark as prevention adviser; "
                "everything else stays as the employer wrote it. Ask the employer for a full copy if you "
                "have to work in it."
            )
        )
    if any(set(_answered(change.before, change.after)) for change in changes):
        raise Refusal(Message("The answer to a remark is the employer’s. Change your remark instead."))


def is_limited(purpose: str) -> bool:
    """Whether a copy that was handed over for this may not be changed at will."""
    return purpose in {Purpose.REMARK, Purpose.RESULTS}


def is_mine(remark: Remark) -> bool:
    """Whether a remark is one that whoever remarks may make and change."""
    return remark.voter is Voter.ADVISER


def _is_own(record: Record) -> bool:
    match record:
        case Remark():
            return is_mine(record)
        case Attachment():
            return record.owner.startswith(f"{Remark.__name__}/")
        case _:
            return False


def _answered(before: Record | None, after: Record | None) -> Iterator[str]:
    """The fields of the employer's answer that would change; taking one's own remark away is fine."""
    if isinstance(after, Remark):
        was = before if isinstance(before, Remark) else Remark(id=after.id)
        yield from (name for name in _ANSWER if getattr(was, name) != getattr(after, name))
