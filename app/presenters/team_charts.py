"""What the team said as pictures, each with the same figures as a table: means, sites, rounds, two views."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from statistics import fmean
from types import MappingProxyType

from app.domain.choices import Light
from app.domain.reading import Reading
from app.domain.records import Site, SurveyRound, SurveyScore, TalkCount
from app.domain.survey.comparing import Course, TwoRounds, TwoViews
from app.domain.survey.scores import HIGHEST, by_dimension, of_round
from app.i18n.words import Words
from app.presenters import paper, pictures
from app.presenters.labels import dimension_label, light_label, trend_label
from app.presenters.light_columns import LightColumns, LightRow, light_columns
from app.presenters.paper import Cell, Column, Grid, Row
from app.presenters.pictures import Tone
from app.presenters.sentences import factor_title, pair
from app.presenters.tones import drawn_light

MOST_EXPOSURE = 3
_TONES: Mapping[Light, Tone] = MappingProxyType(
    {Light.GREEN: "green", Light.ORANGE: "orange", Light.RED: "red"}
)
_COURSES: Mapping[Course, str] = MappingProxyType(
    {Course.BETTER: "better", Course.SAME: "stable", Course.WORSE: "worse"}
)


def mean_text(mean: float, words: Words) -> str:
    """A mean as it may be shown: `2.5 of 4`."""
    return words.say("{mean} of {most}", mean=words.number(mean), most=HIGHEST)


def course_label(course: Course, words: Words) -> str:
    """Better, stable or worse."""
    return trend_label(_COURSES[course], words)


def round_day(asked: SurveyRound, words: Words) -> str:
    """A round as a column title: the day of its result, or its code."""
    return words.short_date(asked.fixed_on) or asked.code


def dimension_means(asked: SurveyRound, reading: Reading, words: Words) -> paper.Picture | None:
    """The mean of each of the five A's in a round; None when nothing may be shown."""
    means = by_dimension(of_round(asked.id, reading.dossier).values(), reading.catalogue)
    if not means:
        return None
    names = {code: dimension_label(code, reading.catalogue, words) for code in means}
    bars = tuple(
        pictures.Measured(
            names[code],
            found.mean,
            f"{words.number(found.mean, digits=1)} · {light_label(found.light, words)}",
            _TONES.get(found.light, "grey"),
            drawn_light(found.light),
        )
        for code, found in means.items()
    )
    columns = (
        Column(words.say("The five A’s"), 3),
        Column(words.say("Mean (0 to 4)"), align="right"),
        Column(words.say("Light"), 1.2),
        Column(words.say("Statements shown"), align="right"),
    )
    rows = tuple(
        Row(
            (
                names[code],
                words.number(found.mean, digits=1),
                Cell(light_label(found.light, words), light=drawn_light(found.light)),
                str(found.factors),
            )
        )
        for code, found in means.items()
    )
    said = " · ".join(
        pair(names[code], light_label(found.light, words), words) for code, found in means.items()
    )
    caption = words.say("0: no problem; 4: always a problem. The further to the right, the heavier.")
    table = Grid(columns, rows, row_titles=True)
    return paper.Picture(pictures.Bars(bars, HIGHEST), alt=said, caption=caption, table=table)


def site_lights(asked: SurveyRound, reading: Reading, words: Words) -> paper.Picture | None:
    """The lights of each statement by site; None when there is no result by site."""
    by_site = {site: of_round(asked.id, reading.dossier, site) for site in asked.sites}
    shown = {site: found for site, found in by_site.items() if found}
    if not shown:
        return None
    columns = tuple(_site_name(site, reading) for site in shown)
    factors = tuple(factor for factor in asked.factors if any(factor in found for found in shown.values()))
    rows = [
        LightRow(_title(factor, reading, words), tuple(_light(found.get(factor)) for found in shown.values()))
        for factor in factors
    ]
    alt = words.say("The lights of each statement by site; the table says the same.")
    return light_columns(LightColumns(words.say("Statement"), columns, alt), rows, words)


