"""Whatever is typed, a calendar file is one that any reader of RFC 5545 understands."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import icalendar
from hypothesis import given
from hypothesis import strategies as st

from app.i18n.language import Language
from app.presenters.diary import Diary, Entry
from app.reports.calendar_file import Issue, ics
from tests.support.calendars import broken_lines, entries

MOMENT = datetime(2026, 11, 22, 9, 30, 15, 999, tzinfo=UTC)
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=300)
days = st.dates(date(1990, 1, 1)) | st.just(date.max) | st.just(date(2028, 2, 29))


def written(*kept: Entry, name: str = "", issue: Issue | None = None) -> bytes:
    """The file of these entries."""
    return ics(Diary(name, Language.NL, kept), issue or Issue("abc", MOMENT))


def readable(text: str) -> str:
    """What a calendar shows of a text: no sign that steers a machine, line ends of one kind."""
    unified = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(s for s in unified if s in "\n\t" or not (ord(s) < 32 or 127 <= ord(s) < 160))


@given(texts, texts, texts, days)
def test_every_text_comes_back_as_it_was_typed(name: str, title: str, text: str, day: date) -> None:
    content = written(Entry("e", day, title, text, coming=True), name=name, issue=Issue("abc", MOMENT, True))
    assert broken_lines(content) == []
    (event,) = entries(content).values()
    assert str(event["SUMMARY"]) == readable(title)
    assert str(event["DESCRIPTION"]) == readable(text)
    assert str(icalendar.Calendar.from_ical(content)["X-WR-CALNAME"]) == " ".join(readable(name).split())
    assert event["DTSTART"].dt == day
    assert len(event.walk("VALARM")) == 1


def test_an_entry_is_one_whole_day_also_the_last_there_is() -> None:
    leap, last = date(2028, 2, 29), date.max
    there = entries(written(Entry("a", leap, "a", "", coming=True), Entry("b", last, "b", "", coming=True)))
    assert there["a"]["DTEND"].dt == date(2028, 3, 1)
    assert "DTEND" not in there["b"]


@given(st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)))
def test_a_later_state_has_a_higher_number_that_every_calendar_can_hold(moment: datetime) -> None:
    number = Issue("abc", moment).sequence
    assert 0 <= number <= Issue("abc", moment + timedelta(minutes=1)).sequence < 2**31


def test_the_moment_is_written_in_seconds_of_universal_time() -> None:
    content = written(Entry("a", date(2028, 1, 1), "a", "", coming=True))
    assert b"DTSTAMP:20261122T093015Z\r\n" in content
