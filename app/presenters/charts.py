"""A reading as pictures: radar, heat map, light strip and trend, with the same figures as a table."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.choices import Light, Priority
from app.domain.lights.rounds import IndicatorLight
from app.domain.reading import Reading
from app.domain.risks import analysis as analyses
from app.domain.risks.rating import EXPOSURES, IMPACTS, priority
from app.i18n.words import Words
from app.presenters import paper, pictures
from app.presenters.labels import dimension_label, light_label
from app.presenters.paper import Column, Grid, Row
from app.presenters.sentences import pair
from app.presenters.tones import drawn_light, priority_tone

RIMS = (3, 6, 9)
"""The rim of the radar: the lowest that holds every mean; 9 is exposure 3 times impact 3."""


def light_strip(lights: Mapping[str, IndicatorLight], reading: Reading, words: Words) -> paper.Picture:
    """The scored lights side by side, each with its name."""
    shown = [found for found in lights.values() if found.scored and found.light is not None]
    names = {found.id: words.pick(reading.catalogue.indicators[found.id].name) for found in shown}
    spec = pictures.LightStrip(
        tuple(pictures.StripLight(drawn_light(found.light) or "grey", names[found.id]) for found in shown)
    )
    said = tuple(pair(names[found.id], light_label(found.light, words), words) for found in shown)
    return paper.Picture(spec, alt=" · ".join(said) or words.say("No warning lights yet"))


def trend(reading: Reading, words: Words) -> paper.Picture | None:
    """The scored lights of every round, oldest first; None with fewer than two rounds."""
    rounds = reading.rounds
    if len(rounds) < 2:
        return None
    names = {
        id_: words.pick(indicator.name)
        for id_, indicator in reading.catalogue.indicators.items()
        if indicator.scored
    }
    found = {id_: [reading.lights_by_round[r.id][id_].light for r in rounds] for id_ in names}
    rows = tuple(
        pictures.TrendRow(names[id_], tuple(drawn_light(light) for light in lights))
        for id_, lights in found.items()
    )
    columns = tuple(str(r.year) for r in rounds)
    table = Grid(
        (Column(words.say("Warning light"), 3), *(Column(year, align="centre") for year in columns)),
        tuple(
            Row((names[id_], *(light_label(light, words) for light in lights)))
            for id_, lights in found.items()
        ),
        row_titles=True,
    )
    alt = words.say("The warning lights of {years}, light by light; the table says the same.", years=columns)
    return paper.Picture(pictures.Trend(columns, rows), alt=alt, table=table)


def radar(reading: Reading, words: Words) -> paper.Picture | None:
    """The mean score of each of the five A's; None without an analysis."""
    if reading.analysis is None:
        return None
    scores = analyses.radar(reading.analysis.id, reading.dossier, reading.catalogue)
    names = {score.dimension: dimension_label(score.dimension, reading.catalogue, words) for score in scores}
    axes = tuple(pictures.Axis(names[score.dimension], score.mean) for score in scores)
    rows = tuple(
        Row((names[score.dimension], _mean(score.mean, words), f"{score.assessed} / {score.total}"))
        for score in scores
    )
    table = Grid(
        (
            Column(words.say("The five A’s"), 3),
            Column(words.say("Mean score (0 to 9)"), align="right"),
            Column(words.say("Assessed"), align="right"),
        ),
        rows,
        row_titles=True,
    )
    said = " · ".join(pair(names[score.dimension], _mean(score.mean, words), words) for score in scores)
    rim = next(rim for rim in RIMS if rim == RIMS[-1] or all((axis.value or 0) <= rim for axis in axes))
    spec = pictures.Radar(axes, rim, words.say("Mean score"))
    caption = words.say(
        "The further outwards, the heavier. The rim stands for a mean score of {rim}.", rim=rim
    )
    return paper.Picture(spec, alt=said, caption=caption, table=table)


def heat_map(reading: Reading, words: Words) -> paper.Picture | None:
    """How many factors lie where on exposure by impact; None without an analysis."""
    if reading.analysis is None:
        return None
    found = analyses.heat_map(reading.analysis.id, reading.dossier, reading.catalogue)
    scales = reading.catalogue.scales
    scoring = reading.catalogue.scoring
    cells = tuple(
        pictures.HeatCell(
            exposure,
            impact,
            priority_tone(priority(exposure, impact, critical=False, scoring=scoring)),
            str(len(ids)) if ids else "",
        )
        for (exposure, impact), ids in found.items()
    )
    steps = (
        tuple(
            f"{n} {words.pick(step.label)}" for n, step in zip(EXPOSURES, scales.exposure_steps, strict=False)
        ),
        tuple(f"{n} {words.pick(step.label)}" for n, step in zip(IMPACTS, scales.impact_steps, strict=False)),
    )
    spec = pictures.HeatMap(words.say("Exposure"), words.say("Impact"), *steps, cells)
    counts = {
        band: sum(rated.priority is band for rated in reading.rated)
        for band in (Priority.HIGH, Priority.MEDIUM)
    }
    alt = words.say(
        "Exposure by impact. High priority: {high}; medium priority: {medium}.",
        high=counts[Priority.HIGH],
        medium=counts[Priority.MEDIUM],
    )
    return paper.Picture(spec, alt=alt, caption=words.say("Each square counts the factors that lie there."))


def overall_mark(light: Light, text: str, words: Words) -> paper.LightMark:
    """The overall light as shape, colour and word."""
    return paper.LightMark(drawn_light(light) or "grey", light_label(light, words), text)


def _mean(value: float | None, words: Words) -> str:
    return words.number(value, digits=1) if value is not None else "–"
