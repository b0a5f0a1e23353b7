"""The verb that brings a measure to a state, whatever has to be noted on the way."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.domain.catalogue import Catalogue
from app.domain.changes import Changes
from app.domain.choices import MeasureStatus
from app.domain.commands.base import existing
from app.domain.commands.follow import NoteMeasureEvent
from app.domain.dossier import Dossier
from app.domain.follow_choices import MeasureEventKind
from app.domain.records import MeasureEvent, PlannedMeasure

Kind = MeasureEventKind

_INTO = {
    MeasureStatus.PLANNED: Kind.REOPENED,
    MeasureStatus.STARTED: Kind.STARTED,
    MeasureStatus.DONE: Kind.DONE,
    MeasureStatus.DROPPED: Kind.DROPPED,
}
_ENDED = frozenset({MeasureStatus.DONE, MeasureStatus.DROPPED})


@dataclass(frozen=True, slots=True)
class SetState:
    """Say how far a measure is; what had ended is taken up again first. `event` is the id of what is noted.

    A measure that is in this state already stays as it is.
    """

    event: str
    measure: str
    status: MeasureStatus
    today: date
    note: str = ""

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        now = existing(dossier, PlannedMeasure, self.measure).status
        if now is self.status:
            return ()
        again = now in _ENDED and self.status is not MeasureStatus.PLANNED
        changes: Changes = ()
        for kind in (Kind.REOPENED, _INTO[self.status]) if again else (_INTO[self.status],):
            more = self._noted(kind, first=again and kind is Kind.REOPENED).decide(dossier, catalogue)
            dossier = dossier.with_(more)
            changes += more
        return changes

    def _noted(self, kind: Kind, *, first: bool) -> NoteMeasureEvent:
        id_ = f"{self.event}-again" if first else self.event
        event = MeasureEvent(
            id=id_, measure=self.measure, kind=kind, on=self.today, note="" if first else self.note
        )
        return NoteMeasureEvent(event, self.today, check=f"{self.event}-check")
