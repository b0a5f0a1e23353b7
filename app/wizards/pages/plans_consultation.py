"""Whom you consult on the plans, the dated steps of it, what is done and next, and when you may begin."""

from __future__ import annotations

from app.domain.choices import Body, PlanKind, Presence, Voter
from app.domain.commands.consultation import TakeOverDays
from app.domain.consultation.opinions import Part, measure_parts
from app.domain.consultation.procedure import Procedure, procedure
from app.domain.consultation.works_council import for_the_works_council
from app.domain.elements.signature import place_of
from app.domain.places import Place
from app.domain.records import GlobalPlan, YearPlan
from app.presenters.discussion import assumptions, plan_name, standing
from app.presenters.labels import body_label
from app.presenters.sentences import article, measure_title, to_check
from app.views.widgets import Asking, ChoiceField, Column, LightBadge, Option, button
from app.wizards.page import Page
from app.wizards.pages.follow_year import say_looking
from app.wizards.pages.lights_personal import PersonalNote
from app.wizards.pages.plans_opinions import OpinionList
from app.wizards.pages.plans_steps import PREFIX, StepCards
from app.wizards.pages.start_fold import bullets

_CHOSEN = "plans.consultation.kind"


class PlansConsultation(Page):
    """One of the two plans at a time; its fields are called `jap.…` (yearly) or `gpp.…` (five years)."""

    _arrived = False

    def title(self) -> str:
        return self.words.say("Advice and remarks")

    def lead(self) -> str:
        return self.words.say(
            "Ask advice before you begin. Note the days and the outcome; a late date never blocks you."
        )

    def build(self, column: Column) -> None:
        self._choose_at_first()
        self._built = self._shape()
        say_looking(self, column)
        found = self._procedure()
        self._body(column)
        self._plan(column)
        self._standing(column, found)
        self._steps = StepCards(self, found, column)
        self._opinions: OpinionList | None = None
        if found.body in {Body.COMMITTEE, Body.UNION_DELEGATION}:
            self._ask_opinions(column)
        self._begin(column)
        self._personal = column.add(PersonalNote(self.words))
        self._ways(column)
        self._signing(column)
        self.updated()

    def updated(self) -> None:
        if self._shape() != self._built:
            self.rebuild()
            return
        found = self._procedure()
        light, told, reason = standing(found, self.reading, self.words)
        self._badge.show_light(light, told)
        self._reason.setText(reason)
        self._steps.show(found)
        if self._opinions is not None:
            self._opinions.renew()
        self._show_begin()
        year, five = self._year(), self._global()
        texts = [t for r in (year, five) if r is not None for t in (r.body_advice, r.early_reason)]
        self._personal.show_about(*texts)

    # ---------------------------------------------------------------- which plan
    @property
    def kind(self) -> PlanKind:
        """The plan at hand; it stays chosen while the window is open."""
        kept = self.desk.notes.get(_CHOSEN)
        return kept if isinstance(kept, PlanKind) else PlanKind.YEAR

    def _choose_at_first(self) -> None:
        """Whoever comes for a field of one plan finds that plan."""
        for kind, prefix in PREFIX.items():
            if self.place.focus.startswith(prefix) and not self._arrived:
                self.desk.notes[_CHOSEN] = kind
        self._arrived = True

    def _procedure(self) -> Procedure:
        reading = self.reading
        return procedure(self.kind, self._plan_id(), reading.dossier, reading.today)

    def _plan_id(self) -> str:
        return str(self.reading.start_year if self.kind is PlanKind.GLOBAL else self.reading.year)

    def _shape(self) -> tuple[object, ...]:
        reading = self.reading
        ids = tuple(part.item for part in self._parts())
        return reading.body.body, reading.year, reading.start_year, self.kind, ids

    def _year(self) -> YearPlan | None:
        return self.reading.dossier.get(YearPlan, str(self.reading.year))

    def _global(self) -> GlobalPlan | None:
        return self.reading.dossier.get(GlobalPlan, str(self.reading.start_year))

    # ---------------------------------------------------------------- parts of the page
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

    def _plan(self, column: Column) -> None:
        say, words, reading = self.words.say, self.words, self.reading
        options = [
            Option(PlanKind.YEAR, plan_name(PlanKind.YEAR, str(reading.year), words)),
            Option(PlanKind.GLOBAL, plan_name(PlanKind.GLOBAL, str(reading.start_year), words)),
        ]
        asking = Asking(say("Which plan is being discussed?"), clearable=False)
        self.choice = column.add(ChoiceField("plan", words, asking, options))
        self.choice.show_value(self.kind)
        self.choice.answered.connect(self._chosen)
        if self.kind is PlanKind.GLOBAL:
            column.text(say("Advice comes before every change of the five-year plan too."), "muted")
            same = button(say("Both plans were discussed together: take over the days"), self._take_over)
            same.setObjectName("take_over")
            column.row(same)

    def _chosen(self, kind: object) -> None:
        if isinstance(kind, PlanKind) and kind is not self.kind:
            self.flush()
            self.desk.notes[_CHOSEN] = kind
            self.rebuild()

    def _take_over(self) -> None:
        self.flush()
        if self.act(TakeOverDays(self.reading.year, self.reading.start_year)):
            for form in self.forms:
                form.show()

    def _standing(self, column: Column, found: Procedure) -> None:
        """Where the discussion stands, and the days from which it is planned backwards."""
        say = self.words.say
        card = column.card(say("How far you are"))
        self._badge = card.column.add(LightBadge(None, self.words))
        self._reason = card.column.text("")
        card.column.text(
            say(
                "The plan begins on {start}; the draft is submitted by {draft} at the latest. The steps are "
                "planned backwards from there.",
                start=found.starts,
                draft=found.draft_by,
            ),
            "muted",
        )
        for line in assumptions(found, self.words):
            card.column.text(line, "small")

    def _parts(self) -> tuple[Part, ...]:
        reading = self.reading
        if self.kind is PlanKind.GLOBAL:
            return measure_parts(self.kind, reading.start_year, reading.global_plan.measures)
        return measure_parts(self.kind, reading.year, reading.year_plan.measures)

    def _ask_opinions(self, column: Column) -> None:
        say = self.words.say
        column.heading(say("Opinion on each measure"))
        column.text(say("Only where they say something about a single measure."), "muted")
        self._opinions = OpinionList(self, Voter.BODY, self._parts(), lambda: "")
        column.add(self._opinions.list)
        asked = for_the_works_council(self.reading.global_plan)
        if asked:
            names = bullets(measure_title(measure, self.words) for measure in asked)
            told = say(
                "Is there a works council? It gives its advice too on measures that change the organisation "
                "or the working conditions (law of 20 September 1948). Which ones do is our own judgement:"
            )
            column.callout("check", "", f"{told}\n{names}\n{to_check(self.words)}")

    def _begin(self, column: Column) -> None:
        """JAP-13: what was begun too early is warned about, with room for the reason."""
        say = self.words.say
        card = column.card(say("When may you begin?"))
        card.column.text(
            say(
                "A plan is not carried out before the advice or, without advice, before the service year "
                "begins. What is urgent does not wait: do it, and say why here."
            )
        )
        self._early = card.column.callout("note", "", "")
        form = self._steps.form(card.column)
        form.long_text("early_reason", say("Why could something not wait? (if that was so)")).show_lines(2)

    def _show_begin(self) -> None:
        states = {state.element.id: state for state in self.reading.jap_elements}
        state = states.get("JAP-13")
        shown = state is not None and self.kind is PlanKind.YEAR
        self._early.setVisible(shown)
        if state is not None and shown:
            title = self.words.say("Watch out") if state.presence is Presence.MISSING else ""
            self._early.show_words(title, self.words.tell(state.reason))

    def _ways(self, column: Column) -> None:
        say = self.words.say
        register = button(say("Register of remarks"), lambda: self.desk.go(Place("plans.register")))
        adviser = button(say("What the adviser says"), lambda: self.desk.go(Place("plans.adviser")))
        record = button(
            say("Print the record of the consultation"),
            lambda: self.desk.print_report("consultation-record", None),
        )
        names = ((register, "to.register"), (adviser, "to.adviser"), (record, "print.record"))
        for each, name in names:
            each.setObjectName(name)
        column.row(register, adviser, record)

    def _signing(self, column: Column) -> None:
        say = self.words.say
        card = column.card(say("Sign and hand over"))
        card.column.text(
            say(
                "Sign a plan when it is discussed: it is then kept as it is that day. Afterwards you "
                "print it or hand it over."
            )
        )
        sign = button(say("Sign"), lambda: self.desk.go(place_of(self.kind)), "primary")
        out = button(say("Print or hand over"), lambda: self.desk.go(Place("plans.print")))
        for each, name in ((sign, "to.sign"), (out, "to.print")):
            each.setObjectName(name)
        card.column.row(sign, out)
