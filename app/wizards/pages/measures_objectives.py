"""Objectives: what must be better, how urgent and feasible that is, and by what you will see it."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.commands.entries import AddEntry, MoveEntry, RemoveEntry
from app.domain.commands.objectives import OrderObjectives, in_order
from app.domain.places import Place
from app.domain.plans.plan import PlanObjective
from app.domain.records import Objective
from app.domain.risks.rating import RatedFactor
from app.views.dialogs.asking_box import Question, Way, ask
from app.views.widgets import Column, Entry, EntryList, ListManners, button
from app.wizards.page import Page, new_id
from app.wizards.pages.measures_objective_form import ObjectiveEditor
from app.wizards.pages.measures_risks import RiskLines, objective_for, priorities, proposed_text


class MeasuresObjectives(Page):
    """The risks on top, the objectives below, each opening in place."""

    def title(self) -> str:
        return self.words.say("Objectives")

    def lead(self) -> str:
        return self.words.say(
            "What do you want to be better in five years? Start from the risks that weigh most."
        )

    def build(self, column: Column) -> None:
        say = self.words.say
        self._editor: ObjectiveEditor | None = None
        self._build_risks(column)
        column.heading(say("Your objectives"))
        manners = ListManners(
            "objective",
            say("Add an objective of your own"),
            empty=say("No objective yet. One or two good ones are enough to begin with."),
        )
        self.list = column.add(EntryList(self.words, manners, self._edit))
        self.list.added.connect(lambda: self._add({}))
        self.list.removed.connect(self._remove)
        self.list.moved.connect(lambda id_, step: self.act(MoveEntry(Objective, id_, step)))
        self._order = button(say("Put what is urgent and feasible first"), self._put_in_order)
        self._order.setObjectName("order")
        column.row(self._order)
        column.callout(
            "note",
            say("You need not tackle everything"),
            say(
                "Choosing is allowed, and wise. For a risk that you leave for later, note the reason at the "
                "risk itself. A high priority always asks for an answer."
            ),
        )
        self._show(self.place.focus or None)
        self.updated()

    def updated(self) -> None:
        if tuple(risk.id for risk in priorities(self.reading)) != tuple(self._risks.lines):
            self.rebuild()
            return
        self._risks.show_reading(self.reading)
        self._show(None)
        objectives = self.reading.dossier.all(Objective)
        self._order.setVisible(len(objectives) > 1)
        self._order.setEnabled(not in_order(objectives))
        if self._editor is not None and self._editor.alive():
            self._editor.renew()

    def _build_risks(self, column: Column) -> None:
        say = self.words.say
        column.heading(say("Risks that weigh most"))
        self._risks = column.add(RiskLines(self.reading, self.words, self._chosen))
        if self._risks.lines:
            return
        if self.reading.analysis is None:
            column.text(say("There is no risk analysis yet, so there are no priorities to start from."))
        else:
            column.text(say("The risk analysis found no high or medium priority so far."))
        go = button(say("To the risk analysis"), lambda: self.desk.go(Place("analysis.method")))
        go.setObjectName("to.analysis")
        column.row(go)

    def _show(self, open_: str | None) -> None:
        self.list.show_entries([self._entry(found) for found in self.reading.global_plan.objectives], open_)

    def _entry(self, found: PlanObjective) -> Entry:
        say, record = self.words.say, found.record
        weight = (
            say("Urgency × feasibility: {score} of 9", score=found.score)
            if found.score is not None
            else say("Urgency and feasibility not weighed yet")
        )
        due = say("By {year}", year=str(record.due_year)) if record.due_year else say("No year yet")
        served = self.words.plural("{n} measure", "{n} measures", len(found.measures))
        title = record.text.strip() or say("Still to be described")
        return Entry(record.id, title, (f"{weight} · {due} · {served}",))

    def _chosen(self, risk: RatedFactor) -> None:
        made = objective_for(risk.id, self.reading)
        if made is not None:
            self._show(made.id)
            self.restore(f"{made.id}.text")
            return
        domain = "psychosocial"
        text = proposed_text(risk, self.reading, self.words)
        self._add({"text": text, "factors": (risk.id,), "domain": domain})

    def _add(self, values: Mapping[str, object]) -> None:
        id_ = new_id()
        record = Objective(id=id_, **values)  # type: ignore[arg-type]
        if self.act(AddEntry(record)):
            self._show(id_)
            self.restore(f"{id_}.text")

    def _put_in_order(self) -> None:
        self.act(OrderObjectives())

    def _remove(self, id_: str) -> None:
        say = self.words.say
        question = Question(
            say("Remove this objective?"),
            say("Its measures stay, without this objective. You can take this back with Undo."),
            (Way("remove", say("Remove")), Way("keep", say("Keep it"), safe=True)),
        )
        if ask(self.desk.parent_window, question) == "remove":
            self.act(RemoveEntry(Objective, id_))

    def _edit(self, id_: str, column: Column) -> None:
        self._editor = ObjectiveEditor(self, id_, column)
