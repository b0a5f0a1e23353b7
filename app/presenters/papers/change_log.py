"""The change log on paper: every act since the beginning, in the order in which it was done."""

from __future__ import annotations

from app.domain.reading import Reading
from app.i18n.words import Words
from app.presenters.change_log import LogRow, rows
from app.presenters.paper import Block, Column, Grid, Paper, Paragraph, Row
from app.presenters.papers.frame import Front, firm_facts, framed, note


def build(reading: Reading, words: Words) -> Paper:
    """The log as it may leave the firm."""
    say = words.say
    log = reading.archive.log()
    told = rows(log, reading.catalogue, words)
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
    blocks: list[Block] = [Paragraph(intro)]
    if log.chosen is not None:
        part = say("Only the acts that were chosen on the screen stand here.")
        blocks.append(note(say("A part of the log"), part))
    return framed(front, (*blocks, _grid(told, words)), reading, words)


def _grid(told: tuple[LogRow, ...], words: Words) -> Grid:
    """Who did it has a column once somebody wished to be named."""
    say = words.say
    named = any(row.who for row in told)
    who = (Column(say("Who"), 1.2),) if named else ()
    columns = (
        *(Column(say("When"), 1.15), *who),
        *(Column(say("What was done"), 2), Column(say("What changed"), 4.2)),
    )
    listed = tuple(
        Row(
            (
                *(f"{row.day}\n{row.time}", *((row.who or "–",) if named else ())),
                *(row.what, "\n".join(row.lines) or "–"),
            )
        )
        for row in told
    )
    return Grid(columns, listed, empty=say("Nothing was changed yet."))
