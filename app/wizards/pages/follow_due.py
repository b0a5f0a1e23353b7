"""What is due: late things first, then month by month, then what is done; each can be dealt with here."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from app.domain.choices import MeasureStatus
from app.domain.commands.measure_states import SetState
from app.domain.commands.plans import MarkDuty
from app.domain.duties.calendar import Duty
from app.domain.follow.ahead import Ahead
from app.domain.journey.team_gaps import open_voices
from app.domain.places import Place
from app.domain.plans.measure import PlanMeasure
from app.domain.records import DutyMark
from app.presenters.follow_sentences import asked_of, subject_title
from app.presenters.labels import label
from app.views.widgets import Column, DateField, TaskItem, TextField, button
from app.wizards.page import Page, new_id
from app.wizards.pages.follow_agenda import Line, agenda
from app.wizards.pages.follow_batches import Batches
from app.wizards.pages.follow_task import MeasureActs, MeasureTask
from app.wizards.pages.plans_duty import DutyActs, DutyCard, last_mark, mark_name

AT_ONCE = 12
"""A firm of twenty has fewer under one heading; a thousand are shown piece by piece."""


class FollowDue(Page):
    """Duties, measures and effects to be judged together, by the month in which something must happen."""

    def title(self) -> str:
        return self.words.say("What is due")

    def lead(self) -> str:
        return self.words.say("What must be done now, and what comes month by month.")

    def build(self, column: Column) -> None:
        self._batches = Batches(self, AT_ONCE)
        self._room = column.add(Column(gap=0))
        self.updated()

    def updated(self) -> None:
        """The list is filled before it is shown: a hundred cards are laid out once, not a hundred times."""
        self._list = Column(gap=12)
        say, words = self.words.say, self.words
        found = agenda(self.reading)
        self._group("now", say("Now"), found.late, say("Nothing is late. Well done."))
        self._waiting()
        for (year, month), lines in found.months.items():
            name = words.month(month).capitalize()
            self._group(f"{year}-{month}", say("{month} {year}", month=name, year=str(year)), lines)
        self._undated(found.undated)
        self._group("ended", say("Done or dropped"), found.ended)
        self._ways_on(any_=bool(self.reading.courses))
        self._room.clear()
        self._room.add(self._list)

    def _group(self, name: str, title: str, lines: Sequence[Line], nothing: str = "") -> None:
        if not lines and not nothing:
            return
        self._list.heading(title)
        if not lines:
            self._list.text(nothing, "muted")
        shown = self._batches.shown(name)
        for line in lines[:shown]:
            self._line(line)
        if len(lines) > shown:
            self._batches.offer(self._list, name, len(lines) - shown)

    def _line(self, line: Line) -> None:
        if isinstance(line, Duty):
            card = self._list.add(
                DutyCard(line, last_mark(line.deadline.id, self.reading), self.reading, self.words)
            )
            card.use(DutyActs(self.desk.go, self._mark_duty, self._unmark))
        elif isinstance(line, Ahead):
            self._effect(line)
        else:
            self._list.add(MeasureTask(line, self.reading, self.words, MeasureActs(self._mark, self._open)))

    def _effect(self, line: Ahead) -> None:
        words = self.words
        light, asked = asked_of(line, words)
        title = subject_title(line.subject, self.reading, words)
        item = self._list.add(TaskItem(words, title, words.say("Judge it"), asked))
        item.setObjectName(f"effect.{line.subject.id}")
        item.show_light(light, asked)
        item.chosen.connect(lambda: self.desk.go(line.place))

    def _waiting(self) -> None:
        """Ideas and signals of the team that nobody answered yet."""
        words, waiting = self.words, open_voices(self.reading.dossier)
        if not waiting:
            return
        self._list.heading(words.say("Ideas and signals of your team"))
        for voice in waiting:
            detail = words.say("{kind} · not answered yet", kind=label(voice.kind, words))
            said = voice.text.strip() or words.say("still without words")
            item = self._list.add(TaskItem(words, said, words.say("Open"), detail))
            item.setObjectName(f"voice.{voice.id}")
            item.chosen.connect(lambda id_=voice.id: self.desk.go(Place("follow.voices", id_)))

    def _undated(self, measures: Sequence[PlanMeasure]) -> None:
        if not measures:
            return
        say = self.words.say
        self._group("undated", say("Not planned yet"), measures)
        board = button(say("Give them a place on the five-year board"), lambda: self._to("measures.board"))
        board.setObjectName("to.board")
        self._list.row(board)

    def _ways_on(self, *, any_: bool) -> None:
        say = self.words.say
        ways = [("to.proposals", say("To the proposals"), "measures.proposals")]
        if any_:
            ways.append(("to.follow", say("Your measures at a glance"), "follow.board"))
        else:
            self._list.callout(
                "note",
                say("No measure yet"),
                say("Choose measures first; then they appear here by themselves."),
            )
        ways.append(("to.calendar", say("All duties"), "plans.calendar"))
        made = []
        for name, word, page in ways:
            made.append(button(word, partial(self._to, page)))
            made[-1].setObjectName(name)
        self._list.row(*made)

    def _to(self, page: str) -> None:
        self.desk.go(Place(page))

    def _open(self, id_: str) -> None:
        self.desk.go(Place("follow.measure", id_))

    def _mark(self, id_: str, status: MeasureStatus, reason: str, field: TextField | None) -> bool:
        if not self.act(SetState(new_id(), id_, status, self.reading.today, reason), field):
            return False
        self.restore(f"open.{id_}", self.scrolled())
        return True

    def _mark_duty(self, duty: Duty, day: date | None, note: str, field: DateField) -> bool:
        if day is None or day > self.reading.today:
            field.show_error(
                self.words.say("Fill in the day on which it was done; not one that still has to come.")
            )
            return False
        return self.act(MarkDuty(duty.deadline.id, mark_name(duty, day), day, note), field)

    def _unmark(self, mark: DutyMark) -> None:
        self.act(MarkDuty(mark.deadline, mark.due, None))
