"""The yearly checklist and the archive."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton

from app.domain.places import Place
from app.domain.records import ChecklistMark
from app.views.widgets import PictureView
from app.wizards.pages.follow_archive import FollowArchive
from app.wizards.pages.follow_checklist import FollowChecklist
from tests.support.firms import HOSTILE
from tests.support.pages import Seating

LIST, KEPT = "follow.checklist", "follow.archive"
CLEAR = "Dit antwoord wissen: Risicoanalyse"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("nl", "2 van 2 punten; ingevulde vragen: 1 van 22"),
        ("fr", "2 points sur 2 ; questions remplies : 1 sur 22"),
    ],
)
def test_the_first_answer_gives_a_score_and_a_picture(sit: Seating, language: str, said: str) -> None:
    page = sit(FollowChecklist, LIST, language)
    assert not page.page.findChildren(PictureView)
    page.click("C1.answer.in_orde")
    assert said in page.said().replace("\u00a0", " ").replace("\u202f", " ")
    assert page.page.findChildren(PictureView)


def test_an_answer_is_taken_back_without_losing_the_remark(sit: Seating) -> None:
    page = sit(FollowChecklist, LIST)
    page.click("C1.answer.bezig")
    page.click("how.C1")
    page.type("C1.note", HOSTILE)
    (clear,) = (b for b in page.page.findChildren(QAbstractButton) if b.accessibleName() == CLEAR)
    clear.click()
    mark = page.dossier.get(ChecklistMark, "2026/C1")
    assert mark is not None and (mark.answer, mark.note) == ("", HOSTILE)


def test_the_year_before_stands_beside_it(later: Seating) -> None:
    page = later(FollowChecklist, LIST)
    assert "3 van 6 punten" in page.said()
    page.click("print")
    assert page.out.printed == [("policy-checklist", None)]


def test_the_kinds_of_points_fold_and_say_how_far_they_are(sit: Seating) -> None:
    page = sit(FollowChecklist, LIST)
    assert page.find("go.C7").isVisible()
    assert not page.find("I1.answer.bezig").isVisible()
    page.click("group.practice")
    page.click("I1.answer.bezig")
    assert "Ingevuld: 1 van 6" in page.said()


def test_a_point_leads_to_where_it_is_mended(sit: Seating) -> None:
    page = sit(FollowChecklist, LIST)
    page.click("go.C7")
    assert page.out.went == [Place("follow.evaluation")]


def test_an_evaluation_is_found_by_a_word_and_opened_in_its_year(later: Seating) -> None:
    page = later(FollowArchive, KEPT)
    page.type("find", "evaluatie 2027")
    assert "Knipperlichten" not in page.said()
    item = page.find("kept.evaluation.2027")
    item.chosen.emit()  # type: ignore[attr-defined]
    assert page.out.went == [Place("follow.evaluation")]
    assert page.workspace.reading.shown == 2027


def test_a_plan_of_the_archive_is_printed_as_that_of_its_year(later: Seating) -> None:
    page = later(FollowArchive, KEPT, "fr")
    page.click("print.year_plan.2027")
    assert page.out.printed == [("year-plan", None)]
    assert page.workspace.reading.shown == 2027


def test_what_is_not_there_is_said(sit: Seating) -> None:
    assert "Hier is niets te vinden" in sit(FollowArchive, KEPT).said()
