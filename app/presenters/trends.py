"""Through the years as pictures and tables: lights, factors, questionnaires, measures, costs."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from app.domain.choices import MeasureStatus
from app.domain.follow.costs import costs_of, estimate, spending
from app.domain.follow.effect import learning
from app.domain.follow_choices import EffectResult
from app.domain.plans.plan import year_plan
from app.domain.plans.service_year import service_year_of
from app.domain.reading import Reading
from app.domain.records import Analysis, Evaluation, YearCosts, YearPlan
from app.domain.risks import analysis as analyses
from app.domain.risks.two_analyses import two_analyses
from app.domain.survey.comparing import Course, fixed_rounds, two_rounds
from app.i18n.words import Words
from app.presenters import charts, paper, pictures
from app.presenters.moved import two_analyses_grid
from app.presenters.paper import Block, Column, Grid, Paragraph, Row
from app.presenters.sentences import pair
from app.presenters.team_charts import round_lights

MOST_FACTORS = 20


def lights(reading: Reading, words: Words) -> list[Block]:
    """Every round of warning lights beside each other."""
    picture = charts.trend(reading, words)
    if picture is None:
        return [_not_yet(words.say("Fill in the warning lights in a second year; then they stand here."))]
    return [picture, Paragraph(words.pick(reading.catalogue.trend_rule.text), tone="muted")]


def factors(reading: Reading, words: Words) -> list[Block]:
    """The newest analysis beside the one before: the five A's, then the risks that moved."""
    found = sorted(reading.dossier.all(Analysis), key=lambda each: (each.year, each.id))
    if len(found) < 2:
        return [_not_yet(words.say("Make a second risk analysis; then it stands beside the first one."))]
    before, after = found[-2], found[-1]
    pairs = two_analyses(before, after, reading.dossier, reading.catalogue)
    moved = [each for each in pairs if each.course is not Course.SAME]
    radar = _radar(before, after, reading, words)
    told = words.plural(
        "{n} risk was assessed in both {before} and {after}. Nothing is said about causes.",
        "{n} risks were assessed in both {before} and {after}. Nothing is said about causes.",
        len(pairs),
        before=str(before.year),
        after=str(after.year),
    )
    grid = two_analyses_grid(moved[:MOST_FACTORS], reading, words)
    return [*([radar] if radar else []), Paragraph(told, tone="muted"), grid]


def _radar(before: Analysis, after: Analysis, reading: Reading, words: Words) -> paper.Picture | None:
    """The five A's of the newest analysis with those of the one before behind it."""
    now = charts.radar(replace(reading, shown=None), words)
    if now is None or not isinstance(now.spec, pictures.Radar):
        return None
    scores = analyses.radar(before.id, reading.dossier, reading.catalogue)
    labels = [axis.label for axis in now.spec.axes]
    second = tuple(pictures.Axis(name, score.mean) for name, score in zip(labels, scores, strict=True))
    largest = max((score.mean or 0 for score in scores), default=0)
    rim = next(rim for rim in charts.RIMS if rim == charts.RIMS[-1] or rim >= max(largest, now.spec.maximum))
    spec = replace(
        now.spec,
        maximum=rim,
        series_label=str(after.year),
        second=second,
        second_label=str(before.year),
    )
    columns = (
        Column(words.say("The five A’s"), 3),
        Column(str(before.year), align="right"),
        Column(str(after.year), align="right"),
    )
    pairs = zip(second, now.spec.axes, strict=True)
    rows = tuple(Row((old.label, _mean(old, words), _mean(new, words))) for old, new in pairs)
    table = Grid(columns, rows, row_titles=True)
    alt = words.say("The five A’s of {before} and {after}.", before=str(before.year), after=str(after.year))
    caption = words.say("Mean score, 0 to 9: the further outwards, the heavier.")
    return replace(now, spec=spec, alt=alt, caption=caption, table=table)


def _mean(axis: pictures.Axis, words: Words) -> str:
    return words.number(axis.value, digits=1) if axis.value is not None else "–"


def survey(reading: Reading, words: Words) -> list[Block]:
    """The newest questionnaire beside the one before, in colours only."""
    found = fixed_rounds(reading.dossier)
    if len(found) < 2:
        return [_not_yet(words.say("Ask the team a second time; then both rounds stand here."))]
    before, after = found[-2], found[-1]
    picture = round_lights((before, after), two_rounds(before, after, reading.dossier), reading, words)
    if picture is None:
        return [_not_yet(words.say("No statement is shown by both rounds."))]
    return [picture]


