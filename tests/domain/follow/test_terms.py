"""Terms counted in months and years, against a second plain count on the fingers."""

from __future__ import annotations

from calendar import isleap
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.domain.choices import MeasureStatus
from app.domain.dossier import Dossier
from app.domain.follow.effect import again_due, check_due, due_checks
from app.domain.follow.registers import kept_until, to_delete
from app.domain.follow_choices import EffectResult, FactKind
from app.domain.plans.service_year import draft_due, service_year, service_year_of
from app.domain.records import Company, EffectCheck, PlannedMeasure, ThirdPartyFact

days = st.dates(date(1996, 1, 1), date(2090, 12, 31))
leap_days = st.sampled_from([date(year, 2, 29) for year in range(1996, 2089, 4)])
month_ends = st.builds(lambda day: _first_of_next(day) - timedelta(days=1), days)
any_day = days | leap_days | month_ends


def months_on(day: date, months: int) -> date:
    """Month by month; the last day where the calendar has no such day."""
    year, month = day.year, day.month
    for _ in range(months):
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    february = 29 if isleap(year) else 28
    length = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    return date(year, month, min(day.day, length))


def _first_of_next(day: date) -> date:
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)


@given(any_day, st.none() | st.integers(0, 36), st.sampled_from(MeasureStatus))
def test_an_effect_is_looked_at_so_many_months_after_the_measure_was_done(
    on: date, months: int | None, status: MeasureStatus
) -> None:
    measure = PlannedMeasure(id="m", status=status, status_on=on, check_months=months)
    wanted = months_on(on, 3 if months is None else months) if status.value == "done" else None
    assert check_due(measure) == wanted


@given(any_day, st.sampled_from(EffectResult))
def test_what_came_too_early_comes_back_three_months_later(on: date, result: EffectResult) -> None:
    check = EffectCheck(id="c", measure="m", done_on=on, result=result)
    assert again_due(check) == (months_on(on, 3) if result.value == "too_early" else None)


@given(st.lists(st.tuples(st.none() | any_day, st.booleans()), max_size=8), any_day)
def test_checks_are_due_from_their_day_on_until_they_are_done(
    planned: list[tuple[date | None, bool]], today: date
) -> None:
    checks = [
        EffectCheck(id=str(n), measure="m", due=due, done_on=today if done else None, position=n)
        for n, (due, done) in enumerate(planned)
    ]
    found = due_checks(Dossier.of(checks), today)
    wanted = [n for n, (due, done) in enumerate(planned) if due and not done and (today - due).days >= 0]
    assert sorted(check.id for check in found) == sorted(map(str, wanted))
    assert [check.due for check in found] == sorted(check.due for check in found if check.due)


@given(st.lists(st.none() | any_day, max_size=8), any_day)
def test_a_declaration_is_kept_five_years_to_the_day(entered: list[date | None], today: date) -> None:
    facts = [
        ThirdPartyFact(id=str(n), kind=FactKind.VIOLENCE, entered_on=day) for n, day in enumerate(entered)
    ]
    for fact, day in zip(facts, entered, strict=True):
        assert kept_until(fact) == (None if day is None else _five_years(day))
    over = {str(n) for n, day in enumerate(entered) if day is not None and _five_years(day) < today}
    assert {fact.id for fact in to_delete(Dossier.of((Company(), *facts)), today)} == over


def _five_years(day: date) -> date:
    """The same day five calendar years on; 29 February ends on the 28th."""
    try:
        return day.replace(year=day.year + 5)
    except ValueError:
        return date(day.year + 5, 2, 28)


@given(any_day, st.integers(1, 12))
def test_every_day_lies_in_the_service_year_it_is_said_to_lie_in(day: date, month: int) -> None:
    year = service_year_of(day, month)
    first, last = service_year(month, year)
    assert first <= day <= last
    assert (first.month, first.day, first.year) == (month, 1, year)
    assert last + timedelta(days=1) == service_year(month, year + 1)[0]
    assert (last - first).days + 1 in {365, 366}


@given(st.integers(1996, 2090), st.integers(1, 12))
def test_a_draft_is_due_on_the_first_day_of_the_second_month_before(year: int, month: int) -> None:
    due = draft_due(month, year)
    assert due.day == 1
    assert months_on(due, 2) == service_year(month, year)[0]
