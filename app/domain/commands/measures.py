"""Verbs about measures that come out of the catalogue."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.catalogue import Catalogue
from app.domain.changes import Changes
from app.domain.choices import Level, MeasureStatus, Pace, Proposer, Scope
from app.domain.commands.base import edited, put
from app.domain.commands.entries import AddEntry
from app.domain.dossier import Dossier
from app.domain.messages import Message, Refusal
from app.domain.records import PlannedMeasure


@dataclass(frozen=True, slots=True)
class TakeMeasure:
    """Take a proposal over into the plan for these factors; taken before, it also serves the new factors."""

    id: str
    library: str
    factors: tuple[str, ...] = ()
    objectives: tuple[str, ...] = ()

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
                again = {"factors": factors, "objectives": objectives} | _revived(planned)
                return put(dossier, edited(planned, again))
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


def _revived(planned: PlannedMeasure) -> dict[str, object]:
    """A measure that was dropped is planned again when it is taken anew."""
    if planned.status is not MeasureStatus.DROPPED:
        return {}
    return {"status": MeasureStatus.PLANNED, "status_on": None, "status_reason": ""}
