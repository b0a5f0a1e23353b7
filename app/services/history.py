"""What was done in this session, so that it can be undone and done again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from app.domain.changes import Change, Changes, reverse
from app.domain.records import Record


@dataclass(frozen=True, slots=True)
class Act:
    """One committed act: its name, what it changed, and its number in the journal."""

    name: str
    changes: Changes
    seq: int


@dataclass(frozen=True, slots=True)
class History:
    """Acts done (oldest first) and acts undone (the next to redo last)."""

    done: tuple[Act, ...] = ()
    undone: tuple[Act, ...] = ()

    def after(self, act: Act) -> History:
        """A new act was done: nothing can be redone any more."""
        return History((*self.done, act))

    def to_undo(self) -> tuple[Act, Changes] | None:
        """The last act and the changes that take it back."""
        return (self.done[-1], reverse(self.done[-1].changes)) if self.done else None

    def to_redo(self) -> tuple[Act, Changes] | None:
        """The act last undone and its changes."""
        return (self.undone[-1], self.undone[-1].changes) if self.undone else None

    def was_undone(self) -> History:
        """The last act went over to the undone ones."""
        return History(self.done[:-1], (*self.undone, self.done[-1]))

    def was_redone(self) -> History:
        """The act last undone was done again."""
        return History((*self.done, self.undone[-1]), self.undone[:-1])

    def over(self, aside: Changes) -> History:
        """The same acts after something changed that is no act: undoing them leaves it as it is now."""
        moved = {(c.kind, c.id): fields_changed(c.before, c.after) for c in aside if c.before and c.after}
        return History(
            tuple(_moved(act, moved) for act in self.done), tuple(_moved(act, moved) for act in self.undone)
        )


def fields_changed(before: Record, after: Record) -> Mapping[str, Any]:
    """The fields in which two states of a record differ, with their new values."""
    names = [field.name for field in fields(before)]
    return {name: getattr(after, name) for name in names if getattr(before, name) != getattr(after, name)}


def _moved(act: Act, moved: Mapping[tuple[type[Record], str], Mapping[str, Any]]) -> Act:
    changes = tuple(
        Change(_with(change.before, values), _with(change.after, values))
        if (values := moved.get((change.kind, change.id)))
        else change
        for change in act.changes
    )
    return replace(act, changes=changes)


def _with(record: Record | None, values: Mapping[str, Any]) -> Record | None:
    return None if record is None else replace(record, **values)
