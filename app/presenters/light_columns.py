"""Columns of lights beside each other, by site or by round, as a picture with the same as a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.choices import Light
from app.i18n.words import Words
from app.presenters import paper, pictures
from app.presenters.labels import light_label
from app.presenters.paper import Cell, Column, Grid, Row
from app.presenters.tones import drawn_light


@dataclass(frozen=True, slots=True)
class LightRow:
    """What is judged, a light per column (None: nothing is shown there), and a last word for the table."""

    title: str
    lights: tuple[Light | None, ...]
    word: str = ""


@dataclass(frozen=True, slots=True)
class LightColumns:
    """What stands at the left, the titles of the columns, the sentence of the picture, and of the words."""

    title: str
    columns: tuple[str, ...]
    alt: str
    words_title: str = ""


def light_columns(asked: LightColumns, rows: Sequence[LightRow], words: Words) -> paper.Picture:
    """The picture; a light that is not there is a dash."""
    drawn = tuple(pictures.TrendRow(r.title, tuple(drawn_light(light) for light in r.lights)) for r in rows)
    last = (Column(asked.words_title, 1.2),) if asked.words_title else ()
    columns = (Column(asked.title, 4), *(Column(name, 1.2) for name in asked.columns), *last)
    table = Grid(columns, tuple(_row(row, bool(last), words) for row in rows), row_titles=True)
    return paper.Picture(pictures.Trend(asked.columns, drawn), alt=asked.alt, table=table)


def _row(row: LightRow, worded: bool, words: Words) -> Row:
    last = (row.word,) if worded else ()
    return Row((row.title, *(_cell(light, words) for light in row.lights), *last))


def _cell(light: Light | None, words: Words) -> Cell:
    return Cell(light_label(light, words), light=drawn_light(light)) if light is not None else Cell("–")
