"""Measures: everything the plan wants to know of one, own words over the catalogue's, and taking one out."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from app.domain.choices import Depth, Level, MeasureStatus, Proposer
from app.domain.commands.entries import AddEntry
from app.domain.commands.firm import DescribeCompany
from app.domain.places import Place
from app.domain.records import Objective, PlannedMeasure
from app.wizards.pages import measures_list
from app.wizards.pages.measures_list import MeasuresList
from tests.support.measures import HIGH, MEDIUM, assess, plan
from tests.support.pages import Seat, Seating

PAGE = "measures.list"


def seat(sit: Seating, language: str = "nl", **changes: Any) -> Seat:
    """The page with one opened measure, `m1`."""
    page = sit(MeasuresList, PAGE, language)
    assess(page.workspace)
    page.workspace.execute(AddEntry(Objective(id="o1", text="Rust in het rooster", factors=(HIGH,))))
    page.workspace.execute(AddEntry(Objective(id="o2", text="Veilig afsluiten")))
    plan(page.workspace, **changes)
    page.click("edit.m1")
    return page


def measure(page: Seat, id_: str = "m1") -> PlannedMeasure:
    found = page.dossier.get(PlannedMeasure, id_)
    assert found is not None
    return found


def test_without_measures_the_page_leads_to_the_proposals(sit: Seating) -> None:
    page = sit(MeasuresList, PAGE)
    page.click("to.proposals")
    assert page.out.went == [Place("measures.proposals")]


def test_the_place_of_a_measure_opens_its_card(sit: Seating) -> None:
    seat(sit)
    page = sit(MeasuresList, f"{PAGE}#m1")
    assert page.page.list.open_id() == "m1"  # type: ignore[attr-defined]


def test_own_words_replace_the_catalogues_and_can_be_taken_away_again(sit: Seating) -> None:
    page = seat(sit)
    page.type("m1.title", "Rooster & rust – é")
    assert measure(page).title == "Rooster & rust – é"
    assert "Rooster & rust – é" in page.said()
    page.type("m1.title", "")
    assert measure(page).title == ""


def test_who_when_and_how_much(sit: Seating) -> None:
    page = seat(sit)
    page.type("m1.responsible", "Bakker")
    page.type("m1.end", "30/06/2029")
    page.type("m1.start", "29/02/2028")
    page.type("m1.budget_eur", "1.500,50")
    page.type("m1.criterion", "Weken vooraf")
    found = measure(page)
    assert (found.responsible, found.criterion) == ("Bakker", "Weken vooraf")
    assert (found.start, found.end) == (date(2028, 2, 29), date(2029, 6, 30))
    assert found.budget_eur == Decimal("1500.50")


def test_an_end_before_the_start_is_refused_under_the_field(sit: Seating) -> None:
    page = seat(sit)
    page.type("m1.end", "01/01/2026")
    assert measure(page).end == date(2027, 6, 30)
    assert page.find("m1.end").error()  # type: ignore[attr-defined]


def test_a_measure_may_serve_several_risks_and_objectives(sit: Seating) -> None:
    page = seat(sit)
    page.click(f"m1.factors.{MEDIUM.lower()}")
    page.click("m1.objectives.o1")
    assert measure(page).factors == (HIGH, MEDIUM)
    assert measure(page).objectives == ("o1",)


def test_at_basic_depth_the_rest_waits_behind_a_button(sit: Seating) -> None:
    page = seat(sit)
    assert "Wie is er nog bij betrokken?" not in page.said()
    page.click("m1.more")
    page.type("m1.involved", "Hele ploeg")
    page.type("m1.method", "Elke maandag een week erbij")
    page.type("m1.means_organisational", "Eén uur")
    page.type("m1.means_material", "Tablet")
    page.type("m1.training", "Geen")
    found = measure(page)
    assert (found.involved, found.method) == ("Hele ploeg", "Elke maandag een week erbij")
    assert (found.means_organisational, found.means_material, found.training) == ("Eén uur", "Tablet", "Geen")


def test_at_extended_depth_everything_is_there(sit: Seating) -> None:
    page = sit(MeasuresList, PAGE)
    page.workspace.execute(DescribeCompany({"depth": Depth.EXTENDED}))
    plan(page.workspace)
    page.click("edit.m1")
    assert "Wie is er nog bij betrokken?" in page.said()


def test_what_remains_of_the_risk_stands_beside_the_present_rating(sit: Seating) -> None:
    page = seat(sit)
    page.click("m1.more")
    assert "3\u00a0×\u00a03\u00a0=\u00a09" in page.said()
    page.click("m1.residual_exposure.1")
    page.click("m1.residual_impact.2")
    assert (measure(page).residual_exposure, measure(page).residual_impact) == (1, 2)
    assert "1\u00a0×\u00a02\u00a0=\u00a02" in page.said()


def test_a_state_gets_its_day_and_a_cleared_one_is_planned(sit: Seating) -> None:
    page = seat(sit)
    page.click("m1.more")
    page.choose("m1.status", 2)
    assert (measure(page).status, measure(page).status_on) == (MeasureStatus.STARTED, date(2026, 9, 15))
    page.choose("m1.status", 0)
    assert (measure(page).status, measure(page).status_on) == (MeasureStatus.PLANNED, None)


def test_a_measure_of_ones_own_says_what_kind_it_is(sit: Seating) -> None:
    page = sit(MeasuresList, PAGE)
    page.click("add.measure")
    (own,) = page.dossier.all(PlannedMeasure)
    assert own.proposer is Proposer.EMPLOYER
    page.click(f"{own.id}.level.primary")
    assert measure(page, own.id).level is Level.PRIMARY


def test_what_a_measure_lacks_is_said(sit: Seating) -> None:
    page = seat(sit, responsible="")
    assert "Nog te doen" in page.said()


def test_removing_asks_first_and_can_be_undone(sit: Seating, monkeypatch: pytest.MonkeyPatch) -> None:
    page = seat(sit)
    monkeypatch.setattr(measures_list, "ask", lambda *_: "keep")
    page.click("remove.m1")
    assert page.dossier.get(PlannedMeasure, "m1") is not None
    monkeypatch.setattr(measures_list, "ask", lambda *_: "remove")
    page.click("remove.m1")
    assert page.dossier.get(PlannedMeasure, "m1") is None
    page.workspace.undo()
    assert page.dossier.get(PlannedMeasure, "m1") is not None


def test_measures_are_put_in_the_firms_own_order(sit: Seating) -> None:
    page = seat(sit)
    plan(page.workspace, "m2", library="M001")
    page.click("up.m2")
    assert [found.id for found in page.dossier.all(PlannedMeasure)] == ["m2", "m1"]
