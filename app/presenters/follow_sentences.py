"""Small sentences about doing and learning that screens and papers share."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from app.domain.choices import Light, Priority
from app.domain.follow.ahead import Ahead, AheadKind
from app.domain.follow.improved import Improved
from app.domain.follow.life import Course, Standing
from app.domain.follow_choices import MeasureEventKind
from app.domain.messages import Message
from app.domain.plans.measure import plan_measure
from app.domain.privacy import HIDDEN, outward_count
from app.domain.reading import Reading
from app.domain.records import EffectCheck, MeasureEvent, Objective, PlannedMeasure
from app.i18n.words import Words
from app.presenters.labels import label, light_label, priority_label
from app.presenters.sentences import factor_title, measure_title, period


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


def event_words(event: MeasureEvent, words: Words, *, leaves: bool = False) -> str:
    """What happened, how far it is, how many people, or from when to when it was moved.

    In what `leaves` the firm one and two people are not told apart.
    """
    parts = [label(event.kind, words)]
    if event.percent is not None:
        parts.append(words.say("{n} %", n=event.percent))
    if leaves and outward_count(event.people) == HIDDEN:
        parts.append(words.say("fewer than 3 people"))
    elif event.people is not None:
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


def planned_at_first(course: Course, words: Words) -> str:
    """The dates planned first and how often they moved; nothing when they never did."""
    record = course.measure
    if record.first_start is None and record.first_end is None:
        return ""
    first = period(record.first_start, record.first_end, words)
    if not course.moves:
        return words.say("Planned at first: {period}", period=first)
    times = words.plural("moved {n} time", "moved {n} times", course.moves)
    return words.say("Planned at first: {period} · {times}", period=first, times=times)


def better(found: Improved, reading: Reading, words: Words) -> str:
    """What is better: the light or the risk, from what to what, between which years."""
    if isinstance(found.before, Light) and isinstance(found.after, Light):
        title = words.pick(reading.catalogue.indicators[found.id].name)
        states = light_label(found.before, words), light_label(found.after, words)
    else:
        title = factor_title(found.id, reading.dossier, reading.catalogue, words)
        states = _priority(found.before, words), _priority(found.after, words)
    return words.say(
        "{what}: from {before} ({since}) to {after} ({year})",
        what=title.rstrip("."),
        before=states[0].lower(),
        since=str(found.since),
        after=states[1].lower(),
        year=str(found.year),
    )


def _priority(found: Light | Priority, words: Words) -> str:
    return priority_label(found, words) if isinstance(found, Priority) else ""


def check_words(check: EffectCheck, words: Words) -> str:
    """One judgement: when, what was found, what was measured, what was decided."""
    parts = [words.date(check.done_on) if check.done_on else "", label(check.result, words)]
    if check.measurement.strip():
        parts.append(words.say("measured: {value}", value=check.measurement.strip()))
    parts.append(label(check.next_step, words))
    return " · ".join(part for part in parts if part)
