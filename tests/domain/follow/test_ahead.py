"""What asks attention: by full date, against a second plain count; nothing twice, late things first."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.choices import MeasureStatus
from app.domain.dossier import Dossier
from app.domain.follow.ahead import AheadKind, ahead
from app.domain.follow.life import SOON_DAYS, STALLED_DAYS
from app.domain.follow_choices import EffectResult
from app.domain.records import Company, EffectCheck, MeasureEvent, Objective, PlannedMeasure

TODAY = date(2028, 2, 29)
days = st.dates(date(2027, 6, 1), date(2029, 6, 1))
measures = st.builds(
    PlannedMeasure,
    id=st.just("m1"),
    start=st.none() | days,
    end=st.none() | days,
    status=st.sampled_from(MeasureStatus),
    status_on=days,
    check_months=st.sampled_from([None, 0, 1, 6]),
)
checks = st.lists(
    st.builds(
        EffectCheck,
        id=st.uuids().map(str),
        measure=st.just("m1"),
        due=st.none() | days,
        done_on=st.none() | days,
        result=st.sampled_from(EffectResult),
    ),
    max_size=2,
)


@given(measures, checks, days)
def test_measures_and_checks_ask_attention_on_the_days_of_a_second_plain_count(
    measure: PlannedMeasure, noted: list[EffectCheck], today: date
) -> None:
    found = ahead(Dossier.of((measure, *noted)), today)
    expected = {*plain_measure(measure, today), *plain_check(measure, noted, today)}
    assert {(item.kind.value, item.day) for item in found} == expected
    assert len(found) == len(expected)


def plain_measure(measure: PlannedMeasure, today: date) -> set[tuple[str, date]]:
    """The same by counting days."""
    status, start, end = measure.status.value, measure.start, measure.end
    if status in ("done", "dropped"):
        return set()
    if end and (end - today).days < 0:
        return {("overdue", end)}
    if status == "started":
        if (today - measure.status_on).days > STALLED_DAYS:
            return {("stalled", measure.status_on)}
    elif start and (start - today).days < 0:
        return {("late_start", start)}
    name, day = ("starts_soon", start) if status == "planned" and start else ("ends_soon", end)
    return {(name, day)} if day and (day - today).days <= SOON_DAYS else set()


def plain_check(measure: PlannedMeasure, noted: list[EffectCheck], today: date) -> set[tuple[str, date]]:
    """The same for the look at the effect, with months counted on the fingers."""
    if measure.status.value == "dropped":
        return set()
    waiting = [check for check in noted if check.done_on is None]
    if waiting:
        due = sorted(waiting, key=lambda check: check.due or date.max)[0].due
    elif not noted and measure.status.value == "done":
        months = 3 if measure.check_months is None else measure.check_months
        due = months_on(measure.status_on, months)
    else:
        return set()
    if due is None or (due - today).days > SOON_DAYS:
        return set()
    return {("check_due" if due <= today else "check_soon", due)}


def months_on(day: date, months: int) -> date:
    """The same day so many months on, a day earlier as long as the calendar has no such day."""
    year, month = day.year + (day.month - 1 + months) // 12, (day.month - 1 + months) % 12 + 1
    for number in range(day.day, 0, -1):
        try:
            return date(year, month, number)
        except ValueError:
            continue
    raise AssertionError("no month is without days")


@pytest.mark.parametrize(
    ("month", "year", "due"), [(1, 2027, date(2027, 12, 31)), (9, 2027, date(2028, 8, 31)), (3, 2027, TODAY)]
)
def test_an_objective_is_judged_when_its_service_year_ends(month: int, year: int, due: date) -> None:
    firm = Company(service_year_start_month=month)
    objective = Objective(id="o1", text="Rust", due_year=year)
    seen = ahead(Dossier.of((firm, objective)), due)
    assert [(item.kind, item.day, item.subject) for item in seen] == [(AheadKind.CHECK_DUE, due, objective)]
    assert ahead(Dossier.of((firm, objective)), due - timedelta(days=SOON_DAYS + 1)) == ()


def test_what_was_judged_is_not_asked_again_and_what_came_too_early_is() -> None:
    objective = Objective(id="o1", due_year=2026)
    helped = EffectCheck(id="c1", objective="o1", done_on=TODAY, result=EffectResult.HELPED)
    assert ahead(Dossier.of((objective, helped)), TODAY) == ()
    early = replace(helped, result=EffectResult.TOO_EARLY)
    again = EffectCheck(id="c2", objective="o1", due=TODAY)
    assert [item.check for item in ahead(Dossier.of((objective, early, again)), TODAY)] == [again]


def test_late_things_come_first_then_by_day() -> None:
    begun = {"status": MeasureStatus.STARTED, "status_on": TODAY}
    found = ahead(
        Dossier.of(
            (
                PlannedMeasure(id="soon", start=TODAY),
                PlannedMeasure(id="late", end=date(2028, 2, 28), **begun),
                PlannedMeasure(id="later", end=date(2028, 2, 1), **begun),
                PlannedMeasure(id="idle", status=MeasureStatus.STARTED, status_on=date(2027, 6, 1)),
            )
        ),
        TODAY,
    )
    assert [item.subject.id for item in found] == ["later", "late", "idle", "soon"]
    assert [item.pressing for item in found] == [True, True, True, False]


def test_a_word_about_a_measure_keeps_it_from_stalling() -> None:
    idle = PlannedMeasure(id="m1", status=MeasureStatus.STARTED, status_on=date(2027, 6, 1))
    word = MeasureEvent(id="e1", measure="m1", kind="progress", on=date(2028, 2, 1), percent=20)
    assert ahead(Dossier.of((idle, word)), TODAY) == ()
