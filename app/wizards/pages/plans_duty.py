"""One statutory duty on the screen: when, what, why, which article, and noting that it was done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QFrame

from app.domain.choices import Light
from app.domain.duties.calendar import Duty, DutyStatus
from app.domain.places import Place
from app.domain.reading import Reading
from app.domain.records import DutyMark
from app.i18n.words import Words
from app.presenters.labels import duty_label
from app.presenters.sentences import article, origin_note
from app.views.widgets import ActionButton, Asking, BodyText, Column, DateField, LightBadge, TextField, button
from app.views.widgets.layouts import vertical

_LIGHTS = {
    DutyStatus.LATE: Light.RED,
    DutyStatus.DUE_SOON: Light.ORANGE,
    DutyStatus.DONE: Light.GREEN,
}

_MARKABLE = frozenset({DutyStatus.LATE, DutyStatus.DUE_SOON, DutyStatus.UPCOMING, DutyStatus.ONGOING})
"""States in which one may note that it was done; one that waits for an answer only when it has a day."""


@dataclass(frozen=True, slots=True)
class DutyActs:
    """What can be done with a duty; `mark` gets the duty, the day, a note and the field to complain under.

    `diary` puts a duty that has a day in one's own calendar; a page without it shows no such button.
    """

    go: Callable[[Place], object]
    mark: Callable[[Duty, date | None, str, DateField], bool]
    unmark: Callable[[DutyMark], object]
    diary: Callable[[Duty], object] | None = None


class DutyCard(QFrame):
    """A duty with its buttons; `last` is the newest mark, which can be taken back."""

    def __init__(self, duty: Duty, last: DutyMark | None, reading: Reading, words: Words) -> None:
        super().__init__()
        self.setProperty("role", "task")
        self.setObjectName(f"duty.{duty.deadline.id}")
        self._duty, self._last, self._today, self._words = duty, last, reading.today, words
        self._layout = vertical(self, gap=4, margin=12)
        self._say()

    def _say(self) -> None:
        duty, words, add = self._duty, self._words, self._layout.addWidget
        badge = LightBadge(None, words)
        badge.show_light(_LIGHTS.get(duty.status, Light.GREY), duty_word(duty, words))
        if duty.status in _LIGHTS:
            add(badge)
        else:
            add(BodyText(duty_word(duty, words), "muted"))
        add(BodyText(words.pick(duty.deadline.label), "label"))
        add(BodyText(words.pick(duty.deadline.rule)))
        reason = words.tell(duty.reason)
        if reason and reason != words.pick(duty.deadline.rule):
            add(BodyText(reason, "muted"))
        law = (article(duty.deadline.article, words), origin_note(duty.deadline.origin, words))
        add(BodyText("\n".join(part for part in law if part), "small"))

    def use(self, acts: DutyActs) -> None:
        """Put the buttons."""
        duty, buttons = self._duty, self._buttons(acts)
        for each in buttons:
            each.setAccessibleName(f"{each.text()}: {self._words.pick(duty.deadline.label)}")
        if buttons:
            row = Column(gap=0)
            row.row(*buttons)
            self._layout.addWidget(row)
        if markable(duty):
            self._layout.addWidget(self._form)

    def _buttons(self, acts: DutyActs) -> list[ActionButton]:
        say, duty, id_ = self._words.say, self._duty, self._duty.deadline.id
        buttons = []
        if duty.place.page != "plans.calendar":
            buttons.append(button(say("Go there"), lambda: acts.go(duty.place), "quiet"))
            buttons[-1].setObjectName(f"go.{id_}")
        if markable(duty):
            self._form = self._asked(acts)
            buttons.append(button(say("Note that it was done…"), self._ask, "quiet"))
            buttons[-1].setObjectName(f"mark.{id_}")
        last = self._last
        if last is not None and last.done_on is not None:
            word = say("Not done on {day} after all", day=last.done_on)
            buttons.append(button(word, lambda: acts.unmark(last), "quiet"))
            buttons[-1].setObjectName(f"unmark.{id_}")
        keep_day = acts.diary
        if keep_day is not None and duty.awaited is not None:
            buttons.append(button(say("In my calendar…"), lambda: keep_day(duty), "quiet"))
            buttons[-1].setObjectName(f"diary.{id_}")
        return buttons

    def _asked(self, acts: DutyActs) -> Column:
        say, column, id_ = self._words.say, Column(gap=8), self._duty.deadline.id
        self.day = column.add(
            DateField(f"done_on.{id_}", self._words, Asking(say("On which day was it done?")))
        )
        self.day.show_value(self._today)
        self.note = column.add(
            TextField(f"note.{id_}", self._words, Asking(say("Note, for example where the proof is")))
        )

        def keep() -> None:
            acts.mark(self._duty, self.day.value(), self.note.value(), self.day)

        kept = button(say("Note it"), keep)
        kept.setObjectName(f"keep.{id_}")
        column.row(kept, button(say("Cancel"), column.hide, "quiet"))
        column.hide()
        return column

    def _ask(self) -> None:
        self._form.show()
        self.day.setFocus()


def markable(duty: Duty) -> bool:
    """Whether one may note that this duty was done."""
    return duty.status in _MARKABLE or (duty.status is DutyStatus.UNKNOWN and duty.due is not None)


def duty_word(duty: Duty, words: Words) -> str:
    """State and day."""
    state = duty_label(duty.status, words)
    if duty.status is DutyStatus.UNKNOWN and duty.due is not None:
        state = words.say("An answer is still needed")
    if duty.due is None:
        return state
    return words.say("{state} · {day}", state=state, day=duty.due)


def last_mark(deadline: str, reading: Reading) -> DutyMark | None:
    """The newest note that this duty was done."""
    marks = [mark for mark in reading.dossier.all(DutyMark) if mark.deadline == deadline and mark.done_on]
    return max(marks, key=lambda mark: (mark.done_on or date.min, mark.id), default=None)


def mark_name(duty: Duty, done_on: date) -> str:
    """What a mark is for: the due date, or without one the day it was done, so that earlier ones stay."""
    return (duty.due or done_on).isoformat()
