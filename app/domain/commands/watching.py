"""Verbs about what happens in between: a new look, the watch of a quarter, a measure that follows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.domain.catalogue import Catalogue
from app.domain.changes import Changes
from app.domain.choices import Proposer
from app.domain.commands.base import drop, edited, existing, put
from app.domain.commands.checks import check
from app.domain.commands.entries import AddEntry
from app.domain.dossier import Dossier
from app.domain.follow.pulse import is_blank
from app.domain.messages import Message, Refusal
from app.domain.records import PlannedMeasure, Pulse, Situation, Trigger


@dataclass(frozen=True, slots=True)
class ReviewTrigger:
    """Note that what had to be looked at again was looked at, and what came of it; None opens it again."""

    id: str
    on: date | None
    conclusion: str
    today: date

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        before = existing(dossier, Trigger, self.id)
        if self.on is not None:
            if not self.conclusion.strip():
                raise Refusal(
                    Message("Write in a sentence what came of it; “nothing has to change” is an answer too."),
                    field="conclusion",
                )
            _has_come(self.on, self.today, "reviewed_on")
        after = edited(before, {"reviewed_on": self.on, "conclusion": self.conclusion})
        check(after, dossier, catalogue)
        return put(dossier, after)


@dataclass(frozen=True, slots=True)
class SetPulse:
    """Fill in the watch of a quarter; a quarter of which nothing is left goes away."""

    quarter: str
    changes: Mapping[str, object]
    today: date

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        pulse = edited(dossier.get(Pulse, self.quarter) or Pulse(id=self.quarter), self.changes)
        check(pulse, dossier, catalogue)
        _has_come(self.changes.get("talked_on"), self.today, "talked_on")
        return drop(dossier, Pulse, self.quarter) if is_blank(pulse) else put(dossier, pulse)


@dataclass(frozen=True, slots=True)
class MeasureFrom:
    """Make a measure that follows from a new look or from the analysis of a situation."""

    kind: type[Trigger] | type[Situation]
    id: str
    measure: str

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        source = existing(dossier, self.kind, self.id)
        made = PlannedMeasure(id=self.measure, factors=source.factors, proposer=Proposer.EMPLOYER)
        changes = AddEntry(made).decide(dossier, catalogue)
        after = edited(source, {"measures": (*source.measures, self.measure)})
        check(after, dossier.with_(changes), catalogue)
        return changes + put(dossier, after)


def _has_come(day: object, today: date, field: str) -> None:
    """Refuse a day that lies in the future."""
    if isinstance(day, date) and day > today:
        raise Refusal(
            Message("{day} still has to come. Note it when it has happened.", {"day": day}), field=field
        )
