"""Who takes part in the analysis and the plans: functions and numbers, never names."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.commands.entries import AddEntry, EditEntry, MoveEntry, RemoveEntry
from app.domain.privacy import looks_personal
from app.domain.records import Participant
from app.presenters.team_labels import PARTS
from app.views.widgets import WHOLE, Column, Entry, EntryList, ListManners, Option
from app.wizards.form import Form
from app.wizards.page import Page, new_id


class StartParticipants(Page):
    """One card per function."""

    def title(self) -> str:
        return self.words.say("Who takes part")

    def lead(self) -> str:
        return self.words.say(
            "Who helps to look at the work and to think about solutions? Functions and numbers only."
        )

    def build(self, column: Column) -> None:
        say = self.words.say
        column.callout(
            "legal",
            say("With your workers, however small you are"),
            say(
                "The employer makes the risk analysis with the participation of the workers. "
                "The law makes no exception for small firms (Codex I.3-1)."
            ),
        )
        manners = ListManners(
            name="participant",
            add=say("Add a function"),
            empty=say("Nobody yet. In a small firm it is often simplest to ask everybody."),
        )
        self.list = column.add(EntryList(self.words, manners, self._edit))
        self.list.added.connect(self._add)
        self.list.removed.connect(lambda id_: self.act(RemoveEntry(Participant, id_)))
        self.list.moved.connect(lambda id_, step: self.act(MoveEntry(Participant, id_, step)))
        self.total = column.callout("note", "", "")
        self.warning = column.callout("warning", "", "")
        column.text(
            say("Everybody may take part; nobody has to. Think of temporary workers and subcontractors too."),
            "muted",
        )
        self._show(self.place.focus or None)
        self.updated()

    def updated(self) -> None:
        self._show(None)
        people = self.reading.dossier.all(Participant)
        personal = next((found for each in people if (found := looks_personal(each.description))), None)
        self.warning.show_words("", self.words.tell(personal) if personal is not None else "")
        self.warning.setVisible(personal is not None)
        workers = sum(each.count or 0 for each in people if each.part == "workers")
        self.total.setVisible(bool(people))
        self.total.show_words("", self._total(workers))

    def _total(self, workers: int) -> str:
        if workers == 0:
            return self.words.say("No workers yet: add at least one function of workers with its number.")
        return self.words.plural("{n} worker takes part.", "{n} workers take part.", workers)

    def _show(self, open_: str | None) -> None:
        people = self.reading.dossier.all(Participant)
        self.list.show_entries([self._entry(each) for each in people], open_)

    def _entry(self, each: Participant) -> Entry:
        say = self.words.say
        part = say(PARTS[each.part]) if each.part in PARTS else each.part
        count = self.words.plural("{n} person", "{n} people", each.count) if each.count is not None else ""
        return Entry(each.id, each.description or part, tuple(line for line in (part, count) if line))

    def _add(self) -> None:
        id_ = new_id()
        if self.act(AddEntry(Participant(id=id_))):
            self._show(id_)

    def _edit(self, id_: str, column: Column) -> None:
        say = self.words.say
        form = Form(
            self,
            lambda: self.reading.dossier.get(Participant, id_),
            lambda changes: _edited(id_, changes),
            column=column,
        )
        form.prefix = f"{id_}."
        form.select("part", say("Who are they?"), [Option(part, say(msgid)) for part, msgid in PARTS.items()])
        form.text(
            "description",
            say("Function"),
            hint=say("Never a name. For example ‘bakers’ or ‘reception’."),
            example=say("Bakers"),
        )
        form.number("count", say("How many?"), WHOLE, unit=say("people"))


def _edited(id_: str, changes: Mapping[str, object]) -> EditEntry:
    cleared = "part" in changes and changes["part"] is None
    return EditEntry(Participant, id_, {**changes, "part": "workers"} if cleared else changes)
