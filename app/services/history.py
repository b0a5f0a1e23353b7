"""What was done in this session, so that it can be undone and done again."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.changes import Changes, reverse


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