def measures(reading: Reading, words: Words) -> list[Block]:
    """Per year: how many measures, how many carried out, dropped, and how many helped."""
    shown_years = years(reading)
    columns = (
        Column(words.say("Service year"), 1.4),
        Column(words.say("Measures"), align="right"),
        Column(words.say("Carried out"), align="right"),
        Column(words.say("Dropped"), align="right"),
        Column(words.say("Helped (also in part)"), 1.4, align="right"),
    )
    counts = {year: _counts(year, reading) for year in shown_years}
    table = Grid(
        columns,
        tuple(Row((str(year), *(str(n) for n in counts[year]))) for year in shown_years),
        row_titles=True,
    )
    shown = [year for year in shown_years if counts[year][0]]
    if not shown:
        return [_not_yet(words.say("No measure has a year yet."))]
    bars = tuple(
        pictures.Measured(
            str(year),
            counts[year][1],
            words.say("{n} of {all}", n=counts[year][1], all=counts[year][0]),
        )
        for year in shown
    )
    alt = " · ".join(pair(bar.label, bar.text, words) for bar in bars)
    most = max(counts[year][0] for year in shown)
    caption = words.say("Measures carried out, of those in the plan of that year.")
    return [paper.Picture(pictures.Bars(bars, most), alt=alt, caption=caption, table=table)]


def _counts(year: int, reading: Reading) -> tuple[int, int, int, int]:
    plan = year_plan(reading.dossier, reading.catalogue, year=year, looking_back=True)
    states = [m.record.status for m in plan.measures]
    judged = [learning(m.record, reading.dossier).judged for m in plan.measures]
    helped = sum(j is not None and j.result in {EffectResult.HELPED, EffectResult.PARTLY} for j in judged)
    return (
        len(states),
        states.count(MeasureStatus.DONE),
        states.count(MeasureStatus.DROPPED),
        helped,
    )


def years(reading: Reading) -> tuple[int, ...]:
    """Every year with a plan, an evaluation or costs until the running one, oldest first."""
    dossier = reading.dossier
    known = {plan.year for plan in dossier.all(YearPlan)} | {e.year for e in dossier.all(Evaluation)}
    known |= {costs.year for costs in dossier.all(YearCosts)}
    running = service_year_of(reading.today, dossier.company.service_year_start_month)
    return tuple(sorted(year for year in known if year <= running))


def costs(reading: Reading, words: Words) -> list[Block]:
    """Promised beside spent, and what absence and departures cost, year by year."""
    shown_years = years(reading)
    if not shown_years:
        return []
    columns = (
        Column(words.say("Service year"), 1.2),
        Column(words.say("Promised"), 2),
        Column(words.say("Spent"), 2),
        Column(words.say("Absence and departures"), 2.4),
    )
    table = Grid(columns, tuple(_costs_row(year, reading, words) for year in shown_years), row_titles=True)
    totals = {year: estimate(costs_of(year, reading.dossier)).total for year in shown_years}
    bars = tuple(
        pictures.Measured(str(year), float(total), words.euros(total))
        for year, total in totals.items()
        if total is not None
    )
    if not bars:
        return [table]
    alt = " · ".join(pair(bar.label, bar.text, words) for bar in bars)
    caption = words.say("What absence and departures cost: an estimate from the firm’s own numbers.")
    return [table, paper.Picture(pictures.Bars(bars), alt=alt, caption=caption)]


def _costs_row(year: int, reading: Reading, words: Words) -> Row:
    means = spending(year, reading.dossier)
    total = estimate(costs_of(year, reading.dossier)).total
    return Row(
        (
            str(year),
            _both(means.eur_promised, means.hours_promised, words),
            _both(means.eur_spent, means.hours_spent, words),
            _euros(total, words),
        )
    )


def _euros(amount: Decimal | None, words: Words) -> str:
    return words.euros(amount) if amount is not None else "–"


def _both(amount: Decimal | None, hours: float | None, words: Words) -> str:
    """Money and hours in one cell."""
    if hours is None:
        return _euros(amount, words)
    time = f"{words.number(hours)} {words.say('hours')}"
    return f"{words.euros(amount)}, {time}" if amount is not None else time


def _not_yet(text: str) -> Paragraph:
    return Paragraph(text, tone="muted")
