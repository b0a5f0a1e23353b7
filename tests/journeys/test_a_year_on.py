"""A year on: the firm looks back in three short pages, then begins the next plan; in both languages."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.domain.commands.plans import DescribeYearPlan
from app.domain.dossier import Dossier
from app.domain.records import ChecklistMark, Evaluation, GlobalPlan, YearCosts, YearPlan
from app.gui import Front
from tests.journeys.hands import Hands

Begin = Callable[[str], Hands]


def dossier(front: Front) -> Dossier:
    assert front.navigator is not None
    return front.navigator.workspace.dossier


@pytest.mark.parametrize(
    ("language", "wait", "next_title"),
    [
        ("nl", "Maak eerst het plan", "Het jaaractieplan van 1 januari 2027"),
        ("fr", "Faites d’abord le plan", "Le plan d’action annuel du 1er janvier 2027"),
    ],
)
def test_a_firm_looks_back_and_begins_the_next_plan(
    front: Front, begin: Begin, language: str, wait: str, next_title: str
) -> None:
    user = begin(language)
    user.click("station.follow", "page.follow.evaluation")
    assert wait in user.read()
    user.click("station.plans", "page.plans.next", "begin.five", "page.plans.next", "begin.year")
    assert next_title in user.read()
    assert dossier(front).all(GlobalPlan)[0].start_year == 2027
    assert dossier(front).all(YearPlan)[0].year == 2027


def test_last_year_is_evaluated_page_by_page(front: Front, begin: Begin) -> None:
    user = begin("fr")
    assert front.navigator is not None
    front.navigator.workspace.execute(DescribeYearPlan(2025, {"evaluation": "Première année"}))
    user.click("station.follow", "page.follow.evaluation")
    user.type("inputs.physician", "Chaleur à l’atelier – « été »")
    user.click("none.informal.control", "to.results", "means_enough.true")
    user.type("helped", "Le lundi fermé")
    user.click("to.conclusions")
    user.type("conclusions", "Continuer ainsi")
    user.type("discussed_with", "Toute l’équipe")
    (found,) = dossier(front).all(Evaluation)
    assert (found.year, found.none, found.means_enough) == (2025, ("informal",), True)
    assert (found.helped, found.conclusions) == ("Le lundi fermé", "Continuer ainsi")
    assert found.discussed_with == "Toute l’équipe"


def test_the_checklist_and_the_costs_are_a_few_clicks(front: Front, begin: Begin) -> None:
    user = begin("nl")
    user.click("station.follow", "page.follow.checklist", "C1.answer.bezig", "page.follow.trends")
    user.type("absence_days", "12,5")
    user.type("cost_per_day", "200")
    assert "2.500" in user.read()
    user.click("page.follow.archive")
    assert "Checklist van het beleid" in user.read()
    assert dossier(front).all(ChecklistMark)[0].answer == "bezig"
    assert dossier(front).all(YearCosts)[0].absence_days == 12.5
