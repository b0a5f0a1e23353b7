"""A round of questionnaires in sentences: who answered, what a score says, what is not shown and why."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.reading import Reading
from app.domain.records import SurveyRound, SurveyScore
from app.domain.survey.scores import of_round
from app.i18n.words import Words
from app.presenters.labels import light_label
from app.presenters.sentences import on_day
from app.presenters.team_charts import mean_text


def heading_words(asked: SurveyRound, words: Words) -> str:
    """Which questionnaire this is."""
    return words.say(
        "Questionnaire {code}, ended on {day}.", code=asked.code, day=on_day(asked.fixed_on, words)
    )


def response(asked: SurveyRound, words: Words) -> str:
    """How many answered, and what that means."""
    answers, invited = asked.answers or 0, asked.invited or 0
    if not invited:
        return words.plural("{n} person answered.", "{n} people answered.", answers)
    said = words.say(
        "{n} of {invited} people answered ({share} %).",
        n=answers,
        invited=invited,
        share=round(100 * answers / invited),
    )
    if answers >= invited:
        return said
    return f"{said} {words.say('Who did not answer may see it otherwise.')}"


def score_words(score: SurveyScore, reading: Reading, words: Words) -> str:
    """Mean and light of a statement; spread and division from ten answers on."""
    light = light_label(score.light, words)
    parts = [words.say("Mean {mean} · {light}", mean=mean_text(score.mean, words), light=light)]
    if score.spread is not None:
        parts.append(words.say("spread {spread}", spread=words.number(score.spread, digits=1)))
    if score.divided:
        parts.append(words.pick(reading.catalogue.scoring.divided))
    return " · ".join(parts)


def not_shown(asked: SurveyRound, reading: Reading, words: Words) -> tuple[str, ...]:
    """What the guard of small groups holds back in this round, and why."""
    return tuple(_not_shown(asked, reading, words))


def _not_shown(asked: SurveyRound, reading: Reading, words: Words) -> Iterator[str]:
    guard, answers = reading.catalogue.privacy_guard, asked.answers or 0
    hidden = len(set(asked.factors) - set(of_round(asked.id, reading.dossier)))
    if hidden:
        yield words.plural(
            "{n} statement: fewer than {least} people answered it.",
            "{n} statements: fewer than {least} people answered them.",
            hidden,
            least=guard.min_group_for_survey,
        )
    if answers < guard.min_group_for_distribution:
        yield words.say(
            "Exact means and the spread: below {least} answers one could work out what one person said. "
            "Means are rounded, and never shown as an extreme.",
            least=guard.min_group_for_distribution,
        )
    if asked.sites:
        yield words.say(
            "Results by site: only for statements that at least {least} people of every site answered.",
            least=guard.min_cell_for_split,
        )
    else:
        yield words.say("Results by site or by team: everybody was asked together.")
    yield words.pick(guard.critical_items)
    if asked.answers_deleted_on is not None:
        yield words.say(
            "Single answers: they were deleted on {day} and nobody can see them again.",
            day=asked.answers_deleted_on,
        )
