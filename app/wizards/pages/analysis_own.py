"""Risks that are not in the catalogue: written down by the firm, then rated like any other factor."""

from __future__ import annotations

from collections.abc import Mapping

from shiboken6 import isValid

from app.domain.commands.entries import AddEntry, EditEntry, MoveEntry, RemoveEntry
from app.domain.records import OwnRisk
from app.presenters.labels import dimension_label
from app.views.widgets import Column, Entry, EntryList, ListManners, Option
from app.wizards.form import Form
from app.wizards.page import Page, new_id
from app.wizards.pages.analysis_asked import asked_risk
from app.wizards.pages.analysis_card import FactorCard
from app.wizards.pages.analysis_start import offer_first_analysis
from app.wizards.pages.analysis_words import state_words
from app.wizards.pages.lights_personal import PersonalNote


class AnalysisOwn(Page):
    """The firm's own risks, each under one of the five A's."""

    def title(self) -> str:
        return self.words.say("Your own risks")

    def lead(self) -> str:
        return self.words.say(
            "Did the team name something that no statement covers? Add it here; it counts just as much."
        )

    def build(self, column: Column) -> None:
        say = self.words.say
        self._card: FactorCard | None = None
        self._personal: PersonalNote | None = None
        self._year = self.reading.analysis.id if self.reading.analysis is not None else ""
        if self.reading.analysis is None:
            offer_first_analysis(self, column)
            return
        manners = ListManners(
            name="risk",
            add=say("Add a risk"),
            empty=say("Nothing to add? Then leave this page empty."),
        )
        self.list = column.add(EntryList(self.words, manners, self._edit))
        self.list.added.connect(self._add)
        self.list.removed.connect(lambda id_: self.act(RemoveEntry(OwnRisk, id_)))
        self.list.moved.connect(lambda id_, step: self.act(MoveEntry(OwnRisk, id_, step)))
        self._show(self.place.focus or None)

    def updated(self) -> None:
        analysis = self.reading.analysis
        if (analysis.id if analysis is not None else "") != self._year:
            self.rebuild()
        elif analysis is not None:
            self._show(None)
            self._renew_card()

    def _renew_card(self) -> None:
        """The statement on the card follows the text above it."""
        if self._card is None or not isValid(self._card):
            return
        risk = self.reading.dossier.get(OwnRisk, self._card.asked.id)
        if risk is not None:
            self._card.rename(asked_risk(risk, self.reading.catalogue, self.words))
            self._card.renew()
            if self._personal is not None:
                self._personal.show_about(risk.text)

    def _show(self, open_: str | None) -> None:
        self.list.show_entries([self._entry(risk) for risk in self.reading.dossier.all(OwnRisk)], open_)

    def _entry(self, risk: OwnRisk) -> Entry:
        words = self.words
        rated = next((each for each in self.reading.rated if each.id == risk.id), None)
        where = dimension_label(risk.dimension, self.reading.catalogue, words)
        title = risk.text.strip() or words.say("A risk without a description")
        return Entry(risk.id, title, (where, state_words(rated, words)))

    def _add(self) -> None:
        id_, code = new_id(), next(iter(self.reading.catalogue.dimensions))
        if self.act(AddEntry(OwnRisk(id=id_, dimension=code))):
            self._show(id_)

    def _edit(self, id_: str, column: Column) -> None:
        say, reading = self.words.say, self.reading
        risk, analysis = reading.dossier.get(OwnRisk, id_), reading.analysis
        if risk is None or analysis is None:
            return

        def edited(changes: Mapping[str, object]) -> EditEntry:
            return EditEntry(OwnRisk, id_, {n: v if v is not None else "" for n, v in changes.items()})

        form = Form(self, lambda: self.reading.dossier.get(OwnRisk, id_), edited, column=column)
        form.prefix = f"{id_}."
        form.text("text", say("What is the risk?"), hint=say("In one sentence, about the work."))
        self._personal = column.add(PersonalNote(self.words))
        dimensions, pick = reading.catalogue.dimensions, self.words.pick
        options = [Option(code, pick(each.name), pick(each.hint)) for code, each in dimensions.items()]
        form.choice("dimension", say("Under which of the five A's does it lie?"), options)
        self._card = column.add(FactorCard(self, analysis, asked_risk(risk, reading.catalogue, self.words)))
        self._personal.show_about(risk.text)
