"""What the external adviser says of each part of the plans, and what the employer does with it."""

from __future__ import annotations

from app.domain.choices import AdviceState, Target, Voter
from app.domain.commands.consultation import AgreeWithTheRest
from app.domain.consultation.advice import waiting
from app.domain.consultation.opinions import Part, Plans, opinions_on, parts
from app.domain.places import Place
from app.domain.records import Contact, GlobalPlan
from app.presenters.labels import label
from app.views.widgets import Asking, Column, TextField, button
from app.wizards.page import Page
from app.wizards.pages.plans_opinions import OpinionList
from app.wizards.pages.plans_priority import PriorityRisks

_ADVISER = "papa"
_NAMED = "plans.adviser.author"


class PlansAdviser(Page):
    """The advice of the service first, then both plans part by part."""

    def title(self) -> str:
        return self.words.say("What the adviser says")

    def lead(self) -> str:
        return self.words.say(
            "The external service gives its advice, and may say of every part: agrees, agrees with a remark, "
            "does not agree. You follow it, or say why not."
        )

    def build(self, column: Column) -> None:
        self._built = self._shape()
        self._strategic(column)
        self._risks = PriorityRisks(self, column)
        self._lists: list[OpinionList] = []
        self._each_part(column)
        self._ways(column)
        self.updated()

    def updated(self) -> None:
        if self._shape() != self._built:
            self.rebuild()
            return
        self._risks.renew()
        for each in self._lists:
            each.renew()
        reading = self.reading
        unsaid = sum(not opinions_on(part, Voter.ADVISER, reading.dossier) for part in self._parts())
        self.agree_button.setEnabled(bool(unsaid))
        self._open.setText(
            self.words.say(
                "Parts about which nothing was said yet: {unsaid}. Remarks that wait for your answer: "
                "{waiting}.",
                unsaid=unsaid,
                waiting=len(waiting(reading.dossier)),
            )
        )

    def _shape(self) -> tuple[object, ...]:
        five = self.reading.dossier.get(GlobalPlan, str(self.reading.start_year))
        return self._parts(), five.strategic_advice if five else None

    def _parts(self) -> tuple[Part, ...]:
        reading = self.reading
        return parts(reading.dossier, reading.catalogue, Plans(reading.start_year, reading.year))

    # ---------------------------------------------------------------- parts of the page
    def _strategic(self, column: Column) -> None:
        say = self.words.say
        card = column.card(say("Strategic advice of the external service"))
        record = self.reading.dossier.get(GlobalPlan, str(self.reading.start_year))
        state = record.strategic_advice if record else None
        told = label(state, self.words) if state else say("Not filled in yet")
        day = record.strategic_advice_on if record and state is AdviceState.RECEIVED else None
        card.column.text(f"{told} · {self.words.date(day)}" if day else told)
        change = button(
            say("Fill in the strategic advice"),
            lambda: self.desk.go(Place("plans.global", "strategic_advice")),
        )
        change.setObjectName("to.strategic")
        letter = button(
            say("The letter to your external service"),
            lambda: self.desk.go(Place("start.document", "vraag_externe_dienst")),
        )
        letter.setObjectName("letter")
        card.column.row(change, letter)
        column.heading(say("The five priority risks of the external service"))
        column.text(
            say(
                "They stand in the strategic advice. A psychosocial one belongs in your plan, or you say why "
                "not."
            ),
            "muted",
        )

    def _each_part(self, column: Column) -> None:
        say = self.words.say
        column.heading(say("The plans, part by part"))
        self._open = column.text("", "muted")
        hint = say("Stands beside every opinion that is noted from now on.")
        self.author = column.add(
            TextField("author", self.words, Asking(say("Who is giving an opinion?"), hint=hint))
        )
        self.author.show_value(self._name())
        self.author.answered.connect(self._named)
        for target, title in (
            (Target.PLAN, say("Both plans as a whole")),
            (Target.FACTOR, say("Risks with a high or medium priority")),
            (Target.OBJECTIVE, say("Objectives")),
            (Target.MEASURE, say("Measures")),
        ):
            found = [part for part in self._parts() if part.target is target]
            if found:
                column.heading(title, 3)
                self._lists.append(OpinionList(self, Voter.ADVISER, found, self._name))
                column.add(self._lists[-1].list)
        self.agree_button = button(say("Agrees with everything else"), self._agree)
        self.agree_button.setObjectName("agree")
        column.row(self.agree_button)

    def _ways(self, column: Column) -> None:
        out = button(self.words.say("Print the opinions side by side"), self._print)
        out.setObjectName("print.adviser")
        column.row(out)

    # ---------------------------------------------------------------- acting
    def _name(self) -> str:
        """Who was named on this page, otherwise the adviser of who's who."""
        kept = self.desk.notes.get(_NAMED)
        if isinstance(kept, str):
            return kept
        contacts = self.reading.dossier.all(Contact)
        return next((card.name.strip() for card in contacts if card.role == _ADVISER), "")

    def _named(self, name: object) -> None:
        self.desk.notes[_NAMED] = str(name or "").strip()

    def _agree(self) -> None:
        self.flush()
        reading = self.reading
        self.act(AgreeWithTheRest(Voter.ADVISER, self._parts(), self._name(), reading.today))

    def _print(self) -> None:
        self.flush()
        self.desk.print_report("adviser-remarks", None)
