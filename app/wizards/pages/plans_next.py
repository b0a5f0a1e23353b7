"""From one plan to the next: the next yearly plan, the next five years, and which year is worked on."""

from __future__ import annotations

from app.domain.commands.next_plans import BeginYearPlan
from app.domain.follow.archive import plan_years
from app.domain.follow.evaluation import worked_into
from app.domain.follow.renewal import NextYear, compared, next_plan_year, next_year, year_before
from app.domain.places import Place
from app.domain.plans.measure import PlanMeasure
from app.domain.plans.plan import default_year
from app.domain.records import YearPlan
from app.presenters.change_texts import first_texts, learnt
from app.presenters.labels import label
from app.presenters.sentences import measure_title, or_dash, pair
from app.views.widgets import Asking, Column, MultiChoiceField, Option, button
from app.wizards.page import Page, new_id
from app.wizards.pages.follow_year import choose_year, say_looking, year_name
from app.wizards.pages.plans_next_five import NextFive
from app.wizards.pages.start_fold import Fold

MOST_NAMED = 30
"""So many measures are named in a list; the rest is counted."""


class PlansNext(Page):
    """Everything is proposed; one button begins the plan, and nothing that was written is overwritten."""

    def title(self) -> str:
        return self.words.say("The next plan")

    def lead(self) -> str:
        return self.words.say(
            "Plans roll on: what is unfinished goes along, what did not help is replaced, and your "
            "evaluation says why."
        )

    def build(self, column: Column) -> None:
        reading = self.reading
        self._shape = (reading.shown, next_plan_year(reading.dossier, reading.today), self._begun())
        say_looking(self, column)
        self._next_year(column)
        five = NextFive(self, self._shape[1])
        five.show(column)
        self._which(column)

    def updated(self) -> None:
        reading = self.reading
        if (
            reading.shown,
            next_plan_year(reading.dossier, reading.today),
            self._begun(),
        ) != self._shape:
            self.rebuild()

    def _begun(self) -> tuple[str, ...]:
        return tuple(plan.id for plan in self.reading.dossier.all(YearPlan))

    def _which(self, column: Column) -> None:
        say, reading = self.words.say, self.reading
        card = column.card(say("Which year do you look at?"))
        card.column.text(
            say("An earlier year can always be looked at and printed again, as it stood then."), "muted"
        )
        at_hand = default_year(reading.dossier, reading.today)
        years = {*plan_years(reading.dossier, at_hand), reading.year, self._shape[1]}
        choose_year(self, card.column, sorted(years, reverse=True), chosen=reading.year, at_hand=at_hand)

    def _next_year(self, column: Column) -> None:
        say, reading, year = self.words.say, self.reading, self._shape[1]
        found = next_year(year, reading.dossier, reading.catalogue)
        card = column.card(say("The yearly plan of {year}", year=year_name(self, year)))
        self._skipped(year, card.column)
        self._learnt(year, card.column)
        self._unfinished(found, card.column)
        self._named(say("Goes on from the year before"), found.running, card.column)
        self._named(say("Planned for this year in the five-year plan"), found.coming, card.column)
        self._named(say("Without a date yet"), found.unplanned, card.column)
        self._lessons(found, card.column)
        self._begin(year, card.column)
        self._beside(year, column)

    def _skipped(self, year: int, column: Column) -> None:
        before = year_before(year, self.reading.dossier)
        if before is not None and before.year < year - 1:
            text = self.words.say(
                "The last yearly plan in this dossier is that of {before}. Its measures are taken along; the "
                "year in between stays without a plan.",
                before=str(before.year),
            )
            column.callout("note", self.words.say("A year without a yearly plan"), text)

    def _learnt(self, year: int, column: Column) -> None:
        say, told = self.words.say, worked_into(year, self.reading.dossier)
        if told is None:
            go = button(say("Evaluate the year first"), lambda: self.desk.go(Place("follow.evaluation")))
            go.setObjectName("to.evaluation")
            column.text(say("There is no evaluation yet. It says what to keep and what to change."), "muted")
            column.row(go)
            return
        text = learnt(told, self.words) or say("Nothing was concluded yet.")
        column.callout("note", say("From the evaluation of {year}", year=str(told.year)), text)

    def _unfinished(self, found: NextYear, column: Column) -> None:
        self._carry: MultiChoiceField | None = None
        if not found.unfinished:
            return
        options = [Option(m.id, measure_title(m, self.words), self._planned(m)) for m in found.unfinished]
        asking = Asking(
            self.words.say("Unfinished: what goes along to {year}?", year=str(found.year)),
            hint=self.words.say("It gets dates in that year; the dates planned first are kept."),
        )
        self._carry = column.add(MultiChoiceField("carry", self.words, asking, options))
        self._carry.show_value(tuple(m.id for m in found.unfinished))

    def _planned(self, measure: PlanMeasure) -> str:
        end = measure.record.end
        return self.words.say("planned until {end}", end=end) if end is not None else ""

    def _named(self, title: str, measures: tuple[PlanMeasure, ...], column: Column) -> None:
        if not measures:
            return
        lines = [f"• {measure_title(m, self.words)}" for m in measures[:MOST_NAMED]]
        if len(measures) > MOST_NAMED:
            rest = len(measures) - MOST_NAMED
            lines.append(self.words.say("and {n} more", n=rest))
        column.text(title, "label")
        column.text("\n".join(lines))

    def _lessons(self, found: NextYear, column: Column) -> None:
        say = self.words.say
        if found.ineffective:
            column.text(say("Did not help: replace or stop"), "label")
            titles = {m.id: measure_title(m, self.words) for m in self.reading.global_plan.measures}
            lines = [f"• {titles.get(m.id, or_dash(m.title))}" for m in found.ineffective]
            column.text("\n".join(lines))
        if found.triggers:
            column.text(say("Happened in the year before"), "label")
            lines = [
                f"• {pair(label(t.kind, self.words), or_dash(t.text), self.words)}" for t in found.triggers
            ]
            column.text("\n".join(lines))

    def _begin(self, year: int, column: Column) -> None:
        say = self.words.say
        begun = str(year) in self._begun()
        text = (
            say("This plan was begun. Beginning again fills in what is still blank and overwrites nothing.")
            if begun
            else say(
                "The five questions about change and the lessons are filled in from what this dossier knows. "
                "You can correct everything."
            )
        )
        column.text(text, "muted")
        word = (
            say("Fill in what is blank") if begun else say("Begin the yearly plan of {year}", year=str(year))
        )
        made = button(word, lambda: self._start(year), "quiet" if begun else "primary")
        made.setObjectName("begin.year")
        column.row(made)

    def _start(self, year: int) -> None:
        chosen = self._carry.value() if self._carry is not None else ()
        carried = tuple((new_id(), str(id_)) for id_ in chosen)
        texts = first_texts(year, self.reading, self.words)
        if self.act(BeginYearPlan(year, texts, carried, self.reading.today)):
            self.desk.workspace.look_at(None, by=self)
            self.desk.go(Place("plans.year"))

    def _beside(self, year: int, column: Column) -> None:
        """What stays, comes and goes, measure by measure."""
        before = year_before(year, self.reading.dossier)
        if before is None:
            return
        say = self.words.say
        found = compared(before.year, year, self.reading.dossier, self.reading.catalogue)
        fold = column.add(
            Fold(
                self.words,
                "beside",
                say("Beside the plan of {year}", year=str(before.year)),
                say(
                    "Stays: {stayed}. New: {new}. No longer there: {gone}.",
                    stayed=len(found.stayed),
                    new=len(found.new),
                    gone=len(found.gone),
                ),
            )
        )
        self._named(say("Stays"), found.stayed, fold.column)
        self._named(say("New"), found.new, fold.column)
        self._named(say("No longer there"), found.gone, fold.column)
