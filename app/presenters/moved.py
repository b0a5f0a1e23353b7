"""Two risk analyses beside each other as a table: what moved, and the measures that touched it."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.plans.measure import plan_measure
from app.domain.reading import Reading
from app.domain.records import PlannedMeasure
from app.domain.risks.two_analyses import TwoAnalyses
from app.i18n.words import Words
from app.presenters.paper import Column, Grid, Row
from app.presenters.sentences import measure_title, or_dash, risk_statement
from app.presenters.team_charts import course_label


def two_analyses_grid(pairs: Sequence[TwoAnalyses], reading: Reading, words: Words) -> Grid:
    """Factors whose score moved, with the measures that touched them."""
    columns = (
        Column(words.say("Risk"), 3.4),
        Column(words.say("Before"), 1.4, align="right"),
        Column(words.say("Now"), 2, align="right"),
        Column(words.say("Which way"), 2.1),
        Column(words.say("Measures"), 3.2),
    )
    rows = tuple(
        Row(
            (
                risk_statement(each.after, reading.catalogue, words),
                str(each.before.score),
                str(each.after.score),
                course_label(each.course, words),
                or_dash("; ".join(_title(measure, reading, words) for measure in each.measures)),
            )
        )
        for each in pairs
    )
    return Grid(columns, rows, empty=words.say("No score moved."), row_titles=True)


def _title(measure: PlannedMeasure, reading: Reading, words: Words) -> str:
    """As the plan calls it, also when it stands in an earlier one."""
    return measure_title(plan_measure(measure, reading.dossier, reading.catalogue), words)
