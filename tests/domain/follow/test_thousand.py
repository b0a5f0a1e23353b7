"""A thousand measures in one year: everything that counts them agrees with a plain count."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from functools import cache

import pytest

from app.domain.choices import MeasureStatus
from app.domain.dossier import Dossier
from app.domain.duties.calendar import duties
from app.domain.follow.evaluation import review
from app.domain.follow.life import Standing, courses
from app.domain.follow_choices import MeasureEventKind
from app.domain.journey.diary import Occasion, diary
from app.domain.plans.plan import year_plan
from app.domain.reading import Reading
from app.domain.records import EffectCheck, MeasureEvent, PlannedMeasure, YearPlan
from app.i18n.words import Words
from app.presenters.papers import wall_plan
from tests.support.flat import flat
from tests.support.planning import COMPANY, catalogue

TODAY = date(2028, 6, 15)
MANY = 1_000
STATES = list(MeasureStatus)


@cache
def firm() -> Dossier:
    """Measures of 2028 in turn planned, started, done and dropped; each with an event."""
    measures = [_measure(number) for number in range(MANY)]
    events = [
        MeasureEvent(id=f"e{m.position}", measure=m.id, kind=MeasureEventKind.INFORMED, on=date(2028, 6, 1))
        for m in measures
    ]
    checks = [
        EffectCheck(id=f"c{m.position}", measure=m.id, due=date(2028, 9, 1) + timedelta(days=m.position % 30))
        for m in measures
        if m.status is MeasureStatus.DONE
    ]
    return Dossier.of((COMPANY, YearPlan(id="2028", year=2028), *measures, *events, *checks))


def _measure(number: int) -> PlannedMeasure:
    start = date(2028, 1, 1) + timedelta(days=number % 300)
    status = STATES[number % len(STATES)]
    return PlannedMeasure(
        id=f"m{number}",
        title=f"Maatregel {number}",
        start=start,
        end=start + timedelta(days=30),
        status=status,
        status_on=None if status is MeasureStatus.PLANNED else start,
        position=number,
    )


def _plainly(number: int) -> str:
    """How a measure stands, by counting days."""
    status, began = STATES[number % 4].value, number % 300
    today = (TODAY - date(2028, 1, 1)).days
    if status in {"done", "dropped"}:
        return status
    if began + 30 < today:
        return "overdue"
    if status == "started":
        return "running"
    return "late_start" if began < today else "soon" if began - today <= 30 else "waiting"


def test_every_measure_stands_as_a_plain_count_says() -> None:
    seen = Counter(found.standing for found in courses(firm(), TODAY))
    assert seen == Counter(Standing(_plainly(number)) for number in range(MANY))


def test_the_yearly_plan_and_the_evaluation_hold_them_all_but_the_dropped() -> None:
    kept = [number for number in range(MANY) if STATES[number % 4] is not MeasureStatus.DROPPED]
    assert len(year_plan(firm(), catalogue(), year=2028).measures) == len(kept)
    looked_at = review(2028, firm(), catalogue(), TODAY)
    assert {found.course.measure.id for found in looked_at.measures} >= {f"m{number}" for number in kept}


def test_the_calendar_holds_every_day_once() -> None:
    known = duties(firm(), catalogue(), TODAY)
    seen = Counter(item.occasion for item in diary(firm(), known, TODAY))
    assert seen[Occasion.START] == seen[Occasion.CHECK] == MANY // 4
    assert seen[Occasion.END] == MANY // 2


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_the_page_for_the_wall_says_how_many_more_there_are(language: str) -> None:
    said = flat(wall_plan.build(Reading(firm(), catalogue(), TODAY), Words(language)))
    assert f"{MANY * 3 // 4 - wall_plan.MOST}" in said
