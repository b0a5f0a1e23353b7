"""The board: every measure once by state, late by full date first; every planned day in its own month."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from app.domain.choices import MeasureStatus
from app.domain.dossier import Dossier
from app.domain.follow.board import Moment, by_state, year_of, years_of
from app.domain.follow.life import Standing, courses
from app.domain.records import Company, EffectCheck, PlannedMeasure

TODAY = date(2028, 2, 29)
days = st.dates(date(2027, 6, 1), date(2029, 6, 1))
measures = st.lists(
    st.builds(
        PlannedMeasure,
        id=st.uuids().map(str),
        start=st.none() | days,
        end=st.none() | days,
        status=st.sampled_from([MeasureStatus.PLANNED, MeasureStatus.STARTED, MeasureStatus.DROPPED]),
        status_on=st.just(TODAY),
    ),
    max_size=6,
    unique_by=lambda measure: measure.id,
)


@given(measures, days)
def test_overdue_by_full_date_as_a_plain_count_of_days_says(found: list[PlannedMeasure], today: date) -> None:
    on_board = by_state(courses(Dossier.of(found), today))
    late = {c.measure.id for each in on_board.values() for c in each if c.standing is Standing.OVERDUE}
    plain = {
        m.id
        for m in found
        if m.status.value in ("planned", "started") and m.end and m.end.toordinal() < today.toordinal()
    }
    assert late == plain
    assert sorted(c.measure.id for each in on_board.values() for c in each) == sorted(m.id for m in found)


@given(measures)
def test_what_is_late_stands_before_what_is_not(found: list[PlannedMeasure]) -> None:
    for each in by_state(courses(Dossier.of(found), TODAY)).values():
        late = [course.late for course in each]
        assert late == sorted(late, reverse=True)


@given(measures, st.integers(1, 12), st.integers(2027, 2029))
def test_every_planned_day_of_a_service_year_stands_once_in_its_own_month(
    found: list[PlannedMeasure], month: int, year: int
) -> None:
    dossier = Dossier.of((Company(service_year_start_month=month), *found))
    shown = [
        (on.day, on.moment, on.subject.id) for each in year_of(year, dossier, TODAY).values() for on in each
    ]
    plain = [
        (day, moment, m.id)
        for m in found
        if m.status.value != "dropped"
        for day, moment in ((m.start, Moment.BEGINS), (m.end, Moment.ENDS))
        if day and (day.year if day.month >= month else day.year - 1) == year
    ]
    assert sorted(shown) == sorted(plain)
    for first, each in year_of(year, dossier, TODAY).items():
        assert all((on.day.year, on.day.month) == (first.year, first.month) for on in each)


def test_a_look_at_an_effect_stands_in_its_month_and_its_year_can_be_reached() -> None:
    done = PlannedMeasure(id="m1", status=MeasureStatus.DONE, status_on=date(2028, 11, 30))
    check = EffectCheck(id="c1", measure="m1", due=date(2029, 2, 28))
    dossier = Dossier.of((done, check))
    assert years_of(dossier, TODAY) == (2028, 2029)
    (on,) = year_of(2029, dossier, TODAY)[date(2029, 2, 1)]
    assert (on.day, on.moment) == (date(2029, 2, 28), Moment.JUDGED)


def test_years_have_no_gap_between_them() -> None:
    far = PlannedMeasure(id="m1", end=date(2031, 1, 1))
    assert years_of(Dossier.of((far,)), TODAY) == (2028, 2029, 2030, 2031)
