"""What the questionnaire said: who answered, per A and per statement, and what is not shown and why."""

from __future__ import annotations

from app.domain.commands.survey import TakeOverScores
from app.domain.places import Place
from app.domain.records import Analysis, SurveyRound, SurveyScore
from app.domain.survey.comparing import Course, fixed_rounds, two_rounds
from app.domain.survey.scores import of_round
from app.presenters import team_charts
from app.presenters.sentences import factor_title
from app.presenters.survey_words import heading_words, not_shown, response, score_words
from app.views.widgets import Column, PictureView, TaskItem, button, light_word
from app.wizards.page import Page
from app.wizards.pages.start_fold import Fold, bullets

MOST_STATEMENTS = 5


def show_questionnaire(page: Page, analysis: Analysis, column: Column) -> None:
    """The newest round with a result; without one, that a round is running, or nothing."""
    asked, words = page.reading.survey, page.words
    running = page.reading.open_survey
    if asked is None and running is None:
        return
    column.heading(words.say("What the questionnaire said"))
    part = column.add(Column(gap=12))
    if running is not None:
        part.text(
            words.say(
                "Questionnaire {code} is taking answers. Nothing is shown before it ends.", code=running.code
            ),
            "muted",
        )
    if asked is None:
        return
    part.text(heading_words(asked, words))
    part.text(response(asked, words))
    if asked.analysis != analysis.id:
        _of_another_year(page, asked, part)
    _pictures(page, asked, part)
    _statements(page, asked, part)
    _compared(page, asked, part)
    hidden = part.add(Fold(words, "hidden", words.say("What is not shown, and why")))
    hidden.column.text(bullets(not_shown(asked, page.reading, words)))
    _ways(page, asked, analysis, part)


def _of_another_year(page: Page, asked: SurveyRound, column: Column) -> None:
    other = page.reading.dossier.get(Analysis, asked.analysis)
    if other is not None:
        said = page.words.say("It belongs to the risk analysis of {year}.", year=other.year)
        column.text(said, "muted")


def _pictures(page: Page, asked: SurveyRound, column: Column) -> None:
    words, reading = page.words, page.reading
    means = team_charts.dimension_means(asked, reading, words)
    if means is None:
        column.callout("note", "", words.say("No statement was answered by enough people to be shown."))
    else:
        column.add(PictureView(words, means, page.desk.picture))
    sites = team_charts.site_lights(asked, reading, words)
    if sites is not None:
        fold = column.add(Fold(words, "sites", words.say("By site")))
        fold.column.add(PictureView(words, sites, page.desk.picture))


def _statements(page: Page, asked: SurveyRound, column: Column) -> None:
    """The heaviest first; the others are folded away."""
    words = page.words
    found = sorted(of_round(asked.id, page.reading.dossier).values(), key=lambda score: -score.mean)
    for score in found[:MOST_STATEMENTS]:
        _statement(page, score, column)
    rest = found[MOST_STATEMENTS:]
    if rest:
        title = words.plural("{n} other statement", "{n} other statements", len(rest))
        fold = column.add(Fold(words, "statements", title))
        for score in rest:
            _statement(page, score, fold.column)


def _statement(page: Page, score: SurveyScore, column: Column) -> None:
    words, reading = page.words, page.reading
    title = factor_title(score.factor, reading.dossier, reading.catalogue, words)
    item = column.add(TaskItem(words, title, words.say("Open"), score_words(score, reading, words)))
    item.setObjectName(f"score.{score.factor}")
    item.show_light(score.light, light_word(score.light, words))
    factor = reading.catalogue.factors.get(score.factor)
    where = Place(f"analysis.{factor.dimension}", score.factor) if factor else Place("analysis.result")
    item.chosen.connect(lambda: page.desk.go(where))


def _compared(page: Page, asked: SurveyRound, column: Column) -> None:
    """The round before this one, colours and directions only."""
    words, reading = page.words, page.reading
    earlier = [found for found in fixed_rounds(reading.dossier) if found.id != asked.id]
    if not earlier:
        return
    found = two_rounds(earlier[-1], asked, reading.dossier)
    counts = {course: sum(each.course is course for each in found) for course in Course}
    in_short = words.say(
        "Better: {better}. The same: {same}. Worse: {worse}.",
        better=counts[Course.BETTER],
        same=counts[Course.SAME],
        worse=counts[Course.WORSE],
    )
    title = words.say("Compared with the questionnaire before")
    teaser = in_short if found else words.say("No statement can be shown in both.")
    fold = column.add(Fold(words, "rounds", title, teaser))
    picture = team_charts.round_lights((earlier[-1], asked), found, reading, words)
    if picture is not None:
        fold.column.add(PictureView(words, picture, page.desk.picture))
    fold.column.text(
        words.say(
            "Small differences count as “the same”. Other people may have answered; ask your team whether "
            "they recognise it."
        ),
        "small",
    )


def _ways(page: Page, asked: SurveyRound, analysis: Analysis, column: Column) -> None:
    say = page.words.say
    if asked.analysis == analysis.id:
        _offer_feeding(page, asked, column)
    result = button(say("Print the result"), lambda: page.desk.print_report("survey-result", None))
    result.setObjectName("print.survey-result")
    poster = button(say("Print the page for the wall"), lambda: page.desk.print_report("wall-poster", None))
    poster.setObjectName("print.wall-poster")
    column.row(result, poster)


def _offer_feeding(page: Page, asked: SurveyRound, column: Column) -> None:
    words, reading = page.words, page.reading
    command = TakeOverScores(asked.id)
    waiting = len(command.decide(reading.dossier, reading.catalogue))
    if not waiting:
        column.text(
            words.say("Everything this questionnaire can say about the risks stands in the analysis."),
            "muted",
        )
        return
    column.text(
        words.plural(
            "{n} statement can take its exposure from the questionnaire. What you talked about stays as it "
            "is; you can still change everything.",
            "{n} statements can take their exposure from the questionnaire. What you talked about stays as "
            "it is; you can still change everything.",
            waiting,
        )
    )
    feed = button(words.say("Let it count in the risk analysis"), lambda: page.act(command))
    feed.setObjectName("feed")
    column.row(feed)
