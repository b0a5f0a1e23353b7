"""Verbs about the life of a measure; each notes an event and keeps the measure's own state in step."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.domain.catalogue import Catalogue
from app.domain.changes import Changes
from app.domain.choices import MeasureStatus
from app.domain.commands.base import drop, edited, existing, put
from app.domain.commands.checks import check
from app.domain.commands.entries import AddEntry
from app.domain.dossier import Dossier
from app.domain.follow.effect import again_due, check_due
from app.domain.follow.life import events_of
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
"""What a measure is after an event; informing and training leave it as it is."""

_POSSIBLE = {
    MeasureStatus.PLANNED: frozenset({Kind.STARTED, Kind.PROGRESS, Kind.DONE, Kind.DROPPED}),
    MeasureStatus.STARTED: frozenset({Kind.PROGRESS, Kind.DONE, Kind.DROPPED, Kind.REOPENED}),
    MeasureStatus.DONE: frozenset({Kind.REOPENED}),
    MeasureStatus.DROPPED: frozenset({Kind.REOPENED}),
}
"""What can happen to a measure in each state."""

_NOT_NOW = {
    MeasureStatus.PLANNED: Message("This measure is planned already."),
    MeasureStatus.STARTED: Message("This measure has begun already."),
    MeasureStatus.DONE: Message("This measure is carried out. Take it up again first."),
    MeasureStatus.DROPPED: Message("This measure was dropped. Take it up again first."),
}

_REACHING = frozenset({Kind.INFORMED, Kind.TRAINED})
"""Events about people, which can happen at any time."""


@dataclass(frozen=True, slots=True)
class NoteMeasureEvent:
    """Note that a measure started, made a step, was done, dropped or taken up again, or who was informed.

    `check` is the id for the check of effect that is scheduled when it is done. Dates move by `MoveMeasure`.
    """

    event: MeasureEvent
    today: date
    check: str = ""

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        measure = existing(dossier, PlannedMeasure, self.event.measure)
        self._possible(measure)
        self._complete()
        self._in_order(measure, dossier)
        status = _STATUS.get(self.event.kind)
        if status is not None and status is not measure.status:
            measure = edited(measure, self._state(measure, status))
            check(measure, dossier, catalogue)
        changes = AddEntry(self.event).decide(dossier, catalogue) + put(dossier, measure)
        return changes + self._scheduled(measure, dossier)

    def _state(self, measure: PlannedMeasure, status: MeasureStatus) -> dict[str, object]:
        """The reason for dropping goes when it is taken up again; any other remark stays."""
        if status is MeasureStatus.PLANNED:
            dropped = measure.status is MeasureStatus.DROPPED
            remark = "" if dropped else measure.status_reason
            return {"status": status, "status_on": None, "status_reason": remark}
        reason = self.event.note if status is MeasureStatus.DROPPED else measure.status_reason
        return {"status": status, "status_on": self.event.on, "status_reason": reason}

    def _possible(self, measure: PlannedMeasure) -> None:
        kind = self.event.kind
        if kind not in _STATUS and kind not in _REACHING:
            raise ValueError(f"{kind} is noted by MoveMeasure")
        if kind not in _REACHING and kind not in _POSSIBLE[measure.status]:
            raise Refusal(_NOT_NOW[measure.status])

    def _complete(self) -> None:
        """Whether the event says enough to be of use later."""
        event, said = self.event, bool(self.event.note.strip())
        if event.kind is Kind.DROPPED and not said:
            raise Refusal(Message("Write in a few words why you drop it."), field="note")
        if event.kind is Kind.PROGRESS and event.percent is None and not said:
            raise Refusal(Message("Say how far it is, or what was done."), field="percent")
        if event.kind in _REACHING and event.people is None and not said:
            raise Refusal(Message("Say how many people, or what it was about."), field="people")

    def _in_order(self, measure: PlannedMeasure, dossier: Dossier) -> None:
        event = self.event
        if event.on > self.today:
            raise Refusal(
                Message("{day} still has to come. Note it when it has happened.", {"day": event.on}),
                field="on",
            )
        last = None if event.kind in _REACHING else _last_turn(measure, dossier)
        if last is not None and event.on < last:
            started = measure.status is MeasureStatus.STARTED and measure.status_on == last
            raise Refusal(_too_early(last, started=started), field="on")

    def _scheduled(self, measure: PlannedMeasure, dossier: Dossier) -> Changes:
        """Done: its effect is looked at later, once; dropped or taken up again: not any more."""
        waiting = [c for c in dossier.all(EffectCheck) if c.measure == measure.id and c.done_on is None]
        if self.event.kind is Kind.DONE:
            if waiting:
                return put(dossier, edited(waiting[0], {"due": check_due(measure)}))
            return put(dossier, self._new_check(measure, dossier)) if self.check else ()
        changes: Changes = ()
        if self.event.kind in {Kind.DROPPED, Kind.REOPENED}:
            for each in waiting:
                changes += put(dossier, edited(each, {"due": None}))
        return changes

    def _new_check(self, measure: PlannedMeasure, dossier: Dossier) -> EffectCheck:
        last = max((each.position for each in dossier.all(EffectCheck)), default=0)
        return EffectCheck(id=self.check, measure=measure.id, due=check_due(measure), position=last + 1)


def _too_early(last: date, *, started: bool) -> Message:
    """Why a day cannot be: something that came before it happened later."""
    if started:
        return Message("It started on {day}; this cannot have been before. Correct the day.", {"day": last})
    return Message(
        "What was noted last about this measure is of {day}; this cannot have been before. Correct the day.",
        {"day": last},
    )


def _last_turn(measure: PlannedMeasure, dossier: Dossier) -> date | None:
    """The day on which its state last changed or it made a step, as its events tell; else its own day."""
    told = [e.on for e in events_of(measure.id, dossier) if e.kind in _STATUS]
    return max(told, default=measure.status_on)


@dataclass(frozen=True, slots=True)
class MoveMeasure:
    """Give a measure other dates; the dates planned first are kept.

    Filling in what was blank is planning, not moving. Moves of one day without a name or a reason (a beam
    dragged to and fro) are one move, and none at all when it ends where it began.
    """

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
        told = events_of(self.measure, dossier)
        newest = max(told, key=lambda event: event.position, default=None)
        last = newest if newest is not None and self._goes_on(newest) else None
        event = self._event(before, last)
        after = edited(before, {"start": self.start, "end": self.end, **_first(before, event, last, told)})
        check(after, dossier, catalogue)
        return self._noted(event, last, dossier, catalogue) + put(dossier, after)

    def _goes_on(self, last: MeasureEvent) -> bool:
        """Whether this continues what was moved earlier on the day."""
        bare = not (self.by or self.note or last.by or last.note)
        return bare and last.on == self.on and last.kind in {Kind.MOVED, Kind.PLANNED}

    def _event(self, before: PlannedMeasure, last: MeasureEvent | None) -> MeasureEvent:
        """What is told of this move, from where the measure stood before it."""
        start = before.start if last is None else last.start_before
        end = before.end if last is None else last.end_before
        filled = start in (None, self.start) and end in (None, self.end)
        facts = {
            "kind": Kind.PLANNED if filled else Kind.MOVED,
            "start_before": start,
            "end_before": end,
            "start_after": self.start,
            "end_after": self.end,
        }
        fresh = MeasureEvent(
            id=self.event, measure=self.measure, kind=Kind.MOVED, on=self.on, by=self.by, note=self.note
        )
        return edited(fresh if last is None else last, facts)

    def _noted(
        self, event: MeasureEvent, last: MeasureEvent | None, dossier: Dossier, catalogue: Catalogue
    ) -> Changes:
        if last is None:
            return AddEntry(event).decide(dossier, catalogue)
        if (event.start_before, event.end_before) == (event.start_after, event.end_after):
            return drop(dossier, MeasureEvent, event.id)
        return put(dossier, event)


def _first(
    before: PlannedMeasure, event: MeasureEvent, last: MeasureEvent | None, told: tuple[MeasureEvent, ...]
) -> dict[str, object]:
    """The dates planned first: kept at the first real move, forgotten when that move came to nothing."""
    moved = event.kind is Kind.MOVED and (event.start_before, event.end_before) != (
        event.start_after,
        event.end_after,
    )
    known = (before.first_start, before.first_end)
    if moved:
        return (
            {"first_start": event.start_before, "first_end": event.end_before}
            if known == (None, None)
            else {}
        )
    alone = last is not None and last.kind is Kind.MOVED and sum(e.kind is Kind.MOVED for e in told) == 1
    if last is not None and alone and known == (last.start_before, last.end_before):
        return {"first_start": None, "first_end": None}
    return {}


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
        self._after_the_end(dossier)
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

    def _after_the_end(self, dossier: Dossier) -> None:
        """What is done is judged on the day it was done at the earliest."""
        found, measure = self.judged, dossier.get(PlannedMeasure, self.judged.measure)
        ended = measure.status_on if measure and measure.status is MeasureStatus.DONE else None
        if ended is not None and found.done_on is not None and found.done_on < ended:
            raise Refusal(
                Message("It was carried out on {day}; judge it on a later day.", {"day": ended}),
                field="done_on",
            )

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
