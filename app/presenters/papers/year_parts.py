"""The chapters of the yearly plan that are text and facts: actions, changes, dates, surveillance."""

from __future__ import annotations

from app.domain.choices import Body, PlanKind
from app.domain.consultation.outcome import outcome
from app.domain.follow.evaluation import worked_into
from app.domain.plans.plan import PlanMeasure
from app.domain.plans.service_year import draft_due, draft_target
from app.domain.reading import Reading
from app.domain.records import YearPlan
from app.i18n.words import Words
from app.presenters.boards import Numbers
from app.presenters.change_texts import learnt
from app.presenters.labels import yes_no
from app.presenters.paper import Block, Callout, Cell, Column, Grid, KeyValues, Paragraph, Row
from app.presenters.papers.consultation import consultation, settled_on
from app.presenters.papers.frame import check, note, warning
from app.presenters.papers.measures import Letters, objective_letters
from app.presenters.sentences import (
    BLANK,
    article,
    budget,
    measure_title,
    none_or,
    or_blank,
    or_dash,
    short_period,
    to_check,
)


def actions_grid(reading: Reading, numbers: Numbers, words: Words) -> Grid:
    """The actions of the year with their number in the five-year plan and the objectives they serve."""
    letters = objective_letters(reading.global_plan)
    columns = (
        Column(words.say("Item of the five-year plan"), 1.6),
        Column(words.say("Action"), 3.4),
        Column(words.say("Responsible"), 1.8),
        Column(words.say("Period"), 1.6),
        Column(words.say("Indicator"), 2.6),
        Column(words.say("Budget"), 1.15, align="right"),
    )
    rows = tuple(_action(measure, numbers, letters, words) for measure in reading.year_plan.measures)
    return Grid(columns, rows, empty=words.say("There are no actions in this year yet."))


def _action(measure: PlanMeasure, numbers: Numbers, letters: Letters, words: Words) -> Row:
    record = measure.record
    serves = ", ".join(letters[id_] for id_ in record.objectives if id_ in letters)
    if measure.id in numbers:
        item = words.say("measure {number}", number=numbers[measure.id])
    else:
        item = words.say("not in the five-year plan")
    objective = words.say("objective {letters}", letters=serves) if serves else ""
    return Row(
        (
            "\n".join(part for part in (item, objective) if part),
            Cell(measure_title(measure, words), bold=True),
            or_dash(record.responsible),
            short_period(record.start, record.end, words),
            or_dash(record.criterion),
            budget(record.budget_eur, words),
        )
    )


def changes_grid(record: YearPlan, reading: Reading, words: Words) -> Grid:
    """The five reasons to change the five-year plan, each with the firm's answer; “none” is an answer."""
    answers = (
        ("JAP-06a", record.change_circumstances),
        ("JAP-06b", record.change_accidents),
        ("JAP-06c", record.change_annual_report),
        ("JAP-06d", record.change_advice),
        ("JAP-06e", record.change_strategic),
    )
    columns = (
        Column(words.say("Reason"), 2.6),
        Column(words.say("Article"), 1.4),
        Column(words.say("Change"), 3.4),
    )
    known = reading.catalogue.legal_elements
    rows = tuple(
        Row((words.pick(known[id_].label), article(known[id_].article, words), none_or(text, words)))
        for id_, text in answers
        if id_ in known
    )
    return Grid(columns, rows, row_titles=True)


def evaluation(record: YearPlan, reading: Reading, words: Words) -> list[Block]:
    """What the yearly evaluation of the psychosocial measures led to, in the plan's words or its own."""
    found = worked_into(record.year, reading.dossier)
    told_there = learnt(found, words) if found is not None else ""
    text = record.evaluation.strip() or told_there
    source: list[Block] = []
    if found is not None and text == told_there and text:
        said = words.say("From the evaluation of {year}", year=found.year)
        source = [Paragraph(said, tone="muted")]
    told = words.say(
        "At least once a year, with the requests for intervention, the facts in the register of third-party "
        "facts, the figures of the annual report and what the occupational physician tells in general."
    )
    return [*source, Paragraph(or_blank(text)), Callout(words.say("What the law asks"), told, "legal")]


def dates(record: YearPlan, reading: Reading, words: Words) -> list[Block]:
    """The last day to submit the draft, and whether that was kept; late is shown, never blocking."""
    month, year = reading.company.service_year_start_month, reading.year
    due = draft_due(month, year)
    rows = (
        (words.say("Aim for"), words.date(draft_target(month, year))),
        (words.say("Last day to submit the draft"), words.date(due)),
        (words.say("Submitted on"), words.date(record.submitted_on) or BLANK),
        (words.say("First day of the service year"), words.date(reading.year_plan.start)),
    )
    blocks: list[Block] = [KeyValues(rows)]
    submitted = record.submitted_on
    if submitted is not None and submitted > due:
        blocks.append(_late(words.say("Submitted late, on {day}", day=submitted), words))
    elif submitted is None and reading.today > due:
        blocks.append(_late(words.say("The last day has passed"), words))
    rule = words.say(
        "The plan is not carried out before the advice is given or, failing that, before the service year "
        "begins. Urgent measures are taken at once (Codex, art. I.2-10)."
    )
    return [*blocks, note(words.say("When the plan may start"), rule)]


def _late(title: str, words: Words) -> Callout:
    text = words.say(
        "Submit the draft as soon as possible and write down why it is late. The plan stays useful."
    )
    return warning(title, text)


def consulted(record: YearPlan, reading: Reading, words: Words) -> list[Block]:
    """Line, services, prior advice of the service when the workers are asked directly, and the body."""
    end = outcome(PlanKind.YEAR, record.id, reading.dossier, reading.today)
    rows = [
        (words.say("Discussed with the hierarchical line"), record.line_consulted_on),
        (words.say("Discussed with the prevention services"), record.services_consulted_on),
    ]
    if reading.body.body is Body.WORKERS:
        rows.append((words.say("Prior advice of the prevention service"), record.service_advice_on))
    rows.append((words.say("Advice or result on"), settled_on(end, reading)))
    return consultation(end, reading, words, rows)


def surveillance(record: YearPlan, reading: Reading, words: Words) -> list[Block]:
    """Where the lists of workers under health surveillance are; the names never stand in this plan."""
    rows = (
        (words.say("Workers under health surveillance"), yes_no(reading.company.health_surveillance, words)),
        (words.say("Lists"), or_dash(record.surveillance_lists)),
    )
    text = words.say(
        "The lists with names are kept apart and are not printed here. Your external service tells which "
        "workers are subject to surveillance. {check}",
        check=to_check(words),
    )
    return [KeyValues(rows), check(words.say("Names stay out of this plan"), text)]
