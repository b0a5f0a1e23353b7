"""The yearly evaluation on its three pages: six inputs, what the measures brought, what follows."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QAbstractButton

from app.domain.commands.plans import DescribeYearPlan
from app.domain.follow_choices import EffectResult, NextStep
from app.domain.places import Place
from app.domain.records import EffectCheck, Evaluation, GlobalPlan
from app.wizards.pages.follow_conclusions import FollowConclusions
from app.wizards.pages.follow_evaluation import FollowEvaluation
from app.wizards.pages.follow_results import FollowResults
from tests.support.firms import HOSTILE
from tests.support.pages import Seat, Seating

INPUTS = "follow.evaluation"


def record(page: Seat, year: str = "2027") -> Evaluation:
    found = page.dossier.get(Evaluation, year)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("language", "said"), [("nl", "Maak eerst het plan"), ("fr", "Faites d’abord le plan")]
)
def test_before_there_is_a_plan_the_page_says_what_to_do(sit: Seating, language: str, said: str) -> None:
    page = sit(FollowEvaluation, INPUTS, language)
    assert said in page.said()
    page.click("to.plan")
    assert page.out.went == [Place("plans.year")]


def test_once_there_is_a_plan_the_six_inputs_appear_by_themselves(sit: Seating) -> None:
    page = sit(FollowEvaluation, INPUTS)
    page.workspace.execute(DescribeYearPlan(2025, {"evaluation": "Eerste jaar"}))
    assert "0 van 6" in page.said()
    page.type("inputs.physician", "Hitte aan de oven – « été »")
    page.click("none.informal.control")
    assert "2 van 6" in page.said()
    found = record(page, "2025")
    assert (found.inputs, found.none) == (
        (("physician", "Hitte aan de oven – « été »"),),
        ("informal",),
    )


def test_an_input_with_text_cannot_be_ticked_as_none_and_says_why(later: Seating) -> None:
    page = later(FollowEvaluation, INPUTS)
    page.click("none.physician.control")
    tick = page.find("none.physician.control")
    assert isinstance(tick, QAbstractButton) and not tick.isChecked()
    assert "Maak die eerst leeg" in page.said()
    assert "physician" not in record(page).none


def test_what_the_dossier_knows_is_taken_over_with_one_button(later: Seating) -> None:
    page = later(FollowEvaluation, INPUTS, "fr")
    page.click("inputs.statistics.known")
    assert "Val op de natte vloer" in dict(record(page).inputs)["statistics"]


def test_an_emptied_input_is_open_again(later: Seating) -> None:
    page = later(FollowEvaluation, INPUTS)
    page.type("inputs.physician", "")
    assert "physician" not in dict(record(page).inputs)


def test_a_name_in_an_input_is_warned_about_and_kept(later: Seating) -> None:
    page = later(FollowEvaluation, INPUTS)
    page.type("inputs.physician", "Mevrouw Peeters is ziek door stress")
    assert "Peeters" in dict(record(page).inputs)["physician"]
    assert page.page._personal.isVisibleTo(page.page)  # type: ignore[attr-defined]


def test_another_year_is_chosen_and_left_again(later: Seating) -> None:
    page = later(FollowEvaluation, INPUTS)
    page.workspace.execute(DescribeYearPlan(2026, {"evaluation": "Een jaar eerder"}))
    page.page.rebuild()
    page.choose("year", 2)
    assert page.workspace.reading.evaluation_year == 2026
    assert "U bekijkt 2026" in page.said()
    page.click("year.back")
    assert page.workspace.reading.shown is None


def test_a_measure_is_judged_and_decided_on_in_its_card(later: Seating) -> None:
    page = later(FollowResults, "follow.results")
    page.click("edit.maatregel-4")
    page.click("maatregel-4.result.not")
    page.click("maatregel-4.next_step.replace")
    page.type("maatregel-4.note", HOSTILE)
    (check,) = [c for c in page.dossier.all(EffectCheck) if c.measure == "maatregel-4"]
    assert (check.result, check.next_step) == (EffectResult.NOT, NextStep.REPLACE)
    assert (check.note, check.done_on) == (HOSTILE, date(2027, 12, 10))
    assert "Vervangen" in page.said()


def test_an_objective_is_judged_too(later: Seating) -> None:
    page = later(FollowResults, "follow.results", "fr")
    page.click("edit.doel-1")
    page.click("doel-1.result.helped")
    (check,) = [c for c in page.dossier.all(EffectCheck) if c.objective == "doel-1"]
    assert check.result is EffectResult.HELPED


def test_the_means_what_helped_and_the_figures_are_kept(later: Seating) -> None:
    page = later(FollowResults, "follow.results")
    page.click("means_enough.true")
    page.type("helped", "Tijd op maandag")
    page.type("kpis.K1", "52")
    found = record(page)
    assert (found.means_enough, found.helped, dict(found.kpis)["K1"]) == (True, "Tijd op maandag", "52")


def test_another_figure_to_follow_gets_a_field_at_once(later: Seating) -> None:
    page = later(FollowResults, "follow.results")
    page.click("kpi.choose")
    page.click("kpis.k7")
    assert "Overlegmomenten met verslag" in page.said()
    page.type("kpis.K7", "6")
    plan = page.dossier.get(GlobalPlan, "2027")
    assert plan is not None and "K7" in plan.kpis
    assert dict(record(page).kpis)["K7"] == "6"


def test_many_measures_are_shown_in_parts(later: Seating) -> None:
    page = later(FollowResults, "follow.results")
    page.page.shown = 3  # type: ignore[attr-defined]
    page.page.rebuild()
    assert "Contactkaart ophangen" not in page.said()
    page.click("more")
    assert "Contactkaart ophangen" in page.said()


def test_conclusions_start_from_the_decisions(later: Seating) -> None:
    page = later(FollowConclusions, "follow.conclusions")
    page.type("conclusions", "")
    page.click("conclusions.decisions")
    assert "Zo voortzetten: Uurroosters ruim op voorhand" in record(page).conclusions


def test_the_report_gets_the_firms_own_words_by_section(later: Seating) -> None:
    page = later(FollowConclusions, "follow.conclusions")
    page.click("sections")
    page.type("sections.E7", HOSTILE)
    assert dict(record(page).sections)["E7"] == HOSTILE


def test_finishing_on_a_day_that_still_has_to_come_is_refused(later: Seating) -> None:
    page = later(FollowConclusions, "follow.conclusions", "fr")
    page.type("finished_on", "11/12/2027")
    assert record(page).finished_on is None
    assert "est encore à venir" in page.said()
    page.type("finished_on", "10.12.2027")
    assert record(page).finished_on == date(2027, 12, 10)


def test_what_is_still_open_is_listed_and_never_blocks(later: Seating) -> None:
    page = later(FollowConclusions, "follow.conclusions")
    assert "Punten uit de wet die nog geen antwoord hebben: 1 van 6." in page.said()
    page.click("print")
    page.click("to.next")
    assert page.out.printed == [("evaluation", None)]
    assert page.out.went == [Place("plans.next")]
