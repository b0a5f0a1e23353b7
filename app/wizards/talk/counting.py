"""Hands counted: how far a statement is a problem (or how often it is so), then how heavy it weighs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.domain.catalogue import Choice
from app.domain.choices import FactorState, HandsScale
from app.domain.commands.base import Command
from app.domain.commands.team import CountHands
from app.domain.risks.hands import HANDS, IMPACTS
from app.i18n.marks import N_
from app.views.talk.counter import Counted
from app.views.talk.counter_group import CounterGroup
from app.views.talk.spoken import beside_each_other, under_each_other
from app.wizards.talk.chair import Chair
from app.wizards.talk.statement import StatementScene, answered, count_line

HOW_OFTEN = N_("How often is it so here?")
HOW_HEAVY = N_("How much does it weigh on whoever has to live with it?")


class CountingScene(StatementScene):
    """A row of counters over `fields` of the count; `steps` are the words of the scale."""

    fields: tuple[str, ...] = ()
    steps: tuple[Choice, ...] = ()

    def counters(self) -> None:
        """The row of steps, each with its hands, and how many were counted."""
        self._counted = self.line("", "talkplace")
        self.row_of_steps = self.add(CounterGroup(counted_steps(self.chair, self.steps), upright=True))
        self.row_of_steps.changed.connect(self._count)

    def renew(self) -> None:
        hands = self._hands()
        self.row_of_steps.show_counts(hands)
        count_line(sum(hands), self.chair.present, self._counted, self.chair)

    def digit(self, digit: int) -> None:
        values = [step.value for step in self.steps]
        if digit in values:
            self.row_of_steps.press(values.index(digit))

    def first(self) -> QWidget:
        return self.row_of_steps.counters[0]

    def _hands(self) -> list[int]:
        count = self.chair.count(self.id)
        return [(getattr(count, name) or 0) if count is not None else 0 for name in self.fields]

    def _count(self, step: str, by: int) -> None:
        place = [counter.counted.id for counter in self.row_of_steps.counters].index(step)
        hands = max(self._hands()[place] + by, 0)
        commands: list[Command] = [CountHands(self.chair.id, self.id, {self.fields[place]: hands})]
        commands += self._taken_up()
        self.chair.act(*commands)

    def _taken_up(self) -> list[Command]:
        """A statement that was set aside is taken up again by counting hands."""
        answer = self.chair.answer(self.id)
        if answer is None or answer.state is FactorState.ASSESSED:
            return []
        return [answered(self.chair, self.id, state=FactorState.ASSESSED)]


class Counting(CountingScene):
    """The statement, its probing question, and a hand for each who finds so."""

    def build(self) -> None:
        scales, talk = self.chair.reading.catalogue.scales, self.chair.talk
        often = talk is not None and talk.scale is HandsScale.STATEMENT
        steps = scales.answer_scale if often else scales.exposure_steps
        self.steps = tuple(step for step in steps if isinstance(step.value, int))
        self.fields = HANDS[: len(self.steps)]
        self.statement(large=True)
        factor = self.chair.factor(self.id)
        if factor is not None:
            self.speak(self.chair.both(factor.probe), "talktext" if self.two else "talkprobe")
        question = self.chair.spoken(HOW_OFTEN) if often else self.chair.question(self.id)
        self.line(beside_each_other(question), "talkpart")
        self.counters()
        self.ways_out()

    def renew(self) -> None:
        super().renew()
        self.show_aside()


class Weighing(CountingScene):
    """A hand for how heavy it is for whoever has to live with it."""

    def build(self) -> None:
        self.steps = self.chair.reading.catalogue.scales.impact_steps
        self.fields = IMPACTS
        self.statement(large=False)
        self.speak(self.chair.spoken(HOW_HEAVY), "talkprobe")
        self.counters()


def counted_steps(chair: Chair, steps: Sequence[Choice]) -> tuple[Counted, ...]:
    """The steps of a scale as counters."""
    say = chair.words.say
    return tuple(
        Counted(
            id=f"step.{step.value}",
            mark=str(step.value),
            label=under_each_other(chair.both(step.label)),
            more=say("One hand more: {step}", step=chair.words.pick(step.label)),
            fewer=say("One hand fewer: {step}", step=chair.words.pick(step.label)),
        )
        for step in steps
    )
