"""Which year the warning lights are about, who filled them in, and the rounds that exist."""

from __future__ import annotations

from collections.abc import Mapping

from shiboken6 import isValid

from app.domain.commands.lights import DescribeRound, RemoveRound, StartRound
from app.domain.places import Place
from app.domain.records import LightRound
from app.presenters.labels import light_label
from app.views.dialogs.asking_box import Question, Way, ask
from app.views.widgets import (
    DECIMAL,
    WHOLE,
    Asking,
    Card,
    Column,
    Entry,
    EntryList,
    ListManners,
    NumberField,
    button,
)
from app.wizards.form import Form
from app.wizards.page import Page
from app.wizards.pages.lights_personal import PersonalNote
from app.wizards.pages.lights_start import free_year, round_title


class LightsRound(Page):
    """Choose a round, start one, say who filled it in, or take one out."""

    def title(self) -> str:
        return self.words.say("Which year?")

    def lead(self) -> str:
        return self.words.say(
            "The warning lights look back on one year. Twelve counts, four questions without a colour."
        )

    def build(self, column: Column) -> None:
        texts, say, pick = self.reading.catalogue.light_texts, self.words.say, self.words.pick
        self._personal: tuple[str, PersonalNote] | None = None
        manners = ListManners("round", say("Start another year"), movable=False)
        self.list = column.add(EntryList(self.words, manners, self._edit))
        self.list.added.connect(self._show_start)
        self.list.removed.connect(self._remove)
        self._start_card = column.card(say("Start a round"))
        self._fill_start(self._start_card)
        column.callout("note", say("Together, not alone"), pick(texts.who_fills_in))
        column.callout("warning", say("Numbers, never names"), pick(texts.privacy))
        column.heading(say("Which period?"), 3)
        column.text(pick(texts.reference_period))
        column.text(pick(texts.frequency), "muted")
        self._show_rounds(self._newest())
        self.updated()

    def updated(self) -> None:
        self._show_rounds(None)
        exist = bool(self.reading.rounds)
        self.list.setVisible(exist)
        if not exist:
            self._start_card.show()
        self._warn()

    def _warn(self) -> None:
        """Look at the words of the round that is unfolded."""
        id_, note = self._personal or ("", None)
        found = self.reading.dossier.get(LightRound, id_)
        if note is not None and isValid(note) and found is not None:
            note.show_about(found.filled_by, found.note)

    def _newest(self) -> str:
        latest = self.reading.latest_round
        return latest.id if latest is not None else ""

    def _fill_start(self, card: Card) -> None:
        say = self.words.say
        asking = Asking(
            say("Year"), hint=say("The calendar year, or the year in which your twelve months end.")
        )
        self.year = card.column.add(NumberField("year", self.words, asking, WHOLE))
        self.year.show_value(free_year(self.reading))
        go = button(say("Start this round"), self._start, "primary")
        go.setObjectName("start")
        card.column.row(go)
        card.setVisible(not self.reading.rounds)

    def _show_start(self) -> None:
        self.year.show_value(free_year(self.reading))
        self._start_card.show()
        self.year.setFocus()

    def _start(self) -> None:
        year = self.year.value()
        if not isinstance(year, int):
            example = self.reading.today.year
            self.year.show_error(self.words.say("Type the year, for example {example}.", example=example))
        elif self.act(StartRound(year), self.year):
            self._start_card.hide()
            self._show_rounds(str(year))

    def _show_rounds(self, open_: str | None) -> None:
        newest_first = reversed(self.reading.rounds)
        self.list.show_entries([self._entry(found) for found in newest_first], open_)

    def _entry(self, found: LightRound) -> Entry:
        say = self.words.say
        overall = self.reading.overall_by_round[found.id]
        light = say("Overall light: {light}", light=light_label(overall.light, self.words).lower())
        by = say("Filled in by: {who}", who=found.filled_by) if found.filled_by.strip() else ""
        return Entry(found.id, round_title(found, self), (light, by))

    def _edit(self, id_: str, column: Column) -> None:
        say = self.words.say

        def described(changes: Mapping[str, object]) -> DescribeRound:
            return DescribeRound(id_, changes)

        form = Form(self, lambda: self.reading.dossier.get(LightRound, id_), described, column=column)
        form.prefix = f"{id_}."
        form.text(
            "filled_by",
            say("Who filled this in together?"),
            hint=say("By function, without names: the employer, a baker, a shop assistant."),
        )
        form.date("filled_on", say("On which day?"))
        blank = say("Blank: the number in your profile. An earlier year keeps the number it had.")
        form.number("headcount", say("How many people worked here that year?"), DECIMAL, hint=blank)
        form.number("fte", say("Full-time equivalents (FTE)"), DECIMAL, hint=blank)
        form.long_text("note", say("Note"), hint=say("What one must know to read the figures of this year."))
        self._personal = (id_, column.add(PersonalNote(self.words)))
        self._ways_on(id_, column)
        self._warn()

    def _ways_on(self, id_: str, column: Column) -> None:
        say = self.words.say
        if id_ == self._newest():
            go = button(say("To the first light"), lambda: self.desk.go(Place("lights.IND-01")), "primary")
            go.setObjectName("first")
            result = button(say("To the result"), lambda: self.desk.go(Place("lights.result")))
            column.row(go, result)
            return
        column.text(
            say("The answers of this earlier year stand on the page of each light, under the newest ones."),
            "muted",
        )

    def _remove(self, id_: str) -> None:
        say = self.words.say
        question = Question(
            say("Remove this round?"),
            say(
                "The round of {year} goes, with all its answers. Undo brings it back as long as you do not "
                "close the dossier.",
                year=id_,
            ),
            (Way("remove", say("Remove the round")), Way("keep", say("Keep it"), safe=True)),
        )
        if ask(self.desk.parent_window, question) == "remove" and self.act(RemoveRound(id_)):
            self.year.show_value(free_year(self.reading))
