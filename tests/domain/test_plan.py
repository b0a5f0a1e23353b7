"""The five-year plan and the yearly plan, drawn up from objectives and measures."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.choices import DomainState, MeasureStatus
from app.domain.dossier import Dossier
from app.domain.plans.plan import (
    default_start_year,
    default_year,
    global_plan,
    is_psr_part_only,
    priority_score,
    year_plan,
)
from app.domain.records import Company, DomainNote, GlobalPlan, Objective, PlannedMeasure, YearPlan
from tests.support.planning import TODAY, catalogue, full_firm, measure


def test_a_new_plan_begins_with_the_coming_service_year() -> None:
    assert default_start_year(Dossier(), TODAY) == 2027
    assert default_year(Dossier(), date(2026, 12, 31)) == 2027
    assert default_year(Dossier(), date(2027, 1, 1)) == 2028
    september = Dossier.of((Company(service_year_start_month=9),))
    assert default_year(september, TODAY) == 2027
    assert default_year(september, date(2026, 8, 31)) == 2026


def test_a_written_plan_stays_the_plan_for_its_five_years() -> None:
    dossier = Dossier.of((GlobalPlan(id="2024", start_year=2024),))
    assert default_start_year(dossier, TODAY) == 2024
    assert default_start_year(dossier, date(2028, 11, 1)) == 2029


def test_a_plan_that_was_begun_for_later_is_kept_in_view() -> None:
    assert default_start_year(Dossier.of((GlobalPlan(id="2028", start_year=2028),)), TODAY) == 2028


def test_a_running_yearly_plan_stays_in_view_until_the_next_one_is_prepared() -> None:
    dossier = Dossier.of((YearPlan(id="2027", year=2027), GlobalPlan(id="2027", start_year=2027)))
    assert default_year(dossier, date(2027, 3, 1)) == 2027
    assert default_year(dossier, date(2027, 8, 1)) == 2028
    assert default_start_year(dossier, date(2027, 3, 1)) == 2027


def test_a_measure_counts_in_every_year_it_touches_and_its_budget_in_the_first() -> None:
    dossier = Dossier.of(
        (measure("m", start=date(2027, 12, 1), end=date(2029, 1, 15), budget_eur=Decimal("300.10")),)
    )
    plan = global_plan(dossier, catalogue(), start_year=2027)
    assert plan.count_by_year == {2027: 1, 2028: 1, 2029: 1, 2030: 0, 2031: 0}
    assert plan.budget_by_year[2027] == Decimal("300.10")
    assert plan.budget_by_year[2028] == 0
    assert plan.total == Decimal("300.10")
    assert (plan.start, plan.end) == (date(2027, 1, 1), date(2031, 12, 31))


def test_measures_without_dates_are_unplanned_and_those_elsewhere_outside() -> None:
    dossier = Dossier.of(
        (
            measure("undated", budget_eur=Decimal(10)),
            measure("before", start=date(2025, 1, 1), end=date(2026, 12, 31)),
            measure("after", start=date(2032, 1, 1)),
            measure("dropped", start=date(2027, 1, 1), status=MeasureStatus.DROPPED),
        )
    )
    plan = global_plan(dossier, catalogue(), start_year=2027)
    assert [m.id for m in plan.unplanned] == ["undated"]
    assert [m.id for m in plan.outside] == ["before", "after"]
    assert [m.id for m in plan.measures] == ["undated"]
    assert plan.total == plan.unplanned_budget == Decimal(10)


def test_service_years_that_do_not_begin_in_january() -> None:
    company = Company(service_year_start_month=9)
    dossier = Dossier.of((company, measure("m", start=date(2027, 8, 31), end=date(2027, 9, 1))))
    assert global_plan(dossier, catalogue(), start_year=2026).measures[0].years == (2026, 2027)


@pytest.mark.parametrize(
    ("start", "end", "years"),
    [
        (date(2028, 2, 29), date(2028, 2, 29), (2028,)),
        (date(2028, 5, 1), date(2027, 5, 1), (2028,)),
        (None, date(2029, 1, 1), (2029,)),
        (None, None, ()),
    ],
)
def test_odd_dates_still_fall_in_a_year(start: date | None, end: date | None, years: tuple[int, ...]) -> None:
    dossier = Dossier.of((measure("m", start=start, end=end),))
    assert global_plan(dossier, catalogue(), start_year=2027).measures[0].years == years


def test_one_measure_may_serve_several_objectives_and_risks() -> None:
    dossier = Dossier.of(
        (
            Objective(id="a"),
            Objective(id="b"),
            measure("m", objectives=("a", "b"), factors=("RF-ORG-01", "RF-CON-01"), start=date(2027, 1, 1)),
        )
    )
    plan = global_plan(dossier, catalogue(), start_year=2027)
    assert [len(each.measures) for each in plan.objectives] == [1, 1]


def test_blank_fields_take_the_words_of_the_catalogue() -> None:
    library = catalogue().measures["M001"]
    taken = PlannedMeasure(id="m", library="M001")
    own = PlannedMeasure(id="n", library="M001", title="Onze lijst")
    first, second = global_plan(Dossier.of((taken, own)), catalogue(), start_year=2027).measures
    assert (first.title, first.level, first.scope) == (library.title, library.level, library.scope)
    assert second.title == "Onze lijst"


def test_the_yearly_plan_holds_the_measures_of_its_year_and_names_the_plan_it_rests_on() -> None:
    one = year_plan(full_firm(), catalogue(), year=2028)
    assert [m.id for m in one.measures] == ["m1"]
    assert one.budget == 0
    assert one.from_global == 2027
    assert not one.chosen
    first = year_plan(full_firm(), catalogue(), year=2027)
    assert (first.chosen, first.budget) == (True, Decimal("250.50"))
    assert (first.start, first.end) == (date(2027, 1, 1), date(2027, 12, 31))


def test_the_priority_score_is_urgency_times_feasibility() -> None:
    assert priority_score(3, 2) == 6
    assert priority_score(None, 2) is None


def test_it_is_only_the_psychosocial_part_until_another_domain_is_dealt_with() -> None:
    assert is_psr_part_only(Dossier())
    assert is_psr_part_only(Dossier.of((measure("m"), DomainNote(id="safety"))))
    assert not is_psr_part_only(Dossier.of((measure("m", domain="safety"),)))
    assert not is_psr_part_only(Dossier.of((DomainNote(id="safety", state=DomainState.REFERENCE),)))


MEASURES = st.lists(
    st.builds(
        measure,
        st.uuids().map(str),
        start=st.none() | st.dates(date(2020, 1, 1), date(2040, 1, 1)),
        end=st.none() | st.dates(date(2020, 1, 1), date(2040, 1, 1)),
        budget_eur=st.none() | st.decimals(0, 10_000, places=2),
    ),
    max_size=8,
)


@given(MEASURES, st.integers(1, 12))
def test_every_euro_is_counted_once(measures: list[PlannedMeasure], month: int) -> None:
    dossier = Dossier.of((Company(service_year_start_month=month), *measures))
    plan = global_plan(dossier, catalogue(), start_year=2027)
    assert plan.total == sum(plan.budget_by_year.values()) + plan.unplanned_budget
    elsewhere = [*plan.outside, *(m for m in plan.measures if m.years and m.years[0] < 2027)]
    assert plan.total + sum(m.budget for m in elsewhere) == sum(m.budget_eur or 0 for m in measures)
    assert {m.id for m in (*plan.measures, *plan.outside)} == {m.id for m in measures}
