"""The dated steps of a discussion as cards: what is done, what is next, by when, and what to note there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from app.domain.choices import Body, PlanKind, Presence, Verdict
from app.domain.commands.base import Command
from app.domain.commands.plans import DescribeGlobalPlan, DescribeYearPlan
from app.domain.consultation.doubts import doubts
from app.domain.consultation.procedure import PlanRecord, Procedure, Step, plan_record
from app.domain.places import Place
from app.i18n.marks import N_
from app.presenters.discussion import step_days, step_light, step_title
from app.presenters.labels import label
from app.views.widgets import BodyText, Callout, Column, LightBadge, Option, button
from app.wizards.form import Form
from app.wizards.page import Page

REGISTER = Place("plans.register")
PREFIX: Mapping[PlanKind, str] = MappingProxyType({PlanKind.GLOBAL: "gpp.", PlanKind.YEAR: "jap."})
"""How the names of the fields of a plan begin."""

_TEXTS = frozenset({"service_advice", "register_place", "service_answer", "body_advice", "early_reason"})
_BODY_STEPS: Mapping[str, str] = MappingProxyType(
    {
        "B1": N_(
            "Send the whole draft, with the advice of the external service if there is one, and ask for "
            "advice in writing by a day that you name."
        ),
        "B2": N_("The advice may stand in the minutes. Do you not follow it? Say why, in writing."),
    }
)
_ADVICE: Mapping[PlanKind, str] = MappingProxyType({PlanKind.GLOBAL: "GPP-13", PlanKind.YEAR: "JAP-12"})


class StepCards:
    """Fills a column with one card for each step of one plan."""

    def __init__(self, page: Page, found: Procedure, column: Column) -> None:
        self._page, self._kind, self._plan = page, found.kind, found.plan
        self._lights: dict[str, tuple[LightBadge, BodyText]] = {}
        self._doubts: dict[str, Callout] = {}
        self._elements: dict[str, Callout] = {}
        self.prefix = PREFIX[found.kind]
        ways: Mapping[str, Callable[[Column], None]] = {
            "E1": self._ask_service,
            "E2": self._inform,
            "E3": self._remarks,
            "E4": self._service_answers,
            "E5": self._answer,
            "B1": self._send,
            "B2": self._advised,
        }
        for step in found.steps:
            ways[step.id](self._card(step, column))

    def show(self, found: Procedure) -> None:
        """Show how far it is now."""
        words, record = self._page.words, self.record()
        for step in found.steps:
            badge, days = self._lights[step.id]
            badge.show_light(*step_light(step, found, words))
            said = step_days(step, words)
            days.setText(said)
            days.setVisible(bool(said))
        odd = dict(reversed(doubts(record, found, self._page.reading.today)))
        for field, note in self._doubts.items():
            note.show_words("", words.tell(odd[field]) if field in odd else "")
            note.setVisible(field in odd)
        self._show_elements()

    def record(self) -> PlanRecord:
        """What was written down about this plan; blank when nothing was."""
        return plan_record(self._kind, self._plan, self._page.reading.dossier)

    def form(self, column: Column) -> Form:
        """A form over the record of this plan."""
        form = Form(self._page, self.record, self._write, column=column)
        form.prefix = self.prefix
        return form

    def _write(self, changes: Mapping[str, object]) -> Command:
        said = {name: "" if value is None and name in _TEXTS else value for name, value in changes.items()}
        if self._kind is PlanKind.GLOBAL:
            return DescribeGlobalPlan(int(self._plan), said)
        return DescribeYearPlan(int(self._plan), said)

    def _card(self, step: Step, column: Column) -> Column:
        words, steps = self._page.words, self._page.reading.catalogue.participation_steps
        inner = column.card(step_title(step, words)).column
        badge = inner.add(LightBadge(None, words))
        self._lights[step.id] = (badge, inner.text("", "label"))
        known = steps.get(step.id)
        inner.text(words.pick(known.text) if known else words.say(_BODY_STEPS[step.id]))
        return inner

    # ---------------------------------------------------------------- direct participation
    def _ask_service(self, column: Column) -> None:
        say, form = self._page.words.say, self.form(column)
        self._letter(column, "vraag_externe_dienst", say("The letter to your external service"))
        form.date("advice_asked_on", say("You asked the advice on"))
        self._doubt("advice_asked_on", column)
        self._service_advice(form, column, say("In short; it is printed in the notice to the workers."))
        self._element("JAP-11", column)

    def _service_advice(self, form: Form, column: Column, hint: str) -> None:
        say = self._page.words.say
        form.date("service_advice_on", say("The prevention service gave its advice on"))
        self._doubt("service_advice_on", column)
        form.long_text("service_advice", say("What does the service advise?"), hint=hint).show_lines(3)

    def _inform(self, column: Column) -> None:
        say, form = self._page.words.say, self.form(column)
        place = say("A place everybody can reach, with the addresses of the service and the inspection.")
        form.text("register_place", say("Where does the register of remarks lie?"), hint=place)
        self._letter(column, "voorlegging_werknemers", say("The notice to all workers"))
        form.date("submitted_on", say("You informed all workers on"))
        self._doubt("submitted_on", column)
        self._element("JAP-10", column)

    def _remarks(self, column: Column) -> None:
        self._to_register(column, "remarks", self._page.words.say("Note a remark in the register"))

    def _service_answers(self, column: Column) -> None:
        say, form = self._page.words.say, self.form(column)
        form.date("service_answer_on", say("The service passed the remarks on, with its advice, on"))
        self._doubt("service_answer_on", column)
        hint = say("Its advice on a single remark belongs beside that remark in the register.")
        form.long_text("service_answer", say("What does the service say about the remarks?"), hint=hint)

    def _answer(self, column: Column) -> None:
        say = self._page.words.say
        self._to_register(column, "answers", say("Answer the remarks"))
        self._outcome(column)

    def _outcome(self, column: Column) -> None:
        """What the firm writes about the end itself, also when it keeps its steps elsewhere."""
        say, form = self._page.words.say, self.form(column)
        form.date("body_advice_on", say("Advice received, or outcome known, on"))
        self._doubt("body_advice_on", column)
        form.long_text(
            "body_advice",
            say("What does the advice say, and what do you do with it?"),
            hint=say("No remarks is an outcome too: write it down."),
        ).show_lines(3)
        self._element(_ADVICE[self._kind], column)

    # ---------------------------------------------------------------- through a body
    def _send(self, column: Column) -> None:
        say, form = self._page.words.say, self.form(column)
        self._letter(column, "vraag_externe_dienst", say("The letter to your external service"))
        self._service_advice(form, column, say("In short; it is printed in the letter that asks for advice."))
        if self._page.reading.body.body in {Body.COMMITTEE, Body.UNION_DELEGATION}:
            self._letter(column, "adviesvraag", say("The letter that asks for advice"))
        form.date("submitted_on", say("You submitted the draft on"))
        self._doubt("submitted_on", column)
        self._element("JAP-10", column)

    def _advised(self, column: Column) -> None:
        words, form = self._page.words, self.form(column)
        options = [Option(each, label(each, words)) for each in Verdict]
        form.choice("body_verdict", words.say("What do they think of the whole plan?"), options)
        self._outcome(column)

    # ---------------------------------------------------------------- small parts
    def _letter(self, column: Column, template: str, text: str) -> None:
        way = button(text, lambda: self._page.desk.go(Place("start.document", template)))
        way.setObjectName(f"{self.prefix}letter.{template}")
        column.row(way)

    def _to_register(self, column: Column, name: str, text: str) -> None:
        way = button(text, lambda: self._page.desk.go(REGISTER))
        way.setObjectName(self.prefix + name)
        column.row(way)

    def _doubt(self, field: str, column: Column) -> None:
        self._doubts[field] = column.callout("check", "", "")

    def _element(self, element: str, column: Column) -> None:
        """What the law says of this; elements of the other plan are left out."""
        if element.startswith("GPP") == (self._kind is PlanKind.GLOBAL):
            self._elements[element] = column.callout("note", "", "")

    def _show_elements(self) -> None:
        reading, words = self._page.reading, self._page.words
        states = {state.element.id: state for state in (*reading.jap_elements, *reading.gpp_elements)}
        for id_, note in self._elements.items():
            state = states.get(id_)
            note.setVisible(state is not None)
            if state is not None:
                title = "" if state.presence is not Presence.MISSING else words.say("Still to do")
                note.show_words(title, words.tell(state.reason))
