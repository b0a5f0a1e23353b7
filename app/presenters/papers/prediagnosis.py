"""The pre-diagnosis on paper: twelve lights with their reasons, and what they do not say."""

from __future__ import annotations

from app.domain.choices import AnswerState, Light
from app.domain.lights.overall import Overall
from app.domain.lights.rounds import IndicatorLight, basics
from app.domain.lights.sides import workers_round
from app.domain.reading import Reading
from app.domain.records import LightInput, LightRound
from app.i18n.words import Words
from app.presenters import charts
from app.presenters.labels import light_label, trend_label, yes_no
from app.presenters.paper import Block, Cell, Column, Grid, Heading, Paper, Paragraph, Row
from app.presenters.papers.frame import (
    Chapter,
    Front,
    chapters,
    check,
    firm_facts,
    framed,
    legal_notice,
    note,
    warning,
)
from app.presenters.papers.light_values import benchmark_source, benchmark_text, outward_value_text
from app.presenters.sentences import on_day, pair
from app.presenters.sides import in_short, side_grid
from app.presenters.tones import drawn_light


def build(reading: Reading, words: Words) -> Paper:
    """The pre-diagnosis of the newest round; without a round it says what to do."""
    newest = reading.latest_round
    front = Front(
        title=words.say("Pre-diagnosis of psychosocial risks"),
        subtitle=_subtitle(newest, words),
        kicker=words.say("Warning lights"),
        facts=firm_facts(reading, words),
        remark=words.pick(reading.catalogue.light_texts.disclaimer),
        contents=False,
    )
    parts = _parts(newest, reading, words) if newest else [_nothing(words)]
    return framed(front, (*chapters(parts, reading, words), legal_notice(reading, words)), reading, words)


def _subtitle(newest: LightRound | None, words: Words) -> str:
    return words.say("Round of {year}", year=newest.year) if newest else words.say("No round yet")


def _nothing(words: Words) -> Chapter:
    text = words.say(
        "Fill in the warning lights first; then this page shows twelve lights with their reasons."
    )
    return Chapter(words.say("Result"), (warning(words.say("Nothing was filled in yet"), text),))


def _parts(newest: LightRound, reading: Reading, words: Words) -> list[Chapter]:
    lights = dict(reading.lights_by_round[newest.id])
    parts = [
        Chapter(words.say("What this is, and what it is not"), _what_it_is(newest, reading, words)),
        Chapter(words.say("Overall result"), _overall(reading.overall_by_round[newest.id], reading, words)),
        Chapter(words.say("The twelve lights"), _lights(lights, reading, words)),
        Chapter(words.say("What is not known"), _unknown(newest, lights, reading, words)),
        Chapter(words.say("Context, without a colour"), _context(lights, reading, words)),
        Chapter(words.say("Are the basics in order?"), _basics(newest, reading, words)),
        Chapter(words.say("How these colours were worked out"), _method(lights, reading, words)),
    ]
    more: list[Chapter] = []
    if reading.sides:
        more.append(Chapter(words.say("Two views: employer and workers"), _two_views(newest, reading, words)))
    trend = charts.trend(reading, words)
    if trend:
        more.append(Chapter(words.say("Compared with earlier rounds"), (trend,)))
    return [*parts[:3], *more, *parts[3:]]


def _what_it_is(newest: LightRound, reading: Reading, words: Words) -> list[Block]:
    texts = reading.catalogue.light_texts
    told = words.say(
        "Twelve figures that a firm already has, next to Belgian comparison figures where they exist. "
        "They give a first sign and tell where to look first. They say nothing about persons and nothing "
        "about causes."
    )
    filled = words.say(
        "Filled in by: {who}, on {day}.", who=_by(newest, words), day=on_day(newest.filled_on, words)
    )
    return [
        Paragraph(told),
        warning(words.say("This is not the risk analysis"), words.pick(texts.disclaimer)),
        Paragraph(filled),
        Paragraph(words.pick(texts.reference_period), tone="muted"),
        *([Paragraph(newest.note)] if newest.note.strip() else []),
    ]


def _by(newest: LightRound, words: Words) -> str:
    return newest.filled_by.strip() or words.say("not mentioned")


def _overall(overall: Overall, reading: Reading, words: Words) -> list[Block]:
    lights = reading.lights_by_round[reading.rounds[-1].id]
    return [
        charts.overall_mark(overall.light, words.tell(overall.reason), words),
        Paragraph(words.pick(overall.advice)),
        charts.light_strip(lights, reading, words),
    ]


def _lights(lights: dict[str, IndicatorLight], reading: Reading, words: Words) -> list[Block]:
    scored = [light for light in lights.values() if light.scored]
    columns = (
        Column(words.say("Warning light"), 2.1),
        Column(words.say("Light"), 1.25),
        Column(words.say("Value"), 1.35),
        Column(words.say("Comparison figure"), 1.3),
        Column(words.say("Why"), 3.9),
    )
    rows = tuple(_row(light, reading, words) for light in scored)
    return [
        Grid(columns, rows, row_titles=True),
        note(
            words.say("In a small team one person weighs heavily"),
            words.pick(reading.catalogue.light_texts.small_number_guard),
        ),
        Paragraph(
            words.say(
                "Numbers of 1 and 2 persons or facts are printed as “< 3”, so that nobody can be recognised."
            ),
            tone="muted",
        ),
    ]


