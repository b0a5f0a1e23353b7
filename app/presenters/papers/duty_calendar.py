"""The calendar of duties on paper: what the law asks when, and how each duty stands."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from app.domain.catalogue import Provenance
from app.domain.duties.calendar import Duty, DutyStatus
from app.domain.reading import Reading
from app.i18n.words import Words
from app.presenters.labels import duty_label
from app.presenters.paper import Block, Cell, Column, Grid, Heading, Paper, Paragraph, Row
from app.presenters.papers.frame import Front, firm_facts, framed, legal_notice
from app.presenters.pictures import Tone
from app.presenters.sentences import article, or_dash, to_check

_TONES: dict[DutyStatus, Tone] = {
    DutyStatus.LATE: "red",
    DutyStatus.DUE_SOON: "orange",
    DutyStatus.DONE: "green",
    DutyStatus.NOT_APPLICABLE: "grey",
}


def build(reading: Reading, words: Words) -> Paper:
    """Duties with a date first, then those that always hold, then what does not apply here."""
    say = words.say
    front = Front(
        title=say("Calendar of duties"),
        subtitle=say("As it stands on {day}", day=reading.today),
        facts=firm_facts(reading, words),
        contents=False,
    )
    dated = sorted((d for d in reading.duties if d.due is not None), key=_when)
    rest = [d for d in reading.duties if d.due is None]
    outside = [d for d in rest if d.status is DutyStatus.NOT_APPLICABLE]
    groups = (
        (say("With a date"), dated),
        (say("Always, or when it happens"), [d for d in rest if d not in outside]),
        (say("Does not apply"), outside),
    )
    blocks: list[Block] = []
    for title, duties in groups:
        if duties:
            blocks += [Heading(1, title), _grid(duties, words)]
    if any(duty.deadline.origin.provenance is Provenance.MEMORY for duty in reading.duties):
        blocks.append(Paragraph(say("* {note}", note=to_check(words)), tone="muted"))
    return framed(front, (*blocks, legal_notice(reading, words)), reading, words)


def _when(duty: Duty) -> tuple[date, str]:
    return duty.due or date.max, duty.deadline.id


def _grid(duties: Sequence[Duty], words: Words) -> Grid:
    say = words.say
    columns = (
        Column(say("Duty"), 3.2),
        Column(say("Date"), 1.15),
        Column(say("State"), 1.15),
        Column(say("Article"), 1.5),
        Column(say("Why"), 3),
    )
    return Grid(columns, tuple(_row(duty, words) for duty in duties), row_titles=True)


def _row(duty: Duty, words: Words) -> Row:
    doubtful = duty.deadline.origin.provenance is Provenance.MEMORY
    title = f"{duty.deadline.id} – {words.pick(duty.deadline.label)}{' *' if doubtful else ''}"
    state = Cell(duty_label(duty.status, words), tone=_TONES.get(duty.status, "plain"), bold=True)
    reference = or_dash(article(duty.deadline.article, words))
    return Row((title, or_dash(words.short_date(duty.due)), state, reference, words.tell(duty.reason)))
