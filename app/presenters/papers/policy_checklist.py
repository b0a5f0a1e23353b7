"""The yearly checklist of the policy on paper, with the phases beside it."""

from __future__ import annotations

from app.domain.follow.checklist import Point
from app.domain.reading import Reading
from app.i18n.words import Words
from app.presenters.paper import Block, Bullets, Cell, Column, Grid, Paper, Paragraph, Row
from app.presenters.papers.frame import Chapter, Front, chapters, framed, legal_notice
from app.presenters.pictures import Tone
from app.presenters.ripeness import answer_text, ripeness, score_text
from app.presenters.sentences import or_dash, origin_note

_TONES: dict[int | None, Tone] = {2: "green", 1: "orange", 0: "red", None: "plain"}


def build(reading: Reading, words: Words) -> Paper:
    """Group by group, then what is still to be done, then the phases."""
    say, listed = words.say, reading.checklist
    front = Front(
        title=say("Checklist of the policy"),
        subtitle=say("Service year {year}", year=listed.year),
        contents=False,
    )
    groups = reading.catalogue.checklist_groups
    parts = [_group(group.value, words.pick(group.label), reading, words) for group in groups]
    parts.append(Chapter(say("Still to do"), _to_do(reading, words)))
    parts.append(Chapter(say("How far each phase is"), _phases(reading, words)))
    return framed(front, (*chapters(parts, reading, words), legal_notice(reading, words)), reading, words)


def is_ready(reading: Reading) -> bool:
    """Whether something was answered."""
    return reading.checklist.score.answered > 0


def _group(group: object, title: str, reading: Reading, words: Words) -> Chapter:
    columns = (
        Column(words.say("Point"), 2.3),
        Column(words.say("Where we stand"), 1.4),
        Column(words.say("Remark"), 1.8),
        Column(words.say("Basis"), 4),
    )
    points = [point for point in reading.checklist.points if point.item.group == group]
    return Chapter(title, [Grid(columns, tuple(_row(p, reading, words) for p in points), row_titles=True)])


def _row(point: Point, reading: Reading, words: Words) -> Row:
    item = point.item
    basis = words.pick(item.legal_basis) if item.legal_basis is not None else ""
    told = "\n".join(part for part in (basis, origin_note(item.origin, words)) if part)
    return Row(
        (
            words.pick(item.title),
            Cell(answer_text(point, reading, words), _TONES[point.score]),
            or_dash(point.mark.note),
            or_dash(told),
        )
    )


def _to_do(reading: Reading, words: Words) -> list[Block]:
    open_ = tuple(words.pick(point.item.title) for point in reading.checklist.points if point.is_open)
    if not open_:
        return [Paragraph(words.say("Nothing of what was answered is still open."), tone="muted")]
    return [Bullets(open_)]


def _phases(reading: Reading, words: Words) -> list[Block]:
    picture = ripeness(reading.checklist, reading, words)
    said = Paragraph(score_text(reading.checklist.score, words))
    return [said, picture] if picture is not None else [said]
