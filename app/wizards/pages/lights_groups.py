"""The lights in four parts, as a few people around one table go through them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal

from app.domain.commands.lights import LeaveUnknown
from app.i18n.marks import N_
from app.views.focus_order import reveal
from app.views.widgets import button
from app.wizards.page import Page
from app.wizards.pages.lights_inputs import RoundInputs
from app.wizards.pages.lights_questions import Manner
from app.wizards.pages.start_fold import Fold
from app.wizards.steps import INDICATORS

TOGETHER = Manner(together=True)


@dataclass(frozen=True, slots=True)
class Group:
    """A part: its title, still to be translated, and its indicators."""

    title: str
    indicators: tuple[str, ...]


GROUPS = (
    Group(N_("Being absent, leaving, accidents"), INDICATORS[0:6]),
    Group(N_("How people treat each other"), INDICATORS[6:10]),
    Group(N_("The work itself"), INDICATORS[10:12]),
    Group(N_("Background, without a colour"), INDICATORS[12:16]),
)


class LightsGroup(Fold):
    """One part that unfolds, with its questions; `finished` when the people want to go on."""

    finished = Signal()

    def __init__(self, page: Page, round_id: str, group: Group) -> None:
        super().__init__(page.words, f"part.{group.indicators[0]}", page.words.say(group.title))
        self._page, self._round = page, round_id
        indicators, pick = page.reading.catalogue.indicators, page.words.pick
        self._inputs = RoundInputs(page, round_id, self.column)
        for id_ in group.indicators:
            self.column.heading(pick(indicators[id_].name), 3)
            self.column.text(pick(indicators[id_].definition), "muted")
            self._inputs.ask(indicators[id_], manner=TOGETHER)
        self.keys = tuple(self._inputs.questions)
        self._ways(group)

    def waiting(self) -> int:
        """How many questions have no answer yet."""
        return sum(self._inputs.answer(key) is None for key in self.keys)

    def count(self) -> None:
        """Say under the title how far this part is."""
        done, total = len(self.keys) - self.waiting(), len(self.keys)
        self.tease(self._page.words.say("Answered: {done} of {total}", done=done, total=total))

    def begin(self) -> None:
        """Unfold and come into view."""
        if not self.unfolded:
            self.toggle()
        self.button.setFocus()
        reveal(self)

    def _ways(self, group: Group) -> None:
        say = self._page.words.say
        rest = button(say("We don't know the rest of this part"), self._leave)
        on = button(say("On to the next part"), self._finish, "primary")
        for way, name in ((rest, "rest"), (on, "on")):
            way.setObjectName(f"{name}.{group.indicators[0]}")
            way.setAccessibleName(f"{way.text()}: {say(group.title)}")
        self.column.row(on, rest)

    def _leave(self) -> None:
        self._page.flush()
        if self._page.act(LeaveUnknown(self._round, self.keys)):
            self._inputs.show()
            self._finish()

    def _finish(self) -> None:
        self._page.flush()
        if self.unfolded:
            self.toggle()
        self.finished.emit()
