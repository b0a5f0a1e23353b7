"""The journal as the rules and the papers read it: acts with their changes, oldest first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from app.domain.changes import Changes
from app.domain.references import Key


@dataclass(frozen=True, slots=True)
class LoggedAct:
    """One act of the journal; `undone` when a later one took it back, `who` empty when nobody is named."""

    moment: datetime
    act: str
    changes: Changes
    undone: bool = False
    who: str = ""
    seq: int = 0

    @property
    def day(self) -> date:
        """The day on this computer's calendar."""
        return self.moment.astimezone().date()

    @property
    def keys(self) -> frozenset[Key]:
        """The records it changed."""
        return frozenset((change.kind, change.id) for change in self.changes)


@dataclass(frozen=True, slots=True)
class Log:
    """Every act, and which of them are shown, by their numbers; None shows all."""

    acts: tuple[LoggedAct, ...] = ()
    chosen: frozenset[int] | None = None
