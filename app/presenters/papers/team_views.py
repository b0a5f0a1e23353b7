"""Two looks at the same statement: the employer's beside the team's, and one round beside the next."""

from __future__ import annotations

from app.domain.reading import Reading
from app.domain.records import Analysis, SurveyRound
from app.domain.survey.comparing import Gap, TwoRounds, TwoViews, fixed_rounds, two_rounds, two_views
from app.i18n.words import Words
from app.presenters.labels import label, light_label
from app.presenters.paper import Block, Cell, Column, Grid, Paragraph, Row
from app.presenters.sentences import factor_title, pair
from app.presenters.tones import drawn_light


def employer_beside_team(analysis: Analysis, reading: Reading, words: Words) -> list[Block]:
    """Where the employer's own estimate and the team's view differ; empty without estimates."""
    found = two_views(analysis, reading.dossier, reading.catalogue)
    if not found:
        return []
    different = [views for views in found if views.gap is not Gap.SAME]
    told = words.say(
        "Before the team spoke, the employer wrote down what he or she expected. Neither is wrong: a "
        "difference is a reason to talk."
    )
    same = words.plural(
        "About {n} statement both think the same.",
        "About {n} statements both think the same.",
        len(found) - len(different),
    )
    columns = (
        Column(words.say("Statement"), 3.4),
        Column(words.say("The employer"), 1.8),
        Column(words.say("The team"), 1.8),
        Column(words.say("Difference"), 2),
    )
    rows = tuple(_views(views, reading, words) for views in different)
    grid = Grid(columns, rows, empty=words.say("They see nothing differently."), row_titles=True)
    alike = [Paragraph(same, tone="muted")] if len(different) < len(found) else []
    return [Paragraph(told), grid, *alike]


def earlier_round(asked: SurveyRound, reading: Reading) -> SurveyRound | None:
    """The newest round before this one that asked some of the same."""
    before = [r for r in fixed_rounds(reading.dossier) if str(r.fixed_on) < str(asked.fixed_on)]
    common = [r for r in before if set(r.factors) & set(asked.factors)]
    return common[-1] if common else None


def round_beside_round(before: SurveyRound, after: SurveyRound, reading: Reading, words: Words) -> Grid:
    """The statements that both rounds show: colours and which way, never a difference in numbers."""
    found = two_rounds(before, after, reading.dossier)
    columns = (
        Column(words.say("Statement"), 3.6),
        Column(words.short_date(before.fixed_on), 1.3),
        Column(words.short_date(after.fixed_on), 1.3),
        Column(words.say("Which way"), 1.5),
    )
    rows = tuple(_rounds(each, reading, words) for each in found)
    empty = words.say("No statement is shown by both rounds.")
    return Grid(columns, rows, empty=empty, row_titles=True)


def _views(views: TwoViews, reading: Reading, words: Words) -> Row:
    gap = label(views.gap, words)
    told = pair(gap, words.say("a point to talk about"), words) if views.far else gap
    return Row(
        (
            factor_title(views.factor, reading.dossier, reading.catalogue, words),
            _step(views.employer, reading, words),
            _step(views.team, reading, words),
            Cell(told, bold=views.far),
        )
    )


def _step(exposure: int, reading: Reading, words: Words) -> str:
    steps = {step.value: step.label for step in reading.catalogue.scales.exposure_steps}
    return f"{exposure} · {words.pick(steps[exposure])}" if exposure in steps else str(exposure)


def _rounds(each: TwoRounds, reading: Reading, words: Words) -> Row:
    title = factor_title(each.factor, reading.dossier, reading.catalogue, words)
    before, after = (
        Cell(light_label(light, words), light=drawn_light(light)) for light in (each.before, each.after)
    )
    return Row((title, before, after, label(each.course, words)))
