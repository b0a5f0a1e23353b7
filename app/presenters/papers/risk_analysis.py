"""The risk analysis on paper: how it was done, what goes well, what weighs most, A by A."""

from __future__ import annotations

from app.domain.choices import FactorState, Involvement
from app.domain.lights.rounds import suggested_factors
from app.domain.reading import Reading
from app.domain.records import Analysis
from app.domain.risks import analysis as analyses
from app.domain.risks.rating import RatedFactor
from app.i18n.words import Words
from app.presenters import charts
from app.presenters.labels import dimension_label, label
from app.presenters.paper import Block, Column, Grid, Heading, KeyValues, Paper, Paragraph, Picture, Row
from app.presenters.papers.consultation import signatures
from app.presenters.papers.factors import calm_list, dimension_grid, ranking_grid, set_aside_grid
from app.presenters.papers.firm import participants
from app.presenters.papers.frame import (
    Chapter,
    Front,
    chapters,
    firm_facts,
    framed,
    legal_notice,
    note,
    warning,
)
from app.presenters.papers.participation import advised_way, hands_counted, rounds_and_talks
from app.presenters.papers.team_views import employer_beside_team
from app.presenters.sentences import factor_title, on_day, or_blank, outward, spoken


def build(reading: Reading, words: Words) -> Paper:
    """The newest risk analysis; without one it says what to do."""
    analysis = reading.analysis
    year = words.say("Analysis of {year}", year=analysis.year) if analysis else words.say("Not started yet")
    front = Front(
        title=words.say("Risk analysis of psychosocial risks"),
        subtitle=year,
        kicker=words.say("Over the five A’s of the work"),
        facts=firm_facts(reading, words),
        remark=words.say("Part of the dynamic risk management system (Codex, art. I.3-1)."),
    )
    parts = _parts(analysis, reading, words) if analysis else [_nothing(words)]
    return framed(front, (*chapters(parts, reading, words), legal_notice(reading, words)), reading, words)


def _nothing(words: Words) -> Chapter:
    text = words.say("Start a risk analysis over the five A’s; then this document fills itself.")
    return Chapter(words.say("Result"), (warning(words.say("There is no risk analysis yet"), text),))


def _parts(analysis: Analysis, reading: Reading, words: Words) -> list[Chapter]:
    how = [*how_it_was_done(analysis, reading, words), *hands_counted(analysis, reading, words)]
    return [
        Chapter(words.say("How it was done"), how, ("GPP-03b", "GPP-03c")),
        Chapter(words.say("The part of the external adviser"), adviser_part(analysis, words), ("GPP-03d",)),
        Chapter(words.say("The five A’s in one line each"), _five(reading, words)),
        Chapter(words.say("What goes well"), strengths(analysis, reading, words)),
        Chapter(words.say("What weighs most"), _ranking(reading, words), ("GPP-03",)),
        *_two_views(analysis, reading, words),
        Chapter(words.say("From warning light to risk factor"), _thread(reading, words)),
        Chapter(words.say("The five A’s one by one"), _by_dimension(reading, words)),
        Chapter(words.say("Parked and not applicable"), _set_aside(reading, words)),
        Chapter(words.say("How the priorities were worked out"), _method(reading, words)),
        *_signature(reading, words),
    ]


def _signature(reading: Reading, words: Words) -> list[Chapter]:
    """Places to sign in the copy that is frozen with a signed plan; a working copy has none."""
    stamp = reading.stamp
    if stamp is None:
        return []
    boxes = signatures(reading, words, by=stamp.signed_by, on=stamp.signed_on)
    return [Chapter(words.say("Signature"), (boxes,))]


def _two_views(analysis: Analysis, reading: Reading, words: Words) -> list[Chapter]:
    views = employer_beside_team(analysis, reading, words)
    return [Chapter(words.say("The employer’s view beside the team’s"), views)] if views else []


def how_it_was_done(analysis: Analysis, reading: Reading, words: Words) -> list[Block]:
    """Method, participation, time; what is missing is a line to fill in by hand."""
    people = participants(reading, words)
    rows = [
        (words.say("Method"), or_blank(label(analysis.method, words))),
        (words.say("Why this method"), or_blank(analysis.method_reason)),
        (words.say("How the workers took part"), or_blank(analysis.participation)),
        (words.say("Number of participants"), _participants(analysis.participants, words)),
        (words.say("Period"), _period(analysis, words)),
    ]
    if people:
        rows.append((words.say("Who took part (functions, never names)"), "\n".join(people)))
    if analysis.minutes_spent:
        rows.append((words.say("Time spent"), words.say("{n} minutes", n=analysis.minutes_spent)))
    return [
        KeyValues(tuple(rows)),
        *advised_way(analysis, reading, words),
        *rounds_and_talks(analysis, reading, words),
    ]


def adviser_part(analysis: Analysis, words: Words) -> list[Block]:
    """Whether the prevention adviser psychosocial aspects took part, or why that was not needed."""
    if analysis.adviser is None:
        ask = words.say(
            "Say whether the prevention adviser psychosocial aspects of your external service took part. "
            "That is required when the situation is complex; otherwise write down why it was not needed."
        )
        return [warning(words.say("Not filled in yet"), ask)]
    rows = [(words.say("External adviser"), label(analysis.adviser, words))]
    if analysis.adviser is Involvement.INVOLVED:
        rows.append((words.say("Name or function"), or_blank(analysis.adviser_name)))
        rows.append((words.say("Date"), on_day(analysis.adviser_on, words)))
    rows.append((words.say("Reason"), or_blank(analysis.adviser_reason)))
    return [KeyValues(tuple(rows))]


