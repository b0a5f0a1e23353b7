"""A calendar as a file that Outlook, Thunderbird and Google take in (iCalendar, RFC 5545).

Every entry is a whole day that keeps nobody busy and is private in a shared calendar. The same entries and
the same moment give the same bytes. Nobody is invited, so there is no organizer either.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from app.presenters.diary import Diary, Entry

if TYPE_CHECKING:
    from icalendar import Alarm, Event

_NOT_PRINTED = {code: None for code in (*range(32), *range(127, 160)) if chr(code) not in "\n\t"}
"""Signs that RFC 5545 forbids in a text."""

_COUNTED_FROM = datetime(2026, 1, 1, tzinfo=UTC)
_AHEAD = timedelta(days=6, hours=15)
"""A reminder at nine in the morning, a week before."""


@dataclass(frozen=True, slots=True)
class Issue:
    """Of which dossier a calendar is, as it was when; `remind` asks for a reminder a week ahead."""

    dossier: str
    moment: datetime
    remind: bool = False

    @property
    def sequence(self) -> int:
        """Higher for every later state of a dossier, so that a calendar replaces what it had before."""
        return max(int((self.moment - _COUNTED_FROM) / timedelta(minutes=1)), 0)


def ics(diary: Diary, issue: Issue) -> bytes:
    """The file; the entries keep their ids from issue to issue."""
    from icalendar import Calendar  # waits until somebody wants a calendar

    calendar = Calendar()
    calendar.add("prodid", f"-//PreviPlan//PreviPlan//{diary.language.value.upper()}")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", " ".join(_plain(diary.name).split()))
    for entry in diary.entries:
        calendar.add_component(_event(entry, diary.language.value, issue))
    content: bytes = calendar.to_ical()
    return content


def _event(entry: Entry, language: str, issue: Issue) -> Event:
    from icalendar import Event

    event, moment = Event(), issue.moment.astimezone(UTC).replace(microsecond=0)
    event.add("uid", _plain(f"{entry.id}@{issue.dossier}.previplan"))
    event.add("dtstamp", moment)
    event.add("last-modified", moment)
    event.add("sequence", issue.sequence)
    event.add("dtstart", entry.day)
    if entry.day < date.max:
        event.add("dtend", entry.day + timedelta(days=1))
    event.add("summary", _plain(entry.title), parameters={"LANGUAGE": language})
    event.add("description", _plain(entry.text), parameters={"LANGUAGE": language})
    event.add("transp", "TRANSPARENT")
    event.add("class", "PRIVATE")
    if issue.remind and entry.coming:
        event.add_component(_reminder(entry))
    return event


def _reminder(entry: Entry) -> Alarm:
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", -_AHEAD)
    alarm.add("description", _plain(entry.title))
    return alarm


def _plain(text: str) -> str:
    """Without what steers a machine; line ends become `\\n` inside the text."""
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(_NOT_PRINTED)
