"""Analysis of one specific situation in which a danger is already there (Codex, art. I.3-4)."""

from __future__ import annotations

from app.domain.commands.entries import AddEntry, RemoveEntry
from app.domain.follow.situations import situations, step_of
from app.domain.records import Situation
from app.presenters.labels import label
from app.presenters.papers.situation import title_of, what_it_is
from app.views.dialogs.asking_box import Question, Way, ask
from app.views.widgets import Column, Entry, EntryList, ListManners, button
from app.wizards.page import Page, new_id
from app.wizards.pages.analysis_start import offer_help
from app.wizards.pages.follow_situation import SituationEditor


class FollowSituations(Page):
    """One card for each situation, those that did not end yet first."""

    def title(self) -> str:
        return self.words.say("One specific situation")

    def lead(self) -> str:
        return self.words.say(
            "Is there a danger already, for one team or in one kind of work? Then look into that situation "
            "apart."
        )

    def build(self, column: Column) -> None:
        say = self.words.say
        self._editor: SituationEditor | None = None
        column.callout("legal", say("What this is for (Codex, art. I.3-4)"), what_it_is(self.words))
        column.callout("check", say("Who may ask for it"), self._who())
        manners = ListManners(
            "situation",
            say("Open an analysis"),
            empty=say("None was opened. Most firms need it seldom."),
            movable=False,
        )
        self.list = column.add(EntryList(self.words, manners, self._edit))
        self.list.added.connect(self._add)
        self.list.removed.connect(self._remove)
        look = button(say("Look at it and print"), self._print)
        look.setObjectName("print")
        column.row(look)
        offer_help(self, column, anywhere=True)
        self._show(self.place.focus or None)
        self.updated()

    def updated(self) -> None:
        self._show(None)
        if self._editor is not None:
            self._editor.renew()

    def _who(self) -> str:
        return self.words.say(
            "You open it yourself when you see a danger. You must do it when somebody of the hierarchical "
            "line asks for it, or the workers’ side of the committee (at least one third of the "
            "representatives: quoted from memory). How workers can ask for it without a committee or a "
            "union delegation, we could not confirm: treat their request as your own."
        )

    def _show(self, open_: str | None) -> None:
        every = situations(self.reading.dossier)
        self.list.show_entries([self._entry(situation) for situation in every], open_)

    def _entry(self, situation: Situation) -> Entry:
        words = self.words
        about = " · ".join(part for part in (words.date(situation.asked_on), situation.group.strip()) if part)
        return Entry(situation.id, title_of(situation, words), (about, label(step_of(situation), words)))

    def _add(self) -> None:
        id_ = new_id()
        if self.act(AddEntry(Situation(id=id_, asked_on=self.reading.today))):
            self._show(id_)
            self.restore(f"{id_}.text")

    def _remove(self, id_: str) -> None:
        say = self.words.say
        question = Question(
            say("Remove this analysis?"),
            say(
                "Only when it was opened by mistake: an analysis that was asked for must be done, and the "
                "yearly evaluation counts it. You can take this back with Undo."
            ),
            (Way("remove", say("Remove")), Way("keep", say("Keep it"), safe=True)),
        )
        if ask(self.desk.parent_window, question) == "remove":
            self.act(RemoveEntry(Situation, id_))

    def _edit(self, id_: str, column: Column) -> None:
        self._editor = SituationEditor(self, id_, column)

    def _print(self) -> None:
        self.flush()
        self.desk.print_report("situation", None)
