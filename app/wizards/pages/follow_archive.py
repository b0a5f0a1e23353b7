"""The archive: every plan, advice, evaluation and signature by year, found in seconds."""

from __future__ import annotations

from itertools import groupby

from app.domain.follow.archive import ArchiveEntry, archive
from app.presenters.archive_words import entry_detail, entry_name
from app.views.widgets import Asking, Column, TaskItem, TextField, button
from app.wizards.page import Page
from app.wizards.pages.follow_year import say_looking

MOST_SHOWN = 120
"""So many entries are shown at once; the field above finds the others."""


class FollowArchive(Page):
    """Grouped by year; typing a year or a word leaves only what fits."""

    def title(self) -> str:
        return self.words.say("Archive")

    def lead(self) -> str:
        return self.words.say("Every plan, advice and evaluation of this dossier, the newest year first.")

    def build(self, column: Column) -> None:
        say = self.words.say
        self._shown = self.reading.shown
        say_looking(self, column)
        asking = Asking(say("Find"), hint=say("A year, or a word such as “evaluation”."))
        self._find = column.add(TextField("find", self.words, asking))
        self._find.control.textChanged.connect(lambda *_: self._list_now())
        self._list = column.add(Column(gap=8))
        self._list_now()

    def updated(self) -> None:
        if self.reading.shown != self._shown:
            self.rebuild()
            return
        self._list_now()

    def _list_now(self) -> None:
        self._list.clear()
        words = self.words
        wanted = self._find.control.text().casefold().split()
        found = [entry for entry in archive(self.reading.dossier) if self._fits(entry, wanted)]
        if not found:
            self._list.text(words.say("Nothing is found here."), "muted")
        for year, entries in groupby(found[:MOST_SHOWN], key=lambda entry: entry.year):
            self._list.heading(str(year) if year else words.say("Without a year"))
            for entry in entries:
                self._entry(entry)
        if len(found) > MOST_SHOWN:
            self._list.text(words.say("and {n} more", n=len(found) - MOST_SHOWN), "muted")

    def _fits(self, entry: ArchiveEntry, wanted: list[str]) -> bool:
        said = f"{entry.year} {entry_name(entry, self.words)} {entry_detail(entry, self.words)}".casefold()
        return all(word in said for word in wanted)

    def _entry(self, entry: ArchiveEntry) -> None:
        words = self.words
        name = entry_name(entry, words)
        item = TaskItem(words, name, words.say("Open"), entry_detail(entry, words))
        item.setObjectName(f"kept.{entry.kind.value}.{entry.id}")
        item.chosen.connect(lambda: self._open(entry))
        self._list.add(item)
        if entry.report:
            out = button(words.say("Print it"), lambda: self._print(entry), "quiet")
            out.setObjectName(f"print.{entry.kind.value}.{entry.id}")
            out.setAccessibleName(f"{out.text()}: {name} {entry.year}")
            item.put_beside(out)

    def _open(self, entry: ArchiveEntry) -> None:
        if entry.shown is not None:
            self.desk.workspace.look_at(entry.shown, by=self)
        if entry.place is not None:
            self.desk.go(entry.place)

    def _print(self, entry: ArchiveEntry) -> None:
        self.desk.workspace.look_at(entry.shown, by=self)
        self.desk.print_report(entry.report, None)
        self.rebuild()
