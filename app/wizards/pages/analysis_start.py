"""What the pages of the risk analysis have in common: the way to a first one, and where help is found."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from app.domain.commands.analysis import StartAnalysis
from app.domain.records import Contact
from app.views.widgets import WHOLE, Asking, Column, NumberField, button
from app.wizards.page import Page

HELPERS = ("vertrouwenspersoon", "papa", "edpbw")
"""Roles of the catalogue to whom somebody who suffers can turn, nearest first."""


Asked = Callable[[], Mapping[str, str]]
"""What was answered about the way of working before there was an analysis: question → option."""


def nothing_asked() -> Mapping[str, str]:
    """On pages that do not ask."""
    return {}


class StartPart:
    """Fills a column with a year and a button that starts the analysis of that year, with what was asked."""

    def __init__(self, page: Page, column: Column, asked: Asked = nothing_asked) -> None:
        self._page, self._asked = page, asked
        say = page.words.say
        self.year = column.add(NumberField("year", page.words, Asking(say("Year")), WHOLE))
        self.year.show_value(page.reading.today.year if page.reading.analysis is None else None)
        go = button(say("Start the risk analysis"), self._start, _role(page))
        go.setObjectName("start")
        column.row(go)

    def _start(self) -> None:
        year, page = self.year.value(), self._page
        if not isinstance(year, int):
            example = page.reading.today.year
            self.year.show_error(page.words.say("Type the year, for example {example}.", example=example))
        elif page.act(StartAnalysis(year, tuple(self._asked().items())), self.year):
            page.rebuild()


def offer_first_analysis(page: Page, column: Column, asked: Asked = nothing_asked) -> None:
    """A card that starts the first analysis, for the pages that have nothing to show without one."""
    say = page.words.say
    card = column.card(say("There is no risk analysis yet"))
    card.column.text(
        say(
            "You go through the five A's with your team, factor by factor. You can stop at any moment and go "
            "on another day."
        )
    )
    StartPart(page, card.column, asked)


def offer_help(page: Page, column: Column, *, anywhere: bool = False) -> None:
    """Where somebody who suffers can turn; nothing of that is ever written down here.

    `anywhere` speaks of this page instead of the analysis.
    """
    say = page.words.say
    lines = [
        say(
            "This page is about the work, never about one person. Does somebody suffer, or is there "
            "bullying, violence or sexual harassment? Write no names and no story here."
        )
        if anywhere
        else say(
            "This analysis is about the work, never about one person. Does somebody suffer, or is there "
            "bullying, violence or sexual harassment? Write no names and no story here."
        ),
        say(
            "That person can turn to the confidential counsellor, if there is one, or to the prevention "
            "adviser psychosocial aspects of the external service. Both keep what they hear to themselves."
        ),
        *_contacts(page),
    ]
    column.callout("warning", say("If it is about a person"), "\n".join(lines))


def _contacts(page: Page) -> tuple[str, ...]:
    """Those of who's who that can be called, with their telephone number."""
    found = [c for role in HELPERS for c in page.reading.dossier.all(Contact) if c.role == role and c.phone]
    return tuple(
        page.words.say("{who}: {phone}", who=c.name.strip() or c.organisation.strip(), phone=c.phone.strip())
        for c in found
        if c.name.strip() or c.organisation.strip()
    )


def _role(page: Page) -> str:
    return "primary" if page.reading.analysis is None else "plain"
