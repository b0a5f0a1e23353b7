"""The change log on paper: every act since the beginning, in the order in which it was done."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.reading import Reading
from app.i18n.words import Words
from app.presenters.change_log import LoggedAct, LogRow, rows
from app.presenters.paper import Block, Column, Grid, Paper, Paragraph, Row
from app.presenters.papers.frame import Front, firm_facts, framed


def build(acts: Iterable[LoggedAct], reading: Reading, words: Words) -> Paper:
    """The log as it may leave the firm."""
    say = words.say
    told = rows(acts, reading.catalogue, words)
    front = Front(
        title=say("Change log"),
        subtitle=say("What was done in this dossier, and when"),
        facts=firm_facts(reading, words),
        contents=False,
    )
    intro = say(
        "The program notes every act by itself and never rewrites a line. Changes to one thing, made one "
        "after the other, stand together. Numbers of one or two persons, and what the team said, stay "
        "inside the firm."
    )
    blocks: tuple[Block, ...] = (Paragraph(intro), _grid(told, words))
    return framed(front, blocks, reading, words)


def _grid(told: tuple[LogRow, ...], words: Words) -> Grid:
    say = words.say
    columns = (Column(say("When"), 1.15), Column(say("What was done"), 2), Column(say("What changed"), 4.2))
    listed = tuple(Row((f"{row.day}\n{row.time}", row.what, "\n".join(row.lines) or "–")) for row in told)
    return Grid(columns, listed, empty=say("Nothing was changed yet."))
