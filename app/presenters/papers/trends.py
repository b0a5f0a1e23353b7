"""Through the years on paper: what moved, what was done, what it cost."""

from __future__ import annotations

from app.domain.reading import Reading
from app.i18n.words import Words
from app.presenters import trends
from app.presenters.paper import Block, Paper
from app.presenters.papers.frame import Chapter, Front, chapters, framed, legal_notice, note


def build(reading: Reading, words: Words) -> Paper:
    """Lights, risks, questionnaires, measures and costs, year beside year."""
    say = words.say
    front = Front(title=say("Through the years"), contents=False)
    parts = [
        Chapter(say("Warning lights"), trends.lights(reading, words)),
        Chapter(say("Risks"), trends.factors(reading, words)),
        Chapter(say("Questionnaire"), trends.survey(reading, words)),
        Chapter(say("Measures"), trends.measures(reading, words)),
        Chapter(say("Costs"), [*trends.costs(reading, words), cost_note(words)]),
    ]
    return framed(front, (*chapters(parts, reading, words), legal_notice(reading, words)), reading, words)


def cost_note(words: Words) -> Block:
    """That the sum is an estimate, and what it does not say."""
    return note(
        words.say("Our own judgement"),
        words.say(
            "Days of absence times the cost of a day, plus departures times the cost of a departure: a sum "
            "of your own numbers, to talk about. It does not say that the work caused them, nor what a "
            "measure saves."
        ),
    )


def is_ready(reading: Reading) -> bool:
    """Whether there is a second measurement, or a year with costs or an evaluation."""
    return len(reading.rounds) > 1 or bool(trends.years(reading))
