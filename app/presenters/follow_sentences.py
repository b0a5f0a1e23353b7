"""Small sentences about doing and learning that screens and papers share."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from app.domain.choices import Light
from app.domain.follow.ahead import Ahead, AheadKind
from app.domain.follow.life import Course, Standing
from app.domain.follow_choices import MeasureEventKind
from app.domain.messages import Message
from app.domain.plans.measure import plan_measure
from app.domain.reading import Reading
from app.domain.records import MeasureEvent, Objective, PlannedMeasure
from app.i18n.words import Words
from app.presenters.labels import label
from app.presenters.sentences import measure_title, period


def subject_title(subject: PlannedMeasure | Objective, reading: Reading, words: Words) -> str:
    """A measure or an objective by its own words."""
    if isinstance(subject, Objective):
        return subject.text.strip() or words.say("an objective without words")
    return measure_title(plan_measure(subject, reading.dossier, reading.catalogue), words)


_ASKED: Mapping[AheadKind, tuple[Light, Message]] = MappingProxyType(
    {
        AheadKind.OVERDUE: (Light.RED, Message("Should be finished since {day}")),
        AheadKind.LATE_START: (Light.ORANGE, Message("Should have begun on {day}")),
        AheadKind.STALLED: (Light.ORANGE, Message("Nothing was heard of it since {day}")),
        AheadKind.CHECK_DUE: (Light.ORANGE, Message("Did it help? To be judged since {day}")),
        AheadKind.STARTS_SOON: (Light.GREY, Message("Should begin on {day}")),
        AheadKind.ENDS_SOON: (Light.GREY, Message("Should be finished by {day}")),
        AheadKind.CHECK_SOON: (Light.GREY, Message("Did it help? To be judged on {day}")),
    }
)
_OF_STANDING: Mapping[Standing, AheadKind] = MappingProxyType(
    {
        Standing.OVERDUE: AheadKind.OVERDUE,
        Standing.LATE_START: AheadKind.LATE_START,
        Standing.STALLED: AheadKind.STALLED,
    }
)


def asked_of(item: Ahead, words: Words) -> tuple[Light, str]:
    """What is asked about a measure or an objective, with its light."""
    return _asked(item.kind, item.day, words)


def question(course: Course, words: Words) -> tuple[Light, str] | None:
    """What today asks about a measure, with its light; None when nothing is asked."""
    kind = _OF_STANDING.get(course.standing)
    return None if kind is None or course.day is None else _asked(kind, course.day, words)


def _asked(kind: AheadKind, day: date, words: Words) -> tuple[Light, str]:
    light, said = _ASKED[kind]
    return light, words.tell(Message(said.msgid, {"day": day}))


def event_words(event: MeasureEvent, words: Words) -> str:
    """What happened, how far it is, how many people, or from when to when it was moved."""
    parts = [label(event.kind, words)]
    if event.percent is not None:
        parts.append(words.say("{n} %", n=event.percent))
    if event.people is not None:
        parts.append(words.plural("{n} person", "{n} people", event.people))
    if event.kind in {MeasureEventKind.MOVED, MeasureEventKind.PLANNED}:
        after = period(event.start_after, event.end_after, words)
        before = period(event.start_before, event.end_before, words)
        moved = event.kind is MeasureEventKind.MOVED
        parts.append(words.say("{after} (was: {before})", after=after, before=before) if moved else after)
    return " · ".join(parts)


def told_by(event: MeasureEvent, words: Words) -> str:
    """Who noted it and what was written with it."""
    return " · ".join(part for part in (event.by.strip(), event.note.strip()) if part)
