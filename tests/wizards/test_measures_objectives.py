"""Objectives: made from a risk, weighed, made measurable, put in order, and chosen consciously."""

from __future__ import annotations

import pytest

from app.domain.commands.entries import AddEntry
from app.domain.places import Place
from app.domain.records import Objective
from app.wizards.pages import measures_objectives
from app.wizards.pages.measures_objectives import MeasuresObjectives
from tests.support.measures import HIGH, LOW, MEDIUM, assess
from tests.support.pages import Seat, Seating

PAGE = "measures.objectives"


def seat(sit: Seating, language: str = "nl") -> Seat:
    """The page, with three assessed risks."""
    page = sit(MeasuresObjectives, PAGE, language)
    assess(page.workspace)
    return page


def only(page: Seat) -> Objective:
    (found,) = page.dossier.all(Objective)
    return found


def test_without_an_analysis_the_page_says_where_to_begin(sit: Seating) -> None:
    page = sit(MeasuresObjectives, PAGE)
    page.click("to.analysis")
    assert page.out.went == [Place("analysis.method")]


def test_high_and_medium_risks_are_listed_worst_first_and_low_ones_are_not(sit: Seating) -> None:
    page = seat(sit)
    assert list(page.page._risks.lines) == [HIGH, MEDIUM]  # type: ignore[attr-defined]
    assert LOW not in page.page._risks.lines  # type: ignore[attr-defined]


def test_an_objective_of_a_risk_comes_with_a_first_wording_and_the_risk(sit: Seating) -> None:
    page = seat(sit)
    page.click(f"objective.{HIGH}")
    assert only(page).factors == (HIGH,)
    assert only(page).text
    assert "De doelstelling openen" in page.said()


def test_pressing_again_opens_the_same_objective(sit: Seating) -> None:
    page = seat(sit)
    page.click(f"objective.{HIGH}")
    page.click(f"objective.{HIGH}")
    assert len(page.dossier.all(Objective)) == 1


def test_an_objective_is_weighed_and_made_measurable(sit: Seating) -> None:
    page = seat(sit)
    page.click(f"objective.{HIGH}")
    id_ = only(page).id
    page.click(f"{id_}.urgency.3")
    page.click(f"{id_}.feasibility.2")
    page.type(f"{id_}.text", "Rooster 3 weken vooraf – « é » & <b>")
    page.type(f"{id_}.criterion", "Weken vooraf")
    page.type(f"{id_}.baseline", "1")
    page.type(f"{id_}.target", "3")
    page.choose(f"{id_}.due_year", 2)
    page.type(f"{id_}.limits", "Nachtwerk blijft")
    found = only(page)
    assert (found.urgency, found.feasibility, found.due_year) == (3, 2, 2028)
    assert (found.criterion, found.baseline, found.target) == ("Weken vooraf", "1", "3")
    assert found.text == "Rooster 3 weken vooraf – « é » & <b>"
    assert found.limits == "Nachtwerk blijft"
    assert "6 op 9" in page.said()


def test_what_an_objective_lacks_is_said_until_it_is_there(sit: Seating) -> None:
    page = seat(sit)
    page.click(f"objective.{HIGH}")
    id_ = only(page).id
    assert "Nog te doen" in page.said()
    assert "meetbaar" in page.said()
    page.type(f"{id_}.criterion", "Weken")
    page.type(f"{id_}.target", "3")
    page.choose(f"{id_}.due_year", 1)
    assert "nog geen maatregel" in page.said()


def test_a_name_in_the_text_gets_a_gentle_warning(sit: Seating) -> None:
    page = seat(sit)
    page.click(f"objective.{HIGH}")
    page.type(f"{only(page).id}.text", "Mevrouw Peeters moet minder nachten doen")
    assert "naam" in page.said()


def test_urgent_and_feasible_objectives_come_first_on_request(sit: Seating) -> None:
    page = seat(sit)
    page.workspace.execute(AddEntry(Objective(id="a", text="A", urgency=1, feasibility=1)))
    page.workspace.execute(AddEntry(Objective(id="b", text="B", urgency=3, feasibility=3)))
    page.click("order")
    assert [found.id for found in page.dossier.all(Objective)] == ["b", "a"]
    assert not page.find("order").isEnabled()
    page.workspace.undo()
    assert [found.id for found in page.dossier.all(Objective)] == ["a", "b"]


def test_removing_asks_first_and_can_be_undone(sit: Seating, monkeypatch: pytest.MonkeyPatch) -> None:
    page = seat(sit)
    page.click(f"objective.{HIGH}")
    id_ = only(page).id
    monkeypatch.setattr(measures_objectives, "ask", lambda *_: "keep")
    page.click(f"remove.{id_}")
    assert only(page).id == id_
    monkeypatch.setattr(measures_objectives, "ask", lambda *_: "remove")
    page.click(f"remove.{id_}")
    assert not page.dossier.all(Objective)
    page.workspace.undo()
    assert only(page).id == id_


def test_not_acting_on_everything_is_said_to_be_fine(sit: Seating) -> None:
    assert "Choisir est permis" in seat(sit, "fr").said()
