"""One specific situation: asked, looked into with the workers, found, decided, ended."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QWidget

from app.domain.choices import Involvement
from app.domain.commands.bulk import ImportRecords
from app.domain.follow_choices import Asker
from app.domain.places import Place
from app.domain.records import PlannedMeasure, Situation
from app.views.dialogs.asking_box import Question
from app.wizards.pages import follow_situations
from app.wizards.pages.follow_situations import FollowSituations
from tests.support import happened
from tests.support.dossiers import HOSTILE
from tests.support.pages import Seat, Seating


def opened(sit: Seating, language: str = "nl") -> Seat:
    """A page on which one analysis was opened, on 15 September 2026."""
    page = sit(FollowSituations, "follow.situations", language)
    page.click("add.situation")
    return page


def situation(page: Seat) -> Situation:
    """The newest analysis."""
    return page.dossier.all(Situation)[-1]


def test_an_analysis_is_opened_on_the_day_it_is_asked_and_says_what_it_lacks(sit: Seating) -> None:
    page = opened(sit)
    assert (situation(page).asked_on, situation(page).asked_by) == (date(2026, 9, 15), Asker.EMPLOYER)
    assert "Zeg hoe de werknemers meewerken" in page.said()


def test_it_is_filled_in_step_by_step_until_nothing_lacks(sit: Seating) -> None:
    page = opened(sit)
    id_ = situation(page).id
    page.type(f"{id_}.text", "Ruzie over de bestellingen op zaterdag")
    page.type(f"{id_}.group", "De zaterdagploeg")
    page.click(f"{id_}.adviser.not_needed")
    page.type(f"{id_}.adviser_reason", "Eén afspraak")
    page.type(f"{id_}.participation", "Een gesprek van een uur")
    page.type(f"{id_}.anonymous_way", "Een gesloten bus")
    page.type(f"{id_}.findings", "Niemand weet tot wanneer een bestelling mag")
    page.type(f"{id_}.decided_on", "15 september 2026")
    assert "Nog in te vullen" not in page.said()
    assert situation(page).decided_on == date(2026, 9, 15)
    assert situation(page).adviser is Involvement.NOT_NEEDED


def test_a_way_to_speak_without_a_name_is_proposed_when_the_adviser_stays_out(sit: Seating) -> None:
    page = opened(sit, "fr")
    id_ = situation(page).id
    assert "Comment peut-on s’exprimer sans nom" not in page.said()
    page.click(f"{id_}.adviser.not_needed")
    assert "Comment peut-on s’exprimer sans nom" in page.said()
    page.click(f"{id_}.adviser.involved")
    assert "Comment peut-on s’exprimer sans nom" not in page.said()


def test_who_asked_decides_whether_it_must_be_done_and_memory_is_named(sit: Seating) -> None:
    page = opened(sit)
    page.click(f"{situation(page).id}.asked_by.body")
    said = page.said()
    assert "ze moet dus gebeuren" in said
    assert "uit het geheugen geciteerd" in said.lower()


@pytest.mark.parametrize(("field", "typed"), [("decided_on", "1/9/2026"), ("closed_on", "1/9/2026")])
def test_a_day_before_it_was_asked_is_refused_under_its_field(sit: Seating, field: str, typed: str) -> None:
    page = opened(sit)
    page.type(f"{situation(page).id}.{field}", typed)
    assert getattr(situation(page), field) is None
    assert page.find(f"{situation(page).id}.{field}").error()


def test_a_measure_follows_and_takes_the_risks_along(sit: Seating) -> None:
    page = opened(sit)
    id_ = situation(page).id
    page.find(f"{id_}.factors").search.setText("ruzies")
    page.click(f"{id_}.factors.rf-rel-05")
    page.click(f"{id_}.make")
    (made,) = page.dossier.all(PlannedMeasure)
    assert made.factors == ("RF-REL-05",)
    assert situation(page).measures == (made.id,)
    assert page.out.went[-1] == Place("measures.list", made.id)


@pytest.mark.parametrize(("answer", "left"), [("keep", 1), ("remove", 0)])
def test_it_is_removed_after_a_question_only(
    sit: Seating, monkeypatch: pytest.MonkeyPatch, answer: str, left: int
) -> None:
    def ask(_parent: QWidget | None, _question: Question) -> str:
        return answer

    monkeypatch.setattr(follow_situations, "ask", ask)
    page = opened(sit)
    page.click(f"remove.{situation(page).id}")
    assert len(page.dossier.all(Situation)) == left


def test_it_opens_where_a_change_led_to_it(sit: Seating) -> None:
    page = sit(FollowSituations, "follow.situations")
    page.workspace.execute(ImportRecords(happened.EVERYTHING))
    page = sit(FollowSituations, "follow.situations#S1")
    assert "Brandwonde" in page.find("S1.trigger.control").currentText()
    page.click("print")
    assert page.out.printed == [("situation", None)]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_stay_as_they_were_typed(sit: Seating, text: str) -> None:
    page = opened(sit, "fr")
    for field in ("text", "findings", "participation"):
        page.type(f"{situation(page).id}.{field}", text)
    assert situation(page).text == situation(page).findings == text
