"""Fields to judge one measure or objective in the yearly evaluation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.commands.learning import NoteLearning
from app.domain.follow.evaluation import judgement_in
from app.domain.follow_choices import EffectResult, NextStep
from app.domain.records import EffectCheck, Objective, PlannedMeasure
from app.presenters.labels import label
from app.presenters.sentences import or_dash, pair
from app.views.widgets import Column, Option
from app.wizards.form import Form
from app.wizards.page import Page, new_id


@dataclass(frozen=True, slots=True)
class Judged:
    """What is judged, in the evaluation of which year."""

    year: int
    subject: PlannedMeasure | Objective


def judging_form(page: Page, judged: Judged, column: Column) -> None:
    """By what it is judged, as was agreed beforehand; then the result, the new value, what next, a remark."""
    say, words = page.words.say, page.words
    subject = judged.subject
    agreed = (
        (say("Criterion"), subject.criterion),
        (say("At the start"), subject.baseline),
        (say("Target"), subject.target),
    )
    column.text("\n".join(pair(name, or_dash(text), words) for name, text in agreed), "muted")
    form = Form(
        page,
        lambda: judgement_in(judged.year, subject, page.reading.dossier),
        lambda changes: _command(page, judged, changes),
        column=column,
    )
    form.prefix = f"{subject.id}."
    form.choice("result", say("Did it help?"), [Option(each, label(each, words)) for each in EffectResult])
    form.text("measurement", say("Where does it stand now?"), hint=say("The new value of the criterion."))
    form.choice(
        "next_step", say("What do you do with it?"), [Option(each, label(each, words)) for each in NextStep]
    )
    form.long_text("note", say("Remark"), hint=say("In a few words, without names.")).show_lines(2)


def _command(page: Page, judged: Judged, changes: Mapping[str, object]) -> NoteLearning:
    measure = judged.subject.id if isinstance(judged.subject, PlannedMeasure) else ""
    objective = "" if measure else judged.subject.id
    blank = EffectCheck(id=new_id(), measure=measure, objective=objective)
    return NoteLearning(judged.year, blank, changes, page.reading.today, new_id())
