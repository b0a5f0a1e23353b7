"""One page for the monthly team meeting: done, what went well, what is difficult, what is due, open ideas."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from app.domain.choices import VoiceKind, VoiceState
from app.domain.duties.calendar import DutyStatus
from app.domain.follow.life import Course, Standing, courses
from app.domain.months import add_months
from app.domain.plans.measure import plan_measure
from app.domain.privacy import looks_personal
from app.domain.reading import Reading
from app.domain.records import Voice
from app.i18n.words import Words
from app.presenters.forms import Panel, WritingSpace
from app.presenters.paper import Block, Heading, Paper, Paragraph
from app.presenters.papers.form_head import people_to_trust
from app.presenters.papers.frame import Front, firm_name, framed
from app.presenters.pictures import Tone
from app.presenters.sentences import measure_title, shortened

MOST = 4
"""Lines under one title; the rest is only said to exist."""

ROOM = 2
"""Lines to write on under each question."""

_CONFIDENTIAL = "follow.third-party"
"""What must be done in the register does not hang in the workshop."""

_LONGEST = 80
_BACK_DAYS = 45
_ENDED = frozenset({Standing.DONE, Standing.DROPPED})


def build(reading: Reading, words: Words) -> Paper:
    """An agenda that fits on one page whatever the dossier holds, with room to write."""
    say, today = words.say, reading.today
    month = say("{month} {year}", month=words.month(today.month).capitalize(), year=str(today.year))
    front = Front(title=say("Team meeting: ten minutes about our work"), contents=False)
    blocks: tuple[Block, ...] = (
        Paragraph(say("{month}. About the work, never about one person.", month=month)),
        _panel(say("Done since last time"), "green", _done(reading, words), words),
        *_room(say("What went well?"), words),
        *_room(say("What was difficult?"), words),
        _panel(say("Due now and this month"), "orange", _due(reading, words), words),
        _panel(say("Ideas that wait for an answer"), "accent", _ideas(reading), words),
        *_room(say("What do we agree on?"), words),
        Paragraph(_trust(reading, words), tone="muted"),
    )
    paper = framed(front, blocks, reading, words)
    return replace(
        paper, layout="poster", firm=shortened(firm_name(reading, words), _LONGEST), catalogue_line=""
    )


def is_ready(reading: Reading) -> bool:
    """Whether there is anything to put on it beside the questions."""
    return bool(courses(reading.dossier, reading.today)) or bool(_ideas(reading))


def _trust(reading: Reading, words: Words) -> str:
    known = people_to_trust(reading, words, names=False)
    if not known:
        return words.say("Something personal? Turn in confidence to the confidential counsellor.")
    return words.say("Something personal? Turn in confidence to: {people}.", people="; ".join(known))


def _panel(title: str, tone: Tone, said: Sequence[str], words: Words) -> Panel:
    rest = len(said) - MOST
    remark = words.say("and {n} more", n=rest) if rest > 0 else ""
    shown = tuple(said[:MOST]) or (words.say("Nothing this month."),)
    return Panel(title, shown, tone, remark)


def _room(question: str, words: Words) -> tuple[Block, ...]:
    return Heading(2, question), WritingSpace(ROOM)


def _done(reading: Reading, words: Words) -> list[str]:
    """Measures carried out lately."""
    since = reading.today - timedelta(days=_BACK_DAYS)
    ended = [
        c
        for c in courses(reading.dossier, reading.today)
        if c.standing is Standing.DONE and c.day is not None and since <= c.day <= reading.today
    ]
    return _tidy(_title(c, reading, words) for c in sorted(ended, key=lambda c: c.day or since))


def _due(reading: Reading, words: Words) -> list[str]:
    """What is late or falls before the end of the month: measures, then the duties of the law."""
    end = add_months(reading.today.replace(day=1), 1) - timedelta(days=1)
    lines = [
        (c.day, _title(c, reading, words))
        for c in courses(reading.dossier, reading.today)
        if c.standing not in _ENDED and c.day is not None and (c.day <= end or c.late)
    ]
    duties = [
        (duty.due, words.pick(duty.deadline.label))
        for duty in reading.duties
        if duty.status in {DutyStatus.LATE, DutyStatus.DUE_SOON}
        and duty.due is not None
        and duty.due <= end
        and duty.place.page != _CONFIDENTIAL
    ]
    ordered = [*sorted(lines), *sorted(duties)]
    return _tidy(_dated(day, text, words) for day, text in ordered)


def _dated(day: date, text: str, words: Words) -> str:
    return f"{words.short_date(day)} – {shortened(text, _LONGEST)}"


def _ideas(reading: Reading) -> list[str]:
    """Ideas that were brought openly; signals may be about somebody and stay away."""
    return _tidy(
        voice.text
        for voice in reading.dossier.all(Voice)
        if voice.kind is VoiceKind.IDEA and voice.state is VoiceState.OPEN
    )


def _title(course: Course, reading: Reading, words: Words) -> str:
    return measure_title(plan_measure(course.measure, reading.dossier, reading.catalogue), words)


def _tidy(said: Iterable[str]) -> list[str]:
    """One line each, without what seems to be about a person, each only once."""
    safe = (shortened(text, _LONGEST) for text in said if text.strip() and looks_personal(text) is None)
    return list(dict.fromkeys(safe))
