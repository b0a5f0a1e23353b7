"""First the external adviser: when that is so, whom to call, and the letter to ask for help."""

from __future__ import annotations

from app.domain.places import Place
from app.domain.records import Contact
from app.domain.risks.method_advice import MethodAdvice
from app.views.widgets import Callout, Column, button
from app.wizards.page import Page

LETTER = "vraag_externe_dienst"
"""The document of the catalogue that asks the external service for help."""

ADVISERS = ("papa", "edpbw")
"""Roles of the catalogue that can be called, the prevention adviser psychosocial aspects first."""


class ExternalFirst:
    """Fills a column with what to do before anything with the team; hidden unless the advice says so."""

    def __init__(self, page: Page, column: Column) -> None:
        self._page = page
        say = page.words.say
        self._said = column.add(Callout("warning", "", ""))
        letter = button(
            say("The letter to ask for help"), lambda: page.desk.go(Place("start.documents", LETTER))
        )
        letter.setObjectName("letter")
        who = button(say("Who's who"), lambda: page.desk.go(Place("firm.people")), "quiet")
        who.setObjectName("people")
        self._ways = column.row(letter, who)

    def show(self, advice: MethodAdvice) -> None:
        """Say it when it applies, with the contact of who's who."""
        say = self._page.words.say
        lines = (
            say("Ask for the prevention adviser psychosocial aspects before you start with the team."),
            self._contact(),
        )
        self._said.show_words(say("First call your external service"), "\n".join(lines))
        self._said.setVisible(advice.external_first)
        self._ways.setVisible(advice.external_first)

    def _contact(self) -> str:
        say, contacts = self._page.words.say, self._page.reading.dossier.all(Contact)
        for role in ADVISERS:
            for found in (each for each in contacts if each.role == role):
                reach = (found.name, found.organisation, found.phone, found.email)
                if any(part.strip() for part in (found.phone, found.email)):
                    return " · ".join(part.strip() for part in reach if part.strip())
        return say(
            "No telephone number is known yet. Fill in the card of your external service in Who's who."
        )
