"""The measures on a board: by state, or month by month through one service year."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.choices import MeasureStatus
from app.domain.dossier import Dossier
from app.domain.follow.ahead import judgements
from app.domain.follow.life import Course
from app.domain.months import add_months
from app.domain.plans.service_year import service_year, service_year_of
from app.domain.records import EffectCheck, Objective, PlannedMeasure

_YEAR = 12


class Moment(StrEnum):
    """What a month holds for a measure or an objective, in the order of a life."""

    BEGINS = "begins"
    ENDS = "ends"
    JUDGED = "judged"


@dataclass(frozen=True, slots=True)
class OnDay:
    """A day on which something is planned, and about what."""

    day: date
    moment: Moment
    subject: PlannedMeasure | Objective


def by_state(courses: Iterable[Course]) -> Mapping[MeasureStatus, tuple[Course, ...]]:
    """Every state with its measures: the late ones first, then by day; what has no day comes last."""
    found: dict[MeasureStatus, list[Course]] = {status: [] for status in MeasureStatus}
    for course in courses:
        found[course.measure.status].append(course)
    return {status: tuple(sorted(each, key=_pressing)) for status, each in found.items()}


def year_of(year: int, dossier: Dossier, today: date) -> Mapping[date, tuple[OnDay, ...]]:
    """The twelve months of a service year by their first day, each with what is planned in it."""
    first, last = service_year(dossier.company.service_year_start_month, year)
    months: dict[date, list[OnDay]] = {add_months(first, step): [] for step in range(_YEAR)}
    for each in _days(dossier, today, last):
        if first <= each.day <= last:
            months[each.day.replace(day=1)].append(each)
    order = tuple(Moment)
    return {
        month: tuple(sorted(found, key=lambda on: (on.day, order.index(on.moment))))
        for month, found in months.items()
    }


def years_of(dossier: Dossier, today: date) -> tuple[int, ...]:
    """The service years in which something is planned, and the one of today, without a gap."""
    month = dossier.company.service_year_start_month
    days = [day for each in dossier.all(PlannedMeasure) for day in (each.start, each.end)]
    days += [check.due for check in dossier.all(EffectCheck)]
    found = {service_year_of(day, month) for day in days if day is not None} | {service_year_of(today, month)}
    return tuple(range(min(found), max(found) + 1))


def _days(dossier: Dossier, today: date, last: date) -> Iterable[OnDay]:
    for measure in dossier.all(PlannedMeasure):
        if measure.status is MeasureStatus.DROPPED:
            continue
        if measure.start is not None:
            yield OnDay(measure.start, Moment.BEGINS, measure)
        if measure.end is not None:
            yield OnDay(measure.end, Moment.ENDS, measure)
    for due in judgements(dossier, today, last):
        yield OnDay(due.day, Moment.JUDGED, due.subject)


def _pressing(course: Course) -> tuple[bool, date, int]:
    return not course.late, course.day or date.max, course.measure.position
