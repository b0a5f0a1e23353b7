"""The legal completeness list beside a plan: how much is there, and every element with its state."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.choices import Presence
from app.domain.commands.plans import UnwaiveElement, WaiveElement
from app.domain.elements.completeness import ElementState
from app.i18n.words import Words
from app.views.widgets import Column, ProgressBar, TextField, button
from app.wizards.page import Page
from app.wizards.pages.plans_presence import ElementActs, ElementRow

"""On the page of consultation both plans have a field for the advice; this is the five-year plan's."""


class ElementSummary(Column):
    """A bar that says how much of what applies is there, and a sentence about what the law still asks."""

    def __init__(self, words: Words) -> None:
        super().__init__(gap=4)
        self._words = words
        self._bar = self.add(ProgressBar(words.say("What the law asks")))
        self._open = self.text("", "muted")

    def show_states(self, states: Sequence[ElementState]) -> None:
        """Count."""
        words = self._words
        applicable = [state for state in states if state.presence is not Presence.NOT_APPLICABLE]
        there = sum(state.presence is Presence.PRESENT for state in applicable)
        text = words.say("What the law asks: {done} of {total}", done=there, total=len(applicable))
        self._bar.show_progress(there, len(applicable), text)
        lacking = sum(state.is_lacking for state in states)
        self._open.setText(
            words.plural(
                "{n} required element is still missing. You may print already: the paper says it is a draft.",
                "{n} required elements are still missing. You may print already: the paper says it is a "
                "draft.",
                lacking,
            )
            if lacking
            else words.say("Everything the law asks is there.")
        )


class ElementList(Column):
    """Every element in the law's order; `plan` is the plan's first year as the records name it."""

    def __init__(self, page: Page, plan: str, states: Sequence[ElementState]) -> None:
        super().__init__(gap=8)
        self._page, self._plan = page, plan
        say = page.words.say
        self.filter = button(say("Show only what is missing"), self._switch, "quiet")
        self.filter.setObjectName("filter")
        self._only_missing = False
        self.row(self.filter)
        acts = ElementActs(page.desk.go, self._waive, self._unwaive)
        self.rows = {state.element.id: self.add(ElementRow(state, page.words, acts)) for state in states}
        self.show_states(states)

    def show_states(self, states: Sequence[ElementState]) -> None:
        """Renew every row in place."""
        for state in states:
            row = self.rows[state.element.id]
            row.show_state(state)
            row.setVisible(not self._only_missing or state.presence is Presence.MISSING)

    def _switch(self) -> None:
        self._only_missing = not self._only_missing
        say = self._page.words.say
        self.filter.setText(
            say("Show everything") if self._only_missing else say("Show only what is missing")
        )
        self.filter.setAccessibleName(self.filter.text())
        for row in self.rows.values():
            row.setVisible(not self._only_missing or row.state.presence is Presence.MISSING)

    def _waive(self, element: str, reason: str, field: TextField) -> bool:
        return self._page.act(WaiveElement(self._plan, element, reason), field)

    def _unwaive(self, element: str) -> None:
        self._page.act(UnwaiveElement(self._plan, element))
