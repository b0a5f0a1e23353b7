"""The five steps E1-E5 when you consult the workers themselves, with the days that are known (Codex II.8)."""

from __future__ import annotations

from datetime import date, timedelta

from app.domain.catalogue import ParticipationStep
from app.domain.reading import Reading
from app.domain.records import YearPlan
from app.i18n.words import Words
from app.presenters.sentences import article
from app.views.widgets import BodyText, Card

_ADVICE_ASKED, _SUBMITTED, _REMARKS, _ANSWER, _OUTCOME = "E1", "E2", "E3", "E4", "E5"


class Participation(Card):
    """Read in order; under each step the day from the records, or the day until which it takes."""

    def __init__(self, reading: Reading, words: Words) -> None:
        super().__init__(words.say("Direct participation in five steps"))
        self._words = words
        self._steps = sorted(reading.catalogue.participation_steps.values(), key=lambda step: step.order)
        self._days: dict[str, BodyText] = {}
        for step in self._steps:
            self.column.text(words.say("{n}. {text}", n=step.order, text=words.pick(step.text)))
            self._days[step.id] = self.column.text("", "label")
            if step.origin.remark is not None:
                self.column.text(words.pick(step.origin.remark), "small")
        self.column.text(article("II.8", words), "small")

    def show_record(self, plan: YearPlan | None) -> None:
        """Show the days as far as they are known."""
        for step in self._steps:
            said = self._said(step, plan)
            self._days[step.id].setText(said)
            self._days[step.id].setVisible(bool(said))

    def _said(self, step: ParticipationStep, plan: YearPlan | None) -> str:
        if plan is None:
            return ""
        say = self._words.say
        remarks_until = _later(plan.submitted_on, self._length(_REMARKS))
        found = {
            _ADVICE_ASKED: (say("Advice of {day}", day=plan.service_advice_on), plan.service_advice_on),
            _SUBMITTED: (say("Submitted on {day}", day=plan.submitted_on), plan.submitted_on),
            _REMARKS: (say("Remarks until {day}", day=remarks_until), remarks_until),
            _ANSWER: (
                say("Answer at the latest on {day}", day=_later(remarks_until, self._length(_ANSWER))),
                remarks_until,
            ),
            _OUTCOME: (say("Outcome of {day}", day=plan.body_advice_on), plan.body_advice_on),
        }
        text, day = found.get(step.id, ("", None))
        return text if day is not None else ""

    def _length(self, step: str) -> int:
        return next((found.days or 0 for found in self._steps if found.id == step), 0)


def _later(day: date | None, days: int) -> date | None:
    return day + timedelta(days=days) if day is not None else None
