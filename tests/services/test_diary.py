"""The calendar as a file: what another program reads in it, whatever the firm typed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import icalendar
import pytest

from app.domain.commands.bulk import ImportRecords
from app.domain.commands.entries import EditEntry
from app.domain.commands.firm import DescribeCompany
from app.domain.commands.follow import MoveMeasure
from app.domain.messages import Refusal
from app.domain.records import PlannedMeasure
from app.i18n.language import Language
from app.services import files
from app.services.diary import calendar_file, file_name, save_calendar
from app.services.workspace import Workspace
from tests.support.calendars import broken_lines, entries
from tests.support.planning import full_firm

MOMENT = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
HOSTILE = '=1+1;BEGIN:VEVENT\r\nEND:VCALENDAR, "<b>" \\n \\ ; : \x07\u202eשלום 🥐' + "é🙂" * 200


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = files.create(tmp_path / "zoet.previ", clock=lambda: MOMENT)
    made.execute(ImportRecords(tuple(full_firm())))
    yield made
    made.close()


def test_another_program_reads_every_duty_on_its_day(workspace: Workspace) -> None:
    there = entries(calendar_file(workspace, Language.NL))
    for duty in workspace.reading.duties:
        event = there.get(f"duty-{duty.deadline.id}")
        assert (event is not None) == (duty.awaited is not None), duty.deadline.id
        if event is not None and duty.awaited is not None:
            assert event.start == duty.awaited
            assert event.end == duty.awaited + timedelta(days=1)
            assert str(event["SUMMARY"]) == duty.deadline.label.nl


@pytest.mark.parametrize("language", list(Language))
def test_the_file_keeps_to_the_letter_of_the_standard(workspace: Workspace, language: Language) -> None:
    content = calendar_file(workspace, language, remind=True)
    assert broken_lines(content) == []
    calendar = icalendar.Calendar.from_ical(content)
    assert calendar.errors == []
    assert (calendar["VERSION"], calendar["METHOD"], calendar["CALSCALE"]) == ("2.0", "PUBLISH", "GREGORIAN")
    for event in calendar.walk("VEVENT"):
        assert event.errors == []
        assert {"UID", "DTSTAMP", "SEQUENCE", "DTSTART", "DTEND", "SUMMARY"} <= set(event)
        assert event["DTSTART"].params["VALUE"] == "DATE"
        assert (event["CLASS"], event["TRANSP"]) == ("PRIVATE", "TRANSPARENT")
        assert event["SUMMARY"].params["LANGUAGE"] == language.value


def test_hostile_text_stays_text(workspace: Workspace) -> None:
    workspace.execute(EditEntry(PlannedMeasure, "m1", {"title": HOSTILE, "responsible": HOSTILE}))
    workspace.execute(DescribeCompany({"name": HOSTILE}))
    content = calendar_file(workspace, Language.FR)
    assert broken_lines(content) == []
    title = str(entries(content)["start-m1"]["SUMMARY"])
    assert title.startswith('À commencer\u00a0: =1+1;BEGIN:VEVENT END:VCALENDAR, "<b>" \\n \\ ; :')
    assert "\x07" not in title
    assert len(title) <= 120
    assert str(entries(content)["end-m1"]["DESCRIPTION"]).startswith("Qui\u00a0: =1+1;BEGIN:VEVENT")


def test_the_same_dossier_gives_the_same_bytes(workspace: Workspace) -> None:
    first = calendar_file(workspace, Language.NL)
    path = workspace.path
    workspace.close()
    again = files.open_dossier(path, files.Opening(read_only=True, clock=lambda: MOMENT + timedelta(hours=2)))
    assert calendar_file(again, Language.NL) == first
    again.close()


def test_a_day_that_moved_replaces_the_one_before_it(workspace: Workspace) -> None:
    before = entries(calendar_file(workspace, Language.NL))["end-m1"]
    later = Workspace(workspace._file, workspace.catalogue, clock=lambda: MOMENT + timedelta(days=1))
    later.execute(MoveMeasure("e1", "m1", date(2027, 2, 1), date(2028, 2, 29), MOMENT.date()))
    after = entries(calendar_file(later, Language.NL))["end-m1"]
    assert after["UID"] == before["UID"]
    assert after["SEQUENCE"] > before["SEQUENCE"]
    assert after["DTSTAMP"].dt > before["DTSTAMP"].dt
    assert (after.start, after.end) == (date(2028, 2, 29), date(2028, 3, 1))


def test_two_dossiers_never_share_an_entry(workspace: Workspace, tmp_path: Path) -> None:
    other = files.create(tmp_path / "other.previ")
    uids = [
        {str(event["UID"]) for event in entries(calendar_file(each, Language.NL)).values()}
        for each in (workspace, other)
    ]
    other.close()
    assert uids[0].isdisjoint(uids[1])


def test_only_what_still_has_to_come_reminds(workspace: Workspace) -> None:
    workspace.execute(MoveMeasure("e1", "m1", date(2026, 1, 5), date(2028, 3, 31), MOMENT.date()))
    there = entries(calendar_file(workspace, Language.NL, remind=True))
    assert not there["start-m1"].walk("VALARM")
    (alarm,) = there["end-m1"].walk("VALARM")
    assert alarm["ACTION"] == "DISPLAY"
    assert there["end-m1"].start + alarm["TRIGGER"].dt == date(2028, 3, 31) - timedelta(days=7)
    assert alarm["TRIGGER"].dt == timedelta(days=-7, hours=9)
    plain = calendar_file(workspace, Language.NL)
    assert not icalendar.Calendar.from_ical(plain).walk("VALARM")


def test_one_entry_alone_can_be_taken(workspace: Workspace) -> None:
    assert list(entries(calendar_file(workspace, Language.NL, only="duty-DL-13"))) == ["duty-DL-13"]


def test_an_entry_that_is_not_there_is_refused_and_nothing_is_written(
    workspace: Workspace, tmp_path: Path
) -> None:
    with pytest.raises(Refusal, match="no entry"):
        save_calendar(workspace, tmp_path / "x.ics", Language.NL, only="duty-DL-99")
    assert not (tmp_path / "x.ics").exists()


def test_the_file_has_a_safe_name(workspace: Workspace) -> None:
    assert file_name(workspace, Language.FR) == "bakkerij-zoet_calendar_2027_fr.ics"
    assert file_name(workspace, Language.NL, "duty-DL-13") == "bakkerij-zoet_calendar-duty-dl-13_2027_nl.ics"
