"""Own risks, the adviser's part, and what comes out."""

from __future__ import annotations

from datetime import date

from app.domain.choices import AnswerState, FactorState, Involvement, Priority
from app.domain.commands.analysis import AnswerFactor, DescribeAnalysis, StartAnalysis
from app.domain.commands.lights import AnswerInput, StartRound
from app.domain.places import Place
from app.domain.records import Analysis, FactorAnswer, OwnRisk
from app.views.widgets import PictureView, TaskItem
from app.wizards.pages.analysis_adviser import AnalysisAdviser
from app.wizards.pages.analysis_own import AnalysisOwn
from app.wizards.pages.analysis_result import AnalysisResult
from tests.support.pages import Seat, Seating


def own(sit: Seating) -> Seat:
    page = sit(AnalysisOwn, "analysis.own")
    page.workspace.execute(StartAnalysis(2026))
    return page


def adviser(sit: Seating, language: str = "nl") -> Seat:
    page = sit(AnalysisAdviser, "analysis.adviser", language)
    page.workspace.execute(StartAnalysis(2026))
    return page


def result(sit: Seating, language: str = "nl") -> Seat:
    """An analysis with a heavy risk, a strength and a parked factor."""
    page = sit(AnalysisResult, "analysis.result", language)
    page.workspace.execute_all(
        (
            StartAnalysis(2026),
            DescribeAnalysis("2026", {"minutes_spent": 90}),
            AnswerFactor("2026", "RF-ORG-01", {"exposure": 3, "impact": 3, "good": "Vaste planning"}),
            AnswerFactor("2026", "RF-CON-01", {"exposure": 1, "impact": 1}),
            AnswerFactor("2026", "RF-TER-01", {"state": FactorState.PARKED}),
        )
    )
    return page


def described(page: Seat) -> Analysis:
    found = page.page.reading.analysis
    assert found is not None
    return found


def test_an_own_risk_is_written_placed_and_rated(sit: Seating) -> None:
    page = own(sit)
    page.click("add.risk")
    (risk,) = page.dossier.all(OwnRisk)
    page.type(f"{risk.id}.text", "De oven straalt warmte af")
    page.click(f"{risk.id}.dimension.env")
    page.click("exposure.2")
    page.click("impact.3")
    (risk,) = page.dossier.all(OwnRisk)
    assert (risk.text, risk.dimension) == ("De oven straalt warmte af", "ENV")
    (rated,) = [each for each in page.page.reading.rated if each.own]
    assert rated.priority is Priority.HIGH
    assert "Prioriteit: hoog" in page.said()


def test_an_own_risk_proposes_no_impact(sit: Seating) -> None:
    page = own(sit)
    page.click("add.risk")
    assert "voorstel" not in page.said()


def test_an_own_risk_goes_with_its_answer(sit: Seating) -> None:
    page = own(sit)
    page.click("add.risk")
    page.click("exposure.2")
    (risk,) = page.dossier.all(OwnRisk)
    page.click(f"remove.{risk.id}")
    assert page.dossier.all(OwnRisk) == () and page.dossier.all(FactorAnswer) == ()


def test_a_risk_about_a_person_brings_a_gentle_warning(sit: Seating) -> None:
    page = own(sit)
    page.click("add.risk")
    (risk,) = page.dossier.all(OwnRisk)
    page.type(f"{risk.id}.text", "Mevrouw Claes roept te veel")
    assert "naam" in page.said()


def test_the_adviser_was_involved_with_name_and_day(sit: Seating) -> None:
    page = adviser(sit)
    page.click("adviser.involved")
    page.type("adviser_name", "Adviseur van de externe dienst")
    page.type("adviser_on", "01/09/2026")
    found = described(page)
    assert (found.adviser, found.adviser_on) == (Involvement.INVOLVED, date(2026, 9, 1))
    assert found.adviser_name == "Adviseur van de externe dienst"


def test_not_needed_asks_for_a_reason(sit: Seating) -> None:
    page = adviser(sit)
    page.click("adviser.not_needed")
    assert "Het plan vraagt dat" in page.said()
    page.type("adviser_reason", "Geen conflict, weinig risico’s")
    assert "Het plan vraagt dat" not in page.said()
    assert described(page).adviser_reason == "Geen conflict, weinig risico’s"


def test_the_complexity_test_is_explained_with_its_article_and_the_signs_in_the_dossier(sit: Seating) -> None:
    page = adviser(sit, "fr")
    assert "I.3-1" in page.said() and "complexe" in page.said()
    incident = AnswerInput("2026", "internal_incidents", AnswerState.VALUE, 1)
    page.workspace.execute_all((StartRound(2026), incident))
    assert "harcèlement moral" in page.said()


def test_what_weighs_most_comes_first_and_leads_to_its_page(sit: Seating) -> None:
    page = result(sit)
    items = [w for w in page.page.findChildren(TaskItem) if w.objectName().startswith("risk.")]
    assert items[0].objectName() == "risk.RF-ORG-01"
    items[0].chosen.emit()
    assert page.out.went == [Place("analysis.ORG", "RF-ORG-01")]


def test_a_good_thing_that_lacks_is_said_to_be_missing(sit: Seating) -> None:
    assert "Onvoldoende: ‘" in result(sit).said()


def test_strengths_parked_factors_and_time_stand_there(sit: Seating) -> None:
    page = result(sit)
    assert "Vaste planning" in page.said() and "90 minuten" in page.said()
    item = page.find("parked.RF-TER-01")
    assert isinstance(item, TaskItem)
    item.chosen.emit()
    assert page.out.went == [Place("analysis.TER", "RF-TER-01")]


def test_heat_map_and_radar_are_drawn_each_with_a_table(sit: Seating) -> None:
    page = result(sit)
    views = page.page.findChildren(PictureView)
    assert len(views) >= 2
    assert page.said().count("Tonen als tabel") == 2


def test_it_prints_and_leads_on_to_the_objectives(sit: Seating) -> None:
    page = result(sit, "fr")
    page.click("print")
    page.click("objectives")
    assert page.out.printed == [("risk-analysis", None)]
    assert page.out.went == [Place("measures.objectives")]


def test_every_page_of_the_station_offers_to_start_when_there_is_no_analysis(sit: Seating) -> None:
    pages = ((AnalysisOwn, "own"), (AnalysisAdviser, "adviser"), (AnalysisResult, "result"))
    for kind, name in pages:
        page = sit(kind, f"analysis.{name}", "fr")
        assert "Il n’y a pas encore d’analyse des risques" in page.said()
