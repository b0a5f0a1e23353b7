"""The fields of one declaration: kept in memory until a button enters or corrects it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar, cast

from PySide6.QtCore import Signal

from app.domain.follow.declaration import Declaration
from app.domain.follow_choices import FactKind
from app.domain.records import ThirdPartyFact
from app.i18n.words import Words
from app.presenters.labels import label
from app.views.widgets import (
    Asking,
    ChoiceField,
    Column,
    DateField,
    Field,
    LongTextField,
    MultiChoiceField,
    Option,
    TextField,
)

F = TypeVar("F", bound=Field)
_YES = "yes"
NOTHING = Declaration()


@dataclass(frozen=True, slots=True)
class FactDraft:
    """A declaration as it stands in the fields."""

    kind: FactKind | None = None
    physical: bool = False
    happened_on: date | None = None
    entered_on: date | None = None
    told: Declaration = NOTHING

    def fact(self, id_: str) -> ThirdPartyFact:
        """The part that becomes a record."""
        return ThirdPartyFact(
            id=id_,
            kind=self.kind or FactKind.VIOLENCE,
            physical=self.physical and self.kind is FactKind.VIOLENCE,
            happened_on=self.happened_on,
            entered_on=self.entered_on,
        )

    def changes(self) -> Mapping[str, object]:
        """The fields of the record, to correct one."""
        fact = self.fact("")
        return {name: getattr(fact, name) for name in ("kind", "physical", "happened_on", "entered_on")}


class FactForm(Column):
    """Kind, days, words, and a name once consent is ticked; `changed` after every answer."""

    changed = Signal()

    def __init__(self, words: Words, prefix: str) -> None:
        super().__init__(gap=12)
        self._words, self._prefix = words, prefix
        say = words.say
        kinds = [Option(kind, label(kind, words)) for kind in FactKind]
        self.kind = self._put(ChoiceField(*self._asked("kind", say("What happened?")), kinds))
        self.physical = self._put(
            MultiChoiceField(
                *self._asked("physical", say("How far did it go?"), hidden=True),
                [Option(_YES, say("Physical violence or a threat"))],
            )
        )
        self._days()
        self._words_and_name()
        self._follow()

    def _days(self) -> None:
        say = self._words.say
        self.happened_on = self._put(
            DateField(*self._asked("happened_on", say("On which day did it happen?")))
        )
        self.entered_on = self._put(
            DateField(
                *self._asked(
                    "entered_on",
                    say("Entered in the register on"),
                    hint=say("From this day on it is kept for five years."),
                )
            )
        )

    def _words_and_name(self) -> None:
        say = self._words.say
        self.story = self._put(
            LongTextField(
                *self._asked(
                    "text",
                    say("What does the worker declare?"),
                    hint=say(
                        "What was said or done, where, by what kind of person. In the worker’s own words."
                    ),
                )
            )
        )
        self.consent = self._put(
            MultiChoiceField(
                *self._asked("consent", say("The name of the worker")),
                [Option(_YES, say("The worker agrees that the name stands here"))],
            )
        )
        self.name = self._put(TextField(*self._asked("name", say("Name of the worker"))))

    def show_draft(self, draft: FactDraft) -> None:
        """Show these answers."""
        self.kind.show_value(draft.kind)
        self.physical.show_value((_YES,) if draft.physical else ())
        self.happened_on.show_value(draft.happened_on)
        self.entered_on.show_value(draft.entered_on)
        self.story.show_value(draft.told.text)
        self.consent.show_value((_YES,) if draft.told.consent else ())
        self.name.show_value(draft.told.name)
        self._follow()

    def draft(self) -> FactDraft:
        """The answers as they stand there; without consent there is no name."""
        consent = bool(self.consent.value())
        return FactDraft(
            kind=cast("FactKind | None", self.kind.value()),
            physical=bool(self.physical.value()),
            happened_on=self.happened_on.value(),
            entered_on=self.entered_on.value(),
            told=Declaration(self.story.value(), self.name.value() if consent else "", consent),
        )

    def field(self, name: str) -> Field | None:
        """The field of this name, to complain under."""
        found = getattr(self, "story" if name == "text" else name, None)
        return found if isinstance(found, Field) else None

    def _put(self, field: F) -> F:
        field.answered.connect(self._answered)
        return self.add(field)

    def _answered(self, _value: object) -> None:
        self._follow()
        self.changed.emit()

    def _asked(
        self, name: str, text: str, *, hint: str = "", hidden: bool = False
    ) -> tuple[str, Words, Asking]:
        asking = Asking(text, hint=hint, label_hidden=hidden)
        return f"{self._prefix}.{name}", self._words, asking

    def _follow(self) -> None:
        self.physical.setVisible(self.kind.value() is FactKind.VIOLENCE)
        self.name.setVisible(bool(self.consent.value()))
