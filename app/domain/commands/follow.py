"""Verbs about the life of a measure; each notes an event and keeps the measure's own state in step."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.domain.catalogue import Catalogue
from app.domain.changes import Changes
from app.domain.choices import MeasureStatus
from app.domain.commands.base import edited, existing, put
from app.domain.commands.checks import check
from app.domain.commands.entries import AddEntry
from app.domain.dossier import Dossier
from app.domain.follow.effect import again_due, check_due
from app.domain.follow_choices import EffectResult, MeasureEventKind
from app.domain.messages import Message, Refusal
from app.domain.records import EffectCheck, MeasureEvent, PlannedMeasure

Kind = MeasureEventKind

_STATUS = {
    Kind.STARTED: MeasureStatus.STARTED,
    Kind.PROGRESS: MeasureStatus.STARTED,
    Kind.DONE: MeasureStatus.DONE,
    Kind.DROPPED: MeasureStatus.DROPPED,
    Kind.REOPENED: MeasureStatus.PLANNED,
}
"""What a measure is after an event; informing, training and moving leave it as it is."""

_AFTER_THE_START = {Kind.PROGRESS, Kind.DONE}


@dataclass(frozen=True, slots=True)
class NoteMeasureEvent:
    """Note that a measure started, made a step, was done, dropped or taken up again, or who was informed.

    `check` is the id for the check of effect that is scheduled when it is done.
    """

    event: MeasureEvent
    today: date
    check: str = ""

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        measure = existing(dossier, PlannedMeasure, self.event.measure)
        self._in_order(measure)
        status = _STATUS.get(self.event.kind)
        if status is not None and status is not measure.status:
            note = self.event.note if self.event.kind in {Kind.DROPPED, Kind.REOPENED} else ""
            state = {"status": status, "status_on": self.event.on, "status_reason": note}
            if status is MeasureStatus.PLANNED:
                state |= {"status_on": None, "status_reason": ""}
            measure = edited(measure, state)
            check(measure, dossier, catalogue)
        changes = AddEntry(self.event).decide(dossier, catalogue) + put(dossier, measure)
        return changes + self._scheduled(measure, dossier)

    def _in_order(self, measure: PlannedMeasure) -> None:
        if self.event.on > self.today:
            raise Refusal(
                Message("{day} still has to come. Note it when it has happened.", {"day": self.event.on}),
                field="on",
            )
        if self.event.kind is Kind.DROPPED and not self.event.note.strip():
            raise Refusal(Message("Write in a few words why you drop it."), field="note")
        begun = measure.status_on if measure.status is MeasureStatus.STARTED else None
        if self.event.kind in _AFTER_THE_START and begun is not None and self.event.on < begun:
            raise Refusal(
                Message(
                    "It started on {day}; this cannot have been before. Correct the day.", {"day": begun}
                ),
                field="on",
            )

    def _scheduled(self, measure: PlannedMeasure, dossier: Dossier) -> Changes:
        """Done: its effect is looked at later, once; dropped or taken up again: not any more."""
        waiting = [c for c in dossier.all(EffectCheck) if c.measure == measure.id and c.done_on is None]
        if measure.status is MeasureStatus.DONE:
            if waiting or not self.check:
                return ()
            return put(dossier, EffectCheck(id=self.check, measure=measure.id, due=check_due(measure)))
        changes: Changes = ()
        if self.event.kind in {Kind.DROPPED, Kind.REOPENED}:
            for each in waiting:
                changes += put(dossier, edited(each, {"due": None}))
        return changes


@dataclass(frozen=True, slots=True)
class MoveMeasure:
    """Give a measure other dates; the dates planned first are kept."""

    event: str
    measure: str
    start: date | None
    end: date | None
    on: date
    by: str = ""
    note: str = ""

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        before = existing(dossier, PlannedMeasure, self.measure)
        if (before.start, before.end) == (self.start, self.end):
            return ()
        first = (
            {"first_start": before.start, "first_end": before.end}
            if before.first_start is None and before.first_end is None
            else {}
        )
        after = edited(before, {"start": self.start, "end": self.end, **first})
        check(after, dossier, catalogue)
        moved = MeasureEvent(
            id=self.event,
            measure=self.measure,
            kind=Kind.MOVED,
            on=self.on,
            by=self.by,
            note=self.note,
            start_before=before.start,
            end_before=before.end,
            start_after=self.start,
            end_after=self.end,
        )
        return AddEntry(moved).decide(dossier, catalogue) + put(dossier, after)


@dataclass(frozen=True, slots=True)
class JudgeEffect:
    """Note whether a measure or objective helped; "too early" plans a next check under the id `again`."""

    judged: EffectCheck
    today: date
    again: str = ""

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        found = self.judged
        if found.result is None:
            raise Refusal(Message("Say whether it helped."), field="result")
        if found.done_on is None or found.done_on > self.today:
            raise Refusal(Message("Fill in on which day it was judged."), field="done_on")
        check(found, dossier, catalogue)
        changes = self._in_the_measure(dossier, catalogue)
        if dossier.get(EffectCheck, found.id) is None:
            changes += AddEntry(found).decide(dossier, catalogue)
        else:
            changes += put(dossier, found)
        if found.result is EffectResult.TOO_EARLY and self.again:
            next_one = EffectCheck(
                id=self.again, measure=found.measure, objective=found.objective, due=again_due(found)
            )
            changes += AddEntry(next_one).decide(dossier, catalogue)
        return changes

    def _in_the_measure(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        """What is left of the risk is told by the measure too, where it was judged."""
        found = self.judged
        if not found.measure or (found.residual_exposure, found.residual_impact) == (None, None):
            return ()
        measure = existing(dossier, PlannedMeasure, found.measure)
        seen = {"residual_exposure": found.residual_exposure, "residual_impact": found.residual_impact}
        after = edited(measure, {name: value for name, value in seen.items() if value is not None})
        check(after, dossier, catalogue)
        return put(dossier, after)
