"""Binds fields to a record: shows what it holds, writes what was answered."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar, Unpack

from shiboken6 import isValid

from app.domain.commands.base import Command
from app.i18n.words import Words
from app.views.widgets import (
    DECIMAL,
    Asking,
    ChoiceField,
    Column,
    DateField,
    Field,
    LongTextField,
    MultiChoiceField,
    NumberField,
    NumberKind,
    Option,
    Options,
    ScaleField,
    SelectField,
    TextField,
    YesNoField,
)
from app.wizards.page import Page

F = TypeVar("F", bound=Field)
Read = Callable[[], object | None]
Write = Callable[[Mapping[str, object]], Command]


class Form:
    """Fields of one record. `read` gives the record (None: nothing yet), `write` the command for changes.

    Fields go into the page's column, or into `column` (a card) when given. The field's id is the name of
    the record's attribute; several forms on one page may use a `prefix` to keep object names apart.
    """

    def __init__(self, page: Page, read: Read, write: Write, *, column: Column | None = None) -> None:
        self.page = page
        self._read, self._write = read, write
        self.column = column if column is not None else page.column
        self.prefix = ""
        self.fields: dict[str, Field] = {}
        page.forms.append(self)

    def text(self, field: str, label: str, **options: Unpack[Options]) -> TextField:
        """One line of text."""
        return self.bind(field, TextField(*self._asked(field, label, options)))

    def long_text(self, field: str, label: str, **options: Unpack[Options]) -> LongTextField:
        """Several lines of text."""
        return self.bind(field, LongTextField(*self._asked(field, label, options)))

    def number(
        self, field: str, label: str, kind: NumberKind = DECIMAL, **options: Unpack[Options]
    ) -> NumberField:
        """A number: WHOLE gives int, MONEY Decimal, DECIMAL int or float."""
        return self.bind(field, NumberField(*self._asked(field, label, options), kind))

    def date(self, field: str, label: str, **options: Unpack[Options]) -> DateField:
        """A day."""
        return self.bind(field, DateField(*self._asked(field, label, options)))

    def yes_no(self, field: str, label: str, **options: Unpack[Options]) -> YesNoField:
        """Yes, no or don't know (None)."""
        return self.bind(field, YesNoField(*self._asked(field, label, options)))

    def choice(
        self, field: str, label: str, choices: Sequence[Option], **options: Unpack[Options]
    ) -> ChoiceField:
        """One answer out of a few."""
        return self.bind(field, ChoiceField(*self._asked(field, label, options), choices))

    def select(
        self, field: str, label: str, choices: Sequence[Option], **options: Unpack[Options]
    ) -> SelectField:
        """One answer out of many."""
        return self.bind(field, SelectField(*self._asked(field, label, options), choices))

    def several(
        self, field: str, label: str, choices: Sequence[Option], **options: Unpack[Options]
    ) -> MultiChoiceField:
        """Any number of answers, kept as a tuple."""
        return self.bind(field, MultiChoiceField(*self._asked(field, label, options), choices))

    def scale(
        self, field: str, label: str, choices: Sequence[Option], **options: Unpack[Options]
    ) -> ScaleField:
        """One step of a scale, with large buttons."""
        return self.bind(field, ScaleField(*self._asked(field, label, options), choices))

    def bind(self, field: str, widget: F) -> F:
        """Add any field: show the record's value, write what it announces."""
        self.fields[field] = widget
        widget.show_value(self._value(field))
        widget.answered.connect(lambda value: self._answer(field, value))
        self.column.add(widget)
        return widget

    def alive(self) -> bool:
        """Whether the fields are still there (a card that was folded took its fields along)."""
        return all(isValid(widget) for widget in self.fields.values())

    def show(self) -> None:
        """Show what the record holds now."""
        for field, widget in self.fields.items():
            widget.show_value(self._value(field))

    def _answer(self, field: str, value: object) -> None:
        widget = self.fields[field]
        if not self.page.act(self._write({field: value}), widget):
            return
        kept = self._value(field)
        if kept != value:
            widget.show_value(kept)

    def _value(self, field: str) -> object:
        record = self._read()
        return getattr(record, field, None) if record is not None else None

    def _asked(self, field: str, label: str, options: Options) -> tuple[str, Words, Asking]:
        return f"{self.prefix}{field}", self.page.words, Asking(label, **options)
