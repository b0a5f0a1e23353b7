"""The yearly plan: objectives, five questions about change, what was learnt, dates, and the law."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QPushButton

from app.domain.choices import Presence
from app.domain.commands.entries import AddEntry
from app.domain.places import Place
from app.domain.records import Objective, YearPlan
from app.wizards.pages.plans_year import PlansYear
from tests.support.measures import plan
from tests.support.pages import Seat, Seating

PAGE = "plans.year"
CHANGES = ("circumstances", "accidents", "annual_report", "advice", "strategic")


def record(page: Seat) -> YearPlan:
    found = page.dossier.get(YearPlan, "2027")
    assert found is not None
    return found


def test_the_measures_of_the_year_are_shown(sit: Seating) -> None:
    page = sit(PlansYear, PAGE)
    assert "Er valt nog geen maatregel in dit jaar" in page.said()
    plan(page.workspace, title="Rooster & rust")
    page.page.rebuild()
    assert "Rooster & rust" in page.said()


def test_objectives_of_the_year_are_chosen(sit: Seating) -> None:
    page = sit(PlansYear, PAGE)
    page.workspace.execute(AddEntry(Objective(id="o1", text="Rust")))
    page.workspace.execute(AddEntry(Objective(id="o2", text="Veilig")))
    page.click("objectives.o2")
    assert record(page).objectives == ("o2",)


def test_without_objectives_the_page_leads_to_them(sit: Seating) -> None:
    page = sit(PlansYear, PAGE)
    page.click("objectives")
    assert page.out.went == [Place("measures.objectives")]


@pytest.mark.parametrize("change", CHANGES)
def test_none_is_an_answer_to_each_question_about_change(sit: Seating, change: str) -> None:
    page = sit(PlansYear, PAGE)
    page.click(f"change_{change}.none")
    assert getattr(record(page), f"change_{change}") == "Geen."


def test_an_answer_of_ones_own_takes_the_button_away(sit: Seating) -> None:
    page = sit(PlansYear, PAGE, "fr")
    page.type("change_accidents", "Une chute dans l’escalier – « é »")
    assert record(page).change_accidents == "Une chute dans l’escalier – « é »"
    none = page.page.findChild(QPushButton, "change_accidents.none")
    assert isinstance(none, QPushButton) and not none.isVisibleTo(page.page)


def test_what_was_learnt_and_the_dates_are_kept(sit: Seating) -> None:
    page = sit(PlansYear, PAGE)
    page.type("evaluation", "Het rooster hielp")
    page.type("surveillance_lists", "Preventiedossier")
    page.type("started_on", "02/01/2027")
    page.type("signed_on", "20/12/2026")
    page.type("signed_by", "De zaakvoerder")
    found = record(page)
    assert (found.evaluation, found.surveillance_lists) == ("Het rooster hielp", "Preventiedossier")
    assert (found.started_on, found.signed_on) == (date(2027, 1, 2), date(2026, 12, 20))


def test_every_element_of_the_law_is_listed(sit: Seating) -> None:
    page = sit(PlansYear, PAGE)
    states = page.page.reading.jap_elements
    assert set(page.page._elements.rows) == {state.element.id for state in states}  # type: ignore[attr-defined]
    page.click("change_accidents.none")
    found = page.find("element.JAP-06b")
    assert found.state.presence is Presence.PRESENT  # type: ignore[attr-defined]


def test_submitting_and_advice_have_their_own_page(sit: Seating) -> None:
    page = sit(PlansYear, PAGE)
    page.click("to.consultation")
    assert page.out.went == [Place("plans.consultation", "jap.submitted_on")]


def test_the_paper_is_one_button_away(sit: Seating) -> None:
    page = sit(PlansYear, PAGE)
    page.click("preview")
    assert page.out.printed == [("year-plan", None)]


def test_what_the_year_before_knows_is_offered_under_the_question(later: Seating) -> None:
    page = later(PlansYear, PAGE)
    page.click("change_accidents.known")
    plan = page.dossier.get(YearPlan, "2028")
    assert plan is not None and "Val op de natte vloer" in plan.change_accidents
