"""The conversation: one factor at a time, what goes well first, priority live, keyboard alone, and fast."""

from __future__ import annotations

from statistics import median
from time import perf_counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.domain.choices import AnswerState, Depth, FactorState, WorkLevel
from app.domain.commands.analysis import StartAnalysis
from app.domain.commands.entries import AddEntry
from app.domain.commands.firm import DescribeCompany
from app.domain.commands.lights import AnswerInput, StartRound
from app.domain.places import Place
from app.domain.records import FactorAnswer, Site
from app.wizards.pages.analysis_dimension import AnalysisDimension
from tests.keyboard import type_text
from tests.support.pages import Seat, Seating
from tests.support.typing import press

CRITICAL = "RF-REL-06"


def seat(sit: Seating, place: str = "analysis.ORG", language: str = "nl") -> Seat:
    """A page of an A, with an analysis of 2026."""
    page = sit(AnalysisDimension, place, language)
    if page.page.reading.analysis is None:
        page.workspace.execute(StartAnalysis(2026))
    return page


def answer(page: Seat, factor: str = "RF-ORG-01") -> FactorAnswer | None:
    return page.dossier.get(FactorAnswer, f"2026/{factor}")


def test_what_goes_well_comes_first_and_everything_is_kept(sit: Seating) -> None:
    page = seat(sit)
    names = list(page.page.card.form.fields)
    assert names[0] == "good" and names.index("existing") < names.index("exposure")
    page.type("good", "Iedereen kent zijn post")
    page.type("existing", "Weekbord")
    page.click("exposure.2")
    page.click("impact.3")
    page.type("affected", "3")
    page.type("note", "Vooral op zaterdag")
    found = answer(page)
    assert found is not None
    assert (found.good, found.existing, found.note) == (
        "Iedereen kent zijn post",
        "Weekbord",
        "Vooral op zaterdag",
    )
    assert (found.exposure, found.impact, found.affected) == (2, 3, 3)


def test_the_priority_is_said_at_once(sit: Seating) -> None:
    page = seat(sit)
    page.click("exposure.2")
    page.click("impact.3")
    assert "Prioriteit: hoog" in page.said() and "2 × gevolg 3 = 6" in page.said()


def test_the_usual_impact_is_proposed_and_not_stored(sit: Seating) -> None:
    page = seat(sit)
    assert page.said().count("voorstel") == 1
    page.click("exposure.1")
    found = answer(page)
    assert found is not None and found.impact is None
    page.click("impact.1")
    assert page.said().count("voorstel") == 0


def test_no_problem_needs_no_impact(sit: Seating) -> None:
    page = seat(sit)
    page.click("exposure.0")
    with pytest.raises(AssertionError):
        page.find("impact")
    assert "Geen prioriteit" in page.said()


def test_demand_and_resource_are_asked_differently(sit: Seating) -> None:
    page = seat(sit)
    assert "Is het bij ons een probleem dat dit ontbreekt?" in page.said()
    page.click("next")
    assert "Is dit bij ons een probleem?" in page.said()


def test_the_next_factor_is_clean_and_the_one_before_keeps_what_was_typed(sit: Seating) -> None:
    page = seat(sit)
    type_text(page.find("note.control"), "niet verlaten")
    page.click("next")
    assert page.find("note").value() == ""
    found = answer(page)
    assert found is not None and found.note == "niet verlaten"
    page.click("previous")
    assert page.find("note").value() == "niet verlaten"


def test_a_refused_number_does_not_follow_to_the_next_factor(sit: Seating) -> None:
    page = seat(sit)
    page.type("affected", "-4")
    assert page.find("affected").error()
    page.click("next")
    assert page.find("affected").error() == "" and page.find("affected").value() is None


def test_parking_and_not_applicable_can_be_taken_up_again(sit: Seating) -> None:
    page = seat(sit)
    page.click("park")
    found = answer(page)
    assert found is not None and found.state is FactorState.PARKED
    page.click("exposure.1")
    found = answer(page)
    assert found is not None and found.state is FactorState.ASSESSED
    page.click("outside")
    found = answer(page)
    assert found is not None and found.state is FactorState.NOT_APPLICABLE and found.exposure == 1
    page.click("outside")
    found = answer(page)
    assert found is not None and found.state is FactorState.ASSESSED


def test_a_factor_can_be_cleared(sit: Seating) -> None:
    page = seat(sit)
    page.click("exposure.3")
    page.click("clear")
    assert answer(page) is None
    assert page.find("exposure").value() is None


def test_unacceptable_behaviour_is_never_counted_by_heads_and_is_high_at_once(sit: Seating) -> None:
    page = seat(sit, f"analysis.REL#{CRITICAL}")
    assert page.page.reading.catalogue.privacy_guard.critical_items.nl in page.said()
    with pytest.raises(AssertionError):
        page.find("affected")
    page.click("exposure.1")
    assert "Prioriteit: hoog" in page.said()
    assert "vertrouwenspersoon" in page.said()


