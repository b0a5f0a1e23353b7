"""What can happen to a measure today, as buttons; each asks for the day, who, and what belongs to it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial
from types import MappingProxyType
from typing import cast

from app.domain.choices import MeasureStatus
from app.domain.commands.base import Command
from app.domain.commands.follow import MoveMeasure, NoteMeasureEvent
from app.domain.follow_choices import MeasureEventKind
from app.domain.months import add_months
from app.domain.records import MeasureEvent, PlannedMeasure
from app.i18n.marks import N_
from app.views.widgets import (
    WHOLE,
    Asking,
    Card,
    Column,
    DateField,
    Field,
    NumberField,
    TextField,
    button,
)
from app.wizards.page import Page, new_id
from app.wizards.pages.follow_unkept import Unkept

Kind = MeasureEventKind

_ALWAYS = (Kind.INFORMED, Kind.TRAINED)
_TURNS: Mapping[MeasureStatus, tuple[Kind, ...]] = MappingProxyType(
    {
        MeasureStatus.PLANNED: (Kind.STARTED, Kind.PROGRESS, Kind.DONE, Kind.MOVED, Kind.DROPPED, *_ALWAYS),
        MeasureStatus.STARTED: (Kind.PROGRESS, Kind.DONE, Kind.MOVED, Kind.DROPPED, Kind.REOPENED, *_ALWAYS),
        MeasureStatus.DONE: (Kind.REOPENED, *_ALWAYS),
        MeasureStatus.DROPPED: (Kind.REOPENED, *_ALWAYS),
    }
)
"""What is offered in each state, the likeliest first."""

_WORDS: Mapping[Kind, str] = MappingProxyType(
    {
        Kind.STARTED: N_("It has begun…"),
        Kind.PROGRESS: N_("A step further…"),
        Kind.DONE: N_("It is done…"),
        Kind.MOVED: N_("Other dates…"),
        Kind.DROPPED: N_("Drop it…"),
        Kind.REOPENED: N_("Plan it again…"),
        Kind.INFORMED: N_("People were informed…"),
        Kind.TRAINED: N_("People were trained…"),
    }
)
_NOTES: Mapping[Kind, str] = MappingProxyType(
    {
        Kind.PROGRESS: N_("What was done?"),
        Kind.MOVED: N_("Why other dates?"),
        Kind.DROPPED: N_("Why do you drop it?"),
        Kind.INFORMED: N_("What was it about?"),
        Kind.TRAINED: N_("What was it about?"),
    }
)
_BY = "follow.by"
"""Under which name the window remembers who noted something last."""
_KIND = "kind"
"""Under which name it remembers of what a form was that was not kept yet."""


class TurnsPart:
    """The row of buttons and, under it, the form of the one that was pressed."""

    def __init__(self, page: Page, id_: str, column: Column) -> None:
        self._page, self._id = page, id_
        self._status: MeasureStatus | None = None
        self._buttons = column.add(Column(gap=0))
        self._asked = column.add(Card())
        self._asked.hide()
        self._fields: dict[str, Field] = {}
        self._unkept = Unkept(page, f"follow.measure.{id_}")

    def show(self, measure: PlannedMeasure) -> None:
        """Offer what can happen in the state it is in now."""
        if measure.status is self._status:
            return
        first, self._status = self._status is None, measure.status
        self._asked.hide()
        self._buttons.clear()
        made = []
        for place, kind in enumerate(_TURNS[measure.status]):
            word = self._page.words.say(_WORDS[kind])
            made.append(button(word, partial(self._ask, kind), "plain" if place < 3 else "quiet"))
            made[-1].setObjectName(f"turn.{kind.value}")
        self._buttons.row(*made)
        if first:
            self._go_on()

    def _go_on(self) -> None:
        """Open the form that was left before it was kept, as it was."""
        known = self._unkept.known()
        kind = known.get(_KIND)
        if self._status is None or kind not in _TURNS[self._status]:
            return
        self._fill(Kind(str(kind)))
        for name in known.keys() & self._fields.keys():
            self._fields[name].show_value(known[name])

    def _ask(self, kind: Kind) -> None:
        self._unkept.forget()
        self._fill(kind)
        next(iter(self._fields.values())).setFocus()

    def _fill(self, kind: Kind) -> None:
        say, column = self._page.words.say, self._asked.column
        column.clear()
        self._fields = {}
        column.heading(say(_WORDS[kind]).rstrip("…"), 3)
        if kind is Kind.MOVED:
            self._ask_dates(column)
        else:
            self._put(
                DateField("on", self._page.words, Asking(say("On which day?"))), self._page.reading.today
            )
        self._ask_figures(kind)
        note = say(_NOTES[kind]) if kind in _NOTES else say("Remark")
        self._put(TextField("note", self._page.words, Asking(note)), "")
        by = Asking(say("Who notes this?"), hint=say("A function, such as ‘the manager’."))
        self._put(TextField("by", self._page.words, by), self._page.desk.notes.get(_BY, ""))
        keep = button(say("Note it"), partial(self._keep, kind), "primary")
        keep.setObjectName("keep.turn")
        cancel = button(say("Cancel"), partial(self._close, kind), "quiet")
        cancel.setObjectName("cancel.turn")
        column.row(keep, cancel)
        self._asked.show()
        for field in self._fields.values():
            self._unkept.watch(field, **{_KIND: kind})

    def _ask_dates(self, column: Column) -> None:
        say, words = self._page.words.say, self._page.words
        record = self._page.reading.dossier.get(PlannedMeasure, self._id)
        column.text(say("The dates planned first are kept and stay visible."), "muted")
        for name, asked in (("start", say("Begins on")), ("end", say("Finished by"))):
            self._put(DateField(name, words, Asking(asked)), getattr(record, name, None))
        later = button(say("One year later"), self._later, "quiet")
        later.setObjectName("year.later")
        column.row(later)

    def _later(self) -> None:
        """What stands in both fields, a year on: day and month stay, 29 February becomes the 28th."""
        for name in ("start", "end"):
            if (day := self._day(name)) is not None:
                self._fields[name].show_value(add_months(day, 12))

    def _ask_figures(self, kind: Kind) -> None:
        say, words = self._page.words.say, self._page.words
        if kind is Kind.PROGRESS:
            asking = Asking(say("How far is it?"), unit="%")
            self._put(NumberField("percent", words, asking, WHOLE), None)
        if kind in _ALWAYS:
            self._put(NumberField("people", words, Asking(say("How many people?")), WHOLE), None)

    def _put(self, field: Field, value: object) -> None:
        field.show_value(value)
        self._fields[field.objectName()] = self._asked.column.add(field)

    def _close(self, kind: Kind) -> None:
        """Put the form away; the focus goes back to its button, or to the first when that is gone."""
        self._asked.hide()
        self._unkept.forget()
        offered = _TURNS[self._status] if self._status is not None else ()
        back = kind if kind in offered else next(iter(offered), kind)
        self._page.restore(f"turn.{back.value}", self._page.scrolled())

    def _keep(self, kind: Kind) -> None:
        if self._unreadable():
            return
        self._page.desk.notes[_BY] = self._value("by")
        if self._page.act(self._command(kind)):
            self._close(kind)

    def _unreadable(self) -> bool:
        """Whether something was typed that is no day or no number; its field says so."""
        for field in self._fields.values():
            field.show_error("")
            field.flush()
            if field.objectName() == "on" and field.value() is None and not field.error():
                field.show_error(self._page.words.say("Fill in the day."))
        return any(field.error() for field in self._fields.values())

    def _value(self, name: str) -> str:
        field = self._fields.get(name)
        return str(field.value() or "") if field is not None else ""

    def _day(self, name: str) -> date | None:
        return cast("date | None", self._fields[name].value())

    def _number(self, name: str) -> int | None:
        field = self._fields.get(name)
        return cast("int | None", field.value()) if field is not None else None

    def _command(self, kind: Kind) -> Command:
        today, by, note = self._page.reading.today, self._value("by"), self._value("note")
        if kind is Kind.MOVED:
            return MoveMeasure(new_id(), self._id, self._day("start"), self._day("end"), today, by, note)
        event = MeasureEvent(
            id=new_id(),
            measure=self._id,
            kind=kind,
            on=self._day("on") or today,
            by=by,
            note=note,
            percent=self._number("percent"),
            people=self._number("people"),
        )
        return NoteMeasureEvent(event, today, check=new_id())