def round_lights(
    rounds: tuple[SurveyRound, SurveyRound], found: Sequence[TwoRounds], reading: Reading, words: Words
) -> paper.Picture | None:
    """The lights of each statement in two rounds; None when no statement was asked in both."""
    if not found:
        return None
    columns = (round_day(rounds[0], words), round_day(rounds[1], words))
    rows = [
        LightRow(
            _title(each.factor, reading, words),
            (each.before, each.after),
            course_label(each.course, words),
        )
        for each in found
    ]
    alt = words.say("The lights of each statement in two rounds; the table says the same.")
    asked = LightColumns(words.say("Statement"), columns, alt, words.say("Which way"))
    return light_columns(asked, rows, words)


def two_views_radar(views: Iterable[TwoViews], reading: Reading, words: Words) -> paper.Picture | None:
    """The employer's view and the team’s by A, over the statements that both judged; None below three A's."""
    grouped: dict[str, list[TwoViews]] = {}
    for each in views:
        grouped.setdefault(_dimension(each.factor, reading), []).append(each)
    codes = [code for code in reading.catalogue.dimensions if code in grouped]
    if len(codes) < 3:
        return None
    names = {code: dimension_label(code, reading.catalogue, words) for code in codes}
    team = {code: fmean(each.team for each in grouped[code]) for code in codes}
    own = {code: fmean(each.employer for each in grouped[code]) for code in codes}
    spec = pictures.Radar(
        tuple(pictures.Axis(names[code], team[code]) for code in codes),
        MOST_EXPOSURE,
        words.say("The team’s view"),
        tuple(pictures.Axis(names[code], own[code]) for code in codes),
        words.say("Your view"),
    )
    columns = (
        Column(words.say("The five A’s"), 3),
        Column(words.say("Your view"), align="right"),
        Column(words.say("The team’s view"), align="right"),
    )
    figures = {
        code: (words.number(own[code], digits=1), words.number(team[code], digits=1)) for code in codes
    }
    table = Grid(columns, tuple(Row((names[code], *figures[code])) for code in codes), row_titles=True)
    alt = words.say("Your view and the team’s by A; the table says the same.")
    caption = words.say("Mean exposure, 0 to 3: the further outwards, the heavier.")
    return paper.Picture(spec, alt=alt, caption=caption, table=table)


def votes(counts: Iterable[TalkCount], reading: Reading, words: Words) -> paper.Picture | None:
    """The stickers of the conversation, most first; None when nobody voted."""
    given = sorted((c for c in counts if c.votes), key=lambda count: -(count.votes or 0))
    if not given:
        return None
    titles = {c.factor: _title(c.factor, reading, words) for c in given}
    bars = tuple(pictures.Measured(titles[c.factor], c.votes or 0, str(c.votes)) for c in given)
    columns = (Column(words.say("Statement"), 4), Column(words.say("Stickers"), align="right"))
    table = Grid(columns, tuple(Row((titles[c.factor], str(c.votes))) for c in given), row_titles=True)
    alt = " · ".join(pair(titles[c.factor], str(c.votes), words) for c in given)
    return paper.Picture(pictures.Bars(bars), alt=alt, table=table)


def _title(factor: str, reading: Reading, words: Words) -> str:
    return factor_title(factor, reading.dossier, reading.catalogue, words)


def _light(score: SurveyScore | None) -> Light | None:
    return score.light if score is not None else None


def _site_name(site: str, reading: Reading) -> str:
    found = reading.dossier.get(Site, site)
    return found.name.strip() if found is not None and found.name.strip() else site


def _dimension(factor: str, reading: Reading) -> str:
    """The A of a factor or own risk; empty when it is gone."""
    return next((rated.dimension for rated in reading.rated if rated.id == factor), "")
