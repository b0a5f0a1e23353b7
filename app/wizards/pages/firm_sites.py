"""The sites and teams of the firm, for those who have more than one."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.commands.entries import AddEntry, EditEntry, MoveEntry, RemoveEntry
from app.domain.records import Site
from app.views.widgets import WHOLE, Column, Entry, EntryList, ListManners
from app.wizards.form import Form
from app.wizards.page import Page, new_id


class FirmSites(Page):
    """Names of places and teams, never of people."""

    def title(self) -> str:
        return self.words.say("Sites and teams")

    def lead(self) -> str:
        return self.words.say(
            "Only if your people work in several places or in separate teams. Otherwise leave this empty."
        )

    def build(self, column: Column) -> None:
        say = self.words.say
        manners = ListManners(
            name="site",
            add=say("Add a site or a team"),
            empty=say("Everybody works together: nothing to fill in here."),
        )
        self.list = column.add(EntryList(self.words, manners, self._edit))
        self.list.added.connect(self._add)
        self.list.removed.connect(lambda id_: self.act(RemoveEntry(Site, id_)))
        self.list.moved.connect(lambda id_, step: self.act(MoveEntry(Site, id_, step)))
        self.total = column.callout("note", "", "")
        column.callout(
            "note",
            say("Small teams"),
            say(
                "Results of a team of one or two people show who said what. "
                "Take such a team together with another one in the risk analysis."
            ),
        )
        self._show(self.place.focus or None)
        self.updated()

    def updated(self) -> None:
        self._show(None)
        sites, headcount = self.reading.dossier.all(Site), self.reading.headcount
        total = sum(site.headcount or 0 for site in sites)
        above = headcount is not None and total > headcount + 1
        self.total.setVisible(above)
        if above:
            said = self.words.say(
                "Together your sites have {total} people, and your firm {headcount} on average. "
                "Does somebody work in two places? Then this is fine.",
                total=total,
                headcount=headcount,
            )
            self.total.show_words("", said)

    def _show(self, open_: str | None) -> None:
        self.list.show_entries([self._entry(site) for site in self.reading.dossier.all(Site)], open_)

    def _entry(self, site: Site) -> Entry:
        words = self.words
        count = words.plural("{n} person", "{n} people", site.headcount) if site.headcount is not None else ""
        return Entry(site.id, site.name or words.say("Site without a name"), (count,))

    def _add(self) -> None:
        id_ = new_id()
        if self.act(AddEntry(Site(id=id_))):
            self._show(id_)

    def _edit(self, id_: str, column: Column) -> None:
        say = self.words.say
        form = Form(
            self,
            lambda: self.reading.dossier.get(Site, id_),
            lambda changes: _edited(id_, changes),
            column=column,
        )
        form.prefix = f"{id_}."
        form.text("name", say("Name of the site or team"), example=say("Workshop"))
        form.number("headcount", say("How many people work there?"), WHOLE, unit=say("people"))


def _edited(id_: str, changes: Mapping[str, object]) -> EditEntry:
    return EditEntry(Site, id_, changes)
