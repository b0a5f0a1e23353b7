"""The next plan: unfinished work goes along, the year to look at is chosen, five years begin again."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.commands.entries import AddEntry
from app.domain.commands.plans import DescribeGlobalPlan, DescribeYearPlan
from app.domain.follow_choices import TriggerKind
from app.domain.places import Place
from app.domain.records import GlobalPlan, Objective, PlannedMeasure, Trigger, YearPlan
from app.wizards.page import Page
from app.wizards.pages.plans_consultation import PlansConsultation
from app.wizards.pages.plans_global import PlansGlobal
from app.wizards.pages.plans_next import PlansNext
from app.wizards.pages.plans_print import PlansPrint
from app.wizards.pages.plans_sign import PlansSign
from app.wizards.pages.plans_year import PlansYear
from tests.support.pages import Seat, Seating

PAGE = "plans.next"


def plan_of(page: Seat, year: str) -> YearPlan:
    found = page.dossier.get(YearPlan, year)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("language", "said"),
    [("nl", "Uit de evaluatie van 2027"), ("fr", "De l’évaluation de 2027")],
)
def test_the_page_starts_from_the_evaluation(later: Seating, language: str, said: str) -> None:
    page = later(PlansNext, PAGE, language)
    assert said in page.said()
    assert "Val op de natte vloer" in page.said()


def test_one_button_begins_the_plan_with_what_is_known_and_what_was_unfinished(later: Seating) -> None:
    page = later(PlansNext, PAGE)
    page.click("carry.maatregel-10")
    page.click("begin.year")
    plan = plan_of(page, "2028")
    assert "Nieuwe oven met ander ritme" in plan.change_circumstances
    assert "Val op de natte vloer" in plan.change_accidents
    assert plan.change_annual_report == ""
    assert "Het rooster blijft" in plan.evaluation
    starts = {m.id: m.start for m in page.dossier.all(PlannedMeasure)}
    assert starts["maatregel-4"] == date(2028, 1, 1)
    assert starts["maatregel-10"] == date(2027, 4, 1)
    assert page.out.went == [Place("plans.year")]


def test_taking_it_back_gives_the_old_dates_again(later: Seating) -> None:
    page = later(PlansNext, PAGE)
    page.click("begin.year")
    page.workspace.undo()
    assert page.dossier.get(YearPlan, "2028") is None
    starts = {m.id: m.start for m in page.dossier.all(PlannedMeasure)}
    assert starts["maatregel-4"] == date(2027, 1, 18)


def test_an_earlier_year_is_looked_at_and_left_again(later: Seating) -> None:
    page = later(PlansNext, PAGE)
    page.choose("year", 2)
    assert page.workspace.reading.year == 2027
    assert "U bekijkt 2027" in page.said()
    page.click("year.back")
    assert page.workspace.reading.year == 2028


def test_a_year_without_a_yearly_plan_is_said_and_passed_by(sit: Seating) -> None:
    page = sit(PlansNext, PAGE, "fr")
    page.workspace.execute(DescribeYearPlan(2024, {"evaluation": "Bien"}))
    page.page.rebuild()
    assert "reste sans plan" in page.said()


def test_without_an_evaluation_the_page_leads_to_it(sit: Seating) -> None:
    page = sit(PlansNext, PAGE)
    page.click("to.evaluation")
    assert page.out.went == [Place("follow.evaluation")]


def test_five_years_that_run_on_need_no_new_plan(later: Seating) -> None:
    page = later(PlansNext, PAGE)
    assert "Het volgende begint in 2032" in page.said()


def test_after_five_years_a_new_plan_takes_the_objectives_along(sit: Seating) -> None:
    page = sit(PlansNext, PAGE)
    page.workspace.execute(DescribeGlobalPlan(2022, {"criteria": "Rooster"}))
    page.workspace.execute(AddEntry(Objective(id="o1", text="Rust", due_year=2026)))
    page.page.rebuild()
    page.click("begin.five")
    new = page.dossier.get(GlobalPlan, "2027")
    assert new is not None and new.criteria == "Rooster"
    assert page.dossier.all(Objective)[0].due_year == 2031
    assert page.out.went == [Place("plans.global")]


def test_a_major_change_is_named_as_a_reason_for_a_new_plan(later: Seating) -> None:
    page = later(PlansNext, PAGE)
    move = Trigger(
        id="t9", kind=TriggerKind.REORGANISATION, on=date(2027, 9, 1), text="Tweede winkel", global_plan=True
    )
    page.workspace.execute(AddEntry(move))
    page.page.rebuild()
    assert "Tweede winkel" in page.said()
    page.click("begin.five")
    assert page.dossier.get(GlobalPlan, "2028") is not None


def test_two_years_stand_beside_each_other(later: Seating) -> None:
    page = later(PlansNext, PAGE)
    page.click("beside")
    assert "Blijft: 1. Nieuw: 2. Niet meer in het plan: 7." in page.said()


@pytest.mark.parametrize(
    ("kind", "page"),
    [
        (PlansYear, "plans.year"),
        (PlansGlobal, "plans.global"),
        (PlansConsultation, "plans.consultation"),
        (PlansSign, "plans.sign"),
        (PlansPrint, "plans.print"),
    ],
)
def test_every_page_of_the_plans_says_that_another_year_is_looked_at(
    later: Seating, kind: type[Page], page: str
) -> None:
    seat = later(kind, page)
    seat.workspace.look_at(2027)
    seat.page.rebuild()
    assert "U bekijkt 2027" in seat.said()
    seat.click("year.back")
    assert "U bekijkt" not in seat.said()
