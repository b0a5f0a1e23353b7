"""What psychosocial risks are, what the law asks, and where somebody who suffers can go."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.catalogue import Origin, Provenance, Text
from app.domain.follow.costs import newest_estimate
from app.domain.places import Place
from app.domain.records import Contact
from app.i18n.language import Language
from app.views.widgets import Column, button
from app.wizards.page import Page
from app.wizards.pages.start_fold import Fold, bullets
from app.wizards.pages.start_rules import DUTIES, NOBODY_KNOWN, REQUESTS

HELPLINES = {Language.NL: "106", Language.FR: "107"}
"""Tele-Onthaal and Télé-Accueil, day and night."""


class StartWhat(Page):
    """Short cards to open one by one; nothing to fill in."""

    def title(self) -> str:
        return self.words.say("What this is about")

    def lead(self) -> str:
        return self.words.say(
            "Reading this takes about ten minutes. Open the cards you like; there is nothing to fill in."
        )

    def build(self, column: Column) -> None:
        say = self.words.say
        risk = column.add(
            Fold(
                self.words,
                "what.risk",
                say("What are psychosocial risks?"),
                say("How they show themselves, and which ones count."),
            )
        )
        self._basics(risk, _RISK)
        self._dimensions(column)
        balance = column.add(
            Fold(
                self.words,
                "what.balance",
                say("Demands, resources and prevention"),
                say("When work takes more than it gives, and where to start."),
            )
        )
        self._basics(balance, _BALANCE)
        self._law(column)
        self._requests(column)
        self._tools(column)
        self._pays(column)
        self._suffering(column)

    def _fold(self, column: Column, name: str, title: str, teaser: str = "") -> Fold:
        return column.add(Fold(self.words, name, title, teaser))

    def _basics(self, fold: Fold, ids: tuple[str, ...]) -> None:
        basics = [self.reading.catalogue.basics[id_] for id_ in ids if id_ in self.reading.catalogue.basics]
        for basic in basics:
            self._piece(fold, self.words.pick(basic.term), basic.text)
        self._check(fold, [basic.origin for basic in basics])

    def _dimensions(self, column: Column) -> None:
        pick, catalogue = self.words.pick, self.reading.catalogue
        introduction = catalogue.introductions["five_a"]
        fold = self._fold(
            column,
            "what.five",
            pick(introduction.title),
            self.words.say("The five sides of work where risks arise."),
        )
        fold.column.text(pick(introduction.text), "muted")
        for dimension in catalogue.dimensions.values():
            self._piece(fold, pick(dimension.name), dimension.definition)
        self._check(fold, [dimension.origin for dimension in catalogue.dimensions.values()])

    def _law(self, column: Column) -> None:
        say = self.words.say
        fold = self._fold(
            column, "what.law", say("What the law asks of you"), say("Also of the smallest employer.")
        )
        fold.column.text(bullets(say(line) for line in DUTIES))

    def _requests(self, column: Column) -> None:
        say = self.words.say
        title = say("How a worker can ask for help")
        fold = self._fold(column, "what.requests", title, say("The informal and the formal request."))
        fold.column.text(bullets(say(line) for line in REQUESTS))
        fold.column.callout(
            "check", "", say("Shortened. Ask your external service for the exact procedure and terms.")
        )

    def _tools(self, column: Column) -> None:
        pick, say = self.words.pick, self.words.say
        teaser = say("Made by the government and the social partners; use them beside this program.")
        fold = self._fold(column, "what.tools", say("Free official tools: which one fits when?"), teaser)
        for tool in self.reading.catalogue.method_guide.tools:
            self._piece(fold, pick(tool.name), tool.use)
        self._check(fold, [tool.origin for tool in self.reading.catalogue.method_guide.tools])

    def _pays(self, column: Column) -> None:
        title, teaser = self.words.say("Why it pays"), self.words.say("Also for a small firm.")
        fold = self._fold(column, "what.pays", title, teaser)
        fold.column.text(bullets(self.words.pick(line) for line in self.reading.catalogue.why_it_pays))
        found = newest_estimate(self.reading.dossier)
        if found is not None:
            year, sums = found
            said = self.words.say(
                "By your own numbers absence and departures cost {total} in {year}: an estimate, our own "
                "judgement.",
                total=self.words.euros(sums.total or 0),
                year=str(year),
            )
            fold.column.text(said)
        word = self.words.say("Work out what absence and departures cost you")
        costs = button(word, lambda: self.desk.go(Place("follow.trends", "costs")), "quiet")
        costs.setObjectName("go.costs")
        fold.column.row(costs)

    def _suffering(self, column: Column) -> None:
        say = self.words.say
        column.heading(say("Is somebody suffering now?"))
        column.text(
            say(
                "This program improves the work. It is not the place for the story of one person: "
                "never write it down here. Show that person the way to:"
            )
        )
        lines = [self._reach("vertrouwenspersoon"), self._reach("papa") or self._reach("edpbw")]
        if not any(lines):
            lines = [say(NOBODY_KNOWN)]
        helpline = say(
            "the helpline {number}, anonymous, day and night", number=HELPLINES[self.words.language]
        )
        lines += [say("the family doctor or the occupational physician"), helpline]
        column.text(bullets(line for line in lines if line))
        column.callout("warning", "", say("Immediate danger? Call 112."))
        people = button(say("Note the contact data"), lambda: self.desk.go(Place("firm.people")))
        people.setObjectName("go.people")
        column.row(people)

    def _reach(self, role: str) -> str:
        """Whom to call, as the cards of who's who have it; empty when there is no number."""
        actor = self.reading.catalogue.actors.get(role)
        for contact in self.reading.dossier.all(Contact):
            if contact.role == role and contact.phone and actor is not None:
                named = (self.words.pick(actor.name), contact.name, contact.organisation)
                who = " – ".join(p for p in dict.fromkeys(named) if p)
                return f"{who}: {contact.phone}"
        return ""

    def _piece(self, fold: Fold, title: str, text: Text) -> None:
        piece = fold.column.add(Column(gap=2))
        piece.text(title, "label")
        piece.text(self.words.pick(text))

    def _check(self, fold: Fold, origins: Iterable[Origin]) -> None:
        if any(origin.provenance is not Provenance.VERIFIED for origin in origins):
            said = self.words.say("Partly from memory: have your external service check this.")
            fold.column.callout("check", "", said)


_RISK = ("psychosociaal_risico", "uitingen", "objectief_gevaar", "impact_werkgever")
_BALANCE = ("eisen_en_hulpbronnen", "preventieniveaus")
