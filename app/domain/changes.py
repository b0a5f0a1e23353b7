"""A change is a value with a before and an after; undo is reading it backwards."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from app.domain.records import Record


@dataclass(frozen=True, slots=True)
class Change:
    """One record added (`before` None), removed (`after` None) or replaced; both sides have the same id."""

    before: Record | None
    after: Record | None

    @property
    def kind(self) -> type[Record]:
        """The record type that changes."""
        return type(self._any)

    @property
    def id(self) -> str:
        """The id of the record that changes."""
        return self._any.id

    @property
    def _any(self) -> Record:
        side = self.after if self.after is not None else self.before
        if side is None:
            raise ValueError("a change needs a before or an after")
        return side

    def reversed(self) -> Change:
        """The change that undoes this one."""
        return Change(before=self.after, after=self.before)


Changes: TypeAlias = tuple[Change, ...]


def reverse(changes: Changes) -> Changes:
    """The changes that undo `changes`, last first."""
    return tuple(change.reversed() for change in reversed(changes))
