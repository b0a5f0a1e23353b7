"""Everything that is due, sorted: late, by month, without a day, and what has ended."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.choices import MeasureStatus
from app.domain.duties.calendar import Duty, DutyStatus
from app.domain.follow.ahead import Ahead, judgements
from app.domain.follow.life import Course
from app.domain.months import add_months
from app.domain.plans.measure import PlanMeasure, plan_measure
from app.domain.reading import Reading

MONTHS_AHEAD = 12

Line = Duty | PlanMeasure | Ahead
"""A duty, a measure, or an effect to be judged."""

_DATED = frozenset({DutyStatus.LATE, DutyStatus.DUE_SOON, DutyStatus.UPCOMING})
_ENDED = frozenset({MeasureStatus.DONE, MeasureStatus.DROPPED})


@dataclass(frozen=True, slots=True)
class Agenda:
    """What the list of what is due shows; months from today on, in their order."""

    late: tuple[Line, ...]
    months: Mapping[tuple[int, int], tuple[Line, ...]]
    undated: tuple[PlanMeasure, ...]
    ended: tuple[PlanMeasure, ...]


def agenda(reading: Reading) -> Agenda:
    """Duties, measures and effects together."""
    courses = reading.courses
    measures = {
        id_: plan_measure(each.measure, reading.dossier, reading.catalogue) for id_, each in courses.items()
    }
    effects = judgements(reading.dossier, reading.today, add_months(reading.today, MONTHS_AHEAD))
    duties: list[Line] = [duty for duty in reading.duties if duty.status is DutyStatus.LATE]
    late = [measures[id_] for id_, each in courses.items() if each.late]
    judged = [each for each in effects if each.day <= reading.today]
    return Agenda(
        late=(*duties, *sorted(late, key=lambda m: courses[m.id].day or date.min), *judged),
        months=_by_month(reading, measures, effects),
        undated=tuple(m for m in measures.values() if not m.years and m.record.status not in _ENDED),
        ended=tuple(m for m in measures.values() if m.record.status in _ENDED),
    )


def _by_month(
    reading: Reading, measures: Mapping[str, PlanMeasure], effects: Sequence[Ahead]
) -> Mapping[tuple[int, int], tuple[Line, ...]]:
    last = add_months(reading.today, MONTHS_AHEAD)
    months: dict[tuple[int, int], list[tuple[date, Line]]] = defaultdict(list)
    for day, line in _dated(reading, measures, effects):
        if reading.today <= day <= last:
            months[day.year, day.month].append((day, line))
    return {
        month: tuple(line for _, line in sorted(months[month], key=lambda pair: pair[0]))
        for month in sorted(months)
    }


def _dated(
    reading: Reading, measures: Mapping[str, PlanMeasure], effects: Sequence[Ahead]
) -> Iterator[tuple[date, Line]]:
    for duty in reading.duties:
        if duty.status in _DATED and duty.status is not DutyStatus.LATE and duty.due is not None:
            yield duty.due, duty
    for id_, course in reading.courses.items():
        day = next_day(course, reading.today)
        if day is not None:
            yield day, measures[id_]
    for each in effects:
        if each.day > reading.today:
            yield each.day, each


def next_day(course: Course, today: date) -> date | None:
    """The next day on which something is expected of a measure that is not late: its begin, else its end."""
    record = course.measure
    if record.status in _ENDED or course.late:
        return None
    days = (record.start if record.status is MeasureStatus.PLANNED else None, record.end)
    return next((day for day in days if day is not None and day >= today), None)
