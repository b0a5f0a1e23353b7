"""The life of one measure: begun, a step further, moved, done, dropped; what happened stays visible."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget

from app.domain.choices import MeasureStatus
from app.domain.follow_choices import MeasureEventKind
from app.domain.places import Place
from app.domain.records import EffectCheck, MeasureEvent, PlannedMeasure
from app.wizards.pages.follow_measure import FollowMeasure
from tests.support.measures import plan
from tests.support.pages import Seat, Seating

PAGE = "follow.measure#m1"


def seat(sit: Seating, language: str = "nl", **changes: Any) -> Seat:
    """The page of measure `m1`, planned in 2026, on 15 September 2026."""
    page = sit(FollowMeasure, PAGE, language)
    days = {"start": date(2026, 9, 1), "end": date(2026, 12, 31)}
    plan(page.workspace, **{"title": "Rooster", **days, **changes})
    return page


def measure(page: Seat) -> PlannedMeasure:
    found = page.dossier.get(PlannedMeasure, "m1")
    assert found is not None
    return found


def newest(page: Seat) -> MeasureEvent:
    return max(page.dossier.all(MeasureEvent), key=lambda event: event.position)


def test_without_a_measure_it_leads_back_to_the_list(sit: Seating) -> None:
    page = sit(FollowMeasure, PAGE)
    page.click("to.due")
    assert page.out.went == [Place("follow.due")]


def test_it_begins_on_a_day_that_is_typed(sit: Seating) -> None:
    page = seat(sit)
    page.click("turn.started")
    page.type("on", "3 september 2026")
    page.type("by", "zaakvoerder")
    page.click("keep.turn")
    assert (measure(page).status, measure(page).status_on) == (MeasureStatus.STARTED, date(2026, 9, 3))
    assert "3 september 2026: Gestart" in page.said() and "zaakvoerder" in page.said()


@pytest.mark.parametrize("typed", ["1/9/2026", "1er septembre 2026", "2026-09-01", "1 sept. 2026"])
def test_days_are_read_in_both_languages(sit: Seating, typed: str) -> None:
    page = seat(sit, "fr")
    page.click("turn.started")
    page.type("on", typed)
    page.click("keep.turn")
    assert measure(page).status_on == date(2026, 9, 1)


@pytest.mark.parametrize("typed", ["29/02/2026", "31/04/2026", "morgen", ""])
def test_what_is_no_day_is_asked_again(sit: Seating, typed: str) -> None:
    page = seat(sit)
    page.click("turn.started")
    page.type("on", typed)
    page.click("keep.turn")
    assert measure(page).status is MeasureStatus.PLANNED
    assert page.find("on").error()


def test_a_step_needs_a_word_or_a_figure(sit: Seating) -> None:
    page = seat(sit)
    page.click("turn.progress")
    page.click("keep.turn")
    assert "Zeg hoever" in page.said()
    page.type("percent", "40")
    page.click("keep.turn")
    assert measure(page).status is MeasureStatus.STARTED
    assert "40 % klaar" in page.said().replace("\u00a0", " ")


def test_done_before_it_started_is_refused_with_the_day(sit: Seating) -> None:
    page = seat(sit)
    page.click("turn.started")
    page.click("keep.turn")
    page.click("turn.done")
    page.type("on", "14/09/2026")
    page.click("keep.turn")
    assert measure(page).status is MeasureStatus.STARTED
    assert "15 september 2026" in page.find("on").error()


def test_a_day_that_still_has_to_come_is_refused(sit: Seating) -> None:
    page = seat(sit)
    page.click("turn.done")
    page.type("on", "16/09/2026")
    page.click("keep.turn")
    assert measure(page).status is MeasureStatus.PLANNED and page.find("on").error()


def test_done_plans_a_look_at_its_effect(sit: Seating) -> None:
    page = seat(sit)
    page.click("turn.done")
    page.click("keep.turn")
    (check,) = page.dossier.all(EffectCheck)
    assert check.due == date(2026, 12, 15)
    assert "15 december 2026" in page.said()
    page.click("to.effect")
    assert page.out.went == [Place("follow.effect", "m1")]


def test_dropping_asks_for_a_reason(sit: Seating) -> None:
    page = seat(sit)
    page.click("turn.dropped")
    page.click("keep.turn")
    assert page.find("note").error()
    page.type("note", "De verhuurder verbouwt zelf")
    page.click("keep.turn")
    assert measure(page).status is MeasureStatus.DROPPED
    assert "De verhuurder verbouwt zelf" in page.said()


def test_the_first_planned_day_stays_when_it_is_moved_twice(sit: Seating) -> None:
    page = seat(sit)
    for day in ("31/03/2027", "30/06/2027"):
        page.click("turn.moved")
        page.type("end", day)
        page.type("note", "te druk")
        page.click("keep.turn")
    assert (measure(page).end, measure(page).first_end) == (date(2027, 6, 30), date(2026, 12, 31))
    assert "31 december 2026" in page.said() and "2 keer" in page.said().replace("\u00a0", " ")


def test_a_year_later_keeps_day_and_month_and_leap_days_give_way(sit: Seating) -> None:
    page = seat(sit, start=date(2027, 3, 1), end=date(2028, 2, 29))
    page.click("turn.moved")
    page.click("year.later")
    page.click("keep.turn")
    assert (measure(page).start, measure(page).end) == (date(2028, 3, 1), date(2029, 2, 28))
    assert (measure(page).first_start, measure(page).first_end) == (date(2027, 3, 1), date(2028, 2, 29))


def test_an_end_before_the_start_is_refused_under_the_end(sit: Seating) -> None:
    page = seat(sit)
    page.click("turn.moved")
    page.type("end", "31/08/2026")
    page.click("keep.turn")
    assert measure(page).end == date(2026, 12, 31) and page.find("end").error()


def test_a_day_that_cannot_be_read_never_empties_a_date(sit: Seating) -> None:
    page = seat(sit)
    page.click("turn.moved")
    page.type("end", "30 februari 2027")
    page.click("keep.turn")
    assert measure(page).end == date(2026, 12, 31) and page.find("end").error()


def test_who_was_trained_is_counted_without_changing_the_state(sit: Seating) -> None:
    page = seat(sit)
    page.click("turn.trained")
    page.type("people", "6")
    page.click("keep.turn")
    assert newest(page).kind is MeasureEventKind.TRAINED and newest(page).people == 6
    assert measure(page).status is MeasureStatus.PLANNED


def test_who_noted_it_is_remembered_for_the_next_time(sit: Seating) -> None:
    page = seat(sit)
    page.click("turn.started")
    page.type("by", "zaakvoerder")
    page.click("keep.turn")
    page.click("turn.progress")
    page.type("percent", "20")
    page.click("keep.turn")
    assert newest(page).by == "zaakvoerder"


def test_a_measure_that_is_removed_elsewhere_leaves_a_way_out(sit: Seating) -> None:
    from app.domain.commands.entries import RemoveEntry

    page = seat(sit)
    page.workspace.execute(RemoveEntry(PlannedMeasure, "m1"))
    page.click("to.due")
    assert page.out.went == [Place("follow.due")]


@pytest.mark.parametrize("text", ["<b>vet</b> & =1+1", "😀" * 400, "\u202eabc", "x" * 9000])
def test_hostile_text_is_shown_as_it_is(sit: Seating, text: str) -> None:
    page = seat(sit)
    page.click("turn.started")
    page.type("note", text)
    page.click("keep.turn")
    assert newest(page).note and newest(page).note in page.said()


def test_the_focus_never_gets_lost(sit: Seating) -> None:
    page = seat(sit)
    page.click("turn.dropped")
    assert page.page.focus_name() == "on.control"
    page.click("cancel.turn")
    assert page.page.focus_name() == "turn.dropped"
    page.click("turn.done")
    page.click("keep.turn")
    assert page.page.focus_name() == "turn.reopened"


def test_what_was_not_noted_yet_is_still_there_after_a_walk(sit: Seating) -> None:
    page = seat(sit)
    page.click("turn.started")
    page.type("on", "3/9/2026")
    page.type("note", "De eerste week")
    page.page.rebuild()
    page.click("keep.turn")
    assert (newest(page).on, newest(page).note) == (date(2026, 9, 3), "De eerste week")


@pytest.mark.parametrize("end", ["keep.turn", "cancel.turn"])
def test_what_was_noted_or_put_away_does_not_come_back(sit: Seating, end: str) -> None:
    page = seat(sit)
    page.click("turn.progress")
    page.type("note", "De eerste week")
    page.click(end)
    page.page.rebuild()
    assert page.page.findChild(QWidget, "keep.turn") is None
    page.click("turn.progress")
    assert page.find("note").value() == ""
