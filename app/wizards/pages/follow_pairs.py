"""Fields of a record's attribute that holds names with texts, or names that are ticked."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from app.domain.commands.base import Command
from app.views.widgets import Column
from app.wizards.form import Form
from app.wizards.page import Page

Pairs = tuple[tuple[str, str], ...]
Read = Callable[[], object | None]
Write = Callable[[Mapping[str, object]], Command]
TICKED = "ticked"


class PairForm(Form):
    """One text field per name of an attribute such as `inputs`: (name, text) pairs; a blank text is none."""

    def __init__(self, page: Page, read: Read, write: Write, *, attribute: str, column: Column) -> None:
        super().__init__(page, read, self._whole, column=column)
        self._record, self._put, self._attribute = read, write, attribute
        self.prefix = f"{attribute}."

    def _value(self, field: str) -> object:
        return dict(self._pairs()).get(field, "")

    def _pairs(self) -> Pairs:
        found: Pairs = getattr(self._record(), self._attribute, ())
        return found

    def _whole(self, changes: Mapping[str, object]) -> Command:
        texts = dict(self._pairs()) | {name: str(text or "") for name, text in changes.items()}
        kept = tuple((name, text) for name, text in texts.items() if text.strip())
        return self._put({self._attribute: kept})


class TickForm(PairForm):
    """One tick per name of an attribute such as `none`: the ticked names."""

    def _value(self, field: str) -> object:
        ticked: tuple[str, ...] = getattr(self._record(), self._attribute, ())
        return (TICKED,) if field in ticked else ()

    def _answer(self, field: str, value: object) -> None:
        """A tick that was refused goes away again; why stays to be read."""
        super()._answer(field, value)
        widget = self.fields[field]
        if (kept := self._value(field)) != widget.value():
            said = widget.error()
            widget.show_value(kept)
            widget.show_error(said)

    def _whole(self, changes: Mapping[str, object]) -> Command:
        ticked: tuple[str, ...] = getattr(self._record(), self._attribute, ())
        for name, value in changes.items():
            ticked = tuple(each for each in ticked if each != name) + ((name,) if value else ())
        return self._put({self._attribute: ticked})
