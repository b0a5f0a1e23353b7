"""The five-year board: moved by buttons, keys and mouse, 29 February included, with count and budget."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from app.domain.places import Place
from app.domain.records import PlannedMeasure
from app.views.widgets import TaskItem
from app.wizards.pages.measures_board import MeasuresBoard
from app.wizards.pages.measures_dates import brought_into, moved, planned_in, stretched
from app.wizards.pages.measures_lane import Span, YearLane
from tests.support.measures import plan
from tests.support.pages import Seat, Seating
from tests.support.typing import press

PAGE = "measures.board"


def seat(sit: Seating, **changes: Any) -> Seat:
    """The board of 2027-2031 with one measure, `m1`."""
    page = sit(MeasuresBoard, PAGE)
    plan(page.workspace, **changes)
    return page


def days(page: Seat, id_: str = "m1") -> tuple[date | None, date | None]:
    found = page.dossier.get(PlannedMeasure, id_)
    assert found is not None
    return found.start, found.end


def lane(page: Seat, id_: str = "m1") -> YearLane:
    found = page.find(id_)
    assert isinstance(found, YearLane)
    return found


def test_an_empty_board_leads_to_the_proposals(sit: Seating) -> None:
    page = sit(MeasuresBoard, PAGE)
    page.click("to.proposals")
    assert page.out.went == [Place("measures.proposals")]


def test_a_year_later_keeps_day_and_month(sit: Seating) -> None:
    page = seat(sit)
    page.click("later.m1")
    assert days(page) == (date(2028, 1, 11), date(2028, 6, 30))
    page.click("earlier.m1")
    assert days(page) == (date(2027, 1, 11), date(2027, 6, 30))


def test_longer_and_shorter_move_the_end_only(sit: Seating) -> None:
    page = seat(sit)
    page.click("longer.m1")
    assert days(page) == (date(2027, 1, 11), date(2028, 6, 30))
    assert lane(page).span() == Span(0, 1)
    page.click("shorter.m1")
    assert days(page) == (date(2027, 1, 11), date(2027, 6, 30))


def test_buttons_stop_at_the_edges_of_the_plan(sit: Seating) -> None:
    page = seat(sit)
    assert not page.find("earlier.m1").isEnabled()
    assert not page.find("shorter.m1").isEnabled()


def test_an_unplanned_measure_is_planned_in_the_first_year(sit: Seating) -> None:
    page = seat(sit, start=None, end=None)
    page.click("plan.m1")
    assert days(page) == (date(2027, 1, 1), date(2027, 12, 31))


def test_the_keyboard_moves_and_stretches(sit: Seating) -> None:
    page = seat(sit)
    press(lane(page), Qt.Key.Key_Right)
    assert days(page) == (date(2028, 1, 11), date(2028, 6, 30))
    press(lane(page), Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert days(page) == (date(2028, 1, 11), date(2029, 6, 30))
    press(lane(page), Qt.Key.Key_Left)
    assert days(page) == (date(2027, 1, 11), date(2028, 6, 30))


def test_the_beam_is_dragged_to_another_year(sit: Seating) -> None:
    page = seat(sit)
    drag(lane(page), 0.1, 0.1 + 2 / 5)
    assert days(page) == (date(2029, 1, 11), date(2029, 6, 30))


def test_the_end_of_the_beam_is_dragged_further(sit: Seating) -> None:
    page = seat(sit)
    drag(lane(page), 0.2 - 8 / lane(page).width(), 0.4)
    assert days(page) == (date(2027, 1, 11), date(2028, 6, 30))


def test_a_press_on_a_year_plans_what_has_no_date(sit: Seating) -> None:
    page = seat(sit, start=None, end=None)
    shown = lane(page)
    QTest.mouseClick(shown, Qt.MouseButton.LeftButton, pos=QPoint(round(shown.width() * 0.5), 10))
    assert days(page) == (date(2029, 1, 1), date(2029, 12, 31))


def test_a_measure_outside_the_five_years_can_be_brought_in(sit: Seating) -> None:
    page = seat(sit, start=date(2034, 3, 1), end=date(2034, 4, 1))
    assert "Buiten deze vijf jaar" in page.said()
    item = page.find("outside.m1")
    assert isinstance(item, TaskItem)
    item.chosen.emit()
    assert days(page) == (date(2031, 3, 1), date(2031, 4, 1))


def test_each_year_says_how_many_and_how_much(sit: Seating) -> None:
    page = seat(sit)
    plan(page.workspace, "m2", library="M001")
    assert "2 maatregelen" in page.said()
    assert "200" in page.said()


def test_too_much_at_once_is_said(sit: Seating) -> None:
    page = seat(sit)
    for number in range(2, 9):
        plan(page.workspace, f"m{number}", library="", title=f"Maatregel {number}")
    assert "Te veel tegelijk?" in page.said()


def test_the_board_is_drawn_as_on_paper_with_its_figures(sit: Seating) -> None:
    page = seat(sit)
    page.page.repaint()
    assert "Als tabel tonen" in page.said() or "tabel" in page.said()
    assert "Budget per jaar" in page.said()


def test_undo_puts_the_beam_back(sit: Seating) -> None:
    page = seat(sit)
    page.click("later.m1")
    page.workspace.undo()
    assert lane(page).span() == Span(0, 0)


def test_29_february_becomes_the_28th_where_it_must() -> None:
    leap = PlannedMeasure(id="x", start=date(2028, 2, 29), end=date(2028, 2, 29))
    assert moved(leap, 1) == {"start": date(2029, 2, 28), "end": date(2029, 2, 28)}
    assert moved(leap, 4) == {"start": date(2032, 2, 29), "end": date(2032, 2, 29)}


def test_a_shortened_measure_never_ends_before_it_starts() -> None:
    record = PlannedMeasure(id="x", start=date(2027, 10, 1), end=date(2028, 3, 1))
    assert stretched(record, -1, 1) == {"end": date(2027, 12, 31)}


def test_a_measure_without_an_end_gets_one() -> None:
    assert stretched(PlannedMeasure(id="x", start=date(2027, 4, 1)), 1, 1) == {"end": date(2028, 12, 31)}
    assert stretched(PlannedMeasure(id="x"), 1, 1) == {}


def test_planning_follows_the_firms_service_year() -> None:
    assert planned_in(2027, 7) == {"start": date(2027, 7, 1), "end": date(2028, 6, 30)}
    early = PlannedMeasure(id="x", start=date(2020, 3, 1))
    assert brought_into(early, (2027, 2028, 2029, 2030, 2031), 1) == {"start": date(2027, 3, 1)}


def drag(shown: YearLane, from_: float, to: float) -> None:
    """Drag over a lane between two shares of its width."""
    start, end = (QPoint(round(shown.width() * share), shown.height() // 2) for share in (from_, to))
    QTest.mousePress(shown, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(shown, end)
    QTest.mouseRelease(shown, Qt.MouseButton.LeftButton, pos=end)
