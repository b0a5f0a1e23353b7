"""Full dates decide what is late; events tell the life of a measure and keep its first dates."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.choices import MeasureStatus
from app.domain.commands.follow import JudgeEffect, MoveMeasure, NoteMeasureEvent
from app.domain.dossier import Dossier
from app.domain.follow.effect import due_checks, learning
from app.domain.follow.life import SOON_DAYS, STALLED_DAYS, Standing, course
from app.domain.follow_choices import EffectResult, MeasureEventKind
from app.domain.messages import Refusal
from app.domain.records import EffectCheck, MeasureEvent, PlannedMeasure
from tests.support.planning import catalogue

TODAY = date(2027, 3, 15)
PLANNED = PlannedMeasure(id="m1", title="Rooster", start=date(2027, 2, 1), end=date(2027, 6, 30))
days = st.dates(date(2025, 1, 1), date(2029, 12, 31))


def after(dossier: Dossier, *commands: NoteMeasureEvent | MoveMeasure | JudgeEffect) -> Dossier:
    """The dossier after these acts."""
    for command in commands:
        dossier = dossier.with_(command.decide(dossier, catalogue()))
    return dossier


def noted(kind: MeasureEventKind, on: date, **facts: object) -> NoteMeasureEvent:
    """An event of the measure."""
    event = MeasureEvent(id=f"{kind}-{on}", measure="m1", kind=kind, on=on)
    return NoteMeasureEvent(replace(event, **facts), TODAY, check="c1")


def measure(dossier: Dossier) -> PlannedMeasure:
    """The measure as it is now."""
    found = dossier.get(PlannedMeasure, "m1")
    assert found is not None
    return found


@given(st.none() | days, st.none() | days, st.sampled_from(MeasureStatus), days)
def test_late_is_what_a_second_plain_count_calls_late(
    start: date | None, end: date | None, status: MeasureStatus, today: date
) -> None:
    found = replace(PLANNED, start=start, end=end, status=status, status_on=today)
    seen = course(found, Dossier.of((found,)), today).standing
    assert (seen is Standing.OVERDUE) == (plainly(start, end, status, today) == "overdue")
    assert (seen is Standing.LATE_START) == (plainly(start, end, status, today) == "late start")


def plainly(start: date | None, end: date | None, status: MeasureStatus, today: date) -> str:
    """The same by ordinal numbers of days."""
    if status.value in ("done", "dropped"):
        return "over"
    if end and end.toordinal() - today.toordinal() < 0:
        return "overdue"
    if status.value == "planned" and start and start.toordinal() - today.toordinal() < 0:
        return "late start"
    return "in time"


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        (TODAY - timedelta(days=1), Standing.LATE_START),
        (TODAY, Standing.SOON),
        (TODAY + timedelta(days=SOON_DAYS), Standing.SOON),
        (TODAY + timedelta(days=SOON_DAYS + 1), Standing.WAITING),
        (date(2028, 2, 29), Standing.WAITING),
    ],
)
def test_a_planned_measure_waits_comes_near_or_should_have_begun(start: date, expected: Standing) -> None:
    found = replace(PLANNED, start=start, end=None)
    assert course(found, Dossier.of((found,)), TODAY).standing is expected


def test_a_started_measure_of_which_nothing_is_heard_has_stalled() -> None:
    began = TODAY - timedelta(days=STALLED_DAYS + 1)
    found = replace(PLANNED, status=MeasureStatus.STARTED, status_on=began)
    assert course(found, Dossier.of((found,)), TODAY).standing is Standing.STALLED


def test_a_moved_measure_keeps_the_dates_planned_first() -> None:
    moves = [
        MoveMeasure(f"e{n}", "m1", date(2027, month, 1), date(2027, 9, 30), date(2027, 3, n))
        for n, month in ((1, 4), (2, 5))
    ]
    found = after(Dossier.of((PLANNED,)), *moves)
    assert (measure(found).first_start, measure(found).first_end) == (PLANNED.start, PLANNED.end)
    assert course(measure(found), found, TODAY).moves == 2


def test_done_schedules_one_look_at_the_effect_three_months_later() -> None:
    found = after(
        Dossier.of((PLANNED,)),
        noted(MeasureEventKind.STARTED, date(2027, 2, 3)),
        noted(MeasureEventKind.DONE, date(2027, 3, 1)),
    )
    assert [check.due for check in found.all(EffectCheck)] == [date(2027, 6, 1)]
    assert due_checks(found, date(2027, 5, 31)) == ()
    assert len(due_checks(found, date(2027, 6, 1))) == 1


@pytest.mark.parametrize(
    "event",
    [
        noted(MeasureEventKind.STARTED, TODAY + timedelta(days=1)),
        noted(MeasureEventKind.DROPPED, TODAY),
        noted(MeasureEventKind.PROGRESS, TODAY, percent=101),
    ],
    ids=["tomorrow", "dropped without a reason", "101 %"],
)
def test_what_cannot_be_is_refused(event: NoteMeasureEvent) -> None:
    with pytest.raises(Refusal):
        after(Dossier.of((PLANNED,)), event)


def test_done_before_it_started_is_refused() -> None:
    begun = after(Dossier.of((PLANNED,)), noted(MeasureEventKind.STARTED, date(2027, 3, 1)))
    with pytest.raises(Refusal):
        after(begun, noted(MeasureEventKind.DONE, date(2027, 2, 28)))


def test_too_early_asks_again_and_says_nothing_yet() -> None:
    judged = EffectCheck(id="c1", measure="m1", done_on=TODAY, result=EffectResult.TOO_EARLY)
    found = after(Dossier.of((PLANNED,)), JudgeEffect(judged, TODAY, again="c2"))
    told = learning(measure(found), found)
    assert told.judged is None
    assert told.waiting is not None and told.waiting.due == date(2027, 6, 15)


def test_what_remains_of_the_risk_is_told_by_the_measure_too() -> None:
    judged = EffectCheck(
        id="c1",
        measure="m1",
        done_on=TODAY,
        result=EffectResult.HELPED,
        residual_exposure=1,
        residual_impact=2,
    )
    found = after(Dossier.of((PLANNED,)), JudgeEffect(judged, TODAY))
    assert (measure(found).residual_exposure, measure(found).residual_impact) == (1, 2)
