"""Measures over time as pictures: the board of five years, the board of twelve months, the budget."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from app.domain.months import add_months
from app.domain.plans.plan import FiveYears, OneYear, PlanMeasure
from app.i18n.words import Words
from app.presenters import paper, pictures
from app.presenters.paper import Cell, Column, Grid, Row
from app.presenters.sentences import measure_title, or_dash

MONTHS = 12

Numbers = Mapping[str, int]
"""Measure id → its number in the plan."""


def measure_numbers(plan: FiveYears) -> Numbers:
    """The number of each measure in the five-year plan, counted from 1 in the firm's order."""
    return {measure.id: number for number, measure in enumerate(plan.measures, 1)}


def numbered_title(measure: PlanMeasure, numbers: Numbers, words: Words) -> str:
    """`3. Title`, or the title alone when the measure is not in the five-year plan."""
    title = measure_title(measure, words)
    return f"{numbers[measure.id]}. {title}" if measure.id in numbers else title


def five_year_board(plan: FiveYears, words: Words, *, today: date | None = None) -> paper.Picture | None:
    """One column per service year, one beam per dated measure; None when nothing has a date."""
    numbers = measure_numbers(plan)
    dated = [measure for measure in plan.measures if measure.years]
    if not dated:
        return None
    bars = tuple(
        _beam(measure, numbered_title(measure, numbers, words), plan.start, len(plan.years))
        for measure in dated
    )
    columns = tuple(str(year) for year in plan.years)
    now = _place(today, plan.start, MONTHS) if today else None
    inside = now if now is not None and 0 <= now < len(columns) else None
    alt = words.plural(
        "{n} measure over five years; the table says the same.",
        "{n} measures over five years; the table says the same.",
        len(dated),
    )
    return paper.Picture(pictures.Board(columns, bars, inside), alt=alt, table=five_year_table(plan, words))


def five_year_table(plan: FiveYears, words: Words) -> Grid:
    """The same board as a table: a sign in every year that a measure touches."""
    numbers = measure_numbers(plan)
    years = tuple(Column(str(year), 0.75, align="centre") for year in plan.years)
    columns = (Column(words.say("Measure"), 4), Column(words.say("Responsible"), 2), *years)
    rows = tuple(
        Row(
            (
                numbered_title(measure, numbers, words),
                or_dash(measure.record.responsible),
                *("●" if year in measure.years else "" for year in plan.years),
            )
        )
        for measure in plan.measures
    )
    return Grid(columns, rows, empty=words.say("There are no measures in this plan yet."), row_titles=True)


def month_board(plan: OneYear, numbers: Numbers, words: Words) -> paper.Picture | None:
    """The twelve months of a service year, one beam per measure that runs in it."""
    dated = [measure for measure in plan.measures if measure.years]
    if not dated:
        return None
    months = [add_months(plan.start, place) for place in range(MONTHS)]
    columns = tuple(words.month(day.month)[:3] for day in months)
    bars = tuple(_month_beam(measure, numbered_title(measure, numbers, words), plan) for measure in dated)
    alt = words.plural(
        "{n} action over the months of {year}; the actions follow one by one.",
        "{n} actions over the months of {year}; the actions follow one by one.",
        len(dated),
        year=plan.year,
    )
    return paper.Picture(pictures.Board(columns, bars), alt=alt)


def budget_grid(plan: FiveYears, words: Words) -> Grid:
    """The budget per service year and the measures that run, what has no date yet, and the total."""
    rows = [
        Row((str(year), str(len(plan.by_year[year])), words.euros(plan.budget_by_year[year])))
        for year in plan.years
    ]
    if plan.unplanned:
        undated = (
            words.say("Not planned yet"),
            str(len(plan.unplanned)),
            words.euros(plan.unplanned_budget),
        )
        rows.append(Row(undated))
    total = Cell(words.euros(plan.total), bold=True)
    rows.append(
        Row(
            (Cell(words.say("Total"), bold=True), Cell(str(len(plan.measures)), bold=True), total),
            tone="accent",
        )
    )
    columns = (
        Column(words.say("Service year"), 2),
        Column(words.say("Running measures"), align="right"),
        Column(words.say("Budget"), align="right"),
    )
    return Grid(columns, tuple(rows), row_titles=True)


def _beam(measure: PlanMeasure, title: str, first: date, columns: int) -> pictures.Bar:
    start, end = _span(measure)
    low = min(max(_place(start, first, MONTHS), 0.0), columns - 0.1)
    high = min(max(_place(end, first, MONTHS) + 1 / MONTHS, low + 0.15), float(columns))
    return pictures.Bar(title, low, high)


def _month_beam(measure: PlanMeasure, title: str, plan: OneYear) -> pictures.Bar:
    start, end = _span(measure)
    low = min(max(_place(start, plan.start, 1), 0.0), MONTHS - 0.5)
    high = min(max(_place(end, plan.start, 1) + 0.1, low + 0.5), float(MONTHS))
    return pictures.Bar(title, low, high)


def _span(measure: PlanMeasure) -> tuple[date, date]:
    """First and last day, also when only one of the two is known."""
    start = measure.record.start or measure.record.end or date.max
    return start, max(measure.record.end or start, start)


def _place(day: date, first: date, step: int) -> float:
    """How many steps (months: 1, years: 12) after `first` a day lies."""
    months = (day.year - first.year) * MONTHS + day.month - first.month + (day.day - 1) / 31
    return months / step
