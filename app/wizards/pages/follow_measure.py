"""One measure and its life: how far it is, what happened, what shows it, and whether it helped."""

from __future__ import annotations

from functools import partial

from app.domain.follow.improved import improved
from app.domain.follow.life import Course, events_of
from app.domain.places import Place
from app.domain.plans.measure import plan_measure
from app.domain.records import PlannedMeasure
from app.presenters.follow_sentences import (
    event_words,
    planned_at_first,
    question,
    subject_title,
    told_by,
)
from app.services.diary import has_entries
from app.views.widgets import BodyText, Column, LightBadge, ProgressBar, button
from app.wizards.page import Page
from app.wizards.pages.follow_better import show_better
from app.wizards.pages.follow_evidence import EvidencePart
from app.wizards.pages.follow_learned import show_learned
from app.wizards.pages.follow_turns import TurnsPart
from app.wizards.pages.measures_facts import state_of, who_and_when
from app.wizards.pages.plans_calendar_file import DaysFile


class FollowMeasure(Page):
    """The measure of the place's focus; without one, or when it is gone, the way back to the list."""

    def title(self) -> str:
        record = self._record()
        return (
            self.words.say("One measure")
            if record is None
            else subject_title(record, self.reading, self.words)
        )

    def lead(self) -> str:
        record = self._record()
        if record is None:
            return self.words.say("This measure is not in the dossier. Choose one from the list.")
        return who_and_when(plan_measure(record, self.reading.dossier, self.reading.catalogue), self.words)

    def build(self, column: Column) -> None:
        self._built = self._record() is not None
        if not self._built:
            self._ways_on(column)
            return
        say, id_ = self.words.say, self.place.focus
        self._state = column.add(Column(gap=8))
        self._turns = TurnsPart(self, id_, column.add(Column(gap=12)))
        self._days = column.add(Column(gap=8))
        self._file = DaysFile(self, self._days)
        keep = button(say("In my calendar…"), lambda: self._file.choose(id_), "quiet")
        keep.setObjectName("diary")
        self._days.row(keep)
        column.heading(say("What happened"))
        self._story = column.add(Column(gap=10))
        column.heading(say("What shows it"))
        self._evidence = EvidencePart(self, id_, column.add(Column(gap=12)))
        column.heading(say("Did it help?"))
        self._learned = column.add(Column(gap=8))
        self._better = column.add(Column(gap=8))
        self._ways_on(column)
        self.updated()

    def updated(self) -> None:
        record = self._record()
        if (record is not None) is not self._built:
            self.rebuild()
            return
        if record is None:
            return
        self.heading.setText(self.title())
        self._show_state(self.reading.courses[record.id])
        self._days.setVisible(has_entries(self.desk.workspace, record.id))
        self._turns.show(record)
        self._show_story(record)
        self._evidence.show()
        self._learned.clear()
        show_learned(record, self, self._learned)
        found = improved(self.reading.dossier, self.reading.catalogue)
        touched = [each for each in found if record in each.measures]
        show_better(touched, self, self._better, measures=False)

    def _record(self) -> PlannedMeasure | None:
        return self.reading.dossier.get(PlannedMeasure, self.place.focus)

    def _show_state(self, course: Course) -> None:
        column, words = self._state, self.words
        column.clear()
        asked = question(course, words)
        if asked is not None:
            badge = column.add(LightBadge(asked[0], words))
            badge.show_light(*asked)
        column.text(state_of(course.measure, words), "label")
        if course.percent is not None:
            bar = column.add(ProgressBar(words.say("How far it is")))
            bar.show_progress(course.percent, 100, words.say("{n} % done", n=course.percent))
        if first := planned_at_first(course, words):
            column.text(first, "muted")

    def _show_story(self, record: PlannedMeasure) -> None:
        column, words = self._story, self.words
        column.clear()
        told = events_of(record.id, self.reading.dossier)
        if not told:
            column.text(words.say("Nothing was noted yet."), "muted")
        for event in reversed(told):
            line = column.add(Column(gap=0))
            said = words.say("{day}: {what}", day=words.date(event.on), what=event_words(event, words))
            line.add(BodyText(said, "label"))
            if by := told_by(event, words):
                line.add(BodyText(by, "muted"))

    def _ways_on(self, column: Column) -> None:
        say = self.words.say
        ways = [
            ("to.due", say("To what is due"), Place("follow.due")),
            ("to.follow", say("Your measures at a glance"), Place("follow.board")),
        ]
        if self._built:
            ways.insert(
                0, ("to.edit", say("Change the measure itself"), Place("measures.list", self.place.focus))
            )
        made = []
        for name, word, place in ways:
            made.append(button(word, partial(self.desk.go, place), "quiet"))
            made[-1].setObjectName(name)
        column.row(*made)
