"""The first half of the evaluation report: who, why, the six inputs, the start, the steps."""

from __future__ import annotations

from datetime import date, timedelta

from app.domain.choices import MeasureStatus, Priority
from app.domain.follow.evaluation import InputState
from app.domain.follow.figures import Figure, figure_years, through_the_years
from app.domain.follow.start_and_now import start_and_now
from app.domain.follow.triggers import triggers_in
from app.domain.plans.plan import global_plan_for
from app.domain.reading import Reading
from app.domain.records import Analysis, Contact, PastAction, YearPlan
from app.domain.risks.analysis import analysis_before, ranked
from app.i18n.words import Words
from app.presenters.evaluation_words import figure_text
from app.presenters.labels import label, light_label
from app.presenters.paper import Block, Bullets, Cell, Column, Grid, Heading, KeyValues, Paragraph, Row
from app.presenters.sentences import article, measure_title, or_blank, or_dash, outward, pair, risk_statement
from app.presenters.tones import drawn_light

MOST_STEPS = 14
"""The timeline stays short: the report fits on a few pages."""

MOST_RISKS = 6
_OURSELVES = "werkgever"


def helpers(reading: Reading, words: Words) -> list[Block]:
    """The external service and whoever else helped, as the who's who tells."""
    known = [contact for contact in reading.dossier.all(Contact) if contact.organisation.strip()]
    found = [contact for contact in known if contact.role != _OURSELVES]
    rows = tuple((_role(contact, reading, words), contact.organisation.strip()) for contact in found)
    return [KeyValues(rows)] if rows else []


def _role(contact: Contact, reading: Reading, words: Words) -> str:
    actor = reading.catalogue.actors.get(contact.role)
    return words.pick(actor.name) if actor is not None else words.say("Contact")


def who_we_are(reading: Reading, words: Words) -> list[Block]:
    """The firm in a few lines, and what changed this year."""
    changed = [
        pair(label(trigger.kind, words), or_dash(trigger.text), words)
        for trigger in triggers_in(reading.review.year, reading.dossier)
    ]
    company = reading.company
    period = words.say("from {start} to {end}", start=reading.review.start, end=reading.review.end)
    rows = (
        (words.say("Period"), period),
        (words.say("Activity"), or_dash(company.activity)),
        (words.say("Average number of workers"), outward(reading.headcount, words)),
    )
    blocks: list[Block] = [KeyValues(rows)]
    if changed:
        blocks += [Paragraph(words.say("What changed or happened this year:")), Bullets(tuple(changed))]
    return blocks


def why(reading: Reading, words: Words) -> list[Block]:
    """What weighed most in the analysis on which the plan rests, and what was tried before."""
    analysis = _analysis(reading)
    blocks: list[Block] = []
    if analysis is not None:
        found = ranked(analysis.id, reading.dossier, reading.catalogue)
        heavy = [f for f in found if f.priority in {Priority.HIGH, Priority.MEDIUM}][:MOST_RISKS]
        lines = tuple(risk_statement(each, reading.catalogue, words) for each in heavy)
        told = words.say("What weighed most in the risk analysis of {year}:", year=analysis.year)
        blocks += [Paragraph(told), Bullets(lines)] if lines else []
    tried = tuple(a.text.strip() for a in reading.dossier.all(PastAction) if a.text.strip())
    if tried:
        blocks += [Paragraph(words.say("What we had tried before:")), Bullets(tried)]
    return blocks


def _analysis(reading: Reading) -> Analysis | None:
    covering = global_plan_for(reading.dossier, reading.review.year)
    day = reading.review.end if covering is None else reading.review.start - timedelta(days=1)
    return analysis_before(day, reading.dossier)


def inputs(reading: Reading, words: Words) -> list[Block]:
    """The six inputs, each with its article; what was not answered stays a dotted line."""
    columns = (
        Column(words.say("What the law names"), 3.2),
        Column(words.say("Article"), 2),
        Column(words.say("What we saw"), 3.4),
    )
    rows = tuple(
        Row(
            (
                words.pick(state.input.name),
                article(state.input.article, words),
                _said(state, words),
            )
        )
        for state in reading.review.inputs
    )
    return [Grid(columns, rows, row_titles=True)]


def _said(state: InputState, words: Words) -> str:
    return words.say("None this year") if state.none else or_blank(state.text)


def at_the_start(reading: Reading, words: Words) -> list[Block]:
    """The chosen figures from the start until now; the lights of the start until there is a second round."""
    blocks = _figures(reading, words)
    start = start_and_now(reading.review.year, reading.dossier, reading.catalogue)
    if start.first_round is not None and start.last_round is None:
        rows = tuple(
            Row(
                (
                    words.pick(reading.catalogue.indicators[two.id].name),
                    Cell(light_label(two.before.light, words), light=drawn_light(two.before.light)),
                )
            )
            for two in start.lights
        )
        year = start.first_round.year
        columns = (Column(words.say("Warning light"), 4), Column(str(year), 2))
        title = Heading(2, words.say("The warning lights at the start ({year})", year=year))
        blocks += [title, Grid(columns, rows, row_titles=True)]
    return blocks


def _figures(reading: Reading, words: Words) -> list[Block]:
    year = reading.review.year
    found = through_the_years(year, reading.dossier, reading.catalogue, reading.today)
    if not found:
        return []
    years = figure_years(year, reading.dossier)
    columns = (Column(words.say("Figure"), 3), *(Column(str(each), 1.4) for each in years))
    rows = tuple(
        Row((_kpi_name(row[0], words), *(figure_text(figure, words) for figure in row)))
        for row in found.values()
        if row
    )
    return [Grid(columns, rows, row_titles=True)]


def _kpi_name(figure: Figure, words: Words) -> str:
    return f"{words.pick(figure.kpi.name)} ({words.pick(figure.kpi.unit)})"


def timeline(reading: Reading, words: Words) -> list[Block]:
    """The steps of the year, oldest first."""
    steps = sorted(_steps(reading, words))[:MOST_STEPS]
    if not steps:
        return []
    columns = (Column(words.say("Day"), 1.6), Column(words.say("Step"), 5))
    return [Grid(columns, tuple(Row((words.date(day), text)) for day, text in steps), row_titles=True)]


def _steps(reading: Reading, words: Words) -> list[tuple[date, str]]:
    review = reading.review
    found: list[tuple[date | None, str]] = []
    for analysis in reading.dossier.all(Analysis):
        found.append((analysis.finished_on, words.say("Risk analysis finished")))
    plan = reading.dossier.get(YearPlan, str(review.year))
    if plan is not None:
        found += [
            (plan.submitted_on, words.say("Draft of the yearly plan submitted")),
            (plan.body_advice_on, words.say("Advice on the yearly plan")),
            (plan.signed_on, words.say("Yearly plan signed")),
        ]
    for result in review.measures:
        measure = result.course.measure
        state = label(measure.status, words)
        if measure.status is not MeasureStatus.PLANNED:
            found.append((measure.status_on, pair(state, measure_title(result.measure, words), words)))
    found.append((review.record.discussed_on, words.say("Evaluation talked over")))
    return [(day, text) for day, text in found if day is not None and _near(day, reading)]


def _near(day: date, reading: Reading) -> bool:
    """From the preparation of the year's plan until it was looked back upon; a draft is, today."""
    record = reading.review.record
    finished = record.finished_on
    until = reading.today if finished is None else max(finished, record.discussed_on or finished)
    return date(reading.review.start.year - 1, 1, 1) <= day <= until
