"""What is due: late first, then by month; begun, done, dropped with a reason, and planned again."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtWidgets import QAbstractButton

from app.domain.choices import MeasureStatus
from app.domain.commands.entries import AddEntry
from app.domain.commands.measure_states import SetState
from app.domain.places import Place
from app.domain.records import DutyMark, Objective, PlannedMeasure
from app.wizards.pages.follow_due import AT_ONCE, FollowDue
from app.wizards.pages.follow_task import MeasureTask
from tests.support.measures import plan
from tests.support.pages import Seat, Seating

PAGE = "follow.due"


def seat(sit: Seating, language: str = "nl", **changes: Any) -> Seat:
    """The list on 15 September 2026 with one measure, `m1`."""
    page = sit(FollowDue, PAGE, language)
    plan(page.workspace, **{"title": "Rooster", **changes})
    return page


def measure(page: Seat) -> PlannedMeasure:
    found = page.dossier.get(PlannedMeasure, "m1")
    assert found is not None
    return found


def test_an_empty_list_still_leads_on(sit: Seating) -> None:
    page = sit(FollowDue, PAGE)
    page.click("to.proposals")
    page.click("to.calendar")
    assert page.out.went == [Place("measures.proposals"), Place("plans.calendar")]


def test_a_measure_stands_in_the_month_in_which_it_begins(sit: Seating) -> None:
    said = seat(sit).said()
    assert "Januari 2027" in said and "Rooster" in said


def test_a_measure_that_should_be_finished_is_late(sit: Seating) -> None:
    page = seat(sit, start=date(2026, 2, 1), end=date(2026, 6, 30))
    assert "Had klaar moeten zijn op 30 juni 2026" in page.said()


def test_a_measure_that_should_have_begun_is_asked_about(sit: Seating) -> None:
    page = seat(sit, "fr", start=date(2026, 9, 1), end=date(2026, 12, 31))
    assert "Devait commencer le 1er septembre 2026" in page.said()


def test_it_is_begun_done_and_planned_again(sit: Seating) -> None:
    page = seat(sit)
    page.click("start.m1")
    assert (measure(page).status, measure(page).status_on) == (MeasureStatus.STARTED, date(2026, 9, 15))
    page.click("done.m1")
    assert measure(page).status is MeasureStatus.DONE
    page.click("again.m1")
    assert (measure(page).status, measure(page).status_on) == (MeasureStatus.PLANNED, None)


def test_dropping_asks_for_a_reason(sit: Seating) -> None:
    page = seat(sit)
    page.click("drop.m1")
    page.click("keep.m1")
    assert measure(page).status is MeasureStatus.PLANNED
    assert "waarom u de maatregel schrapt" in page.said()
    page.type("why.m1", "De verhuurder verbouwt zelf")
    page.click("keep.m1")
    assert measure(page).status is MeasureStatus.DROPPED
    assert measure(page).status_reason == "De verhuurder verbouwt zelf"
    assert "De verhuurder verbouwt zelf" in page.said()


def test_starting_keeps_a_remark(sit: Seating) -> None:
    page = seat(sit, status_reason="na de zomer")
    page.click("start.m1")
    assert measure(page).status_reason == "na de zomer"


def test_what_has_no_date_leads_to_the_board(sit: Seating) -> None:
    page = seat(sit, start=None, end=None)
    assert "Nog niet gepland" in page.said()
    page.click("to.board")
    assert page.out.went == [Place("measures.board")]


def test_a_duty_is_noted_as_done_here_too(sit: Seating) -> None:
    page = sit(FollowDue, PAGE)
    page.click("mark.DL-03")
    page.click("keep.DL-03")
    (mark,) = page.dossier.all(DutyMark)
    assert (mark.deadline, mark.done_on) == ("DL-03", date(2026, 9, 15))


def test_details_are_one_step_away(sit: Seating) -> None:
    page = seat(sit)
    page.click("open.m1")
    assert page.out.went == [Place("follow.measure", "m1")]


def test_an_effect_to_be_judged_stands_in_its_month(sit: Seating) -> None:
    page = seat(sit)
    page.workspace.execute(SetState("e1", "m1", MeasureStatus.DONE, date(2026, 9, 15)))
    said = page.said()
    assert "December 2026" in said and "Te beoordelen op 15 december 2026" in said


def test_an_effect_that_should_have_been_judged_is_asked_now(sit: Seating) -> None:
    page = seat(sit)
    page.workspace.execute(AddEntry(Objective(id="o1", text="Minder overuren", due_year=2025)))
    item = page.find("effect.o1")
    item.findChild(QAbstractButton).click()
    assert page.out.went == [Place("follow.effect", "o1")]


def test_a_thousand_measures_are_built_piece_by_piece(sit: Seating) -> None:
    page = sit(FollowDue, PAGE)
    late = date(2026, 1, 5)
    page.workspace.execute_all([AddEntry(PlannedMeasure(id=f"m{n}", start=late)) for n in range(1000)])
    first = cards(page)
    assert 0 < first <= AT_ONCE
    page.click("more.now")
    assert cards(page) == first + AT_ONCE


def cards(page: Seat) -> int:
    """How many measures are shown."""
    page.said()
    return sum(each.isVisibleTo(page.page) for each in page.page.findChildren(MeasureTask))
