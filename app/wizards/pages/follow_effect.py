"""Did it help: what was set beforehand, what was found, and the judgement of a measure or an objective."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.choices import MeasureStatus
from app.domain.commands.base import Command
from app.domain.commands.entries import EditEntry
from app.domain.follow.effect import USUAL_MONTHS, learning
from app.domain.follow_choices import NextStep
from app.domain.places import Place
from app.domain.records import Objective, PlannedMeasure
from app.presenters.follow_sentences import subject_title
from app.views.widgets import WHOLE, Column, button
from app.wizards.form import Form
from app.wizards.page import Page
from app.wizards.pages.follow_effect_form import JudgingPart
from app.wizards.pages.follow_learned import due_words, show_checks

Subject = PlannedMeasure | Objective

_TO_JUDGE = frozenset({MeasureStatus.STARTED, MeasureStatus.DONE})
_ANEW = frozenset({NextStep.ADJUST, NextStep.REPLACE})


class FollowEffect(Page):
    """The measure or objective of the place's focus; without one the way back to the list."""

    def title(self) -> str:
        return self.words.say("Did it help?")

    def lead(self) -> str:
        subject = self._subject()
        if subject is None:
            return self.words.say("This is not in the dossier any more. Choose again from the list.")
        return subject_title(subject, self.reading, self.words)

    def build(self, column: Column) -> None:
        subject, say = self._subject(), self.words.say
        self._built = subject is not None
        if subject is not None:
            column.heading(say("Set beforehand"))
            self._beforehand(column, subject)
            column.heading(say("What was found"))
            self._found = column.add(Column(gap=10))
            self._ready = column.add(Column(gap=12))
            self._judging = JudgingPart(self, subject, column.add(Column(gap=12)))
            self.updated()
        self._ways_on(column, subject)

    def updated(self) -> None:
        subject = self._subject()
        if (subject is not None) is not self._built:
            self.rebuild()
            return
        if subject is None:
            return
        found, say = learning(subject, self.reading.dossier), self.words.say
        self._found.clear()
        show_checks(found, self, self._found)
        if not any(check.done_on for check in found.checks):
            self._found.text(say("Nothing was judged yet."), "muted")
        if due := due_words(found, self):
            self._found.text(due, "label")
        if found.judged is not None and found.judged.next_step in _ANEW:
            self._found.text(say("You decided to change or replace it. Do that now, or it is forgotten."))
            anew = button(say("To your measures"), lambda: self.desk.go(Place("measures.list", subject.id)))
            anew.setObjectName("to.measures")
            self._found.row(anew)
        self._show_ready(subject)

    def _subject(self) -> Subject | None:
        dossier, id_ = self.reading.dossier, self.place.focus
        return dossier.get(PlannedMeasure, id_) or dossier.get(Objective, id_)

    def _show_ready(self, subject: Subject) -> None:
        """A measure that has not begun cannot have helped."""
        ready = isinstance(subject, Objective) or subject.status in _TO_JUDGE
        self._ready.clear()
        self._judging.show(visible=ready)
        if not ready:
            say = self.words.say
            self._ready.callout(
                "note",
                say("Too early to judge"),
                say("First note that it has begun or is done. Then its effect is judged here."),
            )

    def _beforehand(self, column: Column, subject: Subject) -> None:
        say = self.words.say
        form = Form(self, self._subject, self._write, column=column)
        form.text(
            "criterion",
            say("By what will you see that it worked?"),
            hint=say("Decide this before you begin."),
        )
        form.text("baseline", say("How is it today?"))
        form.text("target", say("What must it become?"))
        if isinstance(subject, PlannedMeasure):
            form.number(
                "check_months",
                say("How many months after it is done do you look?"),
                WHOLE,
                unit=say("months"),
                hint=self.words.plural("Left blank: {n} month.", "Left blank: {n} months.", USUAL_MONTHS),
            )

    def _write(self, changes: Mapping[str, object]) -> Command:
        kind = Objective if self.reading.dossier.get(Objective, self.place.focus) else PlannedMeasure
        return EditEntry(kind, self.place.focus, changes)

    def _ways_on(self, column: Column, subject: Subject | None) -> None:
        say = self.words.say
        made = [button(say("To what is due"), lambda: self.desk.go(Place("follow.due")), "quiet")]
        made[0].setObjectName("to.due")
        if isinstance(subject, PlannedMeasure):
            back = Place("follow.measure", subject.id)
            made.insert(0, button(say("Steps, proof and effect"), lambda: self.desk.go(back), "quiet"))
            made[0].setObjectName("to.measure")
        column.row(*made)
