"""Both sides' lights on the screen: what differs first, then all of them as a picture and as a table."""

from __future__ import annotations

from app.domain.choices import Side
from app.domain.lights.sides import SideRow
from app.domain.places import Place
from app.presenters.labels import label, light_label
from app.presenters.sides import both_sides, different_first, in_short, what_to_do
from app.views.widgets import Column, PictureView, TaskItem
from app.wizards.page import Page


def show_sides(page: Page, column: Column) -> None:
    """Fill a column with the two views; the caller knows that there are two."""
    rows, words = page.reading.sides, page.words
    column.text(in_short(rows, words))
    for row in different_first(rows):
        if row.differs:
            _different(page, row, column)
    picture = both_sides(page.reading, words)
    if picture is not None:
        column.add(PictureView(words, picture, page.desk.picture))
    column.text(
        words.say(
            "Neither side is wrong. A difference says where to talk. It changes no colour, and the trend "
            "looks only at the employer's lights."
        ),
        "small",
    )


def _different(page: Page, row: SideRow, column: Column) -> None:
    words = page.words
    name = words.pick(page.reading.catalogue.indicators[row.indicator].name)
    seen = words.say(
        "{employer}: {own}. {workers}: {theirs}.",
        employer=label(Side.EMPLOYER, words),
        own=light_label(row.employer, words).lower(),
        workers=label(Side.WORKERS, words),
        theirs=light_label(row.workers, words).lower(),
    )
    item = column.add(TaskItem(words, name, words.say("Open"), f"{seen}\n{what_to_do(row, words)}"))
    item.setObjectName(f"side.{row.indicator}")
    item.show_light(row.workers, light_label(row.workers, words))
    item.chosen.connect(lambda: page.desk.go(Place(f"lights.{row.indicator}")))
