"""The chapters of the five-year plan that are text and facts rather than measures."""

from __future__ import annotations

from app.domain.choices import AdviceState, DomainState, PlanKind
from app.domain.consultation.outcome import outcome
from app.domain.lights.outward import outward_light
from app.domain.reading import Reading
from app.domain.records import DomainNote, GlobalPlan
from app.i18n.words import Words
from app.presenters import charts
from app.presenters.labels import body_label, label
from app.presenters.paper import Block, Callout, Cell, Column, Grid, Heading, KeyValues, Paragraph, Row
from app.presenters.papers.consultation import consultation, settled_on
from app.presenters.papers.factors import ranking_grid
from app.presenters.papers.frame import note, warning
from app.presenters.papers.risk_analysis import adviser_part, how_it_was_done, pictures, strengths
from app.presenters.papers.team_views import employer_beside_team
from app.presenters.sentences import on_day, or_blank, or_dash

MOST_RISKS = 15
"""How many of the heaviest risks the plan repeats; the risk analysis has them all."""


def size(record: GlobalPlan, reading: Reading, words: Words) -> list[Block]:
    """The plan fitted to the firm."""
    if record.size_note.strip():
        return [Paragraph(record.size_note)]
    count = reading.headcount
    known = words.number(count) if count is not None else words.say("Not known yet")
    told = words.say(
        "Average number of workers: {number}. Write here what is special about your risks.", number=known
    )
    return [Paragraph(told), Paragraph(or_blank(""))]


def results(reading: Reading, words: Words) -> list[Block]:
    """The lights in short, how the analysis was done, what weighs most."""
    blocks: list[Block] = [*_lights(reading, words)]
    analysis = reading.analysis
    if analysis is None:
        text = words.say(
            "Green lights do not replace the risk analysis. Start it, then this chapter fills itself."
        )
        return [*blocks, warning(words.say("There is no risk analysis yet"), text)]
    blocks += [Heading(2, words.say("How the analysis was done")), *how_it_was_done(analysis, reading, words)]
    blocks += [Heading(2, words.say("The part of the external adviser")), *adviser_part(analysis, words)]
    blocks += [Heading(2, words.say("What goes well")), *strengths(analysis, reading, words)]
    blocks += [Heading(2, words.say("What weighs most")), ranking_grid(reading, words, most=MOST_RISKS)]
    if len(reading.ranked) > MOST_RISKS:
        rest = len(reading.ranked) - MOST_RISKS
        more = words.plural(
            "{n} lighter risk stands in the risk analysis.",
            "{n} lighter risks stand in the risk analysis.",
            rest,
        )
        blocks.append(Paragraph(more, tone="muted"))
    views = employer_beside_team(analysis, reading, words)
    if views:
        blocks += [Heading(2, words.say("The employer’s view beside the team’s")), *views]
    return [*blocks, *pictures(reading, words)]


def _lights(reading: Reading, words: Words) -> list[Block]:
    newest = reading.latest_round
    if newest is None:
        return []
    overall = reading.overall_by_round[newest.id]
    lights = {id_: outward_light(light) for id_, light in reading.lights_by_round[newest.id].items()}
    told = words.say("Pre-diagnosis of {year}: a first sign, not the risk analysis.", year=newest.year)
    return [
        Heading(2, words.say("Pre-diagnosis")),
        Paragraph(told),
        charts.overall_mark(overall.light, words.tell(overall.reason), words),
        charts.light_strip(lights, reading, words),
    ]


def domains(reading: Reading, words: Words) -> list[Block]:
    """How each of the seven welfare domains is dealt with; an open one is said to be open."""
    columns = (
        Column(words.say("Welfare domain"), 2.2),
        Column(words.say("How"), 1.7),
        Column(words.say("Measures"), 1, align="right"),
        Column(words.say("Reference or reason"), 3),
    )
    rows = tuple(
        _domain(id_, words.pick(d.name), reading, words)
        for id_, d in reading.catalogue.welfare_domains.items()
    )
    return [Grid(columns, rows, row_titles=True)]


def _domain(id_: str, name: str, reading: Reading, words: Words) -> Row:
    record = reading.dossier.get(DomainNote, id_)
    count = sum(measure.record.domain == id_ for measure in reading.global_plan.measures)
    state = record.state if record else None
    if state is None and count:
        state = DomainState.MEASURES
    told = label(state, words) or words.say("Still open")
    excused = record is not None and record.state is DomainState.NOT_APPLICABLE
    why = (record.reason if excused else record.reference) if record else ""
    return Row((name, Cell(told, tone="plain" if state else "orange"), str(count or "–"), or_dash(why)))


def adaptation(record: GlobalPlan, words: Words) -> list[Block]:
    """How the plan changes when circumstances change."""
    told = words.say(
        "A changed circumstance is, for instance, a move, growth, a new machine or way of working, or a "
        "serious event. Every change of this plan is submitted for prior advice (Codex, art. I.2-10). "
        "Urgent measures "
        "are taken at once and written down in the yearly plan."
    )
    return [Paragraph(or_blank(record.adaptation)), Callout(words.say("What the law asks"), told, "legal")]


def criteria(record: GlobalPlan, reading: Reading, words: Words) -> list[Block]:
    """By what the policy as a whole is judged, and the criterion of each objective."""
    columns = (
        Column(words.say("Objective"), 3),
        Column(words.say("Criterion"), 3),
        Column(words.say("Today"), 1.5),
        Column(words.say("Target"), 1.5),
    )
    rows = tuple(
        Row(
            (
                or_dash(o.record.text),
                or_dash(o.record.criterion),
                or_dash(o.record.baseline),
                or_dash(o.record.target),
            )
        )
        for o in reading.global_plan.objectives
    )
    yearly = words.say("The measures are evaluated at least once a year (Codex, art. I.3-6 §2).")
    return [
        Paragraph(or_blank(record.criteria)),
        Grid(columns, rows, empty=words.say("There are no objectives yet.")),
        Paragraph(yearly, tone="muted"),
    ]


def advice(record: GlobalPlan, words: Words) -> list[Block]:
    """Whether the strategic advice exists, when it came and what was done with it."""
    if record.strategic_advice is None:
        text = words.say("Ask your external service whether it made a strategic advice for your firm.")
        return [warning(words.say("Not filled in yet"), text)]
    rows = [(words.say("Strategic advice"), label(record.strategic_advice, words))]
    if record.strategic_advice is AdviceState.RECEIVED:
        rows.append((words.say("Date"), on_day(record.strategic_advice_on, words)))
    rows.append((words.say("What was done with it"), or_blank(record.strategic_advice_note)))
    return [KeyValues(tuple(rows))]


def consulted(record: GlobalPlan, reading: Reading, words: Words) -> list[Block]:
    """Line, services and the body that gives prior advice."""
    end = outcome(PlanKind.GLOBAL, record.id, reading.dossier, reading.today)
    dates = (
        (words.say("Discussed with the hierarchical line"), record.line_consulted_on),
        (words.say("Discussed with the prevention services"), record.services_consulted_on),
        (words.say("Advice given on"), settled_on(end, reading)),
    )
    title = words.say("Prior advice: {body}", body=body_label(reading.body.body, words))
    told = " ".join(words.tell(reason) for reason in reading.body.reasons)
    return [*consultation(end, reading, words, dates), note(title, told)]
