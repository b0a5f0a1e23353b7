"""Looking back on a year and forward to the next: inputs, registers, carry-over, a new five-year plan."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from app.domain.choices import MeasureStatus
from app.domain.dossier import Dossier
from app.domain.follow.evaluation import evaluation_year, review
from app.domain.follow.registers import kept_until, to_delete, totals
from app.domain.follow.renewal import carried_dates, compared, next_year, renewal
from app.domain.follow.triggers import open_triggers, suggestions
from app.domain.follow_choices import EffectResult, FactKind, NextStep, TriggerKind
from app.domain.records import (
    Company,
    EffectCheck,
    Evaluation,
    GlobalPlan,
    PlannedMeasure,
    ThirdPartyFact,
    Trigger,
    YearPlan,
)
from tests.support.planning import catalogue

TODAY = date(2027, 12, 1)
DONE = PlannedMeasure(
    id="done",
    title="Rooster",
    start=date(2027, 2, 1),
    end=date(2027, 6, 30),
    status=MeasureStatus.DONE,
    status_on=date(2027, 6, 1),
    budget_eur=Decimal(200),
    spent_eur=Decimal(250),
)
LATE = replace(DONE, id="late", status=MeasureStatus.STARTED, spent_eur=None)
RUNNING = replace(LATE, id="running", end=date(2028, 3, 31))
NEXT = replace(LATE, id="next", status=MeasureStatus.PLANNED, start=date(2028, 2, 1), end=date(2028, 5, 1))
LOOSE = PlannedMeasure(id="loose", title="Nog te plannen")
NOTHING = tuple(catalogue().evaluation_inputs)


def dossier(*records: object) -> Dossier:
    """A firm with these records."""
    return Dossier.of((Company(third_party_contact=True), *records))  # type: ignore[arg-type]


def test_the_law_asks_six_inputs_and_each_is_filled_in_or_ticked() -> None:
    blank = review(2027, dossier(), catalogue(), TODAY)
    assert [state.answered for state in blank.inputs] == [False] * 6
    ticked = Evaluation(id="2027", year=2027, none=NOTHING[:5], inputs=((NOTHING[5], "Werkdruk"),))
    assert all(state.answered for state in review(2027, dossier(ticked), catalogue(), TODAY).inputs)


def test_a_complete_evaluation_has_no_gap() -> None:
    judged = EffectCheck(
        id="c", measure="done", done_on=TODAY, result=EffectResult.HELPED, next_step=NextStep.KEEP
    )
    told = Evaluation(
        id="2027", year=2027, none=NOTHING, means_enough=True, conclusions="Verder zo", discussed_on=TODAY
    )
    found = review(2027, dossier(DONE, judged, told), catalogue(), TODAY)
    assert found.gaps == ()
    assert [result.decision for result in found.measures] == [NextStep.KEEP]
    assert len(review(2027, dossier(DONE), catalogue(), TODAY).gaps) == 5


def test_what_was_planned_stands_beside_what_was_spent() -> None:
    means = review(2027, dossier(DONE, LATE), catalogue(), TODAY).means
    assert (means.eur_promised, means.eur_spent) == (Decimal(400), Decimal(250))


@pytest.mark.parametrize(
    ("today", "month", "year"),
    [
        (date(2027, 12, 1), 1, 2027),
        (date(2027, 8, 1), 1, 2026),
        (date(2028, 1, 15), 1, 2027),
        (date(2027, 8, 1), 9, 2026),
        (date(2027, 9, 1), 9, 2026),
    ],
)
def test_the_year_to_evaluate_is_the_running_one_near_its_end(today: date, month: int, year: int) -> None:
    assert evaluation_year(Dossier.of((Company(service_year_start_month=month),)), today) == year


def test_a_declaration_is_kept_five_years_and_then_proposed_for_deletion() -> None:
    fact = ThirdPartyFact(id="f", kind=FactKind.VIOLENCE, entered_on=date(2024, 2, 29))
    assert kept_until(fact) == date(2029, 2, 28)
    assert to_delete(dossier(fact), date(2029, 2, 28)) == ()
    assert to_delete(dossier(fact), date(2029, 3, 1)) == (fact,)


def test_totals_count_the_day_on_which_it_happened() -> None:
    facts = [
        ThirdPartyFact(
            id="a", kind=FactKind.VIOLENCE, happened_on=date(2027, 12, 31), entered_on=date(2028, 1, 2)
        ),
        ThirdPartyFact(id="b", kind=FactKind.HARASSMENT, entered_on=date(2027, 1, 1)),
        ThirdPartyFact(id="c", kind=FactKind.HARASSMENT),
    ]
    assert totals(2027, dossier(*facts)) == {FactKind.VIOLENCE: 1, FactKind.HARASSMENT: 1}


def test_the_next_year_starts_from_what_is_unfinished_running_coming_and_unplanned() -> None:
    found = next_year(2028, dossier(DONE, LATE, RUNNING, NEXT, LOOSE), catalogue())
    named = [
        [m.id for m in part] for part in (found.unfinished, found.running, found.coming, found.unplanned)
    ]
    assert named == [["late"], ["running"], ["next"], ["loose"]]


def test_what_did_not_help_is_named_for_the_next_year() -> None:
    judged = EffectCheck(id="c", measure="done", done_on=TODAY, result=EffectResult.NOT)
    assert [m.id for m in next_year(2028, dossier(DONE, judged), catalogue()).ineffective] == ["done"]


def test_two_yearly_plans_are_compared_by_measure() -> None:
    found = compared(2027, 2028, dossier(DONE, RUNNING, NEXT), catalogue())
    assert [[m.id for m in part] for part in (found.stayed, found.new, found.gone)] == [
        ["running"],
        ["next"],
        ["done"],
    ]


def test_a_measure_that_is_carried_over_keeps_its_length_within_the_year() -> None:
    assert carried_dates(LATE, 2028, 1) == (date(2028, 1, 1), date(2028, 5, 29))
    assert carried_dates(LOOSE, 2028, 9) == (date(2028, 9, 1), date(2029, 8, 31))


def test_a_new_five_year_plan_is_due_when_the_term_ends_or_something_major_happens() -> None:
    plan, move = (
        GlobalPlan(id="2027", start_year=2027),
        Trigger(id="t", kind=TriggerKind.REORGANISATION, on=date(2028, 5, 1), global_plan=True),
    )
    assert not renewal(2031, dossier(plan)).due
    assert renewal(2032, dossier(plan)).term_over
    assert renewal(2029, dossier(plan, move)).major == (move,)


def test_what_happened_before_a_plan_from_september_began_is_no_reason_to_replace_it() -> None:
    company, plan = Company(service_year_start_month=9), GlobalPlan(id="2027", start_year=2027)
    move = Trigger(id="t", kind=TriggerKind.REORGANISATION, on=date(2027, 8, 31), global_plan=True)
    assert not renewal(2028, Dossier.of((company, plan, move))).due
    assert renewal(2028, Dossier.of((company, plan, replace(move, on=date(2027, 9, 1))))).due


def test_growth_past_twenty_is_seen_by_itself_and_named_once() -> None:
    grown = Dossier.of((Company(headcount=21),))
    (found,) = suggestions(grown)
    assert found.kind is TriggerKind.GROWTH
    noted = Trigger(id="t", kind=TriggerKind.GROWTH, on=TODAY)
    assert suggestions(Dossier.of((Company(headcount=21), noted))) == ()
    assert open_triggers(Dossier.of((noted,))) == (noted,)


def test_a_year_without_a_plan_can_still_be_looked_back_upon() -> None:
    found = review(2026, dossier(YearPlan(id="2027", year=2027)), catalogue(), TODAY)
    assert (found.measures, found.begun) == ((), False)
