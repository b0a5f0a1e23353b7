"""Proposals of the catalogue for one risk at a time, at the source first, for everyone first."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.choices import Proposer
from app.domain.commands.entries import AddEntry, EditEntry, RemoveEntry
from app.domain.commands.measures import TakeMeasure
from app.domain.places import Place
from app.domain.plans.proposals import SHOWN_FIRST, Proposal
from app.domain.records import Objective, PlannedMeasure
from app.views.widgets import Asking, Column, LightBadge, Option, SelectField, button
from app.wizards.page import Page, new_id
from app.wizards.pages.measures_cards import ProposalActs, ProposalCard
from app.wizards.pages.measures_subjects import (
    BASICS,
    Subject,
    advice_of,
    default_subject,
    proposals_of,
    subjects,
)


class MeasuresProposals(Page):
    """The place's focus says which risk is looked at; choosing another one goes there."""

    def title(self) -> str:
        return self.words.say("Proposals")

    def lead(self) -> str:
        return self.words.say(
            "Ideas for one risk at a time. What takes away the cause and protects everyone comes first. "
            "Adapt them to your firm."
        )

    def build(self, column: Column) -> None:
        self._subjects = subjects(self.reading, self.words)
        found = next((s for s in self._subjects if s.id == self.place.focus), None)
        self._subject = found or default_subject(self._subjects)
        self._all = getattr(self, "_all", False)
        if self._subject is None:
            self._build_empty(column)
        else:
            self._build_choice(column, self._subject)
            self._build_advice(column, self._subject)
            self._build_cards(column, proposals_of(self._subject.id, self.reading))
        self._build_own(column)

    def updated(self) -> None:
        self.rebuild()

    def _build_empty(self, column: Column) -> None:
        say = self.words.say
        column.callout(
            "note",
            say("No risk was assessed yet"),
            say(
                "Proposals belong to risks. Assess a few risks with your team first. You may already add "
                "a measure of your own below."
            ),
        )
        go = button(say("To the risk analysis"), lambda: self.desk.go(Place("analysis.method")), "primary")
        go.setObjectName("to.analysis")
        column.row(go)

    def _build_choice(self, column: Column, subject: Subject) -> None:
        say = self.words.say
        options = [Option(each.id, self._option(each)) for each in self._subjects]
        field = column.add(SelectField("risk", self.words, Asking(say("For which risk?")), options))
        field.show_value(subject.id)
        field.answered.connect(lambda id_: self._look_at(str(id_ or subject.id)))
        place = self._subjects.index(subject)
        before = button(say("Previous risk"), lambda: self._step(-1))
        after = button(say("Next risk"), lambda: self._step(1))
        for each, name, possible in (
            (before, "risk.previous", place > 0),
            (after, "risk.next", place < len(self._subjects) - 1),
        ):
            each.setObjectName(name)
            each.setEnabled(possible)
        column.row(before, after)
        card = column.card(subject.title)
        card.setObjectName(subject.id)  # whoever walks the list with the arrow keys stays on the list
        card.setFocusProxy(field)
        card.column.add(LightBadge(subject.light, self.words)).show_light(subject.light, subject.word)
        card.column.text(self._taken(subject.taken), "muted")

    def _build_advice(self, column: Column, subject: Subject) -> None:
        if advice := advice_of(subject.id, self.reading, self.words):
            column.callout("note", self.words.say("A good mix"), "\n".join(advice))

    def _build_cards(self, column: Column, found: Sequence[Proposal]) -> None:
        say = self.words.say
        column.heading(say("What you can do"))
        if not found:
            column.text(say("The catalogue has no proposal for this. Add a measure of your own below."))
            return
        column.text(say("Costs and hours are our own estimates. You know your firm better."), "small")
        acts = ProposalActs(self._take, self._release, self._edit)
        shown = found if self._all else found[:SHOWN_FIRST]
        for proposal in shown:
            column.add(ProposalCard(proposal, self.words, acts))
        if len(shown) < len(found):
            rest = len(found) - len(shown)
            more = button(
                self.words.plural("Show {n} more proposal", "Show {n} more proposals", rest), self._show_all
            )
            more.setObjectName("more")
            column.row(more)

    def _build_own(self, column: Column) -> None:
        say = self.words.say
        card = column.card(say("An idea of your own?"))
        card.column.text(say("What the team thinks of itself often works best."))
        own = button(say("Add a measure of your own"), self._add_own)
        own.setObjectName("own")
        card.column.row(own)

    def _option(self, subject: Subject) -> str:
        counted = self.words.plural("{n} measure", "{n} measures", subject.taken)
        return self.words.say(
            "{word} · {counted} · {title}", word=subject.word, counted=counted, title=subject.title
        )

    def _taken(self, count: int) -> str:
        if count == 0:
            return self.words.say("No measure chosen yet.")
        return self.words.plural("{n} measure chosen.", "{n} measures chosen.", count)

    def _look_at(self, subject: str) -> None:
        self.desk.go(Place(self.place.page, subject))

    def _step(self, step: int) -> None:
        ids = [each.id for each in self._subjects]
        here = ids.index(self._subject.id) if self._subject is not None else 0
        self._look_at(ids[min(max(here + step, 0), len(ids) - 1)])

    def _show_all(self) -> None:
        self._all = True
        self.rebuild()

    def _factors(self) -> tuple[str, ...]:
        known = self._subject is not None and self._subject.id != BASICS
        return (self._subject.id,) if known and self._subject is not None else ()

    def _planned(self, library: str) -> PlannedMeasure | None:
        measures = self.reading.dossier.all(PlannedMeasure)
        return next((found for found in measures if found.library == library), None)

    def _take(self, library: str) -> None:
        factors = self._factors()
        self._keep_subject()
        objectives = tuple(
            found.id for found in self.reading.dossier.all(Objective) if set(factors) & set(found.factors)
        )
        if self.act(TakeMeasure(new_id(), library, factors, objectives, self.reading.today)):
            self.restore(f"edit.{library}", self.scrolled())

    def _release(self, library: str) -> None:
        """Out for this risk; out of the plan when it serves no other."""
        planned, factors = self._planned(library), self._factors()
        if planned is None:
            return
        self._keep_subject()
        rest = tuple(id_ for id_ in planned.factors if id_ not in factors)
        if rest and factors:
            done = self.act(EditEntry(PlannedMeasure, planned.id, {"factors": rest}))
        else:
            done = self.act(RemoveEntry(PlannedMeasure, planned.id))
        if done:
            self.restore(f"take.{library}", self.scrolled())

    def _keep_subject(self) -> None:
        """Stay with this risk, also when it was only the proposed one."""
        if self._subject is not None:
            self.place = Place(self.place.page, self._subject.id)

    def _edit(self, library: str) -> None:
        planned = self._planned(library)
        self.desk.go(Place("measures.list", planned.id if planned is not None else ""))

    def _add_own(self) -> None:
        id_ = new_id()
        own = PlannedMeasure(id=id_, factors=self._factors(), proposer=Proposer.TEAM)
        if self.act(AddEntry(own)):
            self.desk.go(Place("measures.list", id_))
