"""Hands counted on one side, fewer people in the room on the other: one conversation, told by one side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from app.domain.commands.team_checks import HANDS, IMPACTS, MOST_WORKERS
from app.domain.dossier import Dossier
from app.domain.merging.conflicts import Choice, Clash, Conflict, Member
from app.domain.merging.sides import Sides, other, with_records
from app.domain.records import Record, TalkCount, TeamTalk


def hands_conflicts(sides: Sides) -> tuple[Conflict, ...]:
    """The conversations whose counts of one side do not fit the people present on the other."""
    return tuple(
        _conflict(talk, sides)
        for talk in sides.mine.all(TeamTalk)
        if sides.theirs.get(TeamTalk, talk.id) is not None and not _fits(talk.id, sides)
    )


def told_by(sides: Sides, conflict: Conflict, choice: Choice) -> Sides:
    """The sides as if both had counted and seen what one of them did."""
    source, target = sides.side(choice), sides.side(other(choice))
    talk, told = target.get(TeamTalk, conflict.id), source.get(TeamTalk, conflict.id)
    assert talk is not None and told is not None
    counts = tuple(_counts(source, conflict.id))
    gone = ((TalkCount, count.id) for count in _counts(target, conflict.id))
    put: tuple[Record, ...] = (replace(talk, present=told.present), *counts)
    return sides.with_side(other(choice), with_records(with_records(target, gone=gone), put))


def _fits(id_: str, sides: Sides) -> bool:
    """Whether only one side counted, or any hands of either fit the fewest people that either saw."""
    before, mine, theirs = (_room(side, id_) for side in (sides.base, sides.mine, sides.theirs))
    if mine[0] == theirs[0] or before in (mine, theirs):
        return True
    seen = [present for present, _ in (mine, theirs) if present is not None]
    counts = (count for _, counts in (mine, theirs) for count in counts)
    raised = (sum(getattr(count, name) or 0 for name in row) for count in counts for row in (HANDS, IMPACTS))
    return max(raised, default=0) <= max(min(seen, default=MOST_WORKERS), 0)


def _room(side: Dossier, id_: str) -> tuple[int | None, tuple[TalkCount, ...]]:
    """How many people one side saw, and what it counted."""
    talk = side.get(TeamTalk, id_)
    counts = sorted(_counts(side, id_), key=lambda count: count.id)
    return (talk.present if talk is not None else None), tuple(counts)


def _conflict(talk: TeamTalk, sides: Sides) -> Conflict:
    counts = (count.id for side in (sides.mine, sides.theirs, sides.base) for count in _counts(side, talk.id))
    keys = ((TeamTalk, talk.id), *((TalkCount, id_) for id_ in dict.fromkeys(counts)))
    trio = sides.trio((TeamTalk, talk.id))
    return Conflict(
        clash=Clash.HANDS,
        kind=TeamTalk,
        id=talk.id,
        fields=("present",),
        before=(getattr(trio.base, "present", None),),
        mine=(getattr(trio.mine, "present", None),),
        theirs=(getattr(trio.theirs, "present", None),),
        members=tuple(Member(key, *sides.trio(key)) for key in keys),
    )


def _counts(dossier: Dossier, talk: str) -> Iterator[TalkCount]:
    return (count for count in dossier.all(TalkCount) if count.talk == talk)
