"""What the two sides cannot agree on by themselves, and what may be chosen."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.domain.messages import Message
from app.domain.records import Record
from app.domain.references import Key, Use


class Choice(StrEnum):
    """How one conflict ends: as it is here, as it is on the other side, or with both."""

    MINE = "mine"
    THEIRS = "theirs"
    BOTH = "both"


class Clash(StrEnum):
    """How two sides get in each other's way."""

    FIELD = "field"
    """The same fields of a record were changed differently; `entry` names one line of a mapping."""
    ADDED = "added"
    """Two different records were added under the same id."""
    REMOVED = "removed"
    """One side removed what the other side changed or newly uses; `members` stay or go together."""
    HANDS = "hands"
    """More hands on one side than people in the room on the other; `members` come from one side."""
    ORDER = "order"
    """Both moved the same list, in a way that goes round in a circle; the values are ids in order."""


@dataclass(frozen=True, slots=True)
class Member:
    """One record of a conflict about several: before, here and there; None where it is not."""

    key: Key
    base: Record | None
    mine: Record | None
    theirs: Record | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """One thing to choose; `before`, `mine` and `theirs` hold a value for each of `fields`."""

    clash: Clash
    kind: type[Record]
    id: str = ""
    fields: tuple[str, ...] = ()
    entry: str = ""
    before: tuple[object, ...] = ()
    mine: tuple[object, ...] = ()
    theirs: tuple[object, ...] = ()
    members: tuple[Member, ...] = ()
    uses: tuple[Use, ...] = ()
    """What newly names a removed record and would lose that link."""
    choices: tuple[Choice, ...] = (Choice.MINE, Choice.THEIRS)

    @property
    def key(self) -> str:
        """A name that stays the same as long as the conflict does."""
        parts = (self.clash.value, self.kind.__name__, self.id, "+".join(self.fields), self.entry)
        return "/".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something of the other side that never comes in, and why; `fields` is empty for a whole record."""

    key: Key
    mine: Record | None
    theirs: Record | None
    fields: tuple[str, ...]
    why: Message
