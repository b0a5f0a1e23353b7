"""What the dossier knows of the plans and of those who give advice, by the blank of a letter."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from app.domain.catalogue import DocumentTemplate, Moment
from app.domain.choices import Body
from app.domain.letters.drafts import COMMITMENT
from app.domain.plans.plan import PlanMeasure, PlanObjective
from app.domain.reading import Reading
from app.domain.records import GlobalPlan, YearPlan
from app.i18n.words import Words
from app.presenters.labels import label
from app.presenters.papers.letters.known_team import most_lines
from app.presenters.sentences import measure_title, period

_LATEST = date.max
_NAMED = 4
"""Measures that are named behind an objective."""


def plan_values(template: DocumentTemplate, reading: Reading, words: Words) -> dict[str, str]:
    """The proposal, its contents, the first measures, the next step."""
    known = {
        "overleg_partner": _partner(reading, words),
        "voorstel_titel": _title(reading, words),
        "voorstel_inhoud": _lines(_contents(reading, words)),
        "acties_lijst": _lines([_action(each, words) for each in _first(reading)][: most_lines(template)]),
        "bijlagen_lijst": _lines(_papers(reading, words)),
        "pakket_lijst": _lines(_papers(reading, words)),
        "periode": _years(reading),
        "budget_bedrag": _budget(reading, words) if template.id == COMMITMENT else "",
    }
    return known | (_next_step(reading, words) if template.moment is Moment.AFTER else {})


def _partner(reading: Reading, words: Words) -> str:
    """Who is asked for advice, as one would write it on an envelope."""
    body = reading.body.body
    if body is None:
        return ""
    return words.say("all workers") if body is Body.WORKERS else label(body, words)


def _title(reading: Reading, words: Words) -> str:
    plan = reading.global_plan
    if not plan.measures:
        return ""
    return words.say(
        "global prevention plan {first}–{last} and yearly action plan {year}",
        first=plan.start_year,
        last=plan.end_year,
        year=reading.year,
    )


def _years(reading: Reading) -> str:
    plan = reading.global_plan
    return f"{plan.start_year}–{plan.end_year}" if plan.measures else ""


def _contents(reading: Reading, words: Words) -> Iterable[str]:
    """Each objective with its measures, then the measures that serve none."""
    plan = reading.global_plan
    yield from (_objective(each, words) for each in plan.objectives if each.record.text.strip())
    yield from (measure_title(each, words) for each in plan.measures if not each.record.objectives)


def _objective(objective: PlanObjective, words: Words) -> str:
    text = objective.record.text.strip().rstrip(".")
    named = [measure_title(each, words) for each in objective.measures]
    rest = ["…"] if len(named) > _NAMED else []
    return f"{text} – {' · '.join([*named[:_NAMED], *rest])}" if named else text


def _first(reading: Reading) -> list[PlanMeasure]:
    """The measures of the year, or of the five years, the earliest first."""
    measures = reading.year_plan.measures or reading.global_plan.measures
    return sorted(measures, key=lambda each: each.record.start or each.record.end or _LATEST)


def _action(measure: PlanMeasure, words: Words) -> str:
    record = measure.record
    when = period(record.start, record.end, words) if record.start or record.end else ""
    return " – ".join(
        part for part in (measure_title(measure, words), record.responsible.strip(), when) if part
    )


def _next_step(reading: Reading, words: Words) -> dict[str, str]:
    """The next sitting with the team, otherwise the next measure that starts."""
    talk = reading.talk
    if talk is not None and talk.next_on is not None and talk.next_on >= reading.today:
        return {
            "volgende_stap": words.say("we go on with our talk"),
            "volgende_datum": words.date(talk.next_on),
        }
    coming = [m for m in _first(reading) if m.record.start is not None and m.record.start >= reading.today]
    if not coming:
        return {}
    return {
        "volgende_stap": measure_title(coming[0], words),
        "volgende_datum": words.date(coming[0].record.start),
    }


def _papers(reading: Reading, words: Words) -> Iterable[str]:
    """The documents of the dossier that have something in them, with their day."""
    five, year = _records(reading)
    if reading.analysis is not None:
        yield _dated(words.say("Risk analysis {year}", year=reading.analysis.year), None, reading, words)
    if reading.global_plan.measures:
        name = words.say(
            "Global prevention plan {first}–{last}",
            first=reading.global_plan.start_year,
            last=reading.global_plan.end_year,
        )
        yield _dated(name, five.signed_on if five else None, reading, words)
    if reading.year_plan.measures:
        name = words.say("Yearly action plan {year}", year=reading.year)
        yield _dated(name, year.signed_on if year else None, reading, words)


def _dated(name: str, signed_on: date | None, reading: Reading, words: Words) -> str:
    if signed_on is not None:
        return words.say("{document}, signed on {day}", document=name, day=signed_on)
    return words.say("{document}, version of {day}", document=name, day=reading.today)


def _budget(reading: Reading, words: Words) -> str:
    total = reading.year_plan.budget
    return words.number(total) if total else ""


def _records(reading: Reading) -> tuple[GlobalPlan | None, YearPlan | None]:
    return (
        reading.dossier.get(GlobalPlan, str(reading.start_year)),
        reading.dossier.get(YearPlan, str(reading.year)),
    )


def _lines(lines: Iterable[str]) -> str:
    return "\n".join(clean for line in lines if (clean := " ".join(line.split())))
