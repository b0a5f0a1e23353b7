"""What the pages of the lights have in common: the way to a first round, and which year it is about."""

from __future__ import annotations

from datetime import date

from app.domain.commands.lights import StartRound
from app.domain.places import Place
from app.domain.reading import Reading
from app.domain.records import LightRound
from app.views.widgets import Column, button
from app.wizards.page import Page

LAST_YEAR_UNTIL_MONTH = 6
"""Until June the last full calendar year says more than the half year that was begun."""


def usual_year(today: date) -> int:
    """The calendar year that a round of today is about: this one, or in the first half the last one."""
    return today.year if today.month > LAST_YEAR_UNTIL_MONTH else today.year - 1


def free_year(reading: Reading) -> int | None:
    """The usual year when it has no round yet, otherwise the year after it or before it; None when taken."""
    usual = usual_year(reading.today)
    taken = {found.year for found in reading.rounds}
    candidates = (usual, min(usual + 1, reading.today.year), usual - 1)
    return next((year for year in candidates if year not in taken), None)


def offer_first_round(page: Page, column: Column) -> None:
    """A card that starts the first round, for the pages that have nothing to show without one."""
    say = page.words.say
    year = usual_year(page.reading.today)
    card = column.card(say("There is no round of warning lights yet"))
    card.column.text(say("A round holds your answers of one year. Start one; you can stop at any moment."))

    def start() -> None:
        if page.act(StartRound(year)):
            page.rebuild()

    go = button(say("Start the round of {year}", year=year), start, "primary")
    go.setObjectName("start")
    other = button(say("Choose another year"), lambda: page.desk.go(Place("lights.round")))
    card.column.row(go, other)


def round_title(found: LightRound, page: Page) -> str:
    """How a round is called on the screen."""
    return page.words.say("Round of {year}", year=found.year)
