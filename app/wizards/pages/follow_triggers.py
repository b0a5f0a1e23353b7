"""Something changed: noted when it happens, looked at again, concluded (Codex, art. I.3-6 §1)."""

from __future__ import annotations

from functools import partial

from app.domain.commands.entries import AddEntry, RemoveEntry
from app.domain.follow.looking_again import proposal
from app.domain.follow.triggers import Suggestion, open_triggers, suggestions
from app.domain.follow_choices import TriggerKind
from app.domain.records import Trigger
from app.presenters.labels import label
from app.presenters.papers.triggers import noted
from app.presenters.sentences import shortened
from app.views.widgets import Column, Entry, EntryList, ListManners, button
from app.wizards.page import Page, new_id
from app.wizards.pages.analysis_start import offer_help
from app.wizards.pages.follow_trigger import TriggerEditor

LONGEST_LINE = 90


class FollowTriggers(Page):
    """One card for each thing that changed, the newest first."""

    def title(self) -> str:
        return self.words.say("Something changed")

    def lead(self) -> str:
        return self.words.say(
            "Note what happens in between, and look again at the risks and plans that it touches. You need "
            "not wait for the yearly evaluation."
        )

    def build(self, column: Column) -> None:
        say = self.words.say
        self._editor: TriggerEditor | None = None
        column.callout(
            "legal",
            say("At every change (Codex, art. I.3-6 §1)"),
            say(
                "The employer examines the measures again at every change that can affect how workers are "
                "exposed to psychosocial risks. The law gives no term; within a month is our own advice."
            ),
        )
        self._seen = column.add(Column(gap=12))
        self._count = column.text("", "muted")
        manners = ListManners(
            "trigger",
            say("Note something that changed"),
            empty=say(
                "Nothing noted yet. Think of a complaint, an accident, an incident, a move, new equipment, "
                "an advice from outside."
            ),
            movable=False,
        )
        self.list = column.add(EntryList(self.words, manners, self._edit))
        self.list.added.connect(self._begin)
        self.list.removed.connect(lambda id_: self.act(RemoveEntry(Trigger, id_)))
        look = button(say("Look at it and print"), self._print)
        look.setObjectName("print")
        column.row(look)
        offer_help(self, column, anywhere=True)
        self._show(self.place.focus or None)
        self.updated()

    def updated(self) -> None:
        self._show(None)
        self._suggest()
        if self._editor is not None:
            self._editor.renew()

    def _suggest(self) -> None:
        """What the firm's own figures point at."""
        self._seen.clear()
        for found in suggestions(self.reading.dossier):
            card = self._seen.card(label(found.kind, self.words))
            card.column.text(self.words.tell(found.reason))
            note = button(self.words.say("Note it"), partial(self._accept, found), "primary")
            note.setObjectName(f"note.{found.kind}")
            card.column.row(note)

    def _show(self, open_: str | None) -> None:
        every = noted(self.reading)
        self.list.show_entries([self._entry(trigger) for trigger in every], open_)
        waiting = len(open_triggers(self.reading.dossier))
        self._count.setVisible(bool(every))
        self._count.setText(
            self.words.say(
                "Altogether: {total}. Still to look at: {waiting}.", total=len(every), waiting=waiting
            )
        )

    def _entry(self, trigger: Trigger) -> Entry:
        words = self.words
        kind, text = label(trigger.kind, words), shortened(trigger.text, LONGEST_LINE)
        title = words.say("{kind}: {text}", kind=kind, text=text) if text else kind
        state = (
            words.say("Looked at on {day}", day=trigger.reviewed_on)
            if trigger.reviewed_on is not None
            else words.say("Still to be looked at")
        )
        return Entry(trigger.id, title, (words.date(trigger.on), state))

    def _begin(self) -> None:
        """Nobody knows yet what it is: nothing is proposed."""
        self._add(Trigger(id=new_id(), kind=TriggerKind.OTHER, on=self.reading.today))

    def _accept(self, found: Suggestion) -> None:
        """What the figures point at comes with what is proposed for it."""
        known = proposal(found.kind, self.reading.catalogue)
        self._add(
            Trigger(
                id=new_id(),
                kind=found.kind,
                on=self.reading.today,
                text=self.words.tell(found.reason),
                factors=found.factors or known.factors,
                global_plan=known.global_plan,
                year_plan=known.year_plan,
            )
        )

    def _add(self, made: Trigger) -> None:
        if self.act(AddEntry(made)):
            self._show(made.id)
            self.restore(f"{made.id}.kind")

    def _edit(self, id_: str, column: Column) -> None:
        self._editor = TriggerEditor(self, id_, column)

    def _print(self) -> None:
        self.flush()
        self.desk.print_report("triggers", None)
