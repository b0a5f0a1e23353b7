"""A long list a few lines at a time, with a button for more."""

from __future__ import annotations

from app.views.widgets import Column, button
from app.wizards.page import Page


class Batches:
    """How many lines of each group of a page are shown; a thousand at once would make it slow."""

    def __init__(self, page: Page, at_once: int) -> None:
        self._page, self._at_once = page, at_once
        self._more: dict[str, int] = {}

    def shown(self, name: str) -> int:
        """How many lines of this group."""
        return self._at_once + self._more.get(name, 0)

    def start_again(self) -> None:
        """Show the first lines of every group only."""
        self._more.clear()

    def offer(self, column: Column, name: str, rest: int) -> None:
        """A button below the group for the next lines of the `rest`."""

        def more() -> None:
            self._more[name] = self._more.get(name, 0) + self._at_once
            self._page.updated()
            self._page.restore(f"more.{name}", self._page.scrolled())

        offered = button(
            self._page.words.plural("Show {n} more", "Show {n} more", min(rest, self._at_once)), more, "quiet"
        )
        offered.setObjectName(f"more.{name}")
        column.row(offered)
