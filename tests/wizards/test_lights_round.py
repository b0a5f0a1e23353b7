"""Which year: rounds are started, described and taken out, and nothing personal passes unnoticed."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QWidget

from app.domain.commands.lights import StartRound
from app.domain.places import Place
from app.domain.records import LightRound
from app.views.dialogs.asking_box import Question
from app.wizards.pages import lights_round
from app.wizards.pages.lights_round import LightsRound
from app.wizards.pages.lights_start import usual_year
from tests.support.pages import Seat, Seating


def seat(sit: Seating) -> Seat:
    return sit(LightsRound, "lights.round")


def rounds(page: Seat) -> list[int]:
    return sorted(found.year for found in page.dossier.all(LightRound))


def test_in_the_first_half_of_a_year_the_last_calendar_year_is_proposed() -> None:
    assert usual_year(date(2027, 2, 1)) == 2026
    assert usual_year(date(2026, 9, 1)) == 2026


def test_a_round_starts_for_the_proposed_year_and_asks_who_filled_it_in(sit: Seating) -> None:
    page = seat(sit)
    page.click("start")
    assert rounds(page) == [2026]
    page.type("2026.filled_by", "Zaakvoerder en twee bakkers")
    found = page.dossier.get(LightRound, "2026")
    assert found is not None and found.filled_by == "Zaakvoerder en twee bakkers"


def test_a_year_that_has_a_round_is_refused_under_the_field(sit: Seating) -> None:
    page = seat(sit)
    page.workspace.execute(StartRound(2026))
    page.click("add.round")
    page.type("year", "2026")
    page.click("start")
    assert rounds(page) == [2026]
    assert "2026" in page.find("year").error()


def test_without_a_year_the_field_says_what_to_type(sit: Seating) -> None:
    page = seat(sit)
    page.type("year", "")
    page.click("start")
    assert rounds(page) == []
    assert "2026" in page.find("year").error()


def test_another_year_can_be_started_beside_the_first(sit: Seating) -> None:
    page = seat(sit)
    page.click("start")
    page.click("add.round")
    page.type("year", "2025")
    page.click("start")
    assert rounds(page) == [2025, 2026]


def test_a_name_brings_a_gentle_warning_and_is_kept(sit: Seating) -> None:
    page = seat(sit)
    page.click("start")
    page.type("2026.filled_by", "mevrouw Peeters")
    found = page.dossier.get(LightRound, "2026")
    assert found is not None and found.filled_by == "mevrouw Peeters"
    assert "naam" in page.said()


def test_a_round_goes_only_after_it_was_confirmed(sit: Seating, monkeypatch: pytest.MonkeyPatch) -> None:
    page, answers = seat(sit), ["keep", "remove"]
    asked: list[str] = []

    def ask(_parent: QWidget | None, question: Question) -> str:
        asked.append(question.text)
        return answers[len(asked) - 1]

    monkeypatch.setattr(lights_round, "ask", ask)
    page.click("start")
    page.click("remove.2026")
    assert rounds(page) == [2026]
    page.click("remove.2026")
    assert rounds(page) == []
    assert "2026" in asked[0]


def test_an_undone_round_disappears_from_the_page(sit: Seating) -> None:
    page = seat(sit)
    page.click("start")
    page.workspace.undo()
    assert "Ronde van 2026" not in page.said()


def test_the_newest_round_leads_to_the_first_light(sit: Seating) -> None:
    page = seat(sit)
    page.click("start")
    page.click("first")
    assert page.out.went == [Place("lights.IND-01")]


def test_the_page_says_that_the_employer_alone_is_not_the_team(sit: Seating) -> None:
    page = seat(sit)
    assert page.page.reading.catalogue.light_texts.who_fills_in.nl in page.said()
