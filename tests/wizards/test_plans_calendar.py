"""The calendar: every duty of the catalogue with its state and reason, and noting that it was done."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QFileDialog

from app.domain.commands.firm import DescribeCompany
from app.domain.duties.calendar import DutyStatus
from app.domain.places import Place
from app.domain.records import DutyMark
from app.wizards.pages.plans_calendar import PlansCalendar
from app.wizards.pages.plans_duty import DutyCard
from tests.support.calendars import entries
from tests.support.pages import Seat, Seating

PAGE = "plans.calendar"


def status(page: Seat, duty: str) -> DutyStatus:
    return next(d.status for d in page.page.reading.duties if d.deadline.id == duty)


def test_every_duty_has_a_card(sit: Seating) -> None:
    page = sit(PlansCalendar, PAGE)
    cards = {card.objectName() for card in page.page.findChildren(DutyCard)}
    assert cards == {f"duty.{id_}" for id_ in page.workspace.catalogue.deadlines}


def test_what_does_not_apply_is_behind_a_button_with_its_reason(sit: Seating) -> None:
    page = sit(PlansCalendar, PAGE)
    page.workspace.execute(DescribeCompany({"committee": False, "union_delegation": False}))
    assert status(page, "DL-26") is DutyStatus.NOT_APPLICABLE
    label = page.page.words.pick(page.workspace.catalogue.deadlines["DL-26"].label)
    assert label not in page.said()
    page.click("not-ours")
    assert label in page.said()


def test_a_duty_is_noted_as_done_and_taken_back(sit: Seating) -> None:
    page = sit(PlansCalendar, PAGE)
    page.click("mark.DL-13")
    page.type("done_on.DL-13", "24/03/2026")
    page.type("note.DL-13", "Preventiedossier")
    page.click("keep.DL-13")
    (mark,) = page.dossier.all(DutyMark)
    assert (mark.deadline, mark.note) == ("DL-13", "Preventiedossier")
    page.click("unmark.DL-13")
    assert not page.dossier.all(DutyMark)


def test_a_day_that_still_has_to_come_is_not_accepted(sit: Seating) -> None:
    page = sit(PlansCalendar, PAGE)
    page.click("mark.DL-13")
    page.type("done_on.DL-13", "24/03/2030")
    page.click("keep.DL-13")
    assert not page.dossier.all(DutyMark)
    assert "Die dag moet nog komen" in page.said()


def test_each_time_an_ongoing_duty_is_done_is_kept(sit: Seating) -> None:
    page = sit(PlansCalendar, PAGE)
    duty = next(d for d in page.page.reading.duties if d.status is DutyStatus.ONGOING)
    id_ = duty.deadline.id
    page.click(f"mark.{id_}")
    page.type(f"done_on.{id_}", "01/09/2026")
    page.click(f"keep.{id_}")
    (mark,) = page.dossier.all(DutyMark)
    assert mark.due == "2026-09-01"
    assert "1 september 2026" in page.said()


def test_a_duty_leads_to_where_it_is_dealt_with(sit: Seating) -> None:
    page = sit(PlansCalendar, PAGE)
    duty = next(d for d in page.page.reading.duties if d.deadline.id == "DL-03")
    page.click("go.DL-03")
    assert page.out.went == [duty.place]
    assert duty.place != Place(PAGE)


def test_duties_from_memory_ask_to_be_checked(sit: Seating) -> None:
    assert "Cité de mémoire" in sit(PlansCalendar, PAGE, "fr").said()


def choosing(monkeypatch: pytest.MonkeyPatch, chosen: Path | str) -> list[str]:
    """Answer the dialog for a file with this one, and note what was proposed."""
    proposed: list[str] = []

    def answer(parent: object, title: str, proposal: str, kind: str) -> tuple[str, str]:
        proposed.append(Path(proposal).name)
        return str(chosen), kind

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    return proposed


def test_the_whole_calendar_is_saved_for_another_program(
    sit: Seating, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = sit(PlansCalendar, PAGE, "fr")
    proposed = choosing(monkeypatch, tmp_path / "mon agenda")
    page.click("calendar.all")
    there = entries((tmp_path / "mon agenda.ics").read_bytes())
    expected = {f"duty-{duty.deadline.id}" for duty in page.page.reading.duties if duty.awaited}
    assert set(there) == expected
    assert there["duty-DL-03"].walk("VALARM")
    assert "mon agenda.ics" in page.said()
    assert proposed == ["previplan_calendar_2027_fr.ics"]


def test_one_duty_is_saved_without_a_reminder(
    sit: Seating, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = sit(PlansCalendar, PAGE)
    choosing(monkeypatch, tmp_path / "een.ics")
    page.page.file.remind.show_value(False)
    page.click("diary.DL-03")
    (event,) = entries((tmp_path / "een.ics").read_bytes()).values()
    assert str(event["SUMMARY"]) == page.workspace.catalogue.deadlines["DL-03"].label.nl
    assert not event.walk("VALARM")


def test_a_duty_without_a_day_is_not_offered_to_the_calendar(sit: Seating) -> None:
    page = sit(PlansCalendar, PAGE)
    offered = {duty.deadline.id for duty in page.page.reading.duties if duty.awaited}
    for duty in page.page.reading.duties:
        found = page.page.findChildren(QAbstractButton, f"diary.{duty.deadline.id}")
        assert bool(found) == (duty.deadline.id in offered)


def test_a_place_where_nothing_may_be_written_is_said(
    sit: Seating, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = sit(PlansCalendar, PAGE)
    (tmp_path / "map.ics").mkdir()
    choosing(monkeypatch, tmp_path / "map.ics")
    page.click("calendar.all")
    assert page.out.troubles
    assert not page.page.file.saved.isVisibleTo(page.page)
