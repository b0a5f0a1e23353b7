"""Shows the questions of one indicator in one round and writes what is answered."""

from __future__ import annotations

from collections.abc import Callable

from shiboken6 import isValid

from app.domain.catalogue import Indicator, IndicatorInput
from app.domain.commands.base import Command
from app.domain.commands.lights import AnswerInput, ClearInput
from app.domain.records import LightInput
from app.views.widgets import Answer, Column
from app.wizards.page import Page
from app.wizards.pages.lights_questions import ALONE, Manner, Question, input_value, question

Beneath = Callable[[IndicatorInput, Column], None]


class RoundInputs:
    """The fields of an indicator, bound to the answers of a round; the page keeps it among its forms."""

    def __init__(self, page: Page, round_id: str, column: Column) -> None:
        self._page, self._round, self._column = page, round_id, column
        self.questions: dict[str, Question] = {}
        page.forms.append(self)

    def ask(self, indicator: Indicator, *, manner: Manner = ALONE, beneath: Beneath | None = None) -> None:
        """Add the fields of an indicator; `beneath` may put something under each field."""
        for asked in indicator.inputs:
            self._add(asked, manner)
            if beneath is not None:
                beneath(asked, self._column)
        self.show()

    def alive(self) -> bool:
        """Whether the fields are still there."""
        return all(isValid(each.field) for each in self.questions.values())

    def show(self) -> None:
        """Show what the round holds now."""
        for key, each in self.questions.items():
            each.field.show_value(each.shown(self.answer(key)))

    def answer(self, key: str) -> LightInput | None:
        """What was answered in this round, None when nothing was."""
        return self._page.reading.dossier.get(LightInput, f"{self._round}/{key}")

    def _add(self, asked: IndicatorInput, manner: Manner) -> None:
        made = question(asked, self._page.words, manner)
        made.field.answered.connect(lambda value: self._answered(asked.key, value))
        self.questions[asked.key] = made
        self._column.add(made.field)

    def _answered(self, key: str, value: object) -> None:
        made = self.questions[key]
        if self._page.act(self._command(key, made.read(value)), made.field) and made.read(value) is None:
            made.field.show_value(made.shown(None))

    def _command(self, key: str, answer: Answer | None) -> Command:
        if answer is None:
            return ClearInput(self._round, key)
        return AnswerInput(self._round, key, answer.state, input_value(answer), answer.reason)
