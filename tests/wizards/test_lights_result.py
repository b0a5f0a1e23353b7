"""The result of a round: overall light, reasons, basics, trend, and where the lights point."""

from __future__ import annotations

from app.domain.choices import AnswerState
from app.domain.commands.firm import DescribeCompany
from app.domain.commands.lights import AnswerInput, StartRound
from app.domain.places import Place
from app.views.widgets import LightBadge, PictureView, TaskItem
from app.wizards.pages.lights_result import LightsResult
from tests.support.pages import Seat, Seating


def filled(sit: Seating, *years: int, language: str = "nl") -> Seat:
    """The result for an example firm of the catalogue, with the same answers every year."""
    page = sit(LightsResult, "lights.result", language)
    example = list(page.workspace.catalogue.example_firms.values())[1]
    facts = {"headcount": example.headcount, "fte": example.fte, "third_party_contact": True}
    acts: list[object] = [DescribeCompany(facts)]
    for year in years:
        acts.append(StartRound(year))
        answers = example.inputs.items()
        acts += [AnswerInput(str(year), key, AnswerState.VALUE, value) for key, value in answers]
    page.workspace.execute_all(acts)  # type: ignore[arg-type]
    return page


def item(page: Seat, name: str) -> TaskItem:
    found = page.find(name)
    assert isinstance(found, TaskItem)
    return found


def test_the_overall_light_is_large_with_its_advice_and_the_disclaimer(sit: Seating) -> None:
    page = filled(sit, 2026)
    reading = page.page.reading
    overall = reading.overall_by_round["2026"]
    badge = page.find("overall").findChild(LightBadge)
    assert badge is not None and badge.accessibleName()
    assert overall.advice.nl in page.said()
    assert reading.catalogue.light_texts.disclaimer.nl in page.said()


def test_each_of_the_twelve_lights_says_why_and_leads_to_its_page(sit: Seating) -> None:
    page = filled(sit, 2026)
    scored = [id_ for id_, each in page.page.reading.catalogue.indicators.items() if each.scored]
    assert len(scored) == 12
    for id_ in scored:
        item(page, f"light.{id_}").chosen.emit()
    assert page.out.went == [Place(f"lights.{id_}") for id_ in scored]


def test_burning_lights_point_at_factors_of_the_analysis(sit: Seating) -> None:
    page = filled(sit, 2026)
    points = [w for w in page.page.findChildren(TaskItem) if w.objectName().startswith("factor.")]
    assert points
    points[0].chosen.emit()
    assert page.out.went[0].page.startswith("analysis.") and page.out.went[0].focus.startswith("RF-")


def test_what_is_not_known_stands_there_with_its_reason(sit: Seating) -> None:
    page = filled(sit, 2026)
    unknown = AnswerInput("2026", "sick_spells", AnswerState.UNKNOWN, reason="Nog op te vragen")
    page.workspace.execute(unknown)
    assert "Nog op te vragen" in page.said()


def test_two_rounds_give_a_trend_and_a_choice_of_round(sit: Seating) -> None:
    page = filled(sit, 2025, 2026)
    assert page.page.findChildren(PictureView)
    assert page.out.drawn
    page.choose("round", 2)
    assert page.page.chosen == "2025"


def test_one_round_has_no_trend(sit: Seating) -> None:
    assert not filled(sit, 2026).page.findChildren(PictureView)


def test_the_pre_diagnosis_is_printed_in_the_language_of_the_window(sit: Seating) -> None:
    page = filled(sit, 2026)
    page.click("print")
    assert page.out.printed == [("pre-diagnosis", None)]


def test_it_leads_on_to_the_risk_analysis(sit: Seating) -> None:
    page = filled(sit, 2026)
    page.click("analysis")
    assert page.out.went == [Place("analysis.method")]


def test_without_a_round_it_offers_to_start_one(sit: Seating) -> None:
    page = sit(LightsResult, "lights.result", "fr")
    assert "indicateurs d’alerte" in page.said()
    page.click("start")
    assert page.find("overall")
