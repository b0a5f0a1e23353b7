"""Verbs about looking back: what is refused, what is kept, and what a judgement leaves behind."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from app.domain.commands.base import Command
from app.domain.commands.learning import DescribeCosts, DescribeEvaluation, MarkChecklist, NoteLearning
from app.domain.dossier import Dossier
from app.domain.follow.effect import due_checks
from app.domain.follow.evaluation import judgement_in, years_to_evaluate
from app.domain.follow_choices import EffectResult, NextStep
from app.domain.messages import Refusal
from app.domain.records import (
    ChecklistMark,
    Company,
    EffectCheck,
    Evaluation,
    GlobalPlan,
    PlannedMeasure,
    Record,
    YearCosts,
    YearPlan,
)
from tests.support.planning import catalogue

TODAY = date(2027, 12, 1)
PLAN = YearPlan(id="2027", year=2027)
MEASURE = PlannedMeasure(id="m", title="Rooster", start=date(2027, 2, 1), end=date(2027, 6, 30))


def dossier(*records: Record) -> Dossier:
    return Dossier.of((Company(), *records))


def after(command: Command, before: Dossier) -> Dossier:
    return before.with_(command.decide(before, catalogue()))


def refused(command: Command, before: Dossier) -> Refusal:
    with pytest.raises(Refusal) as caught:
        command.decide(before, catalogue())
    return caught.value


def noted(check: str, today: date = TODAY, **changes: object) -> NoteLearning:
    return NoteLearning(2027, EffectCheck(id=check, measure="m"), changes, today, f"{check}-again")


def test_an_evaluation_before_the_plan_exists_is_refused_with_what_to_do() -> None:
    found = refused(DescribeEvaluation(2027, {"helped": "x"}, TODAY), dossier())
    assert "Make the plan first" in found.message.msgid
    assert found.message.arguments["year"] == 2027


def test_a_service_year_that_still_has_to_begin_cannot_be_evaluated() -> None:
    company = Company(service_year_start_month=9)
    told = Dossier.of((company, YearPlan(id="2028", year=2028)))
    found = refused(DescribeEvaluation(2028, {"helped": "x"}, date(2028, 8, 31)), told)
    assert found.message.arguments["start"] == date(2028, 9, 1)
    assert DescribeEvaluation(2028, {"helped": "x"}, date(2028, 9, 1)).decide(told, catalogue())


@pytest.mark.parametrize("record", [PLAN, MEASURE, GlobalPlan(id="2027", start_year=2027)])
def test_a_year_without_a_yearly_plan_is_evaluated_when_something_was_planned(record: Record) -> None:
    made = after(DescribeEvaluation(2027, {"helped": "Het rooster"}, TODAY), dossier(record))
    assert made.get(Evaluation, "2027") == Evaluation(id="2027", year=2027, helped="Het rooster")


def test_an_input_is_filled_in_or_ticked_as_none_never_both() -> None:
    told = dossier(PLAN, Evaluation(id="2027", year=2027, inputs=(("physician", "Hitte"),)))
    assert refused(DescribeEvaluation(2027, {"none": ("physician",)}, TODAY), told).field == "none"
    assert DescribeEvaluation(2027, {"none": ("informal",)}, TODAY).decide(told, catalogue())


@pytest.mark.parametrize("field", ["discussed_on", "finished_on"])
def test_a_day_that_still_has_to_come_is_refused(field: str) -> None:
    late = DescribeEvaluation(2027, {field: date(2027, 12, 2)}, TODAY)
    assert refused(late, dossier(PLAN)).field == field


def test_a_clock_in_the_past_does_not_lock_an_evaluation_that_was_finished() -> None:
    finished = Evaluation(id="2027", year=2027, finished_on=date(2027, 12, 1))
    earlier = DescribeEvaluation(2027, {"helped": "x"}, date(2027, 1, 5))
    assert earlier.decide(dossier(PLAN, finished), catalogue())


def test_a_judgement_is_dated_and_corrected_in_place() -> None:
    first = after(noted("c1", result=EffectResult.HELPED), dossier(MEASURE))
    second = after(noted("c2", result=EffectResult.PARTLY), first)
    (check,) = second.all(EffectCheck)
    assert (check.id, check.result, check.done_on) == ("c1", EffectResult.PARTLY, TODAY)


def test_a_decision_without_a_judgement_is_kept_and_nags_nobody() -> None:
    made = after(noted("c", next_step=NextStep.STOP), dossier(MEASURE))
    (check,) = made.all(EffectCheck)
    assert (check.next_step, check.done_on) == (NextStep.STOP, None)
    assert due_checks(made, date(2099, 1, 1)) == ()


def test_too_early_asks_again_once() -> None:
    made = after(noted("c", result=EffectResult.TOO_EARLY), dossier(MEASURE))
    made = after(noted("c2", note="Nog even wachten"), made)
    assert {check.id for check in made.all(EffectCheck)} == {"c", "c-again"}


def test_the_judgement_of_an_earlier_evaluation_stays_as_it_was() -> None:
    before = EffectCheck(id="c0", measure="m", done_on=date(2026, 12, 1), result=EffectResult.HELPED)
    made = after(noted("c", result=EffectResult.NOT), dossier(MEASURE, before))
    assert made.get(EffectCheck, "c0") == before
    found = judgement_in(2027, MEASURE, made)
    assert found is not None and found.result is EffectResult.NOT


def test_a_finished_evaluation_that_is_looked_at_later_keeps_its_own_judgement() -> None:
    finished = Evaluation(id="2027", year=2027, finished_on=date(2027, 12, 15))
    then = EffectCheck(id="a", measure="m", done_on=date(2027, 10, 1), result=EffectResult.HELPED)
    later = EffectCheck(id="b", measure="m", done_on=date(2029, 10, 1), result=EffectResult.NOT, position=1)
    assert judgement_in(2027, MEASURE, dossier(MEASURE, finished, then, later)) == then
    assert judgement_in(2028, MEASURE, dossier(MEASURE, finished, then, later)) == later
    assert judgement_in(2027, MEASURE, dossier(MEASURE, finished, later)) == later


def test_the_check_that_was_planned_is_the_one_that_is_judged() -> None:
    waiting = EffectCheck(id="w", measure="m", due=date(2027, 9, 30))
    made = after(noted("c", result=EffectResult.HELPED), dossier(MEASURE, waiting))
    assert made.all(EffectCheck) == (replace(waiting, done_on=TODAY, result=EffectResult.HELPED),)


def test_the_years_to_evaluate_are_those_that_were_planned_and_have_begun() -> None:
    plans = [YearPlan(id=str(year), year=year) for year in (2025, 2027, 2028)]
    assert years_to_evaluate(dossier(*plans), TODAY) == (2027, 2025)


def test_a_point_of_the_checklist_takes_only_an_answer_of_the_list() -> None:
    assert refused(MarkChecklist(2027, "C1", {"answer": "misschien"}), dossier()).field == "answer"
    assert refused(MarkChecklist(2027, "Z9", {"answer": "bezig"}), dossier()).field == "item"
    made = after(MarkChecklist(2027, "C1", {"answer": "bezig"}), dossier())
    assert made.all(ChecklistMark) == (ChecklistMark(id="2027/C1", year=2027, item="C1", answer="bezig"),)


def test_costs_below_nought_are_refused() -> None:
    assert refused(DescribeCosts(2027, {"eur_spent": Decimal(-1)}), dossier()).field == "eur_spent"
    made = after(DescribeCosts(2027, {"eur_spent": Decimal("12.50")}), dossier())
    assert made.all(YearCosts)[0].eur_spent == Decimal("12.50")
