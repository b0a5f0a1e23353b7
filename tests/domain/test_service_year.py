"""Service years and the dates counted from them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.months import add_months
from app.domain.plans.service_year import (
    coming_service_year,
    draft_due,
    draft_target,
    quarter_end,
    quarter_id,
    service_year,
    service_year_of,
)

MONTHS = st.integers(1, 12)
YEARS = st.integers(1990, 2100)
DAYS = st.dates(date(1990, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("month", "year", "due"),
    [
        (1, 2027, date(2026, 11, 1)),
        (9, 2027, date(2027, 7, 1)),
        (2, 2027, date(2026, 12, 1)),
        (3, 2028, date(2028, 1, 1)),
        (12, 2026, date(2026, 10, 1)),
    ],
)
def test_the_draft_is_due_on_the_first_of_the_second_month_before(month: int, year: int, due: date) -> None:
    assert draft_due(month, year) == due
    assert draft_target(month, year) == due - timedelta(days=1)


@given(MONTHS, YEARS)
def test_the_deadline_is_always_a_first_exactly_two_months_before_the_start(month: int, year: int) -> None:
    due, start = draft_due(month, year), service_year(month, year)[0]
    assert due.day == start.day == 1
    assert (start.year - due.year) * 12 + start.month - due.month == 2


@given(MONTHS, YEARS)
def test_service_years_follow_each_other_without_a_gap(month: int, year: int) -> None:
    _, end = service_year(month, year)
    assert end + timedelta(days=1) == service_year(month, year + 1)[0]


@given(DAYS, MONTHS)
def test_every_day_lies_in_its_service_year(day: date, month: int) -> None:
    start, end = service_year(month, service_year_of(day, month))
    assert start <= day <= end
    assert service_year(month, coming_service_year(day, month))[0] > day


@given(st.integers(-10_000, 20_000), st.integers(-50, 50))
def test_impossible_years_and_months_never_fail(year: int, month: int) -> None:
    start, end = service_year(month, year)
    assert start < end
    assert draft_due(month, year) < start


def test_leap_days_move_to_the_end_of_february() -> None:
    assert add_months(date(2028, 2, 29), 12) == date(2029, 2, 28)
    assert add_months(date(2027, 12, 31), 2) == date(2028, 2, 29)
    assert add_months(date(2028, 2, 29), 48) == date(2032, 2, 29)
    assert service_year(3, 2027) == (date(2027, 3, 1), date(2028, 2, 29))


def test_months_never_run_beyond_what_a_date_can_be() -> None:
    assert add_months(date.max, 1) == date.max
    assert add_months(date.min, -1) == date.min


def test_quarters_have_an_end_and_a_name() -> None:
    assert quarter_end(date(2026, 11, 22)) == date(2026, 12, 31)
    assert quarter_end(date(2028, 2, 29)) == date(2028, 3, 31)
    assert quarter_id(date(2026, 11, 22)) == "2026-Q4"
