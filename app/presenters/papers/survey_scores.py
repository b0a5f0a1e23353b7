"""What a round of questionnaires may show: by A, by statement, by site, what goes well beside what weighs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby, zip_longest

from app.domain.catalogue import Factor, FactorType
from app.domain.choices import Light
from app.domain.reading import Reading
from app.domain.records import Site, SurveyRound, SurveyScore
from app.domain.survey.scores import HIGHEST, DimensionMean, by_dimension, of_round
from app.i18n.words import Words
from app.presenters import pictures
from app.presenters.labels import dimension_label, light_label
from app.presenters.paper import Block, Cell, Column, Grid, Paragraph, Picture, Row
from app.presenters.sentences import factor_title, or_dash, pair
from app.presenters.tones import drawn_light

HUNDRED = 100
"""Means 0-4 are shown as 0-100 (catalogue, `scoring.group_mean`)."""

MOST_LISTED = 5

Scores = Mapping[str, SurveyScore]


def points(mean: float) -> int:
    """A mean 0-4 as it is shown, 0 (no problem) to 100."""
    return int(mean * HUNDRED / HIGHEST + 0.5)


def best_first(shown: Scores) -> tuple[SurveyScore, ...]:
    """What goes well: the green ones, lightest first."""
    green = [score for score in shown.values() if score.light is Light.GREEN]
    return tuple(sorted(green, key=lambda score: score.mean))


def worst_first(shown: Scores) -> tuple[SurveyScore, ...]:
    """What weighs: red and orange, heaviest first."""
    heavy = [score for score in shown.values() if score.light in {Light.RED, Light.ORANGE}]
    return tuple(sorted(heavy, key=lambda score: (score.light is not Light.RED, -score.mean)))


def strength(factor: str, reading: Reading, words: Words) -> str:
    """A statement as something that goes well."""
    found = reading.catalogue.factors.get(factor)
    if found is None or found.type is FactorType.RESOURCE:
        return words.pick(found.statement) if found else factor
    return words.say("Seldom at our place: “{statement}”", statement=found.statement)


def by_the_five(asked: SurveyRound, reading: Reading, words: Words) -> Picture:
    """A bar for each of the five A's, and the same as a table."""
    shown = of_round(asked.id, reading.dossier)
    found = by_dimension(shown.values(), reading.catalogue)
    names = {code: dimension_label(code, reading.catalogue, words) for code in found}
    bars = tuple(
        pictures.Measured(
            names[code], points(each.mean), _verdict(each, words), drawn_light(each.light) or "grey"
        )
        for code, each in found.items()
    )
    rows = tuple(_dimension_row(each, names, asked, reading, words) for each in found.values())
    columns = (
        Column(words.say("The five A’s"), 3),
        Column(words.say("Weight (0 to 100)"), 1.2, align="right"),
        Column(words.say("Colour"), 1.2),
        Column(words.say("Statements shown"), 1.3, align="right"),
    )
    said = tuple(pair(names[code], _verdict(each, words), words) for code, each in found.items())
    return Picture(
        pictures.Bars(bars, HUNDRED),
        alt=" · ".join(said) or words.say("Nothing may be shown"),
        caption=words.say("How heavy each of the five A’s weighs: 0 = no problem, 100 = the heaviest."),
        table=Grid(columns, rows, empty=words.say("Nothing may be shown"), row_titles=True),
    )


def good_and_heavy(asked: SurveyRound, reading: Reading, words: Words) -> Grid:
    """What goes well and what weighs, beside each other."""
    shown = of_round(asked.id, reading.dossier)
    good = [strength(score.factor, reading, words) for score in best_first(shown)[:MOST_LISTED]]
    heavy = [
        factor_title(score.factor, reading.dossier, reading.catalogue, words)
        for score in worst_first(shown)[:MOST_LISTED]
    ]
    columns = (Column(words.say("What goes well")), Column(words.say("What weighs most")))
    rows = tuple(Row(pairs) for pairs in zip_longest(good, heavy, fillvalue=""))
    return Grid(columns, rows, empty=words.say("Nothing may be shown"))


