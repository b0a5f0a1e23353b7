"""The result of the newest round of questionnaires, for the team and for the file: the same for everybody."""

from __future__ import annotations

from app.domain.catalogue import PrivacyGuard
from app.domain.reading import Reading
from app.domain.records import Analysis, SurveyRound
from app.domain.survey.held import response_rate
from app.i18n.words import Words
from app.presenters.paper import Block, Bullets, Heading, KeyValues, Paper, Paragraph
from app.presenters.papers.frame import Chapter, Front, chapters, framed, legal_notice, note, warning
from app.presenters.papers.survey_scores import by_site, by_the_five, good_and_heavy, statements
from app.presenters.papers.team_views import earlier_round, employer_beside_team, round_beside_round
from app.presenters.papers.team_voices import printable_voices, voices_grid
from app.presenters.sentences import on_day, or_blank, outward, percent


def build(reading: Reading, words: Words) -> Paper:
    """The result with how it was guarded; without one it says what to do."""
    asked = reading.survey
    subtitle = (
        words.say("Round {code}, result of {day}", code=asked.code, day=asked.fixed_on) if asked else ""
    )
    front = Front(title=words.say("Result of the questionnaire"), subtitle=subtitle, contents=False)
    parts = _parts(asked, reading, words) if asked else [_nothing(words)]
    return framed(front, (*chapters(parts, reading, words), legal_notice(reading, words)), reading, words)


def _nothing(words: Words) -> Chapter:
    text = words.say("Open a round and end it once enough people answered; then this document fills itself.")
    return Chapter(words.say("Result"), (warning(words.say("There is no result yet"), text),))


def _parts(asked: SurveyRound, reading: Reading, words: Words) -> list[Chapter]:
    parts = [
        Chapter(words.say("Who took part"), _who(asked, words)),
        Chapter(words.say("What goes well, and what weighs"), [good_and_heavy(asked, reading, words)]),
        Chapter(words.say("The five A’s"), [by_the_five(asked, reading, words)]),
        Chapter(words.say("Statement by statement"), statements(asked, reading, words)),
    ]
    site = by_site(asked, reading, words)
    if site is not None:
        parts.append(Chapter(words.say("By site"), [site]))
    parts += _compared(asked, reading, words)
    voices = printable_voices(reading, asked.id)
    return [
        *parts,
        Chapter(
            words.say("What was written freely"), [Paragraph(_freely(words)), voices_grid(voices, words)]
        ),
        Chapter(words.say("How the answers were guarded"), guarded(asked, reading, words)),
        Chapter(words.say("How it was discussed"), _discussed(asked, words)),
    ]


def _who(asked: SurveyRound, words: Words) -> list[Block]:
    rate = response_rate(asked)
    rows = [
        (words.say("People invited"), outward(asked.invited, words)),
        (words.say("People who answered"), outward(asked.answers, words)),
        (
            words.say("Response rate"),
            percent(rate, words) if rate is not None else "–",
        ),
        (words.say("Statements"), str(len(asked.factors))),
        (words.say("Period"), words.say("from {start} to {end}", start=asked.opened_on, end=asked.fixed_on)),
    ]
    return [KeyValues(tuple(rows))]


def _compared(asked: SurveyRound, reading: Reading, words: Words) -> list[Chapter]:
    """The employer's view and the earlier round, as far as they are there."""
    parts = []
    analysis = reading.dossier.get(Analysis, asked.analysis)
    views = employer_beside_team(analysis, reading, words) if analysis else []
    if views:
        parts.append(Chapter(words.say("The employer’s view beside the team’s"), views))
    before = earlier_round(asked, reading)
    if before is not None:
        grid = round_beside_round(before, asked, reading, words)
        parts.append(Chapter(words.say("Compared with the earlier round"), [grid]))
    return parts


def _freely(words: Words) -> str:
    return words.say(
        "What was written freely is put in other words, without names. Signals about a serious situation are "
        "followed up apart and never printed."
    )


def guarded(asked: SurveyRound, reading: Reading, words: Words) -> list[Block]:
    """Why some numbers are not shown, and what was deleted when."""
    waiting = words.say("not yet: what was written freely still waits to be put in other words")
    deleted = (
        (words.say("Single answers deleted on"), on_day(asked.answers_deleted_on, words)),
        (words.say("Free words deleted on"), words.date(asked.words_deleted_on) or waiting),
        (words.say("Paper forms destroyed on"), or_blank("")),
    )
    return [
        Bullets(_rules(reading.catalogue.privacy_guard, words)),
        Heading(2, words.say("What was deleted, and when")),
        KeyValues(deleted),
        note(
            words.say("Our own judgement"),
            words.say("These limits and the limits of the colours are our own choice; the law gives none."),
        ),
    ]


def _rules(guard: PrivacyGuard, words: Words) -> tuple[str, ...]:
    say = words.say
    return (
        say("The answers lay sealed until the round ended; after that only what stands here was kept."),
        say(
            "A statement is only shown when at least {least} people answered it; what is left out counts "
            "nowhere.",
            least=guard.min_group_for_survey,
        ),
        say(
            "Below {many} answers a number is rounded coarsely and never shown as an extreme, and no spread "
            "is shown: otherwise it would tell what each said.",
            many=guard.min_group_for_distribution,
        ),
        say(
            "By site is only shown where every site has at least {least} answers to that statement.",
            least=guard.min_cell_for_split,
        ),
        say("Violence, harassment, sexual harassment and discrimination are never asked one by one."),
        say(
            "The same is not asked again within {months} months: the difference could show one person’s "
            "answer.",
            months=guard.months_between_rounds,
        ),
    )


def _discussed(asked: SurveyRound, words: Words) -> list[Block]:
    rows = (
        (words.say("Discussed with the team on"), words.date(asked.discussed_on) or or_blank("")),
        (words.say("What was agreed"), or_blank(asked.discussed)),
    )
    return [KeyValues(rows)]
