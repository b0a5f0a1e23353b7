"""The calendar of a firm in a reader's words: for each day what to do, and what must be known about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from app.domain.choices import PlanKind
from app.domain.duties.calendar import Duty
from app.domain.journey.diary import DiaryItem, Occasion, PlanStep, diary
from app.domain.plans.measure import plan_measure
from app.domain.reading import Reading
from app.domain.records import Objective, PlannedMeasure
from app.i18n.language import Language
from app.i18n.marks import N_
from app.i18n.words import Words
from app.presenters.papers.frame import firm_name
from app.presenters.sentences import article, measure_title, origin_note, period, shortened

_TITLE, _TEXT = 100, 400
"""Signs of the firm's own words in a title and in a remark; a calendar shows a line, not a chapter."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A whole day in somebody's calendar; `coming` when it still has to come."""

    id: str
    day: date
    title: str
    text: str
    coming: bool


@dataclass(frozen=True, slots=True)
class Diary:
    """Entries under one name, in one language."""

    name: str
    language: Language
    entries: tuple[Entry, ...]


def build(reading: Reading, words: Words) -> Diary:
    """Everything with a day that is not done yet."""
    items = diary(reading.dossier, reading.duties, reading.today)
    name = words.say("PreviPlan – {firm}", firm=shortened(firm_name(reading, words), _TITLE))
    return Diary(name, words.language, tuple(_entry(item, reading, words) for item in items))


def _entry(item: DiaryItem, reading: Reading, words: Words) -> Entry:
    title, remarks = _told(item, reading, words)
    remarks.append(words.say("From your PreviPlan dossier: change it there, and save the calendar anew."))
    said = "\n".join(remark for remark in remarks if remark)
    return Entry(item.id, item.day, title, said, item.day > reading.today)


def _told(item: DiaryItem, reading: Reading, words: Words) -> tuple[str, list[str]]:
    subject = item.subject
    if isinstance(subject, Duty):
        return _duty(subject, words)
    if isinstance(subject, PlanStep):
        return _step(subject, reading, words)
    if isinstance(subject, PlannedMeasure):
        return _measure(item.occasion, subject, reading, words)
    if isinstance(subject, Objective):
        named = shortened(subject.text, _TITLE) or words.say("An objective without words")
        return words.say("Did it help? {what}", what=named), _measuring(subject, words)
    return words.say("We sit together again about our work"), []


def _duty(duty: Duty, words: Words) -> tuple[str, list[str]]:
    known = duty.deadline
    law = (article(known.article, words), origin_note(known.origin, words))
    return words.pick(known.label), [words.pick(known.rule), *law]


def _step(step: PlanStep, reading: Reading, words: Words) -> tuple[str, list[str]]:
    year = str(step.year)
    plan = (
        words.say("five-year plan from {year}", year=year)
        if step.kind is PlanKind.GLOBAL
        else words.say("yearly plan {year}", year=year)
    )
    what = words.say(_STEPS[step.step])
    known = reading.catalogue.participation_steps.get(step.step)
    told = [words.pick(known.text), origin_note(known.origin, words)] if known else []
    return words.say("{what} ({plan})", what=what, plan=plan), told


def _measure(
    occasion: Occasion, measure: PlannedMeasure, reading: Reading, words: Words
) -> tuple[str, list[str]]:
    title = measure_title(plan_measure(measure, reading.dossier, reading.catalogue), words)
    named = shortened(title, _TITLE)
    when = words.say("When: {when}", when=period(measure.start, measure.end, words))
    about = [*_who(measure, words), when]
    if occasion is Occasion.START:
        return words.say("To begin: {what}", what=named), about
    if occasion is Occasion.END:
        return words.say("To finish: {what}", what=named), about
    return words.say("Did it help? {what}", what=named), [*_who(measure, words), *_measuring(measure, words)]


def _who(measure: PlannedMeasure, words: Words) -> list[str]:
    who = shortened(measure.responsible, _TEXT)
    return [words.say("Who: {who}", who=who)] if who else []


def _measuring(subject: PlannedMeasure | Objective, words: Words) -> list[str]:
    """What it is held against, as it was agreed beforehand."""
    parts = (
        (N_("Criterion: {text}"), subject.criterion),
        (N_("At the start: {text}"), subject.baseline),
        (N_("To reach: {text}"), subject.target),
    )
    return [words.say(pattern, text=shortened(text, _TEXT)) for pattern, text in parts if text.strip()]


_STEPS: Mapping[str, str] = MappingProxyType(
    {
        "E1": N_("Have the prior advice of the external service"),
        "E2": N_("Put the proposal and the advice before the workers"),
        "E3": N_("Last day for remarks of the workers"),
        "E4": N_("Last day for the answer of the external service"),
        "E5": N_("Answer every remark"),
        "B1": N_("Send the draft and ask for advice"),
        "B2": N_("Have the advice on the draft"),
    }
)
"""The steps of a discussion as something to do on a day."""
