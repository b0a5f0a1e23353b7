"""What the firm already did, and what it considered and dropped, before this plan."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.choices import PastOutcome
from app.domain.commands.entries import AddEntry, EditEntry, MoveEntry, RemoveEntry
from app.domain.privacy import looks_personal
from app.domain.records import PastAction
from app.presenters.labels import label
from app.views.widgets import WHOLE, Column, Entry, EntryList, ListManners, Option
from app.wizards.form import Form
from app.wizards.page import Page, new_id


class StartHistory(Page):
    """One card per action; what was dropped is worth as much as what was done."""

    def title(self) -> str:
        return self.words.say("What you already did")

    def lead(self) -> str:
        return self.words.say(
            "You do not start from nothing. Note what you already did for well-being at work, "
            "and what you considered but dropped."
        )

    def build(self, column: Column) -> None:
        say = self.words.say
        column.text(
            say("Think of a clear schedule, a break room, a talk after a conflict, a training, extra staff…"),
            "muted",
        )
        manners = ListManners(
            name="past",
            add=say("Add something"),
            empty=say("Nothing noted yet. Ask your team too: they often remember more."),
        )
        self.list = column.add(EntryList(self.words, manners, self._edit))
        self.list.added.connect(self._add)
        self.list.removed.connect(lambda id_: self.act(RemoveEntry(PastAction, id_)))
        self.list.moved.connect(lambda id_, step: self.act(MoveEntry(PastAction, id_, step)))
        self.warning = column.callout("warning", "", "")
        self._show(self.place.focus or None)
        self.updated()

    def updated(self) -> None:
        self._show(None)
        texts = [action.text for action in self.reading.dossier.all(PastAction)]
        personal = next((found for text in texts if (found := looks_personal(text)) is not None), None)
        self.warning.show_words("", self.words.tell(personal) if personal is not None else "")
        self.warning.setVisible(personal is not None)

    def _show(self, open_: str | None) -> None:
        actions = self.reading.dossier.all(PastAction)
        self.list.show_entries([self._entry(action) for action in actions], open_)

    def _entry(self, action: PastAction) -> Entry:
        outcome = label(action.outcome, self.words)
        first = action.text.strip().partition("\n")[0] or self.words.say("Still to be described")
        return Entry(
            action.id, first, (f"{outcome} · {action.year}" if action.year is not None else outcome,)
        )

    def _add(self) -> None:
        id_ = new_id()
        if self.act(AddEntry(PastAction(id=id_))):
            self._show(id_)

    def _edit(self, id_: str, column: Column) -> None:
        say = self.words.say
        form = Form(
            self,
            lambda: self.reading.dossier.get(PastAction, id_),
            lambda changes: _edited(id_, changes),
            column=column,
        )
        form.prefix = f"{id_}."
        form.long_text("text", say("What was it?"), hint=say("About the work, not about a person."))
        form.choice(
            "outcome",
            say("What became of it?"),
            [Option(outcome, label(outcome, self.words)) for outcome in PastOutcome],
        )
        form.number("year", say("In which year? (if you know it)"), WHOLE)


def _edited(id_: str, changes: Mapping[str, object]) -> EditEntry:
    cleared = "outcome" in changes and changes["outcome"] is None
    return EditEntry(PastAction, id_, {**changes, "outcome": PastOutcome.DONE} if cleared else changes)
