"""Proposals: source first, taken with one click, marked, given back, and never a dead end."""

from __future__ import annotations

from app.domain.choices import AnswerState, Level, MeasureStatus, Proposer
from app.domain.commands.entries import AddEntry, EditEntry
from app.domain.commands.lights import AnswerInput, StartRound
from app.domain.commands.measure_states import SetState
from app.domain.places import Place
from app.domain.plans.proposals import proposals
from app.domain.records import Objective, PlannedMeasure
from app.wizards.pages.measures_proposals import MeasuresProposals
from tests.support.measures import HIGH, MEDIUM, assess
from tests.support.pages import Seat, Seating

PAGE = "measures.proposals"


def seat(sit: Seating, focus: str = HIGH, language: str = "nl") -> Seat:
    """The page at one risk."""
    page = sit(MeasuresProposals, f"{PAGE}#{focus}", language)
    assess(page.workspace)
    return page


def first_proposal(page: Seat, factor: str = HIGH) -> str:
    return proposals(factor, page.dossier, page.workspace.catalogue)[0].measure.id


def test_without_risks_the_page_leads_to_the_analysis(sit: Seating) -> None:
    page = sit(MeasuresProposals, PAGE)
    page.click("to.analysis")
    assert page.out.went == [Place("analysis.method")]


def test_what_takes_away_the_cause_comes_first(sit: Seating) -> None:
    page = seat(sit)
    first = page.workspace.catalogue.measures[first_proposal(page)]
    assert first.level is Level.PRIMARY
    assert "Primair" in page.said()


def test_one_click_takes_a_proposal_into_the_plan(sit: Seating) -> None:
    page = seat(sit)
    page.workspace.execute(AddEntry(Objective(id="o", text="Doel", factors=(HIGH,))))
    library = first_proposal(page)
    page.click(f"take.{library}")
    (taken,) = page.dossier.all(PlannedMeasure)
    assert (taken.library, taken.factors, taken.objectives) == (library, (HIGH,), ("o",))
    assert taken.proposer is Proposer.CATALOGUE
    assert "In uw plan" in page.said()


def test_a_taken_proposal_leads_to_its_details_and_can_be_given_back(sit: Seating) -> None:
    page = seat(sit)
    library = first_proposal(page)
    page.click(f"take.{library}")
    (taken,) = page.dossier.all(PlannedMeasure)
    page.click(f"edit.{library}")
    assert page.out.went == [Place("measures.list", taken.id)]
    page.click(f"release.{library}")
    assert not page.dossier.all(PlannedMeasure)


def test_giving_back_keeps_a_measure_that_serves_another_risk(sit: Seating) -> None:
    page = seat(sit)
    library = first_proposal(page)
    page.click(f"take.{library}")
    (taken,) = page.dossier.all(PlannedMeasure)
    page.workspace.execute(EditEntry(PlannedMeasure, taken.id, {"factors": (HIGH, MEDIUM)}))
    page.click(f"release.{library}")
    (kept,) = page.dossier.all(PlannedMeasure)
    assert kept.factors == (MEDIUM,)


def test_a_dropped_measure_that_is_taken_again_is_planned_again(sit: Seating) -> None:
    page = seat(sit)
    library = first_proposal(page)
    page.click(f"take.{library}")
    (taken,) = page.dossier.all(PlannedMeasure)
    page.workspace.execute(
        SetState("e1", taken.id, MeasureStatus.DROPPED, page.workspace.reading.today, "te duur")
    )
    page.click(f"take.{library}")
    (again,) = page.dossier.all(PlannedMeasure)
    assert (again.status, again.status_reason) == (MeasureStatus.PLANNED, "")


def test_a_good_mix_is_advised(sit: Seating) -> None:
    page = seat(sit)
    page.click(f"take.{first_proposal(page)}")
    assert "Een goede mix" in page.said()


def test_the_other_risks_are_one_step_away(sit: Seating) -> None:
    page = seat(sit)
    page.click("risk.next")
    assert page.out.went == [Place(PAGE, MEDIUM)]


def test_a_risk_without_a_measure_is_looked_at_first(sit: Seating) -> None:
    page = seat(sit, "")
    page.click(f"take.{first_proposal(page)}")
    assert page.page.place == Place(PAGE, HIGH)


def test_an_own_measure_belongs_to_the_risk_in_view(sit: Seating) -> None:
    page = seat(sit)
    page.click("own")
    (own,) = page.dossier.all(PlannedMeasure)
    assert (own.library, own.factors, own.proposer) == ("", (HIGH,), Proposer.TEAM)
    assert page.out.went == [Place("measures.list", own.id)]


def test_a_legal_basic_answered_with_no_has_its_measure(sit: Seating) -> None:
    page = sit(MeasuresProposals, f"{PAGE}#basics")
    page.workspace.execute(StartRound(2026))
    basic = page.workspace.catalogue.indicators["IND-16"].inputs[0].key
    page.workspace.execute(AnswerInput("2026", basic, AnswerState.VALUE, False, ""))
    assert "De wet vraagt dit" in page.said()
