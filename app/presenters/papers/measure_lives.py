"""What happened with each measure, on paper: its moments, the files that show it, and whether it helped."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.follow.effect import Learning, learning
from app.domain.follow.life import events_by_measure
from app.domain.kept_files import files_of
from app.domain.reading import Reading
from app.domain.records import Attachment, MeasureEvent, PlannedMeasure
from app.i18n.words import Words
from app.presenters.file_sentences import file_facts
from app.presenters.follow_sentences import check_words, event_words, planned_at_first, subject_title, told_by
from app.presenters.paper import Block, Bullets, Column, Grid, Heading, Paragraph, Row, Run
from app.presenters.sentences import or_dash

_LINE = 32
"""Signs of a fingerprint on one line of its column."""


def blocks(reading: Reading, words: Words) -> Iterator[Block]:
    """Every measure about which something was noted, in the firm's order."""
    told = events_by_measure(reading.dossier)
    found = [
        each
        for measure in reading.dossier.all(PlannedMeasure)
        for each in _measure(measure, told.get(measure.id, ()), reading, words)
    ]
    yield from found or [Paragraph(words.say("Nothing was noted about any measure yet."))]


def _measure(
    measure: PlannedMeasure, events: tuple[MeasureEvent, ...], reading: Reading, words: Words
) -> Iterator[Block]:
    files, found = files_of(measure.id, reading.dossier), learning(measure, reading.dossier)
    judged = tuple(_judged(found, words))
    if not (events or files or judged):
        return
    yield Heading(2, subject_title(measure, reading, words))
    if first := planned_at_first(reading.courses[measure.id], words):
        yield Paragraph(first)
    if events:
        yield _moments(events, words)
    if files:
        yield _files(files, words)
    if judged:
        yield Paragraph(runs=(Run(words.say("Did it help?"), bold=True),))
        yield Bullets(judged)


def _moments(events: tuple[MeasureEvent, ...], words: Words) -> Grid:
    say = words.say
    columns = (Column(say("Date"), 1), Column(say("What happened"), 3), Column(say("Noted by, remark"), 3))
    rows = (
        Row(
            (
                words.short_date(event.on),
                event_words(event, words, leaves=True),
                or_dash(told_by(event, words)),
            )
        )
        for event in events
    )
    return Grid(columns, tuple(rows))


def _files(files: tuple[Attachment, ...], words: Words) -> Grid:
    say = words.say
    columns = (
        Column(say("File"), 2.4),
        Column(say("Kind, size, date"), 2.2),
        Column(say("Fingerprint (SHA-256)"), 2.9),
    )
    rows = (Row((each.name, file_facts(each, words), _in_lines(each.blob))) for each in files)
    return Grid(columns, tuple(rows), row_titles=True)


def _judged(found: Learning, words: Words) -> Iterator[str]:
    for check in found.checks:
        if check.done_on is not None:
            said = (check_words(check, words), check.judged_by.strip(), check.note.strip())
            yield " · ".join(part for part in said if part)


def _in_lines(fingerprint: str) -> str:
    """A fingerprint is broken where it can be put together again."""
    return " ".join(fingerprint[at : at + _LINE] for at in range(0, len(fingerprint), _LINE))
