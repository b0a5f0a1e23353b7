"""The workers' view: one page for a few workers together, and beside it what the employer saw."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.domain.choices import AnswerState, Side
from app.domain.commands.bulk import ImportRecords
from app.domain.commands.firm import DescribeCompany
from app.domain.commands.lights import AnswerInput, StartRound
from app.domain.places import Place
from app.domain.records import LightInput, LightRound
from app.views.widgets import Field, PictureView
from app.wizards.pages import lights_workers
from app.wizards.pages.lights_result import LightsResult
from app.wizards.pages.lights_workers import LightsWorkers
from tests.support import heard
from tests.support.pages import Seat, Seating

ID = "2026-workers"


def workers(sit: Seating, language: str = "nl") -> Seat:
    """The page for a firm whose employer started the round of 2026."""
    page = sit(LightsWorkers, "lights.workers", language)
    facts = {"headcount": 8.0, "fte": 6.0, "third_party_contact": True}
    page.workspace.execute_all((DescribeCompany(facts), StartRound(2026)))
    return page


def started(sit: Seating, language: str = "nl") -> Seat:
    page = workers(sit, language)
    page.click("start")
    return page


def answer(page: Seat, key: str) -> LightInput | None:
    return page.dossier.get(LightInput, f"{ID}/{key}")


def test_without_a_round_of_the_employer_that_one_is_offered_first(sit: Seating) -> None:
    page = sit(LightsWorkers, "lights.workers")
    assert "Er is nog geen ronde" in page.said()


def test_it_may_be_skipped(sit: Seating) -> None:
    page = workers(sit)
    page.click("skip")
    assert page.out.went == [Place("analysis.method")]
    assert page.dossier.get(LightRound, ID) is None


def test_the_round_of_the_workers_starts_for_the_newest_year_of_the_employer(sit: Seating) -> None:
    found = started(sit).dossier.get(LightRound, ID)
    assert found is not None
    assert (found.year, found.side) == (2026, Side.WORKERS)


def test_every_question_can_be_answered_here_and_not_known_together(sit: Seating) -> None:
    page = started(sit)
    asked = [q for i in page.page.reading.catalogue.indicators.values() for q in i.inputs]
    for question in asked:
        assert page.page.findChild(Field, question.key) is not None, question.key
    assert page.said().count("Wij weten het niet") >= 8
    assert "Ik weet het niet" not in page.said()


def test_an_answer_goes_into_the_workers_round_only(sit: Seating) -> None:
    page = started(sit)
    page.type("voluntary_leavers", "2")
    found = answer(page, "voluntary_leavers")
    assert found is not None and found.value == 2
    assert page.dossier.get(LightInput, "2026/voluntary_leavers") is None


def test_the_rest_of_a_part_can_be_left_unknown_in_one_go(sit: Seating) -> None:
    page = started(sit)
    page.type("voluntary_leavers", "2")
    page.click("rest.IND-01")
    states = {a.key: a.state for a in page.dossier.all(LightInput)}
    assert states["voluntary_leavers"] is AnswerState.VALUE
    assert states["short_sick_days"] is AnswerState.UNKNOWN
    assert "Beantwoord: 8 van 8" in page.said()
    page.workspace.undo()
    assert answer(page, "short_sick_days") is None


def test_one_part_is_open_and_the_next_follows(sit: Seating) -> None:
    page = started(sit)
    assert "Overuren" not in page.said()
    page.click("on.IND-01")
    page.click("on.IND-07")
    assert "Overuren en niet-opgenomen verlof" in page.said()


def test_who_filled_it_in_is_kept_by_function_and_a_name_brings_a_gentle_word(sit: Seating) -> None:
    page = started(sit)
    page.type("filled_by", "twee bakkers en Jan Peeters")
    found = page.dossier.get(LightRound, ID)
    assert found is not None and found.filled_by == "twee bakkers en Jan Peeters"
    assert "een naam?" in page.said() or "naam van iemand" in page.said()


def test_both_views_are_shown_when_asked_with_what_to_do(sit: Seating) -> None:
    page = workers(sit, "fr")
    page.workspace.execute(AnswerInput("2026", "overtime_hours_3m", AnswerState.VALUE, 0))
    page.workspace.execute(AnswerInput("2026", "leave_not_taken_workers", AnswerState.VALUE, 0))
    page.workspace.execute(ImportRecords(heard.workers_lights()))
    assert "Les travailleurs : rouge." not in plain(page)
    page.click("both")
    assert "L’employeur : vert. Les travailleurs : rouge." in plain(page)
    assert "Demandez un exemple" in page.said()
    assert page.page.findChildren(PictureView)


def test_the_round_can_be_removed_after_a_question(sit: Seating, monkeypatch: pytest.MonkeyPatch) -> None:
    page = started(sit)
    page.type("voluntary_leavers", "2")
    monkeypatch.setattr(lights_workers, "ask", says("keep"))
    page.click("remove")
    assert page.dossier.get(LightRound, ID) is not None
    monkeypatch.setattr(lights_workers, "ask", says("remove"))
    page.click("remove")
    assert page.dossier.get(LightRound, ID) is None
    assert page.find("start")


def test_the_result_of_the_lights_says_what_the_workers_see_and_leads_there(sit: Seating) -> None:
    page = sit(LightsResult, "lights.result")
    page.workspace.execute(StartRound(2026))
    assert "De werknemers vulden de lichten van dit jaar niet in." in page.said()
    page.workspace.execute(ImportRecords(heard.workers_lights()))
    page.click("workers")
    assert page.out.went == [Place("lights.workers")]


def plain(page: Seat) -> str:
    """What is said, with ordinary spaces before the French signs."""
    return page.said().replace("\N{NO-BREAK SPACE}", " ")


def says(way: str) -> Callable[..., str]:
    """Somebody who presses this button of any question."""
    return lambda *_: way
