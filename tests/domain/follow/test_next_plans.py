"""Beginning the next yearly plan and the next five years from what came before."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.commands.next_plans import BeginGlobalPlan, BeginYearPlan
from app.domain.dossier import Dossier
from app.domain.follow.change_grounds import change_grounds
from app.domain.follow.renewal import next_plan_year, renewal
from app.domain.follow_choices import TriggerKind
from app.domain.messages import Refusal
from app.domain.plans.plan import default_start_year, default_year, global_plan, year_plan
from app.domain.records import (
    Company,
    Evaluation,
    GlobalPlan,
    MeasureEvent,
    Objective,
    PlannedMeasure,
    Record,
    Trigger,
    YearPlan,
)
from tests.support.planning import catalogue

TODAY = date(2027, 12, 1)
LATE = PlannedMeasure(id="late", title="Pauzes", start=date(2027, 2, 1), end=date(2027, 6, 30))
FIVE = GlobalPlan(id="2027", start_year=2027, criteria="Rooster", kpis=("K1", "K16"))


def dossier(*records: Record, month: int = 1) -> Dossier:
    return Dossier.of((Company(service_year_start_month=month), *records))


def begun(before: Dossier, year: int = 2028, today: date = TODAY, **texts: str) -> Dossier:
    command = BeginYearPlan(year, texts, (("e1", "late"),), today)
    return before.with_(command.decide(before, catalogue()))


def test_what_is_unfinished_comes_along_and_keeps_the_dates_planned_first() -> None:
    made = begun(dossier(LATE))
    (measure,) = made.all(PlannedMeasure)
    assert (measure.start, measure.end) == (date(2028, 1, 1), date(2028, 5, 29))
    assert (measure.first_start, measure.first_end) == (LATE.start, LATE.end)
    assert [event.measure for event in made.all(MeasureEvent)] == ["late"]
    assert [m.id for m in year_plan(made, catalogue(), year=2028).measures] == ["late"]


def test_what_was_carried_over_is_still_told_in_the_year_it_was_planned_for() -> None:
    made = begun(dossier(LATE))
    then = year_plan(made, catalogue(), year=2027, looking_back=True)
    assert [m.id for m in then.measures] == ["late"]


def test_a_service_year_from_september_takes_its_own_first_day_also_over_a_leap_day() -> None:
    leap = PlannedMeasure(id="late", start=date(2024, 2, 29), end=date(2024, 3, 31))
    made = begun(dossier(leap, month=9), 2027, date(2027, 8, 1))
    assert made.all(PlannedMeasure)[0].start == date(2027, 9, 1)


def test_beginning_overwrites_nothing_that_was_written() -> None:
    written = YearPlan(id="2028", year=2028, change_accidents="Eigen woorden")
    made = begun(dossier(LATE, written), change_accidents="Voorstel", change_advice="Raad")
    plan = made.get(YearPlan, "2028")
    assert plan is not None
    assert (plan.change_accidents, plan.change_advice) == ("Eigen woorden", "Raad")


def test_a_year_that_is_over_can_no_longer_begin() -> None:
    with pytest.raises(Refusal) as caught:
        begun(dossier(LATE), 2026)
    assert caught.value.message.arguments["end"] == date(2026, 12, 31)


def test_the_next_five_years_start_from_the_plan_before() -> None:
    old = Objective(id="o", text="Rust", due_year=2029)
    before = dossier(FIVE, old)
    made = before.with_(BeginGlobalPlan(2032, ("o",), date(2031, 10, 1)).decide(before, catalogue()))
    new = made.get(GlobalPlan, "2032")
    assert new is not None and (new.criteria, new.kpis) == ("Rooster", ("K1", "K16"))
    assert [o.record.id for o in global_plan(made, catalogue(), start_year=2032).objectives] == ["o"]


def test_two_five_year_plans_from_one_year_are_refused() -> None:
    with pytest.raises(Refusal):
        BeginGlobalPlan(2027, (), TODAY).decide(dossier(FIVE), catalogue())


def test_a_major_change_lets_a_new_five_year_plan_begin_inside_the_old_one() -> None:
    move = Trigger(id="t", kind=TriggerKind.REORGANISATION, on=date(2028, 3, 1), global_plan=True)
    before = dossier(FIVE, move)
    start = renewal(2029, before).start_year
    made = before.with_(BeginGlobalPlan(start, (), date(2028, 10, 1)).decide(before, catalogue()))
    assert start == 2029
    assert default_start_year(made, date(2028, 12, 1)) == 2029
    assert not renewal(2030, made).due


def test_once_begun_the_next_yearly_plan_is_the_one_at_hand() -> None:
    before = dossier(LATE, YearPlan(id="2027", year=2027))
    assert next_plan_year(before, date(2027, 2, 1)) == 2028
    assert default_year(begun(before, 2028, date(2027, 2, 1)), date(2027, 2, 1)) == 2028


def test_the_grounds_for_change_are_those_of_the_year_before() -> None:
    told = [
        Trigger(id="a", kind=TriggerKind.ACCIDENT, on=date(2027, 3, 1), text="Val"),
        Trigger(id="b", kind=TriggerKind.EQUIPMENT, on=date(2027, 3, 1), text="Oven"),
        Trigger(id="c", kind=TriggerKind.ADVICE, on=date(2026, 3, 1), text="Te oud"),
        Evaluation(id="2027", year=2027, none=("statistics",), discussed="Goed zo"),
    ]
    found = change_grounds(2028, dossier(*told))
    assert [t.id for t in found.accidents] == ["a"]
    assert [t.id for t in found.circumstances] == ["b"]
    assert (found.advice, found.statistics_none, found.discussed) == ((), True, "Goed zo")
