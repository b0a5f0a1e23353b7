"""What stood in the plan of a year that is over: measures moved on or dropped later are still told there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType

from app.domain.choices import MeasureStatus
from app.domain.dossier import Dossier
from app.domain.follow_choices import MeasureEventKind
from app.domain.plans.measure import touched_years
from app.domain.plans.service_year import service_year
from app.domain.records import MeasureEvent, PlannedMeasure

_STATES: Mapping[MeasureEventKind, MeasureStatus] = MappingProxyType(
    {
        MeasureEventKind.STARTED: MeasureStatus.STARTED,
        MeasureEventKind.PROGRESS: MeasureStatus.STARTED,
        MeasureEventKind.DONE: MeasureStatus.DONE,
        MeasureEventKind.DROPPED: MeasureStatus.DROPPED,
        MeasureEventKind.REOPENED: MeasureStatus.PLANNED,
    }
)


@dataclass(frozen=True, slots=True)
class Past:
    """The events of every measure, looked up once; `month` is the first one of the firm's service year."""

    month: int
    events: Mapping[str, tuple[MeasureEvent, ...]]

    def stood_in(self, year: int, measure: PlannedMeasure) -> bool:
        """Whether a measure stood in the plan of a service year once that year had begun."""
        first, _ = service_year(self.month, year)
        if measure.status is MeasureStatus.DROPPED and not _dropped_since(first, measure):
            return False
        if year in touched_years(measure.start, measure.end, self.month):
            return True
        return any(
            event.on >= first and year in touched_years(event.start_before, event.end_before, self.month)
            for event in self.events.get(measure.id, ())
            if event.kind is MeasureEventKind.MOVED
        )

    def stood_in_one_of(self, years: Iterable[int], measure: PlannedMeasure) -> bool:
        """Whether it stood in the plan of any of these years."""
        return any(self.stood_in(year, measure) for year in years)

    def as_it_stood(self, measure: PlannedMeasure, day: date) -> PlannedMeasure:
        """The measure with the state that it had on a day, as far as its events tell."""
        if measure.status_on is None or measure.status_on <= day:
            return measure
        told = [e for e in self.events.get(measure.id, ()) if e.kind in _STATES and e.on <= day]
        if not told:
            return replace(measure, status=MeasureStatus.PLANNED, status_on=None, status_reason="")
        return replace(measure, status=_STATES[told[-1].kind], status_on=told[-1].on, status_reason="")


def past(dossier: Dossier) -> Past:
    """What the events of a dossier tell."""
    found: dict[str, list[MeasureEvent]] = {}
    for event in sorted(dossier.all(MeasureEvent), key=lambda each: (each.on, each.position)):
        found.setdefault(event.measure, []).append(event)
    return Past(dossier.company.service_year_start_month, {id_: tuple(told) for id_, told in found.items()})


def _dropped_since(first: date, measure: PlannedMeasure) -> bool:
    return measure.status_on is not None and measure.status_on >= first
