"""A planned measure in a few short lines, for cards and lists."""

from __future__ import annotations

from app.domain.choices import MeasureStatus
from app.domain.plans.measure import PlanMeasure
from app.domain.plans.warnings import plan_warnings
from app.domain.reading import Reading
from app.domain.records import PlannedMeasure
from app.i18n.words import Words
from app.presenters.labels import label, level_short
from app.presenters.sentences import budget, period


def kind_of(measure: PlanMeasure, words: Words) -> str:
    """Level, scope and pace as far as they are known."""
    parts = (level_short(measure.level, words), label(measure.scope, words), label(measure.pace, words))
    return " · ".join(part for part in parts if part)


def who_and_when(measure: PlanMeasure, words: Words) -> str:
    """Responsible, period and budget; what is blank is said to be blank."""
    record = measure.record
    who = record.responsible.strip() or words.say("nobody responsible yet")
    when = period(record.start, record.end, words)
    if record.budget_eur is None:
        return f"{who} · {when}"
    return f"{who} · {when} · {budget(record.budget_eur, words)}"


def state_of(record: PlannedMeasure, words: Words) -> str:
    """The status with its day."""
    said = label(record.status, words)
    if record.status is not MeasureStatus.PLANNED and record.status_on is not None:
        said = words.say("{state} on {day}", state=said, day=record.status_on)
    if record.status is MeasureStatus.DROPPED and record.status_reason.strip():
        said = words.say("{state}: {reason}", state=said, reason=record.status_reason.strip())
    return said


def warnings_by_measure(reading: Reading, words: Words) -> dict[str, list[str]]:
    """What each measure lacks, by its id."""
    found: dict[str, list[str]] = {}
    for warning in plan_warnings(reading.dossier, reading.catalogue, start_year=reading.start_year):
        if warning.place.page == "measures.list":
            found.setdefault(warning.place.focus, []).append(words.tell(warning.message))
    return found