def test_factors_that_the_lights_point_at_come_first_and_are_marked(sit: Seating) -> None:
    page = sit(AnalysisDimension, "analysis.REL")
    conflict = AnswerInput("2026", "conflict_level", AnswerState.VALUE, 3)
    page.workspace.execute_all((StartRound(2026), conflict, StartAnalysis(2026)))
    page = seat(sit, "analysis.REL")
    assert [each.id for each in page.page.factors[:3]] == ["RF-REL-05", "RF-REL-04", "RF-REL-12"]
    assert "★ Uw lichten wijzen hierheen" in page.said()


def test_teams_come_from_the_sites(sit: Seating) -> None:
    page = sit(AnalysisDimension, "analysis.ORG")
    page.workspace.execute_all((AddEntry(Site(id="s", name="Atelier")), StartAnalysis(2026)))
    page = seat(sit)
    page.choose("team", 1)
    found = answer(page)
    assert found is not None and found.team == "Atelier"
    page.choose("team", 0)
    found = answer(page)
    assert found is not None and found.team == ""


def test_secondary_questions_are_folded_at_the_basic_depth_and_hold_the_same_facts(sit: Seating) -> None:
    page = seat(sit)
    assert not page.page.card.form.fields["level"].isVisibleTo(page.page)
    page.click("more")
    page.click("level.group")
    page.click("objective_danger.true")
    page.click("employer_impact.false")
    found = answer(page)
    assert found is not None
    assert (found.level, found.objective_danger, found.employer_impact) == (WorkLevel.GROUP, True, False)
    page.workspace.execute(DescribeCompany({"depth": Depth.EXTENDED}))
    deeper = seat(sit, "analysis.ORG#RF-ORG-01")
    assert deeper.page.card.form.fields["level"].isVisibleTo(deeper.page)
    assert deeper.find("level").value() is WorkLevel.GROUP


def test_a_note_about_a_person_brings_a_gentle_warning(sit: Seating) -> None:
    page = seat(sit)
    page.type("note", "Jan Peeters heeft een burn-out")
    found = answer(page)
    assert found is not None and found.note.startswith("Jan")
    assert "gezondheid" in page.said()


def test_hostile_words_survive(sit: Seating) -> None:
    page, hostile = seat(sit), "R&D <b>vet</b> =1+1 🙂 שלום " + "x" * 10_000
    page.type("note", hostile)
    found = answer(page)
    assert found is not None and found.note == hostile


def test_the_list_in_words_opens_a_factor(sit: Seating) -> None:
    page = seat(sit)
    page.click("all")
    page.find("all.table").picked.emit("RF-ORG-04")
    assert page.page.card.asked.id == "RF-ORG-04"


def test_undo_takes_a_rating_back_on_the_screen(sit: Seating) -> None:
    page = seat(sit)
    page.click("exposure.3")
    page.workspace.undo()
    assert page.find("exposure").value() is None
    assert "Nog geen prioriteit" in page.said()


def test_the_first_factor_without_an_answer_is_opened(sit: Seating) -> None:
    page = seat(sit)
    page.click("exposure.0")
    assert seat(sit).page.card.asked.id == "RF-ORG-02"


def test_help_comes_from_the_catalogue(sit: Seating) -> None:
    found = seat(sit, "analysis.ENV", "fr").page.help()
    assert found.why and found.example and found.words


@pytest.mark.parametrize("code", ["ORG", "CON", "TER", "ENV", "REL"])
def test_every_a_opens_in_french_and_can_be_walked_to_its_end(sit: Seating, code: str) -> None:
    page = seat(sit, f"analysis.{code}", "fr")
    total = len(page.page.factors)
    for _ in range(total - 1):
        page.click("further")
    assert page.page.card.asked == page.page.factors[-1]
    assert "Suivant, en bas" in page.said()


def test_the_keyboard_alone_walks_and_rates(sit: Seating) -> None:
    page = seat(sit)
    page.page.activateWindow()
    QApplication.processEvents()
    page.find("step.RF-ORG-01").setFocus()
    press(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert page.page.card.asked.id == "RF-ORG-02"
    press(QApplication.focusWidget(), Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert page.page.card.asked.id == "RF-ORG-03"
    page.find("exposure.0").setFocus()
    press(QApplication.focusWidget(), Qt.Key.Key_Right)
    press(QApplication.focusWidget(), Qt.Key.Key_Right)
    press(QApplication.focusWidget(), Qt.Key.Key_Space)
    found = answer(page, "RF-ORG-03")
    assert found is not None and found.exposure == 2


def test_switching_factors_takes_less_than_50_ms(sit: Seating) -> None:
    page = seat(sit)
    taken = []
    for number in (2, 3, 4, 5, 6, 7, 8, 9):
        start = perf_counter()
        page.page.open(f"RF-ORG-{number:02}")
        QApplication.processEvents()
        taken.append(perf_counter() - start)
    assert median(taken) < 0.05


def test_without_an_analysis_it_offers_to_start_one(sit: Seating) -> None:
    page = sit(AnalysisDimension, "analysis.CON")
    page.click("start")
    assert page.find("factor")
    assert page.out.went == list[Place]()
