"""The second half of the evaluation report: actions, what changed, what stays, lessons, adjustments."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from app.domain.choices import Light
from app.domain.follow.evaluation import MeasureResult
from app.domain.follow.start_and_now import StartAndNow, TwoLights, start_and_now
from app.domain.reading import Reading
from app.domain.survey.comparing import Course
from app.i18n.words import Words
from app.presenters.evaluation_words import learning_line, measure_state, money, objective_name
from app.presenters.labels import label, light_label, yes_no
from app.presenters.moved import two_analyses_grid
from app.presenters.paper import Block, Cell, Column, Grid, Heading, KeyValues, Paragraph, Row
from app.presenters.sentences import budget, measure_title, or_blank, or_dash
from app.presenters.team_charts import course_label
from app.presenters.tones import drawn_light

MOST_FACTORS = 12
_HEAVINESS: Mapping[Light | None, int] = MappingProxyType({Light.GREEN: 0, Light.ORANGE: 1, Light.RED: 2})
_ARROWS: Mapping[Course, str] = MappingProxyType({Course.BETTER: "↗", Course.SAME: "→", Course.WORSE: "↘"})


def actions(reading: Reading, words: Words) -> list[Block]:
    """One line per action of the year: state, kind, spent, result; then the objectives and the means."""
    columns = (
        Column(words.say("Action"), 2.8),
        Column(words.say("State"), 2),
        Column(words.say("At the source?"), 2.6),
        Column(words.say("Spent"), 1.4, align="right"),
        Column(words.say("Did it help?"), 2),
    )
    rows = tuple(_action(each, words) for each in reading.review.measures)
    empty = words.say("No measure stood in the plan of this year.")
    return [
        Grid(columns, rows, empty=empty, row_titles=True),
        *_objectives(reading, words),
        *_means(reading, words),
    ]


def _action(each: MeasureResult, words: Words) -> Row:
    return Row(
        (
            Cell(measure_title(each.measure, words), bold=True),
            measure_state(each, words),
            label(each.measure.level, words) if each.measure.level is not None else "–",
            budget(each.course.measure.spent_eur, words),
            learning_line(each.learning, words),
        )
    )


def _objectives(reading: Reading, words: Words) -> list[Block]:
    found = reading.review.objectives
    if not found:
        return []
    columns = (
        Column(words.say("Objective"), 3),
        Column(words.say("At the start"), 2),
        Column(words.say("Target"), 2),
        Column(words.say("Reached?"), 2.4),
    )
    rows = tuple(
        Row(
            (
                objective_name(each, words),
                or_dash(each.subject.baseline),
                or_dash(each.subject.target),
                learning_line(each, words),
            )
        )
        for each in found
    )
    return [Heading(2, words.say("Objectives")), Grid(columns, rows, row_titles=True)]


def _means(reading: Reading, words: Words) -> list[Block]:
    record = reading.review.record
    rows = (
        (words.say("Time and money"), money(reading.review.means, words)),
        (words.say("Were they enough?"), yes_no(record.means_enough, words)),
        (words.say("Other means that were needed"), or_dash(record.means_note)),
    )
    return [Heading(2, words.say("The means")), KeyValues(rows)]


def now(reading: Reading, words: Words) -> list[Block]:
    """Start beside now: the lights, then the factors with the measures that touched them; no causes."""
    found = start_and_now(reading.review.year, reading.dossier, reading.catalogue)
    return [*_lights(found, reading, words), *_factors(found, reading, words), *_expected(found, words)]


def _lights(found: StartAndNow, reading: Reading, words: Words) -> list[Block]:
    if found.first_round is None or found.last_round is None:
        return [Paragraph(words.say("There is no second round of warning lights yet."), tone="muted")]
    columns = (
        Column(words.say("Warning light"), 3.4),
        Column(str(found.first_round.year), 1.4),
        Column(str(found.last_round.year), 1.4),
        Column(words.say("Which way"), 1.4),
    )
    rows = tuple(_two_lights(two, reading, words) for two in found.lights)
    return [Grid(columns, rows, row_titles=True)]


def _two_lights(two: TwoLights, reading: Reading, words: Words) -> Row:
    before, after = two.before.light, two.now.light if two.now is not None else None
    return Row(
        (
            words.pick(reading.catalogue.indicators[two.id].name),
            Cell(light_label(before, words), light=drawn_light(before)),
            Cell(light_label(after, words), light=drawn_light(after)),
            _way(before, after, words),
        )
    )


def _way(before: Light | None, after: Light | None, words: Words) -> str:
    """An arrow and a word; a light that is not known moves nowhere."""
    known = [_HEAVINESS[light] for light in (before, after) if light in _HEAVINESS]
    if len(known) < 2:
        return "–"
    course = Course.SAME if known[0] == known[1] else _moved(known[0], known[1])
    return f"{_ARROWS[course]} {course_label(course, words)}"


def _moved(before: int, after: int) -> Course:
    return Course.BETTER if after < before else Course.WORSE


def _factors(found: StartAndNow, reading: Reading, words: Words) -> list[Block]:
    moved = [each for each in found.factors if each.course is not Course.SAME][:MOST_FACTORS]
    if not found.factors:
        return []
    return [
        Heading(2, words.say("Risks: start and now")),
        two_analyses_grid(moved, reading, words),
        Paragraph(words.say("Beside each other, without saying that one caused the other."), tone="muted"),
    ]


def _expected(found: StartAndNow, words: Words) -> list[Block]:
    if not found.expected:
        return []
    told = words.plural(
        "Of {n} risk the team noted what is left of it; there is no second analysis yet.",
        "Of {n} risks the team noted what is left of them; there is no second analysis yet.",
        len(found.expected),
    )
    return [Paragraph(told, tone="muted")]


def lasting(reading: Reading, words: Words) -> list[Block]:
    """The measures that became an agreement that stays."""
    found = [each for each in reading.review.measures if each.course.measure.permanent]
    if not found:
        return []
    rows = tuple((measure_title(each.measure, words), measure_state(each, words)) for each in found)
    return [Paragraph(words.say("These became a lasting agreement:")), KeyValues(rows)]


def factors(reading: Reading, words: Words) -> list[Block]:
    """What helped and what got in the way."""
    record = reading.review.record
    rows = (
        (words.say("What helped most"), or_blank(record.helped)),
        (words.say("What held us back"), or_blank(record.hindered)),
    )
    return [KeyValues(rows)]


def discussed(reading: Reading, words: Words) -> list[Block]:
    """With whom, when, and what they said."""
    record = reading.review.record
    rows = (
        (words.say("Discussed with"), or_blank(record.discussed_with)),
        (words.say("Discussed on"), words.date(record.discussed_on) or or_blank("")),
        (words.say("What they said, and what we do with it"), or_blank(record.discussed)),
    )
    return [KeyValues(rows)]


def adjusted(reading: Reading, words: Words) -> list[Block]:
    """The decision about every action and objective, then the conclusions."""
    review = reading.review
    decided = [(measure_title(m.measure, words), m.decision) for m in review.measures if m.decision]
    decided += [(objective_name(o, words), o.decided) for o in review.objectives if o.decided]
    columns = (Column(words.say("What"), 4), Column(words.say("What we do with it"), 2))
    rows = tuple(Row((title, label(step, words))) for title, step in decided)
    grid: list[Block] = [Grid(columns, rows, row_titles=True)] if rows else []
    return [*grid, KeyValues(((words.say("Conclusions"), or_blank(review.record.conclusions)),))]
