"""The seven welfare domains: measures of your own, an existing plan, or a reason why it does not apply."""

from __future__ import annotations

from collections.abc import Mapping

from shiboken6 import isValid

from app.domain.catalogue import WelfareDomain
from app.domain.choices import DomainState, Proposer
from app.domain.commands.entries import AddEntry
from app.domain.commands.plans import DescribeDomain
from app.domain.places import Place
from app.domain.plans.measure import PSYCHOSOCIAL
from app.domain.plans.plan import is_psr_part_only
from app.domain.records import DomainNote, PlannedMeasure
from app.presenters.labels import label
from app.views.widgets import Column, Entry, EntryList, ListManners, Option, button
from app.wizards.form import Form
from app.wizards.page import Page, new_id


class MeasuresDomains(Page):
    """One card per domain, in the order of the law."""

    def title(self) -> str:
        return self.words.say("The other welfare domains")

    def lead(self) -> str:
        return self.words.say(
            "A five-year plan covers seven domains. This program helps with the psychosocial one; "
            "for the six others say where your plan is."
        )

    def build(self, column: Column) -> None:
        say = self.words.say
        self._form: Form | None = None
        self._part = column.callout("legal", "", "")
        manners = ListManners("domain", say("Add"), movable=False, removable=False)
        self.list = column.add(EntryList(self.words, manners, self._edit))
        self.list.add_button.hide()
        self._show(self.place.focus or None)
        self.updated()

    def updated(self) -> None:
        say, alone = self.words.say, is_psr_part_only(self.reading.dossier)
        self._part.show_words(
            say("This is only the psychosocial part") if alone else say("Seven domains"),
            say(
                "As long as the six other domains are empty, the printed plan says that it is the "
                "psychosocial part of a five-year plan. That is honest, and it can be joined to the plan "
                "you already have."
            )
            if alone
            else say("The law wants all seven domains looked at (Codex, art. I.2-2 and I.2-8)."),
        )
        self._show(None)
        self._show_fields()

    def _show(self, open_: str | None) -> None:
        domains = self.reading.catalogue.welfare_domains.values()
        self.list.show_entries([self._entry(domain) for domain in domains], open_)

    def _entry(self, domain: WelfareDomain) -> Entry:
        pick = self.words.pick
        return Entry(domain.id, pick(domain.name), (pick(domain.hint), self._state(domain.id)))

    def _state(self, id_: str) -> str:
        say, note = self.words.say, self.reading.dossier.get(DomainNote, id_)
        count = sum(m.record.domain == id_ for m in self.reading.global_plan.measures)
        counted = self.words.plural("{n} measure in the plan", "{n} measures in the plan", count)
        if id_ == PSYCHOSOCIAL or (count and (note is None or note.state in {None, DomainState.MEASURES})):
            return counted
        match note.state if note is not None else None:
            case DomainState.REFERENCE if note is not None:
                where = note.reference.strip() or say("still to be filled in")
                return say("In another document: {where}", where=where)
            case DomainState.NOT_APPLICABLE if note is not None:
                why = note.reason.strip() or say("still to be filled in")
                return say("Not applicable: {reason}", reason=why)
            case DomainState.MEASURES:
                return say("No measure yet")
        return say("Not dealt with yet")

    def _edit(self, id_: str, column: Column) -> None:
        say = self.words.say
        column.setObjectName(id_)
        if id_ == PSYCHOSOCIAL:
            column.text(say("This is what the program itself is about: see your measures."))
            self._ways_on(id_, column)
            return

        def write(changes: Mapping[str, object]) -> DescribeDomain:
            return DescribeDomain(id_, changes)

        form = Form(self, lambda: self.reading.dossier.get(DomainNote, id_), write, column=column)
        form.prefix = f"{id_}."
        hints = {
            DomainState.MEASURES: say("You add measures for this domain here."),
            DomainState.REFERENCE: say("You already have a plan, a report or a list for it."),
            DomainState.NOT_APPLICABLE: say("Rare. The plan prints your reason."),
        }
        form.choice(
            "state",
            say("How do you deal with it?"),
            [Option(state, label(state, self.words), hints[state]) for state in DomainState],
        )
        form.text(
            "reference",
            say("Which document, of which date, and where is it?"),
            example=say("Five-year plan of 12 May 2024, red folder in the office"),
        )
        form.long_text("reason", say("Why does it not apply?")).show_lines(2)
        self._form = form
        self._ways_on(id_, column)
        column.setFocusProxy(form.fields["state"])
        self._show_fields()

    def _ways_on(self, id_: str, column: Column) -> None:
        say = self.words.say
        add = button(say("Add a measure in this domain"), lambda: self._add(id_))
        add.setObjectName(f"{id_}.add")
        column.row(
            add, button(say("See your measures"), lambda: self.desk.go(Place("measures.list")), "quiet")
        )

    def _add(self, domain: str) -> None:
        id_ = new_id()
        if self.act(AddEntry(PlannedMeasure(id=id_, domain=domain, proposer=Proposer.EMPLOYER))):
            self.desk.go(Place("measures.list", id_))

    def _show_fields(self) -> None:
        """Only the field that belongs to the answer."""
        form = self._form
        if form is None or not all(isValid(field) for field in form.fields.values()):
            return
        state = form.fields["state"].value()
        form.fields["reference"].setVisible(state is DomainState.REFERENCE)
        form.fields["reason"].setVisible(state is DomainState.NOT_APPLICABLE)
