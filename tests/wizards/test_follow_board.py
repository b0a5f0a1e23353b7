"""The board: by state, by month, for one person, and with a thousand measures."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt

from app.domain.choices import MeasureStatus
from app.domain.commands.analysis import AnswerFactor, StartAnalysis
from app.domain.commands.entries import AddEntry
from app.domain.commands.measure_states import SetState
from app.domain.places import Place
from app.domain.records import PlannedMeasure
from app.wizards.pages.follow_board import AT_ONCE, FollowBoard
from app.wizards.pages.follow_board_rows import BoardRow
from tests.support.measures import plan
from tests.support.pages import Seat, Seating
from tests.support.typing import press

PAGE = "follow.board"


def rows(page: Seat) -> list[str]:
    """The names of the lines that are shown."""
    page.said()
    return [row.objectName() for row in page.page.findChildren(BoardRow) if row.isVisibleTo(page.page)]


def test_without_measures_it_says_so(sit: Seating) -> None:
    assert "nog geen maatregel" in sit(FollowBoard, PAGE).said()


def test_every_state_has_its_measures_and_their_number(sit: Seating) -> None:
    page = sit(FollowBoard, PAGE)
    plan(page.workspace, "m1", title="Rooster")
    plan(page.workspace, "m2", title="Helm")
    page.workspace.execute(SetState("e1", "m2", MeasureStatus.DONE, date(2026, 9, 15)))
    said = page.said().replace("\u00a0", " ")
    assert "Gepland (1)" in said and "Uitgevoerd (1)" in said


def test_late_measures_come_first_by_their_full_date(sit: Seating) -> None:
    page = sit(FollowBoard, PAGE)
    plan(page.workspace, "m1", title="Later")
    plan(page.workspace, "m2", title="Laat", start=date(2026, 1, 5), end=date(2026, 9, 14))
    plan(page.workspace, "m3", title="Vandaag", start=date(2026, 1, 5), end=date(2026, 9, 15))
    assert rows(page) == ["row.m3", "row.m2", "row.m1"]
    assert page.said().count("Had klaar moeten zijn op 14 september 2026") == 1


def test_a_line_is_opened_by_keyboard(sit: Seating) -> None:
    page = sit(FollowBoard, PAGE)
    plan(page.workspace)
    opens = page.find("open.m1")
    opens.setFocus()
    press(opens, Qt.Key.Key_Space)
    assert page.out.went == [Place("follow.measure", "m1")]


def test_a_month_shows_what_begins_ends_and_is_judged_in_it(sit: Seating) -> None:
    page = sit(FollowBoard, PAGE, "fr")
    plan(page.workspace, "m1", title="Horaire", start=date(2026, 10, 1), end=date(2026, 11, 30))
    plan(page.workspace, "m2", title="Casque", start=date(2026, 3, 1), end=date(2026, 9, 1))
    page.workspace.execute(SetState("e1", "m2", MeasureStatus.DONE, date(2026, 9, 15)))
    page.click("view.months")
    shown = rows(page)
    assert shown == ["row.m2.begins", "row.m2.ends", "row.m1.begins", "row.m1.ends", "row.m2.judged"]
    assert "Octobre 2026 (1)" in page.said().replace("\u00a0", " ")


def test_another_year_is_one_press_away(sit: Seating) -> None:
    page = sit(FollowBoard, PAGE)
    plan(page.workspace, start=date(2027, 1, 11), end=date(2028, 2, 29))
    page.click("view.months")
    page.click("year.after")
    page.click("year.after")
    assert rows(page) == ["row.m1.ends"]
    assert not page.find("year.after").isEnabled()


def test_only_the_measures_of_one_person(sit: Seating) -> None:
    page = sit(FollowBoard, PAGE)
    plan(page.workspace, "m1", responsible="Zaakvoerder")
    plan(page.workspace, "m2", responsible="Meestergast")
    page.choose("who", 1)
    assert rows(page) == ["row.m2"]


def test_a_thousand_measures_are_built_piece_by_piece(sit: Seating) -> None:
    page = sit(FollowBoard, PAGE)
    many = [
        AddEntry(PlannedMeasure(id=f"m{n}", title=f"Maatregel {n}", start=date(2027, 1, 4)))
        for n in range(1000)
    ]
    page.workspace.execute_all(many)
    assert len(rows(page)) == AT_ONCE
    page.click("more.planned")
    assert len(rows(page)) == 2 * AT_ONCE


def test_what_got_better_names_what_touched_it_and_no_cause(sit: Seating) -> None:
    page = sit(FollowBoard, PAGE)
    factor = "RF-ORG-01"
    answers = [(2026, 3, 3), (2027, 1, 1)]
    for year, exposure, impact in answers:
        page.workspace.execute(StartAnalysis(year))
        page.workspace.execute(AnswerFactor(str(year), factor, {"exposure": exposure, "impact": impact}))
    plan(page.workspace, title="Rooster", factors=(factor,))
    page.workspace.execute(SetState("e1", "m1", MeasureStatus.STARTED, date(2026, 9, 15)))
    said = page.said()
    assert "Maatregelen die hierop inwerkten: Rooster" in said
    assert "Cijfers zeggen niet of ze de reden zijn" in said
