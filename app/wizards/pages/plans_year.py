"""The yearly plan: objectives of the year, what changes, what was learnt, dates, and what the law asks."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from app.domain.choices import PlanKind
from app.domain.commands.plans import DescribeYearPlan
from app.domain.places import Place
from app.domain.records import YearPlan
from app.presenters.change_texts import first_texts
from app.presenters.sentences import measure_title
from app.views.widgets import Column, button
from app.wizards.form import Form
from app.wizards.page import Page
from app.wizards.pages import measures_choices as choices
from app.wizards.pages.follow_year import say_looking
from app.wizards.pages.lights_personal import PersonalNote
from app.wizards.pages.plans_elements import ElementList, ElementSummary
from app.wizards.pages.plans_filler import Filler, none_button
from app.wizards.pages.plans_sign_state import SignState

_CONSULTATION = Place("plans.consultation", "jap.submitted_on")


class PlansYear(Page):
    """Facts of one `YearPlan` record; its measures are those that touch the service year."""

    def title(self) -> str:
        return self.words.say("Yearly plan")

    def lead(self) -> str:
        plan = self.reading.year_plan
        return self.words.say(
            "The annual action plan from {start} to {end}: what you do in that service year.",
            start=plan.start,
            end=plan.end,
        )

    def build(self, column: Column) -> None:
        say = self.words.say
        self._built = (self.reading.year, tuple(o.record.id for o in self.reading.global_plan.objectives))
        say_looking(self, column)
        self._summary = column.add(ElementSummary(self.words))
        self._signed = column.add(SignState(self, PlanKind.YEAR))
        preview = button(say("Look at the printed plan"), self._preview, "primary")
        preview.setObjectName("preview")
        column.row(preview)
        self._measures(column)
        self._objectives(column)
        self._changes(column)
        self._learnt(column)
        self._dates(column)
        column.heading(say("What the law asks"))
        column.text(
            say("Element by element. Nothing blocks you: what is missing is printed as missing."), "muted"
        )
        self._elements = column.add(ElementList(self, str(self.reading.year), self.reading.jap_elements))
        self.updated()

    def updated(self) -> None:
        now = (self.reading.year, tuple(o.record.id for o in self.reading.global_plan.objectives))
        if now != self._built:
            self.rebuild()
            return
        self._summary.show_states(self.reading.jap_elements)
        self._signed.show_state()
        self._elements.show_states(self.reading.jap_elements)
        record = self._record()
        texts = (record.evaluation, record.change_accidents, record.surveillance_lists) if record else ()
        self._personal.show_about(*texts)

    def _record(self) -> YearPlan | None:
        return self.reading.dossier.get(YearPlan, str(self.reading.year))

    def _write(self, changes: Mapping[str, object]) -> DescribeYearPlan:
        return DescribeYearPlan(self.reading.year, changes)

    def _form(self, column: Column) -> Form:
        return Form(self, self._record, self._write, column=column)

    def _measures(self, column: Column) -> None:
        say, plan = self.words.say, self.reading.year_plan
        card = column.card(say("Measures of this year"))
        if plan.measures:
            titles = [measure_title(measure, self.words) for measure in plan.measures]
            card.column.text("\n".join(f"• {title}" for title in titles))
            card.column.text(
                say("Budget of this year: {total}", total=self.words.euros(plan.budget)), "muted"
            )
        else:
            card.column.text(say("No measure falls in this year yet."))
        board = button(say("To the five-year board"), lambda: self.desk.go(Place("measures.board")))
        board.setObjectName("to.board")
        card.column.row(board)

    def _objectives(self, column: Column) -> None:
        say, card = self.words.say, column.card(self.words.say("Objectives of this year"))
        options = choices.objectives(self.reading, self.words)
        if not options:
            card.column.text(say("There is no objective yet."))
            go = button(say("To the objectives"), lambda: self.desk.go(Place("measures.objectives")))
            go.setObjectName("objectives")
            card.column.row(go)
            return
        self._form(card.column).several(
            "objectives",
            say("On which objectives do you work this year?"),
            options,
            hint=say(
                "Nothing ticked? Then the plan takes the objectives that the measures of this year serve."
            ),
        )

    def _changes(self, column: Column) -> None:
        say = self.words.say
        card = column.card(say("Must the five-year plan be adapted?"))
        card.column.text(
            say("The law asks five questions. “None” is an answer, but it must be there."), "muted"
        )
        form = self._form(card.column)
        asked = {
            "change_circumstances": say("Because something changed in the firm?"),
            "change_accidents": say("Because of accidents or incidents?"),
            "change_annual_report": say("Because of the annual report of the internal service?"),
            "change_advice": say(
                "Because of an advice of the committee, the union delegation or the workers?"
            ),
            "change_strategic": say("Because of the strategic advice of the external service?"),
        }
        known = first_texts(self.reading.year, self.reading, self.words)
        for name, question in asked.items():
            field = form.long_text(name, question)
            field.show_lines(2)
            ways: list[QWidget] = []
            if known[name]:
                ways.append(Filler(field, say("Use what this dossier knows"), known[name], "known"))
            card.column.row(*ways, none_button(field, self.words))

    def _learnt(self, column: Column) -> None:
        say = self.words.say
        card = column.card(say("What you learnt"))
        form = self._form(card.column)
        evaluation = form.long_text(
            "evaluation",
            say("What did the yearly evaluation of the psychosocial measures show?"),
            hint=say(
                "What helped, what did not, and what follows from it. In the first year it stays blank."
            ),
        )
        evaluation.show_lines(3)
        form.text(
            "surveillance_lists",
            say("Where are the lists of health surveillance?"),
            hint=say("Only the place and the date. Never copy names into this program."),
        )
        self._personal = card.column.add(PersonalNote(self.words))

    def _dates(self, column: Column) -> None:
        say = self.words.say
        card = column.card(say("Discussed, carried out, signed"))
        form = self._form(card.column)
        form.date("line_consulted_on", say("Discussed with those who lead others, on"))
        form.date("services_consulted_on", say("Discussed with the prevention services, on"))
        go = button(say("Submitting the draft and the advice"), lambda: self.desk.go(_CONSULTATION), "quiet")
        go.setObjectName("to.consultation")
        card.column.row(go)
        form.date(
            "started_on",
            say("Carried out from"),
            hint=say("Not before the advice, or without advice not before the service year begins."),
        )
        form.date("signed_on", say("Signed on"))
        form.text("signed_by", say("Signed by"), hint=say("The employer. Recommended, not required."))

    def _preview(self) -> None:
        self.flush()
        self.desk.print_report("year-plan", None)
