"""The employer's own view: quick, optional, and out of the team's sight."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.domain.commands.analysis import AnswerFactor, StartAnalysis
from app.domain.commands.entries import AddEntry
from app.domain.places import Place
from app.domain.records import Estimate, OwnRisk
from app.views.widgets import QuickScale
from app.wizards.pages.analysis_estimate import AnalysisEstimate
from tests.support.pages import Seat, Seating


def estimate(sit: Seating, language: str = "nl") -> Seat:
    page = sit(AnalysisEstimate, "analysis.estimate", language)
    page.workspace.execute(StartAnalysis(2026))
    return page


def kept(page: Seat) -> dict[str, int | None]:
    return {found.factor: found.exposure for found in page.dossier.all(Estimate)}


def line(page: Seat, factor: str) -> QuickScale:
    found = page.find(f"estimate.{factor}")
    assert isinstance(found, QuickScale)
    return found


def test_one_click_keeps_an_estimate_and_a_second_takes_it_back(sit: Seating) -> None:
    page = estimate(sit)
    page.click("estimate.RF-ORG-01.2")
    assert kept(page) == {"RF-ORG-01": 2}
    page.click("estimate.RF-ORG-01.2")
    assert kept(page) == {}


def test_every_factor_and_every_risk_of_ones_own_stands_there_as_what_is_wrong(sit: Seating) -> None:
    page = estimate(sit)
    page.workspace.execute(AddEntry(OwnRisk(id="eigen", dimension="ENV", text="Lawaai van droogkappen")))
    page.page.rebuild()
    assert len(page.page.findChildren(QuickScale)) == len(page.page.reading.catalogue.factors) + 1
    assert "Lawaai van droogkappen" in page.said()
    assert "Onvoldoende: ‘Bij ons weet iedereen" in page.said()


def test_a_figure_answers_and_the_next_line_has_the_focus(sit: Seating) -> None:
    page = estimate(sit)
    page.page.activateWindow()
    line(page, "RF-ORG-01").enter()
    QTest.keyClick(line(page, "RF-ORG-01").steps[0], Qt.Key.Key_3)
    QTest.keyClick(line(page, "RF-ORG-02").steps[0], Qt.Key.Key_0)
    assert kept(page) == {"RF-ORG-01": 3, "RF-ORG-02": 0}
    assert page.page.focus_name() == "estimate.RF-ORG-03.0"
    assert "Ingevuld: 2 van" in page.said()


def test_all_fifty_are_answered_with_fifty_keys(sit: Seating) -> None:
    page = estimate(sit)
    factors = list(page.page.reading.catalogue.factors)
    for factor in factors:
        QTest.keyClick(line(page, factor).steps[0], Qt.Key.Key_1)
    assert kept(page) == dict.fromkeys(factors, 1)


def test_undo_takes_the_estimate_off_the_page(sit: Seating) -> None:
    page = estimate(sit)
    page.click("estimate.RF-ORG-01.2")
    page.workspace.undo()
    assert line(page, "RF-ORG-01").value() is None


def test_it_says_that_the_team_does_not_see_it_and_that_it_may_be_skipped(sit: Seating) -> None:
    page = estimate(sit, "fr")
    assert "L’équipe ne le voit pas" in page.said()
    page.click("skip")
    assert page.out.went == [Place("analysis.ORG")]
    assert kept(page) == {}


def test_it_says_when_the_team_has_spoken_already(sit: Seating) -> None:
    page = estimate(sit)
    assert "Uw ploeg heeft al gesproken" not in page.said()
    page.workspace.execute(AnswerFactor("2026", "RF-ORG-01", {"exposure": 1}))
    page.page.rebuild()
    assert "Uw ploeg heeft al gesproken" in page.said()


def test_without_an_analysis_it_offers_to_start_one(sit: Seating) -> None:
    page = sit(AnalysisEstimate, "analysis.estimate")
    page.click("start")
    assert page.find("estimate.RF-ORG-01")
