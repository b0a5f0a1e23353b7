"""The five-year plan: what the law wants in words and dates, and the list of what is there and not."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.choices import AdviceState, PlanKind
from app.domain.commands.plans import DescribeGlobalPlan
from app.domain.places import Place
from app.domain.plans.plan import is_psr_part_only
from app.domain.records import GlobalPlan
from app.presenters.labels import label
from app.views.widgets import Column, Option, button
from app.wizards.form import Form
from app.wizards.page import Page
from app.wizards.pages.follow_year import say_looking
from app.wizards.pages.lights_personal import PersonalNote
from app.wizards.pages.plans_elements import ElementList, ElementSummary
from app.wizards.pages.plans_filler import proposal
from app.wizards.pages.plans_proposals import (
    Proposed,
    adaptation_text,
    criteria_text,
    size_text,
)
from app.wizards.pages.plans_sign_state import SignState

_ADVICE = Place("plans.consultation", "gpp.body_advice_on")


class PlansGlobal(Page):
    """Facts of one `GlobalPlan` record; everything else comes from the stations before."""

    def title(self) -> str:
        return self.words.say("Five-year plan")

    def lead(self) -> str:
        plan = self.reading.global_plan
        return self.words.say(
            "The global prevention plan from {start} to {end}. Objectives and measures are already in it; "
            "a few sentences and dates are still yours to give.",
            start=plan.start,
            end=plan.end,
        )

    def build(self, column: Column) -> None:
        say = self.words.say
        self._built = self.reading.start_year
        say_looking(self, column)
        self._summary = column.add(ElementSummary(self.words))
        self._signed = column.add(SignState(self, PlanKind.GLOBAL))
        preview = button(say("Look at the printed plan"), self._preview, "primary")
        preview.setObjectName("preview")
        column.row(preview)
        self._part = column.callout(
            "note",
            "",
            say(
                "The six other welfare domains are still empty, so the "
                "paper says that it is the psychosocial part."
            ),
        )
        self._in_words(column)
        self._strategic_advice(column)
        self._dates(column)
        column.heading(say("What the law asks"))
        column.text(
            say("Element by element. Nothing blocks you: what is missing is printed as missing."), "muted"
        )
        self._elements = column.add(ElementList(self, str(self._built), self.reading.gpp_elements))
        self.updated()

    def updated(self) -> None:
        if self.reading.start_year != self._built:
            self.rebuild()
            return
        self._summary.show_states(self.reading.gpp_elements)
        self._signed.show_state()
        self._elements.show_states(self.reading.gpp_elements)
        self._part.setVisible(is_psr_part_only(self.reading.dossier))
        received = self._advice.fields["strategic_advice"].value() is AdviceState.RECEIVED
        for name in ("strategic_advice_on", "strategic_advice_note"):
            self._advice.fields[name].setVisible(received)
        record = self._record()
        texts = (record.size_note, record.adaptation, record.criteria) if record else ()
        self._personal.show_about(*texts)

    def _record(self) -> GlobalPlan | None:
        return self.reading.dossier.get(GlobalPlan, str(self.reading.start_year))

    def _write(self, changes: Mapping[str, object]) -> DescribeGlobalPlan:
        return DescribeGlobalPlan(self.reading.start_year, changes)

    def _form(self, column: Column) -> Form:
        return Form(self, self._record, self._write, column=column)

    def _in_words(self, column: Column) -> None:
        say = self.words.say
        card = column.card(say("In your own words"))
        form = self._form(card.column)
        questions: tuple[tuple[str, str, str, Proposed], ...] = (
            (
                "size_note",
                say("How does the plan fit the size of your firm and its risks?"),
                say("One or two sentences."),
                size_text,
            ),
            (
                "adaptation",
                say("How do you adapt the plan when something changes?"),
                say("New people, a move, another way of working, an incident."),
                adaptation_text,
            ),
            (
                "criteria",
                say("By what will you see whether the policy works?"),
                say("Figures, talks, the warning lights of next year."),
                criteria_text,
            ),
        )
        for name, question, hint, proposed in questions:
            field = form.long_text(name, question, hint=hint)
            field.show_lines(3)
            text = proposed(self.reading, self.words)
            card.column.add(proposal(field, text, self.words))
        self._personal = card.column.add(PersonalNote(self.words))

    def _strategic_advice(self, column: Column) -> None:
        say = self.words.say
        card = column.card(say("Strategic advice of the external service"))
        self._advice = form = self._form(card.column)
        form.choice(
            "strategic_advice",
            say("Did you receive a strategic advice?"),
            [Option(state, label(state, self.words)) for state in AdviceState],
            hint=say("The external service writes it after its visits. Not received yet? The plan says so."),
        )
        form.date("strategic_advice_on", say("Date of the advice"))
        form.long_text("strategic_advice_note", say("What did you do with it?")).show_lines(2)

    def _dates(self, column: Column) -> None:
        say = self.words.say
        card = column.card(say("Discussed and signed"))
        form = self._form(card.column)
        form.date(
            "line_consulted_on",
            say("Discussed with those who lead others, on"),
            hint=say("The hierarchical line: supervisors, a partner who helps. Nobody? Then you yourself."),
        )
        form.date(
            "services_consulted_on",
            say("Discussed with the prevention services, on"),
            hint=say("Your internal service and your external service."),
        )
        card.column.text(
            say("The advice of the committee, the union delegation or the workers has a page of its own."),
            "muted",
        )
        to_advice = button(say("To the advice"), lambda: self.desk.go(_ADVICE), "quiet")
        to_advice.setObjectName("to.advice")
        card.column.row(to_advice)
        form.date("signed_on", say("Signed on"))
        form.text("signed_by", say("Signed by"), hint=say("The employer. Recommended, not required."))

    def _preview(self) -> None:
        self.flush()
        self.desk.print_report("global-plan", None)
