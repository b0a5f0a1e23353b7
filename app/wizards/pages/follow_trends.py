"""Two rounds beside each other, the years as pictures, and what it all cost."""

from __future__ import annotations

from collections.abc import Callable

from app.domain.reading import Reading
from app.i18n.words import Words
from app.presenters import trends
from app.presenters.paper import Block
from app.views.widgets import Column, button
from app.wizards.page import Page
from app.wizards.pages.follow_blocks import show_blocks
from app.wizards.pages.follow_costs import CostsCard
from app.wizards.pages.follow_year import say_looking

Blocks = Callable[[Reading, Words], list[Block]]


class FollowTrends(Page):
    """The parts are named `lights`, `factors`, `survey`, `measures` and `costs`, to be sent to."""

    def title(self) -> str:
        return self.words.say("Through the years")

    def lead(self) -> str:
        return self.words.say(
            "How things were and how they are: set beside each other, without saying that one caused the "
            "other."
        )

    def build(self, column: Column) -> None:
        say = self.words.say
        self._shown = self.reading.shown
        say_looking(self, column)
        self._parts: dict[str, tuple[Column, Blocks]] = {}
        self._part("lights", say("Warning lights"), trends.lights, column)
        self._part("factors", say("Risks"), trends.factors, column)
        self._part("survey", say("Questionnaire"), trends.survey, column)
        self._part("measures", say("Measures"), trends.measures, column)
        column.heading(say("Costs")).setObjectName("costs")
        self._costs = CostsCard(self, column)
        self._part("costs.years", "", trends.costs, column)
        out = button(say("Print it"), self._print, "primary")
        out.setObjectName("print")
        column.row(out)
        self.updated()

    def updated(self) -> None:
        if self.reading.shown != self._shown:
            self.rebuild()
            return
        self._costs.renew()
        for part, blocks in self._parts.values():
            part.clear()
            show_blocks(self, blocks(self.reading, self.words), part)

    def _part(self, name: str, title: str, blocks: Blocks, column: Column) -> None:
        if title:
            column.heading(title).setObjectName(name)
        self._parts[name] = (column.add(Column(gap=8)), blocks)

    def _print(self) -> None:
        self.flush()
        self.desk.print_report("trends", None)