def _two_views(newest: LightRound, reading: Reading, words: Words) -> list[Block]:
    """Colours only: no count of the workers' round leaves the firm."""
    theirs = workers_round(newest.year, reading.dossier)
    by = _by(theirs, words) if theirs else ""
    told = words.say(
        "A few workers filled in the same lights, without the employer. A difference is no mistake of either "
        "side: it says where to talk. Filled in by: {who}, on {day}.",
        who=by,
        day=on_day(theirs.filled_on if theirs else None, words),
    )
    return [Paragraph(told), Paragraph(in_short(reading.sides, words)), side_grid(reading, words)]


def _row(light: IndicatorLight, reading: Reading, words: Words) -> Row:
    indicator = reading.catalogue.indicators[light.id]
    mark = Cell(light_label(light.light, words), light=drawn_light(light.light))
    why = [words.tell(light.outward)]
    if not light.small and light.trend and light.trend.direction != "stable":
        why.append(
            words.say(
                "Since the earlier round: {trend}.", trend=trend_label(light.trend.direction, words).lower()
            )
        )
    cells = (
        Cell(words.pick(indicator.name), bold=True),
        mark,
        outward_value_text(light, reading, words),
        benchmark_text(light, reading, words),
        " ".join(why),
    )
    return Row(cells)


def _unknown(
    newest: LightRound, lights: dict[str, IndicatorLight], reading: Reading, words: Words
) -> list[Block]:
    asked = {q.key: (i, q) for i in reading.catalogue.indicators.values() for q in i.inputs}
    given = [a for a in reading.dossier.all(LightInput) if a.round == newest.id and a.key in asked]
    rows = []
    for answer in (a for a in given if a.state is AnswerState.UNKNOWN):
        indicator, question = asked[answer.key]
        title = pair(words.pick(indicator.name), words.pick(question.label), words)
        rows.append(Row((title, answer.reason.strip() or words.say("No reason was given."))))
    columns = (Column(words.say("Question"), 2), Column(words.say("Why it is not known"), 2))
    grey = tuple(
        words.pick(reading.catalogue.indicators[i].name) for i, x in lights.items() if x.light is Light.GREY
    )
    blocks: list[Block] = [
        Grid(columns, tuple(rows), empty=words.say("No question was answered with “I do not know”."))
    ]
    if grey:
        blocks.append(
            Paragraph(words.say("Lights without a colour: {names}. Grey never counts as green.", names=grey))
        )
    return blocks


def _context(lights: dict[str, IndicatorLight], reading: Reading, words: Words) -> list[Block]:
    shown = [light for light in lights.values() if not light.scored and light.id != "IND-16"]
    columns = (
        Column(words.say("Signal"), 2),
        Column(words.say("Value"), 1),
        Column(words.say("What it says"), 4),
    )
    rows = tuple(
        Row(
            (
                words.pick(reading.catalogue.indicators[light.id].name),
                outward_value_text(light, reading, words),
                words.tell(light.outward),
            )
        )
        for light in shown
    )
    told = words.say("These signals give background. They do not count for the overall result.")
    return [Paragraph(told), Grid(columns, rows, row_titles=True)]


def _basics(newest: LightRound, reading: Reading, words: Words) -> list[Block]:
    answers = basics(newest.id, reading.dossier, reading.catalogue)
    rows = []
    for found in answers:
        measure = reading.catalogue.measures.get(found.measure)
        no = found.applicable and found.answer is False
        said = yes_no(found.answer, words) if found.applicable else words.say("Not applicable")
        mark: Cell = Cell(said, light="red" if no else "green" if found.answer else None)
        rows.append(
            Row((words.pick(found.label), mark, words.pick(measure.title) if measure and no else "–"))
        )
    columns = (
        Column(words.say("Legal basics"), 4),
        Column(words.say("Answer"), 1.2),
        Column(words.say("Measure that follows"), 2.4),
    )
    told = words.say("Every “no” becomes a measure, whatever the colour of the lights.")
    return [Paragraph(told), Grid(columns, tuple(rows), row_titles=True)]


def _method(lights: dict[str, IndicatorLight], reading: Reading, words: Words) -> list[Block]:
    catalogue = reading.catalogue
    origin = catalogue.overall_rule.origin
    remark = words.pick(origin.remark) if origin.remark else words.say("Our own judgement, not law.")
    told = words.say(
        "The limits between green, orange and red are our own judgement, based on published Belgian "
        "figures. Discuss them with your external service."
    )
    return [
        Paragraph(remark),
        Paragraph(words.pick(catalogue.trend_rule.text)),
        check(words.say("Thresholds"), told),
        Heading(2, words.say("Sources of the comparison figures")),
        _sources(lights, reading, words),
    ]


def _sources(lights: dict[str, IndicatorLight], reading: Reading, words: Words) -> Grid:
    columns = (
        Column(words.say("Warning light"), 2),
        Column(words.say("Comparison figure"), 1.4),
        Column(words.say("Source"), 4),
        Column(words.say("Year"), 0.7, align="right"),
    )
    rows = []
    for light in lights.values():
        indicator = reading.catalogue.indicators[light.id]
        if indicator.benchmark is not None:
            source, year = benchmark_source(indicator, reading, words)
            figure = benchmark_text(light, reading, words)
            rows.append(Row((words.pick(indicator.name), figure, source, year)))
    return Grid(columns, tuple(rows), row_titles=True)
