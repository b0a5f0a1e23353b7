"""What was filled in of a form that is kept as a whole: the window remembers it until then, no disk does."""

from __future__ import annotations

from collections.abc import Mapping

from app.views.widgets import Field
from app.wizards.page import Page


class Unkept:
    """The answers so far under one name, such as the page and what it is about."""

    def __init__(self, page: Page, name: str) -> None:
        self._notes, self._name = page.desk.notes, f"unkept.{name}"

    def known(self) -> Mapping[str, object]:
        """The answers by field; empty when nothing was filled in."""
        found = self._notes.get(self._name)
        return found if isinstance(found, dict) else {}

    def watch(self, field: Field, **about: object) -> None:
        """Remember what is answered in this field, and `about` what."""
        name = field.objectName()
        field.answered.connect(lambda value: self._remember({**about, name: value}))

    def forget(self) -> None:
        """It was kept, or will not be."""
        self._notes.pop(self._name, None)

    def _remember(self, answers: Mapping[str, object]) -> None:
        self._notes[self._name] = {**self.known(), **answers}
