"""Remarks, opinions and their answers on paper; who made a remark is never printed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.domain.consultation.procedure import waits
from app.domain.reading import Reading
from app.domain.records import Remark
from app.i18n.words import Words
from app.presenters.discussion import about, opinion, reply
from app.presenters.paper import Cell, Column, Grid, Row
from app.presenters.sentences import or_dash


def remarks_grid(remarks: Sequence[Remark], reading: Reading, words: Words) -> Grid:
    """Each remark with its day, what it is about, the service's advice on it, and the answer."""
    say = words.say
    columns = (
        Column(say("No."), 0.45, align="right"),
        Column(say("Day"), 1.05),
        Column(say("Remark"), 3.3),
        Column(say("Advice of the service"), 1.9),
        Column(say("Answer of the employer"), 2.3),
    )
    rows = tuple(_remark(number, each, reading, words) for number, each in enumerate(remarks, 1))
    return Grid(columns, rows, empty=say("No remarks were made."))


def opinions_grid(remarks: Iterable[Remark], who: str, reading: Reading, words: Words) -> Grid:
    """What somebody thinks of each part, and beside it what the employer does with it."""
    say = words.say
    columns = (
        Column(say("Part of the plans"), 2.6),
        Column(who, 2.6),
        Column(say("The employer"), 2.3),
    )
    rows = tuple(
        Row((or_dash(about(each, reading, words)), _said(each, words), _answer(each, words)))
        for each in remarks
    )
    return Grid(columns, rows, empty=say("Nothing was said about the parts yet."), row_titles=True)


def _remark(number: int, remark: Remark, reading: Reading, words: Words) -> Row:
    place = about(remark, reading, words) or words.say("Own proposal of the workers")
    text = Cell("\n".join(part for part in (place, or_dash(opinion(remark, words))) if part))
    advice = [remark.service_advice.strip(), words.short_date(remark.service_advice_on)]
    told = "\n".join(part for part in advice if part)
    day = words.short_date(remark.made_on)
    return Row((str(number), or_dash(day), text, or_dash(told), _answer(remark, words)))


def _said(remark: Remark, words: Words) -> str:
    by = [remark.author.strip(), words.short_date(remark.made_on)]
    signed = ", ".join(part for part in by if part)
    return "\n".join(part for part in (opinion(remark, words), signed) if part)


def _answer(remark: Remark, words: Words) -> Cell:
    if waits(remark):
        return Cell(words.say("No answer yet"), tone="orange")
    return Cell(or_dash(reply(remark, words)))
