"""Hands counted on one side, fewer people in the room on the other: one conversation, told by one side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from app.domain.choices import HandsScale
from app.domain.commands.team_checks import MOST_WORKERS, raised
from app.domain.dossier import Dossier
from app.domain.merging.conflicts import Choice, Clash, Conflict, Member
from app.domain.merging.sides import Sides, other, with_records
from app.domain.records import Record, TalkCount, TeamTalk
from app.domain.risks.hands import HANDS, IMPACTS
from app.domain.risks.talk import STICKERS_EACH


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
    put: tuple[Record, ...] = (replace(talk, present=told.present, scale=told.scale), *counts)
    return sides.with_side(other(choice), with_records(with_records(target, gone=gone), put))


@dataclass(frozen=True, slots=True)
class _Room:
    """How many people one side saw, on which scale they counted, and what they counted."""

    present: int | None
    scale: HandsScale | None
    counts: tuple[TalkCount, ...]


def _fits(id_: str, sides: Sides) -> bool:
    """Whether only one side counted, or any hands and stickers of either fit what both saw."""
    before, mine, theirs = (_room(side, id_) for side in (sides.base, sides.mine, sides.theirs))
    alike = (mine.present, mine.scale) == (theirs.present, theirs.scale)
    if before in (mine, theirs) or (alike and not _both_gave_stickers(before, mine, theirs)):
        return True
    seen = [room.present for room in (mine, theirs) if room.present is not None]
    people = max(min(seen, default=MOST_WORKERS), 0)
    counts = (*mine.counts, *theirs.counts)
    hands = max((raised(count, row) for count in counts for row in (HANDS, IMPACTS)), default=0)
    beyond = any(count.hands_4 for count in counts) and HandsScale.MATRIX in (mine.scale, theirs.scale)
    return hands <= people and _stickers(counts) <= STICKERS_EACH * people and not beyond


def _both_gave_stickers(before: _Room, mine: _Room, theirs: _Room) -> bool:
    told = [_votes(room.counts) for room in (before, mine, theirs)]
    return told[0] not in told[1:]


def _votes(counts: tuple[TalkCount, ...]) -> Mapping[str, int]:
    return {count.id: count.votes or 0 for count in counts if count.votes}


def _stickers(counts: tuple[TalkCount, ...]) -> int:
    """The most stickers there can be when each factor comes from either side."""
    most: dict[str, int] = {}
    for count in counts:
        most[count.id] = max(most.get(count.id, 0), count.votes or 0)
    return sum(most.values())


def _room(side: Dossier, id_: str) -> _Room:
    """What one side saw and counted."""
    talk = side.get(TeamTalk, id_)
    counts = sorted(_counts(side, id_), key=lambda count: count.id)
    return _Room(talk.present if talk else None, talk.scale if talk else None, tuple(counts))


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
