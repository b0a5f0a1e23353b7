"""The judgement of an effect: the result, the new measurement, what is left of the risk, and what next."""

from __future__ import annotations

from datetime import date
from typing import cast

from app.domain.commands.follow import JudgeEffect
from app.domain.follow.effect import learning
from app.domain.follow_choices import EffectResult, NextStep
from app.domain.records import EffectCheck, Objective, PlannedMeasure
from app.views.widgets import (
    Asking,
    Card,
    ChoiceField,
    Column,
    DateField,
    Field,
    ScaleField,
    TextField,
    button,
)
from app.wizards.page import Page, new_id
from app.wizards.pages import measures_choices as choices
from app.wizards.pages.follow_unkept import Unkept

_BY = "follow.by"


class JudgingPart:
    """A form that keeps nothing until it is kept as a whole: half a judgement is none."""

    def __init__(self, page: Page, subject: PlannedMeasure | Objective, column: Column) -> None:
        self._page, self._subject, self._column = page, subject, column
        self._card = column.add(Card(page.words.say("Judge it now")))
        self._fields: dict[str, Field] = {}
        self._unkept = Unkept(page, f"follow.effect.{subject.id}")
        self._ask_result()
        if isinstance(subject, PlannedMeasure):
            self._ask_rest()
        self._ask_next()
        keep = button(page.words.say("Keep this judgement"), self._keep, "primary")
        keep.setObjectName("keep.effect")
        self._card.column.row(keep)
        self._blank()
        for name, value in self._unkept.known().items():
            self._fields[name].show_value(value)

    def show(self, *, visible: bool) -> None:
        """Whether it can be judged at all now."""
        self._column.setVisible(visible)

    def _ask_result(self) -> None:
        say, words = self._page.words.say, self._page.words
        results = choices.closed(EffectResult, words)
        self._put(ChoiceField("result", words, Asking(say("Did it help?")), results))
        self._put(DateField("done_on", words, Asking(say("On which day was it judged?"))))
        hint = say("The same figure as at the start: days, hours, a light, what the team says.")
        self._put(TextField("measurement", words, Asking(say("How is it now?"), hint=hint)))

    def _ask_rest(self) -> None:
        say, words = self._page.words.say, self._page.words
        scales = self._page.reading.catalogue.scales
        exposure = Asking(say("How often does the problem still occur?"))
        impact = Asking(say("How heavy is what is left of it?"))
        steps = choices.scale(scales.exposure_steps, words)
        self._put(ScaleField("residual_exposure", words, exposure, steps))
        self._put(ScaleField("residual_impact", words, impact, choices.scale(scales.impact_steps, words)))

    def _ask_next(self) -> None:
        say, words = self._page.words.say, self._page.words
        steps = choices.closed(NextStep, words)
        self._put(ChoiceField("next_step", words, Asking(say("What do you do next?")), steps))
        self._put(TextField("note", words, Asking(say("Remark"))))
        by = Asking(say("Who judged it?"), hint=say("For example: the team at its meeting."))
        self._put(TextField("judged_by", words, by))

    def _put(self, field: Field) -> None:
        self._fields[field.objectName()] = self._card.column.add(field)
        self._unkept.watch(field)

    def _blank(self) -> None:
        for field in self._fields.values():
            field.show_value(None)
        self._fields["done_on"].show_value(self._page.reading.today)
        self._fields["judged_by"].show_value(self._page.desk.notes.get(_BY, ""))

    def _keep(self) -> None:
        for field in self._fields.values():
            field.show_error("")
            field.flush()
        page = self._page
        if any(field.error() for field in self._fields.values()):
            return
        if page.act(JudgeEffect(self._judged(), page.reading.today, again=new_id())):
            page.desk.notes[_BY] = self._text("judged_by")
            self._unkept.forget()
            self._blank()
            page.restore("result", page.scrolled())

    def _judged(self) -> EffectCheck:
        subject = self._subject
        waiting = learning(subject, self._page.reading.dossier).waiting
        measure = isinstance(subject, PlannedMeasure)
        return EffectCheck(
            id=waiting.id if waiting else new_id(),
            measure=subject.id if measure else "",
            objective="" if measure else subject.id,
            due=waiting.due if waiting else None,
            done_on=cast("date | None", self._fields["done_on"].value()),
            result=cast("EffectResult | None", self._fields["result"].value()),
            measurement=self._text("measurement"),
            residual_exposure=self._step("residual_exposure"),
            residual_impact=self._step("residual_impact"),
            next_step=cast("NextStep | None", self._fields["next_step"].value()),
            note=self._text("note"),
            judged_by=self._text("judged_by"),
            position=waiting.position if waiting else 0,
        )

    def _text(self, name: str) -> str:
        return str(self._fields[name].value() or "")

    def _step(self, name: str) -> int | None:
        field = self._fields.get(name)
        return cast("int | None", field.value()) if field is not None else None
