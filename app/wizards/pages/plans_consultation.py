"""Who gives advice on the plans, by when, on which days that happened, and what came out of it."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.choices import Body, Presence
from app.domain.commands.plans import DescribeGlobalPlan, DescribeYearPlan
from app.domain.elements.completeness import ElementState
from app.domain.places import Place
from app.domain.records import GlobalPlan, YearPlan
from app.presenters.labels import body_label
from app.presenters.sentences import article
from app.views.widgets import Callout, Column, button
from app.wizards.form import Form
from app.wizards.page import Page
from app.wizards.pages.lights_personal import PersonalNote
from app.wizards.pages.plans_participation import Participation


class PlansConsultation(Page):
    """The yearly plan's dates first (fields `jap.…`), then those of the five-year plan (`gpp.…`)."""

    def title(self) -> str:
        return self.words.say("Advice, signature")

    def lead(self) -> str:
        return self.words.say(
            "Ask advice before you begin. Note the days and the outcome; a late date never blocks you."
        )

    def build(self, column: Column) -> None:
        self._built = self._shape()
        self._body(column)
        if self.reading.body.body is Body.WORKERS:
            self._steps = column.add(Participation(self.reading, self.words))
        self._year_plan(column)
        self._global_plan(column)
        self._personal = column.add(PersonalNote(self.words))
        self._signing(column)
        self.updated()

    def updated(self) -> None:
        if self._shape() != self._built:
            self.rebuild()
            return
        states = {
            state.element.id: state for state in (*self.reading.jap_elements, *self.reading.gpp_elements)
        }
        for id_, note in self._notes.items():
            self._show_state(note, states.get(id_))
        if self.reading.body.body is Body.WORKERS:
            self._steps.show_record(self._year())
        year, plan = self._year(), self._global()
        self._personal.show_about(year.body_advice if year else "", plan.body_advice if plan else "")

    def _shape(self) -> tuple[object, ...]:
        return self.reading.body.body, self.reading.year, self.reading.start_year

    def _year(self) -> YearPlan | None:
        return self.reading.dossier.get(YearPlan, str(self.reading.year))

    def _global(self) -> GlobalPlan | None:
        return self.reading.dossier.get(GlobalPlan, str(self.reading.start_year))

    def _body(self, column: Column) -> None:
        say, verdict = self.words.say, self.reading.body
        card = column.card(say("Whom do you consult?"))
        card.column.text(body_label(verdict.body, self.words), "label")
        card.column.text("\n".join(self.words.tell(reason) for reason in verdict.reasons))
        for rule in self.reading.catalogue.consultation_rules.values():
            if rule.body is verdict.body:
                card.column.text(self.words.pick(rule.ask))
                card.column.text(article(rule.article, self.words), "small")
                break
        change = button(say("Check who must be consulted"), lambda: self.desk.go(Place("firm.consultation")))
        change.setObjectName("to.body")
        card.column.row(change)

    def _year_plan(self, column: Column) -> None:
        say = self.words.say
        card = column.card(say("The yearly plan of {year}", year=str(self.reading.year)))

        def write(changes: Mapping[str, object]) -> DescribeYearPlan:
            return DescribeYearPlan(self.reading.year, changes)

        form = Form(self, self._year, write, column=card.column)
        form.prefix = "jap."
        self._notes: dict[str, Callout] = {}
        if self.reading.body.body is Body.WORKERS:
            form.date("service_advice_on", say("The prevention service gave its advice on"))
            self._note("JAP-11", card.column)
        form.date("submitted_on", say("You submitted the draft on"))
        self._note("JAP-10", card.column)
        form.date("body_advice_on", say("Advice received, or outcome known, on"))
        form.long_text(
            "body_advice",
            say("What does the advice say, and what do you do with it?"),
            hint=say("No remarks is an outcome too: write it down."),
        ).show_lines(3)
        self._note("JAP-12", card.column)
        self._note("JAP-13", card.column)

    def _global_plan(self, column: Column) -> None:
        say = self.words.say
        first, last = self.reading.global_plan.start_year, self.reading.global_plan.end_year
        card = column.card(say("The five-year plan {first}–{last}", first=str(first), last=str(last)))
        card.column.text(say("Advice comes before every change of the five-year plan too."), "muted")

        def write(changes: Mapping[str, object]) -> DescribeGlobalPlan:
            return DescribeGlobalPlan(self.reading.start_year, changes)

        form = Form(self, self._global, write, column=card.column)
        form.prefix = "gpp."
        form.date("body_advice_on", say("Advice received, or outcome known, on"))
        form.long_text(
            "body_advice", say("What does the advice say, and what do you do with it?")
        ).show_lines(3)
        self._note("GPP-13", card.column)

    def _signing(self, column: Column) -> None:
        say = self.words.say
        card = column.card(say("Sign and hand over"))
        card.column.text(
            say("Print both plans, let those concerned sign for having seen them, and keep them at hand.")
        )
        five = button(say("Five-year plan"), lambda: self.desk.go(Place("plans.global", "signed_on")))
        year = button(say("Yearly plan"), lambda: self.desk.go(Place("plans.year", "signed_on")))
        out = button(say("Print or hand over"), lambda: self.desk.go(Place("plans.print")), "primary")
        for each, name in ((five, "to.global"), (year, "to.year"), (out, "to.print")):
            each.setObjectName(name)
        card.column.row(out, five, year)

    def _note(self, element: str, column: Column) -> None:
        self._notes[element] = column.callout("note", "", "")

    def _show_state(self, note: Callout, state: ElementState | None) -> None:
        note.setVisible(state is not None)
        if state is not None:
            title = "" if state.presence is not Presence.MISSING else self.words.say("Still to do")
            note.show_words(title, self.words.tell(state.reason))
