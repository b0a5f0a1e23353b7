"""What is known about an effect, in short: what was set beforehand, what was found, when to look again."""

from __future__ import annotations

from app.domain.choices import Light
from app.domain.follow.ahead import waiting_check
from app.domain.follow.effect import Learning, learning
from app.domain.follow_choices import EffectResult
from app.domain.places import Place
from app.domain.records import EffectCheck, Objective, PlannedMeasure
from app.presenters.follow_sentences import check_words
from app.views.widgets import BodyText, Column, LightBadge, button
from app.wizards.page import Page

RESULT_LIGHTS = {
    EffectResult.HELPED: Light.GREEN,
    EffectResult.PARTLY: Light.ORANGE,
    EffectResult.NOT: Light.RED,
    EffectResult.TOO_EARLY: Light.GREY,
}


def show_learned(subject: PlannedMeasure | Objective, page: Page, column: Column) -> None:
    """Put it in a column, with the way to the page on which it is judged."""
    say, found = page.words.say, learning(subject, page.reading.dossier)
    for name, text in (
        (say("You see it by"), subject.criterion),
        (say("How it was"), subject.baseline),
        (say("What it must become"), subject.target),
    ):
        if text.strip():
            column.text(say("{label}: {value}", label=name, value=text.strip()))
    if not found.prepared:
        column.callout(
            "note",
            say("Not everything was set beforehand"),
            say("Without a criterion, a start and a target nobody can say afterwards whether it helped."),
        )
    show_checks(found, page, column)
    if due := due_words(found, page):
        column.text(due, "label")
    judge = button(say("Judge the effect"), lambda: page.desk.go(Place("follow.effect", subject.id)))
    judge.setObjectName("to.effect")
    column.row(judge)


def show_checks(found: Learning, page: Page, column: Column) -> None:
    """Every judgement that was made, newest first."""
    for check in reversed(found.checks):
        if check.done_on is None or check.result is None:
            continue
        line = column.add(Column(gap=2))
        line.setObjectName(f"check.{check.id}")
        badge = line.add(LightBadge(RESULT_LIGHTS[check.result], page.words))
        badge.show_light(RESULT_LIGHTS[check.result], check_words(check, page.words))
        if said := _remarks(check):
            line.add(BodyText(said, "muted"))


def due_words(found: Learning, page: Page) -> str:
    """When it is judged next; nothing when no day is known."""
    due, _ = waiting_check(found, page.reading.company.service_year_start_month)
    if due is None:
        return ""
    if due <= page.reading.today:
        return page.words.say("To be judged since {day}", day=due)
    return page.words.say("To be judged on {day}", day=due)


def _remarks(check: EffectCheck) -> str:
    return " · ".join(part for part in (check.judged_by.strip(), check.note.strip()) if part)
