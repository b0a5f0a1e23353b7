"""One line on another page: whether the plan was signed and whether it changed since."""

from __future__ import annotations

from app.domain.choices import PlanKind
from app.domain.elements.signature import place_of
from app.presenters.versions import plan_state
from app.views.widgets import Column, LightBadge, button
from app.wizards.page import Page


class SignState(Column):
    """The line with the way to the signature."""

    def __init__(self, page: Page, kind: PlanKind) -> None:
        super().__init__(gap=4)
        self._page, self._kind = page, kind
        self._badge = self.add(LightBadge(None, page.words))
        go = button(page.words.say("To the signature"), self._go, "quiet")
        go.setObjectName("to.sign")
        self.row(go)
        self.show_state()

    def show_state(self) -> None:
        """Say how it stands now."""
        self._badge.show_light(*plan_state(self._kind, self._page.reading, self._page.words))

    def _go(self) -> None:
        self._page.desk.go(place_of(self._kind))
