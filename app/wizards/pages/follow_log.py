"""The change log: who changed what and when; narrowed down by period, subject, act or word, and printed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import cast

from app.domain.acts import Log
from app.presenters.change_log import LogBook, Sought
from app.presenters.naming.kinds import KINDS
from app.runtime.prefs import LONGEST_NAME
from app.views.widgets import (
    Asking,
    Column,
    DateField,
    Option,
    SelectField,
    TextField,
    button,
)
from app.views.widgets.long_table import LongTable
from app.wizards.page import Page


class FollowLog(Page):
    """The newest act first; the one that is picked is told in full below."""

    def title(self) -> str:
        return self.words.say("Change log")

    def lead(self) -> str:
        return self.words.say(
            "The program notes every act by itself and never rewrites a line. Here you see what was done "
            "when."
        )

    def build(self, column: Column) -> None:
        self._sought = Sought()
        self._name(column)
        self._log = Log()
        self._search(column)
        say = self.words.say
        self._count = column.text("", "muted")
        columns = (say("When"), say("Who"), say("What was done"), say("What changed"))
        self.table = column.add(LongTable(say("Change log"), columns, (24, 14, 32, 48)))
        self.table.setObjectName("log")
        self.table.picked.connect(self._tell)
        self._told = column.card()
        self._what = self._told.column.heading("", 3)
        self._lines = self._told.column.text("")
        self._told.hide()
        print_all = button(say("Look at it and print"), self._print)
        print_all.setObjectName("print")
        column.row(print_all)
        column.text(
            say("On paper, numbers of one or two persons and what the team said stay out of it."), "muted"
        )
        self.updated()

    def updated(self) -> None:
        """Read the journal anew; what is looked for stays."""
        self._log = self.desk.workspace.log()
        self._book = LogBook(self._log.acts, self.reading.catalogue, self.words)
        self._find()

    # ---------------------------------------------------------------- who works here
    def _name(self, column: Column) -> None:
        say = self.words.say
        field = TextField(
            "name",
            self.words,
            Asking(
                say("Your name in the change log (if you wish)"),
                hint=say(
                    "It is remembered on this computer and stands, from now on, beside what you do in any "
                    "dossier. It stays in the file. Empty: nobody is named."
                ),
            ),
        )
        field.control.setMaxLength(LONGEST_NAME)
        field.show_value(self.desk.workspace.known_as)
        field.answered.connect(lambda name: self.desk.call_me(str(name)))
        column.add(field)

    # ---------------------------------------------------------------- looking for
    def _search(self, column: Column) -> None:
        say, words = self.words.say, self.words
        book = LogBook(self.desk.workspace.log().acts, self.reading.catalogue, words)
        kinds = sorted((say(KINDS[kind]), kind.__name__) for kind in book.subjects())
        acts = sorted(set(book.names().values()))
        since = DateField("since", words, Asking(say("From which day?")))
        until = DateField("until", words, Asking(say("Until which day?")))
        every = say("All of them")
        subject = SelectField(
            "subject",
            words,
            Asking(say("About what?"), example=every),
            [Option(kind, name) for name, kind in kinds],
        )
        act = SelectField(
            "act", words, Asking(say("What was done?"), example=every), [Option(name, name) for name in acts]
        )
        text = TextField("text", words, Asking(say("Which word?")))
        by_name = {kind.__name__: kind for kind in KINDS}
        since.answered.connect(lambda day: self._narrow(since=cast("date | None", day)))
        until.answered.connect(lambda day: self._narrow(until=cast("date | None", day)))
        subject.answered.connect(lambda name: self._narrow(subject=by_name.get(str(name))))
        act.answered.connect(lambda name: self._narrow(act=str(name or "")))
        text.answered.connect(lambda word: self._narrow(text=str(word)))
        card = column.card(say("Narrow it down"))
        card.column.row(since, until)
        card.column.add(subject)
        card.column.add(act)
        card.column.add(text)

    def _narrow(self, **asked: object) -> None:
        self._sought = replace(self._sought, **asked)  # type: ignore[arg-type]
        self._find()

    def _find(self) -> None:
        self._places = tuple(reversed(self._book.found(self._sought)))
        self._told.hide()
        self.table.show_rows(len(self._places), self._cells)
        self._count.setText(
            self.words.say("{n} of {total} acts", n=len(self._places), total=len(self._book.acts))
        )

    def _cells(self, place: int) -> tuple[str, ...]:
        row = self._book.row(self._places[place])
        more = len(row.lines) - 1
        first = row.lines[0] if row.lines else ""
        told = self.words.say("{line} (and {n} more)", line=first, n=more) if more > 0 else first
        return f"{row.day} {row.time}", row.who or "–", row.what, told

    def _tell(self, place: int) -> None:
        row = self._book.row(self._places[place])
        self._what.setText(" · ".join(part for part in (row.day, row.time, row.who, row.what) if part))
        self._lines.setText("\n".join(row.lines) or self.words.say("Nothing in the dossier changed by it."))
        self._told.show()

    def _print(self) -> None:
        """All of it, or what is shown now."""
        self.flush()
        if self._sought == Sought():
            self.desk.print_report("change-log", None)
            return
        chosen = frozenset(self._book.acts[place].seq for place in self._places)
        part = replace(self._log, chosen=chosen)
        reading = self.reading
        archive = replace(reading.archive, log=lambda: part)
        self.desk.print_of(replace(reading, archive=archive), "change-log")