def strengths(analysis: Analysis, reading: Reading, words: Words) -> list[Block]:
    """What goes well, in the team's own words."""
    found = analyses.strengths(analysis.id, reading.dossier, reading.catalogue)
    rows = tuple(
        Row((dimension_label(each.dimension, reading.catalogue, words), each.text)) for each in found
    )
    columns = (Column(words.say("The five A’s"), 1), Column(words.say("In the team’s words"), 3))
    return [
        Grid(columns, rows, empty=words.say("Nothing was noted yet. What goes well deserves to be kept."))
    ]


def pictures(reading: Reading, words: Words) -> list[Picture]:
    """Radar and heat map, as far as they exist."""
    return [found for found in (charts.radar(reading, words), charts.heat_map(reading, words)) if found]


def _five(reading: Reading, words: Words) -> list[Block]:
    rows = tuple(
        Row((words.pick(d.name), words.pick(d.hint), words.pick(d.definition)))
        for d in reading.catalogue.dimensions.values()
    )
    columns = (
        Column(words.say("The five A’s"), 1.3),
        Column(words.say("In short"), 1.7),
        Column(words.say("What it is"), 3),
    )
    return [Grid(columns, rows, row_titles=True)]


def _ranking(reading: Reading, words: Words) -> list[Block]:
    return [ranking_grid(reading, words), *pictures(reading, words)]


def _thread(reading: Reading, words: Words) -> list[Block]:
    """Which burning lights pointed at which factors, and what the team made of them."""
    newest = reading.latest_round
    lights = reading.lights_by_round[newest.id] if newest else {}
    pointed = suggested_factors(lights, reading.catalogue)
    rated = {found.id: found for found in reading.rated}
    rows = []
    for light in (found for found in lights.values() if found.is_lit):
        indicator = reading.catalogue.indicators[light.id]
        for place, factor in enumerate(f for f in indicator.related_factors if f in pointed):
            found = rated.get(factor)
            name = words.pick(indicator.name) if place == 0 else ""
            title = factor_title(factor, reading.dossier, reading.catalogue, words)
            rows.append(Row((name, title, _verdict(found, words))))
    columns = (
        Column(words.say("Light that is on"), 1.6),
        Column(words.say("Points at this factor"), 3.4),
        Column(words.say("Priority"), 1.2),
    )
    return [
        Grid(columns, tuple(rows), empty=words.say("No light was on; the analysis looked at every factor."))
    ]


def _verdict(found: RatedFactor | None, words: Words) -> str:
    if found is None or found.state is None:
        return words.say("Not looked at yet")
    if found.state is not FactorState.ASSESSED:
        return label(found.state, words)
    return label(found.priority, words) or words.say("Not rated yet")


def _by_dimension(reading: Reading, words: Words) -> list[Block]:
    blocks: list[Block] = []
    for code, dimension in reading.catalogue.dimensions.items():
        blocks.append(Heading(2, words.pick(dimension.name)))
        blocks.append(Paragraph(words.pick(dimension.hint), tone="muted"))
        blocks.append(dimension_grid(code, reading, words))
        blocks.extend(calm_list(code, reading, words))
    return blocks


def _set_aside(reading: Reading, words: Words) -> list[Block]:
    return [
        Paragraph(
            words.say(
                "Not every factor needs work. What was set aside was set aside on purpose, with a reason."
            )
        ),
        set_aside_grid(reading, words),
    ]


def _method(reading: Reading, words: Words) -> list[Block]:
    scales = reading.catalogue.scales
    scoring = reading.catalogue.scoring
    exposure = tuple(Row((str(step.value), spoken(step.label, words))) for step in scales.exposure_steps)
    impact = tuple(Row((str(step.value), spoken(step.label, words))) for step in scales.impact_steps)
    points, meaning = Column(words.say("Points"), 0.6), Column(words.say("Meaning"), 4)
    told = words.say(
        "Priority = exposure × impact. From {low} point low, from {medium} points medium, from {high} "
        "points high. Abusive behaviour (violence, harassment, unwanted sexual behaviour, discrimination) "
        "is high as soon as it occurs.",
        low=scoring.low_from,
        medium=scoring.medium_from,
        high=scoring.high_from,
    )
    own = words.say(
        "This matrix is our own judgement; the law asks for an evaluation of the risks "
        "but prescribes no scale."
    )
    return [
        Paragraph(told),
        Grid((points, meaning), exposure, caption=words.say("Exposure")),
        Grid((points, meaning), impact, caption=words.say("Impact")),
        note(words.say("Our own judgement"), own),
    ]


def _participants(count: int | None, words: Words) -> str:
    return or_blank("") if count is None else outward(count, words)


def _period(analysis: Analysis, words: Words) -> str:
    if analysis.started_on and analysis.finished_on:
        return words.say("from {start} to {end}", start=analysis.started_on, end=analysis.finished_on)
    if analysis.started_on:
        return words.say("from {start}, not finished yet", start=analysis.started_on)
    return or_blank("")