def statements(asked: SurveyRound, reading: Reading, words: Words) -> list[Block]:
    """Every statement that was asked, under its A, with its number and colour."""
    shown = of_round(asked.id, reading.dossier)
    spread = any(score.spread is not None for score in shown.values())
    columns = [
        Column(words.say("Statement"), 4.2),
        Column(words.say("Weight (0 to 100)"), 1.1, align="right"),
        Column(words.say("Colour"), 1.6),
    ]
    if spread:
        columns.append(Column(words.say("Spread"), 0.8, align="right"))
    known = [reading.catalogue.factors[id_] for id_ in asked.factors if id_ in reading.catalogue.factors]
    order = list(reading.catalogue.dimensions)
    rows: list[Row] = []
    for code, group in groupby(sorted(known, key=lambda f: order.index(f.dimension)), lambda f: f.dimension):
        rows.append(Row((dimension_label(code, reading.catalogue, words),), "header"))
        rows += [_statement(factor, shown.get(factor.id), reading, words) for factor in group]
    told = words.say(
        "The number says how heavy a statement weighs: 0 = no problem, 100 = the heaviest. For a statement "
        "about something good, a high number means that it is missing."
    )
    return [Paragraph(told), Grid(tuple(columns), tuple(rows), row_titles=True)]


def by_site(asked: SurveyRound, reading: Reading, words: Words) -> Grid | None:
    """The statements for which every site may be shown; None when the round was not asked by site."""
    sites = [reading.dossier.get(Site, id_) for id_ in asked.sites]
    shown = {id_: of_round(asked.id, reading.dossier, id_) for id_ in asked.sites}
    factors = [f for f in asked.factors if all(f in scores for scores in shown.values())]
    if not sites:
        return None
    columns = (
        Column(words.say("Statement"), 4),
        *(Column(or_dash(site.name) if site else "–", 1.5) for site in sites),
    )
    rows = tuple(
        Row(
            (
                factor_title(factor, reading.dossier, reading.catalogue, words),
                *(_light_cell(shown[id_][factor], words) for id_ in asked.sites),
            )
        )
        for factor in factors
    )
    return Grid(columns, rows, empty=words.say("Too few answers by site to show."), row_titles=True)


def _statement(factor: Factor, score: SurveyScore | None, reading: Reading, words: Words) -> Row:
    statement = words.pick(factor.statement)
    if score is None:
        return Row((statement, "–", words.say("Too few answers to show")))
    cells: tuple[str | Cell, ...] = (statement, str(points(score.mean)), _colour(score, reading, words))
    if score.spread is not None:
        cells = (*cells, words.number(score.spread, digits=1))
    return Row(cells)


def _colour(score: SurveyScore, reading: Reading, words: Words) -> Cell:
    told = light_label(score.light, words)
    if score.divided:
        told = f"{told}\n{words.pick(reading.catalogue.scoring.divided)}"
    return Cell(told, light=drawn_light(score.light))


def _light_cell(score: SurveyScore, words: Words) -> Cell:
    return Cell(f"{points(score.mean)} · {light_label(score.light, words)}", light=drawn_light(score.light))


def _dimension_row(
    each: DimensionMean, names: Mapping[str, str], asked: SurveyRound, reading: Reading, words: Words
) -> Row:
    total = _asked_of(each.dimension, asked.factors, reading)
    colour = Cell(light_label(each.light, words), light=drawn_light(each.light))
    return Row((names[each.dimension], str(points(each.mean)), colour, f"{each.factors} / {total}"))


def _asked_of(dimension: str, factors: Sequence[str], reading: Reading) -> int:
    known = reading.catalogue.factors
    return sum(id_ in known and known[id_].dimension == dimension for id_ in factors)


def _verdict(each: DimensionMean, words: Words) -> str:
    return f"{points(each.mean)} · {light_label(each.light, words)}"
