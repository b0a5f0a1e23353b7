"""Where the employer and the team differ, the furthest apart first, as something to talk about."""

from __future__ import annotations

from app.domain.records import Analysis
from app.domain.survey.comparing import Gap, TwoViews, two_views
from app.presenters import team_charts
from app.presenters.sentences import factor_title
from app.views.widgets import Column, PictureView, TaskItem
from app.wizards.page import Page
from app.wizards.pages.analysis_places import factor_page
from app.wizards.pages.start_fold import Fold

MOST_DIFFERENT = 4


def show_two_views(page: Page, analysis: Analysis, column: Column) -> None:
    """Nothing as long as not both have judged something."""
    words, reading = page.words, page.reading
    views = two_views(analysis, reading.dossier, reading.catalogue)
    if not views:
        return
    different = [each for each in views if each.gap is not Gap.SAME]
    in_short = words.say(
        "Statements that both judged: {both}. Seen differently: {different}.",
        both=len(views),
        different=len(different),
    )
    part = column.add(Fold(words, "two.views", words.say("Your view and the team's"), in_short)).column
    for each in different[:MOST_DIFFERENT]:
        _item(page, each, part)
    rest = different[MOST_DIFFERENT:]
    if rest:
        title = words.plural("{n} smaller difference", "{n} smaller differences", len(rest))
        fold = part.add(Fold(words, "views", title))
        for each in rest:
            _item(page, each, fold.column)
    picture = team_charts.two_views_radar(views, reading, words)
    if picture is not None:
        part.add(PictureView(words, picture, page.desk.picture))
    part.text(
        words.say(
            "You decide whether you show this to your team. It changes no priority and stands on no paper."
        ),
        "small",
    )


def _item(page: Page, views: TwoViews, column: Column) -> None:
    words, reading = page.words, page.reading
    title = factor_title(views.factor, reading.dossier, reading.catalogue, words)
    item = column.add(TaskItem(words, title, words.say("Open"), _said(page, views)))
    item.setObjectName(f"view.{views.factor}")
    item.chosen.connect(lambda: page.desk.go(factor_page(views.factor, reading)))


def _said(page: Page, views: TwoViews) -> str:
    say, pick = page.words.say, page.words.pick
    steps = {step.value: pick(step.label) for step in page.reading.catalogue.scales.exposure_steps}
    seen = say(
        "You: {own} ({own_words}). The team: {team} ({team_words}).",
        own=views.employer,
        own_words=steps.get(views.employer, ""),
        team=views.team,
        team_words=steps.get(views.team, ""),
    )
    thought = say("You thought lighter.") if views.gap is Gap.LIGHTER else say("You thought heavier.")
    return f"{seen}\n{thought} {say('Talk about it.')}" if views.far else f"{seen}\n{thought}"
