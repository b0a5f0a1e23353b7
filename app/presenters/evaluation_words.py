"""Sentences about a year looked back upon: how a measure stands, what was learnt, figures, means."""

from __future__ import annotations

from app.domain.follow.costs import Spending
from app.domain.follow.effect import Learning
from app.domain.follow.evaluation import MeasureResult, YearReview
from app.domain.follow.figures import Figure
from app.domain.follow_choices import EffectResult, NextStep
from app.domain.records import Objective
from app.i18n.words import Words
from app.presenters.labels import label, light_label
from app.presenters.sentences import measure_title, or_dash, pair


def measure_state(result: MeasureResult, words: Words) -> str:
    """`Carried out on 1 June 2027 · moved twice`."""
    status, on = result.course.measure.status, result.course.measure.status_on
    state = label(status, words)
    said = words.say("{state} on {day}", state=state, day=on) if on is not None else state
    parts = [said]
    if result.course.percent not in (None, 100):
        parts.append(words.say("{percent} % done", percent=result.course.percent))
    if result.course.late:
        parts.append(words.say("late"))
    if result.course.moves:
        parts.append(words.plural("moved {n} time", "moved {n} times", result.course.moves))
    return " · ".join(parts)


def learning_line(found: Learning, words: Words) -> str:
    """Whether it helped, the new value, and what is done with it."""
    result = found.judged.result if found.judged is not None else _last(found)
    parts = [label(result, words) if result is not None else words.say("Not judged yet")]
    if found.judged is not None and found.judged.measurement.strip():
        parts.append(found.judged.measurement.strip())
    if found.decided is not None:
        parts.append(label(found.decided, words))
    return " · ".join(parts)


def _last(found: Learning) -> EffectResult | None:
    return next((check.result for check in reversed(found.checks) if check.result is not None), None)


def objective_name(found: Learning, words: Words) -> str:
    """The firm's words for an objective."""
    text = found.subject.text.strip() if isinstance(found.subject, Objective) else ""
    return text or words.say("An objective without words")


def figure_text(figure: Figure, words: Words) -> str:
    """The firm's own words, otherwise what the dossier counts, otherwise that nothing is known."""
    if figure.written:
        return figure.written
    if figure.number is not None:
        return words.say("{number} (counted in this dossier)", number=words.number(figure.number, digits=0))
    if figure.light is not None and figure.light.light is not None:
        return words.say("{light} (warning light)", light=light_label(figure.light.light, words))
    return words.say("not known")


def money(means: Spending, words: Words) -> str:
    """Promised beside spent."""
    hours = words.say(
        "Hours promised: {promised}; spent: {spent}.",
        promised=_hours(means.hours_promised, words),
        spent=_hours(means.hours_spent, words),
    )
    euros = words.say(
        "Money promised: {promised}; spent: {spent}.",
        promised=words.euros(means.eur_promised) if means.eur_promised is not None else "–",
        spent=words.euros(means.eur_spent) if means.eur_spent is not None else "–",
    )
    return f"{hours} {euros}"


def _hours(hours: float | None, words: Words) -> str:
    return words.number(hours) if hours is not None else "–"


def proposed_conclusions(review: YearReview, words: Words) -> str:
    """The decisions, step by step, as a first text for the conclusions."""
    lines = []
    for step in NextStep:
        titles = [measure_title(m.measure, words) for m in review.measures if m.decision is step]
        titles += [objective_name(o, words) for o in review.objectives if o.decided is step]
        if titles:
            lines.append(pair(label(step, words), "; ".join(titles), words))
    if review.record.means_enough is False:
        lines.append(words.say("The means were not enough: {text}", text=or_dash(review.record.means_note)))
    return "\n".join(lines)
