"""What comes next on the overview: duties, measures and effects together, the most pressing first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from app.domain.choices import Light
from app.domain.duties.calendar import Duty
from app.domain.duties.terms import DutyStatus
from app.domain.places import Place
from app.presenters.follow_sentences import asked_of, subject_title
from app.presenters.labels import duty_label
from app.presenters.sentences import shortened
from app.views.widgets import Column, TaskItem, button
from app.wizards.page import Page

MOST = 8
_LONGEST = 120
_DUTIES = (
    DutyStatus.LATE,
    DutyStatus.DUE_SOON,
    DutyStatus.UPCOMING,
    DutyStatus.UNKNOWN,
    DutyStatus.ONGOING,
)
"""Which duties the overview shows, the most pressing first."""
_LATE, _NEAR, _LATER = range(3)
_LIGHTS = {DutyStatus.LATE: Light.RED, DutyStatus.DUE_SOON: Light.ORANGE}


@dataclass(frozen=True, slots=True)
class _Next:
    """One thing that comes, with what decides how pressing it is."""

    rank: tuple[int, int, date]
    text: str
    detail: str
    place: Place
    light: Light | None


def show_next(page: Page, column: Column) -> None:
    """The first few, and the way to all of them."""
    words = page.words
    column.clear()
    found = sorted((*_duties(page), *_measures(page)), key=lambda each: each.rank)
    if not found:
        column.text(words.say("Nothing is due."), "muted")
    for each in found[:MOST]:
        item = TaskItem(words, each.text, words.say("Go there"), each.detail)
        if each.light is not None:
            item.show_light(each.light, each.detail)
        item.chosen.connect(lambda place=each.place: page.desk.go(place))
        column.add(item)
    if len(found) > MOST:
        everything = button(
            words.say("Everything that is due"), lambda: page.desk.go(Place("follow.due")), "quiet"
        )
        everything.setObjectName("to.due")
        column.row(everything)


def _duties(page: Page) -> Iterator[_Next]:
    words = page.words
    for duty in page.reading.duties:
        if duty.status not in _DUTIES:
            continue
        when = words.date(duty.due) if duty.due else words.say("no fixed date")
        detail = words.say("{status} · {when}", status=duty_label(duty.status, words), when=when)
        text = words.pick(duty.deadline.label)
        yield _Next(_rank(duty), text, detail, duty.place, _LIGHTS.get(duty.status))


def _rank(duty: Duty) -> tuple[int, int, date]:
    when = {DutyStatus.LATE: _LATE, DutyStatus.DUE_SOON: _NEAR}.get(duty.status, _LATER)
    return when, _DUTIES.index(duty.status), duty.due or date.max


def _measures(page: Page) -> Iterator[_Next]:
    for item in page.reading.ahead:
        light, asked = asked_of(item, page.words)
        title = shortened(subject_title(item.subject, page.reading, page.words), _LONGEST)
        rank = (_LATE if item.pressing else _NEAR, 0, item.day)
        yield _Next(rank, title, asked, item.place, light if item.pressing else None)
