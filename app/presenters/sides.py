"""The employer's lights beside the workers': what each sees, and what to do where they differ."""

from __future__ import annotations

from dataclasses import replace

from app.domain.choices import Light, Side
from app.domain.lights.sides import SideRow
from app.domain.reading import Reading
from app.i18n.words import Words
from app.presenters import paper
from app.presenters.labels import label, light_label
from app.presenters.light_columns import LightColumns, LightRow, light_columns
from app.presenters.paper import Cell, Column, Grid, Row
from app.presenters.tones import drawn_light

_HEAVIER = (Light.GREEN, Light.ORANGE, Light.RED)


def what_to_do(row: SideRow, words: Words) -> str:
    """One sentence on what to do with a pair of lights."""
    if row.employer is None and row.workers is None:
        return words.say("Does not apply.")
    known = {row.employer, row.workers} - {None, Light.GREY}
    if not known:
        return words.say("Nobody knows. Find out who could know.")
    if len(known) == 1 and row.employer is not row.workers:
        return words.say("Only one side could say. Tell each other what you know.")
    if not row.differs:
        return words.say("You see the same.")
    if _weight(row.workers) > _weight(row.employer):
        return words.say(
            "The workers see a signal that the employer does not see, or sees as lighter. Ask for an "
            "example from the work, and look at it first in the risk analysis."
        )
    return words.say(
        "The employer sees a signal that the workers do not see, or see as lighter. Show where the figures "
        "come from, and ask whether they recognise it."
    )


def in_short(rows: tuple[SideRow, ...], words: Words) -> str:
    """How many lights differ, in one sentence."""
    different = sum(row.differs for row in rows)
    if not different:
        return words.say("Wherever both sides could say, they see the same.")
    return words.plural("{n} light differs. Start there.", "{n} lights differ. Start there.", different)


def different_first(rows: tuple[SideRow, ...]) -> tuple[SideRow, ...]:
    """The rows that differ, those where the workers see it heaviest first; then the others."""
    return tuple(
        sorted(rows, key=lambda row: (not row.differs, _weight(row.employer) - _weight(row.workers)))
    )


def both_sides(reading: Reading, words: Words) -> paper.Picture | None:
    """Two columns of lights, with the same as a table; None unless both sides filled in a round."""
    rows = reading.sides
    if not rows:
        return None
    columns = (label(Side.EMPLOYER, words), label(Side.WORKERS, words))
    lights = [
        LightRow(_name(row, reading, words), (row.employer, row.workers)) for row in different_first(rows)
    ]
    alt = words.say("The lights of both sides beside each other; the table says the same.")
    picture = light_columns(LightColumns(words.say("Warning light"), columns, alt), lights, words)
    return replace(picture, table=side_grid(reading, words))


def side_grid(reading: Reading, words: Words) -> Grid:
    """Every light as both sides see it, with what to do; the different ones first."""
    columns = (
        Column(words.say("Warning light"), 2.2),
        Column(label(Side.EMPLOYER, words), 1.2),
        Column(label(Side.WORKERS, words), 1.2),
        Column(words.say("What to do with it"), 3.6),
    )
    return Grid(
        columns, tuple(_row(row, reading, words) for row in different_first(reading.sides)), row_titles=True
    )


def _row(row: SideRow, reading: Reading, words: Words) -> Row:
    lights = (
        Cell(light_label(light, words), light=drawn_light(light)) for light in (row.employer, row.workers)
    )
    return Row((Cell(_name(row, reading, words), bold=row.differs), *lights, what_to_do(row, words)))


def _name(row: SideRow, reading: Reading, words: Words) -> str:
    return words.pick(reading.catalogue.indicators[row.indicator].name)


def _weight(light: Light | None) -> int:
    return _HEAVIER.index(light) if light in _HEAVIER else -1
