"""Which service year a page of looking back is about: chosen in one place, said in words, left again."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.plans.service_year import service_year
from app.views.widgets import Asking, Column, Option, SelectField, button
from app.wizards.page import Page


def year_name(page: Page, year: int) -> str:
    """`2027`, or with its months where the service year is no calendar year."""
    month = page.reading.company.service_year_start_month
    if month == 1:
        return str(year)
    start, end = service_year(month, year)
    return page.words.say("{year}: from {start} to {end}", year=str(year), start=start, end=end)


def choose_year(
    page: Page, column: Column, years: Sequence[int], *, chosen: int, at_hand: int
) -> SelectField:
    """A list of service years; choosing one shows the plans and the evaluation of that year everywhere.

    `at_hand` is the year that this page is about of itself: choosing it looks at nothing in particular.
    """
    options = [Option(year, year_name(page, year)) for year in years]
    asking = Asking(page.words.say("Service year"), clearable=False)
    field = column.add(SelectField("year", page.words, asking, options))
    field.show_value(chosen)

    def look(year: object) -> None:
        if isinstance(year, int):
            page.desk.workspace.look_at(None if year == at_hand else year, by=page)
            page.rebuild()

    field.answered.connect(look)
    return field


def say_looking(page: Page, column: Column) -> None:
    """That an earlier or later year is looked at, with the way back; nothing when it is the one at hand."""
    shown = page.reading.shown
    if shown is None:
        return
    say = page.words.say
    column.callout(
        "note",
        say("You are looking at {year}", year=str(shown)),
        say("The plans, the evaluation and their papers are those of that year."),
    )

    def back() -> None:
        page.desk.workspace.look_at(None, by=page)
        page.rebuild()

    made = button(say("Back to the plans at hand"), back, "quiet")
    made.setObjectName("year.back")
    column.row(made)
