"""All measures of the firm, each opening in place with who, how, with what, when and by what one sees it."""

from __future__ import annotations

from app.domain.choices import Proposer
from app.domain.commands.entries import AddEntry, MoveEntry, RemoveEntry
from app.domain.places import Place
from app.domain.plans.measure import PlanMeasure, plan_measure
from app.domain.records import PlannedMeasure
from app.presenters.sentences import measure_title
from app.views.dialogs.asking_box import Question, Way, ask
from app.views.widgets import Column, Entry, EntryList, ListManners, button
from app.wizards.page import Page, new_id
from app.wizards.pages.measures_facts import kind_of, state_of, warnings_by_measure, who_and_when
from app.wizards.pages.measures_form import MeasureEditor


class MeasuresList(Page):
    """One card per measure; dropped ones stay visible with their reason."""

    def title(self) -> str:
        return self.words.say("Your measures")

    def lead(self) -> str:
        return self.words.say(
            "Say for each measure who does it, when, with what means, and what must change."
        )

    def build(self, column: Column) -> None:
        say = self.words.say
        self._editor: MeasureEditor | None = None
        self._mix = column.callout("note", "", "")
        manners = ListManners(
            "measure",
            say("Add a measure of your own"),
            empty=say("No measure yet. Look at the proposals first, or add one of your own."),
        )
        self.list = column.add(EntryList(self.words, manners, self._edit))
        self.list.added.connect(self._add)
        self.list.removed.connect(self._remove)
        self.list.moved.connect(lambda id_, step: self.act(MoveEntry(PlannedMeasure, id_, step)))
        ideas = button(say("To the proposals"), lambda: self.desk.go(Place("measures.proposals")))
        board = button(say("To the five-year board"), lambda: self.desk.go(Place("measures.board")))
        ideas.setObjectName("to.proposals")
        board.setObjectName("to.board")
        column.row(ideas, board)
        self._show(self.place.focus or None)
        self.updated()

    def updated(self) -> None:
        self._show(None)
        measures = self._measures()
        budgeted = sum(measure.record.budget_eur is not None for measure in measures)
        self._mix.setVisible(bool(measures))
        self._mix.show_words(
            self.words.plural("{n} measure in this dossier", "{n} measures in this dossier", len(measures)),
            self.words.say(
                "With a budget filled in: {count}. Together: {total}.",
                count=budgeted,
                total=self.words.euros(self.reading.global_plan.total),
            ),
        )
        if self._editor is not None and self._editor.alive():
            self._editor.renew(warnings_by_measure(self.reading, self.words))

    def _measures(self) -> list[PlanMeasure]:
        records = self.reading.dossier.all(PlannedMeasure)
        return [plan_measure(record, self.reading.dossier, self.reading.catalogue) for record in records]

    def _show(self, open_: str | None) -> None:
        self.list.show_entries([self._entry(measure) for measure in self._measures()], open_)

    def _entry(self, measure: PlanMeasure) -> Entry:
        lines = (
            kind_of(measure, self.words),
            who_and_when(measure, self.words),
            state_of(measure.record, self.words),
        )
        return Entry(measure.id, measure_title(measure, self.words), lines)

    def _add(self) -> None:
        id_ = new_id()
        if self.act(AddEntry(PlannedMeasure(id=id_, proposer=Proposer.EMPLOYER))):
            self._show(id_)
            self.restore(f"{id_}.title")

    def _remove(self, id_: str) -> None:
        say = self.words.say
        question = Question(
            say("Remove this measure?"),
            say(
                "The measure goes out of the plan with all its details. You can take this back with Undo. "
                "If you decided not to do it, mark it as dropped instead: then the reason stays."
            ),
            (Way("remove", say("Remove")), Way("keep", say("Keep it"), safe=True)),
        )
        if ask(self.desk.parent_window, question) == "remove":
            self.act(RemoveEntry(PlannedMeasure, id_))

    def _edit(self, id_: str, column: Column) -> None:
        self._editor = MeasureEditor(self, id_, column)
        self._editor.renew(warnings_by_measure(self.reading, self.words))
