"""Verbs about measures that come out of the catalogue."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.domain.catalogue import Catalogue
from app.domain.changes import Changes
from app.domain.choices import Level, MeasureStatus, Pace, Proposer, Scope
from app.domain.commands.base import edited, put
from app.domain.commands.entries import AddEntry
from app.domain.commands.measure_states import SetState
from app.domain.dossier import Dossier
from app.domain.messages import Message, Refusal
from app.domain.records import PlannedMeasure


@dataclass(frozen=True, slots=True)
class TakeMeasure:
    """Take a proposal over into the plan for these factors; taken before, it also serves the new factors.

    `today` is needed to take up again one that was dropped: that is an event of its day.
    """

    id: str
    library: str
    factors: tuple[str, ...] = ()
    objectives: tuple[str, ...] = ()
    today: date | None = None

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        source = catalogue.measures.get(self.library)
        if source is None:
            raise Refusal(
                Message("There is no measure {id} in the catalogue.", {"id": self.library}), field="library"
            )
        for planned in dossier.all(PlannedMeasure):
            if planned.library == self.library:
                factors = tuple(dict.fromkeys(planned.factors + self.factors))
                objectives = tuple(dict.fromkeys(planned.objectives + self.objectives))
                again = edited(planned, {"factors": factors, "objectives": objectives})
                changes = put(dossier, again)
                return changes + self._revived(again, dossier.with_(changes), catalogue)
        taken = PlannedMeasure(
            id=self.id,
            library=self.library,
            factors=self.factors,
            objectives=self.objectives,
            level=Level(source.level),
            scope=Scope(source.scope),
            pace=Pace(source.kind),
            proposer=Proposer.CATALOGUE,
        )
        return AddEntry(taken).decide(dossier, catalogue)

    def _revived(self, planned: PlannedMeasure, dossier: Dossier, catalogue: Catalogue) -> Changes:
        """A measure that was dropped is planned again when it is taken anew."""
        if planned.status is not MeasureStatus.DROPPED:
            return ()
        if self.today is None:
            raise Refusal(Message("This measure was dropped. Take it up again first."))
        again = SetState(self.id, planned.id, MeasureStatus.PLANNED, self.today)
        return again.decide(dossier, catalogue)
