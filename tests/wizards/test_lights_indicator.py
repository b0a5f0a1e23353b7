"""One light: answers of every kind are kept, the light follows at once, doubts are asked about."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.domain.choices import AnswerState
from app.domain.commands.firm import DescribeCompany
from app.domain.commands.lights import AnswerInput, StartRound
from app.domain.places import Place
from app.domain.records import BenchmarkOverride, LightInput
from app.wizards.pages.lights_indicator import LightsIndicator
from tests.keyboard import type_text
from tests.support.pages import Seat, Seating
from tests.support.typing import press


def seat(sit: Seating, indicator: str, language: str = "nl") -> Seat:
    """The page of an indicator for a firm of eight with a round of 2026."""
    page = sit(LightsIndicator, f"lights.{indicator}", language)
    facts = {"headcount": 8.0, "fte": 6.0, "third_party_contact": True}
    page.workspace.execute_all((DescribeCompany(facts), StartRound(2026)))
    return page


def answer(page: Seat, key: str, year: int = 2026) -> LightInput | None:
    return page.dossier.get(LightInput, f"{year}/{key}")


def test_without_a_round_the_page_offers_to_start_one(sit: Seating) -> None:
    page = sit(LightsIndicator, "lights.IND-01")
    page.click("start")
    assert page.find("short_sick_days")


def test_a_count_is_kept_and_colours_the_light_at_once(sit: Seating) -> None:
    page = seat(sit, "IND-01")
    page.type("short_sick_days", "120")
    found = answer(page, "short_sick_days")
    assert found is not None and found.value == 120
    assert "Rood" in page.said() and "3,24" in page.said()


def test_not_knowing_is_an_answer_with_a_reason_and_stays_grey(sit: Seating) -> None:
    page = seat(sit, "IND-01")
    page.click("short_sick_days.unknown")
    page.type("short_sick_days.reason", "Nog op te vragen")
    found = answer(page, "short_sick_days")
    assert found is not None
    assert (found.state, found.reason) == (AnswerState.UNKNOWN, "Nog op te vragen")
    assert "Grijs" in page.said()


def test_a_negative_count_is_refused_under_the_field_and_not_kept(sit: Seating) -> None:
    page = seat(sit, "IND-03")
    page.type("long_absent_workers", "-1")
    assert answer(page, "long_absent_workers") is None
    assert page.find("long_absent_workers").error()


def test_more_leavers_than_workers_are_asked_about_and_not_refused(sit: Seating) -> None:
    page = seat(sit, "IND-04")
    page.type("voluntary_leavers", "12")
    found = answer(page, "voluntary_leavers")
    assert found is not None and found.value == 12
    assert "Mogen we iets nakijken?" in page.said()


def test_doubts_of_another_light_are_not_shown_here(sit: Seating) -> None:
    page = seat(sit, "IND-01")
    page.workspace.execute(AnswerInput("2026", "voluntary_leavers", AnswerState.VALUE, 12))
    assert "Mogen we iets nakijken?" not in page.said()


def test_a_choice_is_kept_and_can_be_unknown(sit: Seating) -> None:
    page = seat(sit, "IND-10")
    page.click("conflict_level.0")
    found = answer(page, "conflict_level")
    assert found is not None and found.value == 0 and "Groen" in page.said()
    page.click("conflict_level.unknown")
    found = answer(page, "conflict_level")
    assert found is not None and found.state is AnswerState.UNKNOWN


def test_events_are_ticked_and_none_of_these_stands_alone(sit: Seating) -> None:
    page = seat(sit, "IND-13")
    page.click("events.growth")
    page.click("events.shock")
    found = answer(page, "events")
    assert found is not None and found.value == ("growth", "shock")
    page.click("events.none")
    found = answer(page, "events")
    assert found is not None and found.value == ()
    page.click("events.none")
    assert answer(page, "events") is None


def test_a_background_question_has_no_colour(sit: Seating) -> None:
    page = seat(sit, "IND-13")
    page.click("events.growth")
    assert not {"Groen", "Oranje", "Rood"} & set(page.said().split())


def test_a_legal_basic_that_is_missing_says_which_measure_follows(sit: Seating) -> None:
    page = seat(sit, "IND-16")
    page.click("basics_procedure.false")
    found = answer(page, "basics_procedure")
    assert found is not None and found.value is False
    measure = page.page.reading.catalogue.measures["M015"]
    assert measure.title.nl in page.said()


def test_one_case_of_violence_is_red_and_routes_people_without_names(sit: Seating) -> None:
    page = seat(sit, "IND-07")
    page.type("internal_incidents", "1")
    assert "Rood" in page.said()
    assert "vertrouwenspersoon" in page.said()


def test_a_small_team_is_told_that_one_person_weighs_heavily(sit: Seating) -> None:
    page = seat(sit, "IND-03", "fr")
    assert page.page.reading.catalogue.light_texts.small_number_guard.fr in page.said()


def test_the_figure_to_compare_with_can_be_replaced_and_taken_back(sit: Seating) -> None:
    page = seat(sit, "IND-01")
    page.click("benchmark")
    page.type("benchmark.value", "5,5")
    page.click("benchmark.use")
    assert page.find("benchmark.source").error()
    page.type("benchmark.source", "Sectorfonds")
    page.type("benchmark.year", "2025")
    page.click("benchmark.use")
    own = page.dossier.get(BenchmarkOverride, "IND-01")
    assert own is not None and (own.value, own.source, own.year) == (5.5, "Sectorfonds", 2025)
    assert "Sectorfonds" in page.said()
    page.click("benchmark.reset")
    assert page.dossier.get(BenchmarkOverride, "IND-01") is None


def test_a_figure_that_may_not_be_changed_offers_no_fields(sit: Seating) -> None:
    page = seat(sit, "IND-03")
    page.click("benchmark")
    with pytest.raises(AssertionError):
        page.find("benchmark.value")


def test_the_earlier_round_is_filled_in_on_the_same_page_and_gives_the_trend(sit: Seating) -> None:
    page = seat(sit, "IND-01")
    page.workspace.execute(StartRound(2025))
    page.click("earlier")
    page.type("2025.short_sick_days", "10")
    page.type("short_sick_days", "60")
    earlier = answer(page, "short_sick_days", 2025)
    assert earlier is not None and earlier.value == 10
    assert "Tegenover de vorige ronde" in page.said()


def test_a_lacking_fact_about_the_firm_has_a_button_to_its_page(sit: Seating) -> None:
    page = sit(LightsIndicator, "lights.IND-02")
    page.workspace.execute(StartRound(2026))
    page.click("fact")
    assert page.out.went == [Place("firm.size", "headcount")]


def test_undo_takes_the_answer_off_the_screen_too(sit: Seating) -> None:
    page = seat(sit, "IND-02")
    page.type("sick_spells", "30")
    page.workspace.undo()
    assert page.find("sick_spells").value() is None


def test_every_indicator_opens_in_both_languages(sit: Seating) -> None:
    ids = seat(sit, "IND-01").page.reading.catalogue.indicators
    for id_ in ids:
        for language in ("nl", "fr"):
            page = sit(LightsIndicator, f"lights.{id_}", language)
            assert page.page.help().why


def test_the_keyboard_alone_fills_in_a_light(sit: Seating) -> None:
    page = seat(sit, "IND-05")
    page.page.activateWindow()
    QApplication.processEvents()
    page.find("hires_24m.value.control").setFocus()
    type_text(page.find("hires_24m.value.control"), "4")
    for _ in range(3):
        press(QApplication.focusWidget(), Qt.Key.Key_Tab)
    focused = QApplication.focusWidget()
    assert focused is not None and focused.objectName() == "early_leavers_24m.value.control"
    type_text(focused, "2")
    press(focused, Qt.Key.Key_Return)
    found = answer(page, "early_leavers_24m")
    assert found is not None and found.value == 2 and "Rood" in page.said()
