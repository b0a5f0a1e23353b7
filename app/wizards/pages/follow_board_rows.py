"""A line of the board: a title, a light where something is asked, who and when, and a button to open it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from app.domain.choices import Light
from app.domain.follow.board import Moment, OnDay
from app.domain.follow.life import Course
from app.domain.places import Place
from app.domain.plans.measure import plan_measure
from app.domain.reading import Reading
from app.domain.records import Objective, PlannedMeasure
from app.i18n.words import Words
from app.presenters.follow_sentences import question, subject_title
from app.presenters.sentences import shortened
from app.views.widgets import BodyText, LightBadge, button
from app.views.widgets.layouts import horizontal, vertical
from app.wizards.pages.measures_facts import state_of, who_and_when

Subject = PlannedMeasure | Objective
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class Piece:
    """What a line shows, in finished words; `light` with its word where something is asked."""

    id: str
    title: str
    detail: str
    place: Place
    light: tuple[Light, str] | None = None


class BoardRow(QFrame):
    """One line; `chosen` when its button is pressed."""

    chosen = Signal()

    def __init__(self, piece: Piece, words: Words) -> None:
        super().__init__()
        self.setProperty("role", "task")
        self.setObjectName(f"row.{piece.id}")
        row = horizontal(self, gap=12, margin=8)
        said = vertical(gap=2)
        said.addWidget(BodyText(piece.title))
        if piece.light is not None:
            badge = LightBadge(piece.light[0], words, size=16)
            badge.show_light(*piece.light)
            said.addWidget(badge)
        said.addWidget(BodyText(piece.detail, "small"))
        row.addLayout(said, 1)
        opens = button(words.say("Open"), self.chosen.emit, "plain")
        opens.setObjectName(f"open.{piece.id}")
        opens.setAccessibleName(words.say("Open: {title}", title=piece.title))
        row.addWidget(opens)


def state_row(course: Course, reading: Reading, words: Words) -> Piece:
    """A measure among those of its state."""
    record = course.measure
    parts = [who_and_when(plan_measure(record, reading.dossier, reading.catalogue), words)]
    if record.status_on is not None:
        parts.append(state_of(record, words))
    if course.percent not in (None, 100):
        parts.append(words.say("{n} % done", n=course.percent))
    return Piece(
        record.id, _title(record, reading, words), " · ".join(parts), _place(record), question(course, words)
    )


def month_row(found: OnDay, reading: Reading, words: Words) -> Piece:
    """What is planned on a day of a month."""
    subject, day = found.subject, found.day
    match found.moment:
        case Moment.BEGINS:
            said = words.say("Begins on {day}", day=day)
        case Moment.ENDS:
            said = words.say("Finished by {day}", day=day)
        case Moment.JUDGED:
            said = words.say("Its effect is judged on {day}", day=day)
    parts, light = [said], None
    if isinstance(subject, PlannedMeasure):
        parts.append(state_of(subject, words))
        if found.moment is not Moment.JUDGED:
            light = question(reading.courses[subject.id], words)
    place = Place("follow.effect", subject.id) if found.moment is Moment.JUDGED else _place(subject)
    name = f"{subject.id}.{found.moment.value}"
    return Piece(name, _title(subject, reading, words), " · ".join(parts), place, light)


def _title(subject: Subject, reading: Reading, words: Words) -> str:
    return shortened(subject_title(subject, reading, words), _LONGEST)


def _place(subject: Subject) -> Place:
    return Place("follow.measure", subject.id)
