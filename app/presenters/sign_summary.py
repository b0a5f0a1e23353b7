"""What somebody is about to sign, in short: period, objectives, measures, who was consulted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.domain.choices import PlanKind
from app.domain.consultation.outcome import outcome
from app.domain.consultation.procedure import plan_record
from app.domain.places import Place
from app.domain.plans.measure import PlanMeasure
from app.domain.plans.plan import PlanObjective
from app.domain.reading import Reading
from app.i18n.words import Words
from app.presenters.labels import body_label
from app.presenters.papers.consultation import settled_on
from app.presenters.papers.firm import employer_name
from app.presenters.papers.frame import firm_name
from app.presenters.papers.measures import objective_letters, objective_title
from app.presenters.sentences import budget, measure_title, pair, period, summed_budget


@dataclass(frozen=True, slots=True)
class SummaryPart:
    """One block of the summary: its name, what it says line by line, and where it is changed."""

    id: str
    title: str
    lines: tuple[str, ...]
    place: Place


def summary(kind: PlanKind, reading: Reading, words: Words) -> tuple[SummaryPart, ...]:
    """Everything somebody should see before signing this plan."""
    say, year = words.say, kind is PlanKind.YEAR
    plan = reading.year_plan if year else reading.global_plan
    page = "plans.year" if year else "plans.global"
    firm = (
        pair(say("Firm"), firm_name(reading, words), words),
        pair(say("Term"), say("from {start} to {end}", start=plan.start, end=plan.end), words),
        pair(say("Total budget"), _total(kind, reading, words), words),
    )
    return (
        SummaryPart("firm", say("Firm and term"), firm, Place("firm.profile")),
        SummaryPart(
            "objectives",
            say("Objectives"),
            _objectives(plan.objectives, reading, words),
            Place(page, "objectives") if year else Place("measures.objectives"),
        ),
        SummaryPart("measures", say("Measures"), _measures(plan.measures, words), Place("measures.list")),
        SummaryPart(
            "consultation", say("Advice"), tuple(_advice(kind, reading, words)), Place("plans.consultation")
        ),
    )


def usual_signer(reading: Reading, words: Words) -> tuple[str, str, str]:
    """Name, function and place that are most likely, for a first proposal."""
    name = employer_name(reading)
    return name, words.say("employer") if name else "", reading.company.city.strip()


def _total(kind: PlanKind, reading: Reading, words: Words) -> str:
    if kind is PlanKind.YEAR:
        return summed_budget(reading.year_plan.budget, reading.year_plan.measures, words)
    return summed_budget(reading.global_plan.total, reading.global_plan.measures, words)


def _objectives(found: Sequence[PlanObjective], reading: Reading, words: Words) -> tuple[str, ...]:
    letters = objective_letters(reading.global_plan)
    lines = tuple(objective_title(objective, letters, words) for objective in found)
    return lines or (words.say("There are no objectives yet."),)


def _measures(found: Sequence[PlanMeasure], words: Words) -> tuple[str, ...]:
    return tuple(_measure(each, words) for each in found) or (words.say("There is no measure in it yet."),)


def _measure(measure: PlanMeasure, words: Words) -> str:
    """`Title – who · when · what it costs`; what is not filled in is said."""
    record = measure.record
    who = record.responsible.strip() or words.say("nobody responsible yet")
    facts = " · ".join(
        (
            who,
            period(record.start, record.end, words),
            budget(record.budget_eur, words)
            if record.budget_eur is not None
            else words.say("budget not filled in"),
        )
    )
    return words.say("{what} – {facts}", what=measure_title(measure, words), facts=facts)


def _advice(kind: PlanKind, reading: Reading, words: Words) -> Iterator[str]:
    """As in the plan itself: what was noted, otherwise what follows from the steps."""
    say = words.say
    plan = str(reading.year if kind is PlanKind.YEAR else reading.start_year)
    end = outcome(kind, plan, reading.dossier, reading.today)
    on = settled_on(end, reading)
    noted = plan_record(kind, plan, reading.dossier).body_advice.strip()
    text = noted or (words.tell(end.reason) if end.settled else "")
    yield pair(say("To be consulted"), body_label(reading.body.body, words), words)
    yield pair(say("Advice or result on"), words.date(on) if on else say("not filled in"), words)
    yield pair(say("What it says"), text or say("not filled in"), words)
