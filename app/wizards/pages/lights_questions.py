"""The questions of one indicator as fields: numbers, yes or no, choices, several choices."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

from app.domain.catalogue import IndicatorInput, InputType
from app.domain.choices import AnswerState
from app.domain.records import InputValue, LightInput
from app.i18n.words import Words
from app.views.widgets import (
    DECIMAL,
    WHOLE,
    Answer,
    Asking,
    ChoiceField,
    CountField,
    Field,
    MultiChoiceField,
    Option,
)

UNKNOWN, NOTHING, OUTSIDE = "unknown", "none", "not_applicable"
"""Answers beside those of the catalogue: not known, none of these, does not apply."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How questions are put: `prefix` keeps the names of two rounds apart, `together` speaks to a group."""

    prefix: str = ""
    together: bool = False


ALONE = Manner()


@dataclass(frozen=True, slots=True)
class Question:
    """A field, how an answer is shown in it, and how what it announces becomes an answer."""

    field: Field
    shown: Callable[[LightInput | None], object]
    read: Callable[[object], Answer | None]


def question(asked: IndicatorInput, words: Words, manner: Manner = ALONE) -> Question:
    """The field that suits the type of the question; its id is the key, after the manner's prefix."""
    unit = words.pick(asked.unit) if asked.unit is not None else ""
    unknown = words.say("We don't know") if manner.together else words.say("I don't know")
    asking = Asking(words.pick(asked.label), unit=unit, unknown=unknown)
    id_ = f"{manner.prefix}{asked.key}"
    not_known = Option(UNKNOWN, unknown)
    match asked.type:
        case InputType.BOOL:
            return _one_of(ChoiceField(id_, words, asking, _yes_no(words, not_known)))
        case InputType.CHOICE:
            return _one_of(ChoiceField(id_, words, asking, (*_choices(asked, words), not_known)))
        case InputType.MULTI_CHOICE:
            events = (*_choices(asked, words), Option(NOTHING, words.say("none of these")), not_known)
            return _several(SeveralField(id_, words, asking, events))
    kind = WHOLE if asked.type is InputType.INTEGER else DECIMAL
    return Question(
        CountField(id_, words, asking, kind), _as_answer, lambda value: cast("Answer | None", value)
    )


class SeveralField(MultiChoiceField):
    """Several answers, or one of the two that stand alone: none of these, and not known."""

    def _ticked(self) -> None:
        sender = self.sender()
        pressed = next((row for row in self.rows if row.mark is sender), None)
        alone = (
            pressed is not None and pressed.option.value in {NOTHING, UNKNOWN} and pressed.mark.isChecked()
        )
        for row in self.rows:
            if row is not pressed and (alone or row.option.value in {NOTHING, UNKNOWN}):
                row.mark.setChecked(False)
        super()._ticked()


def _one_of(field: ChoiceField) -> Question:
    def shown(answer: LightInput | None) -> object:
        if answer is None:
            return None
        return answer.value if answer.state is AnswerState.VALUE else answer.state.value

    def read(value: object) -> Answer | None:
        if value is None:
            return None
        if isinstance(value, str) and value in {UNKNOWN, OUTSIDE}:
            return Answer(AnswerState(value))
        return Answer(AnswerState.VALUE, value)

    return Question(field, shown, read)


def _several(field: SeveralField) -> Question:
    def shown(answer: LightInput | None) -> object:
        if answer is None or answer.state is AnswerState.NOT_APPLICABLE:
            return ()
        if answer.state is AnswerState.UNKNOWN:
            return (UNKNOWN,)
        return answer.value or (NOTHING,)

    def read(value: object) -> Answer | None:
        ticked = cast("tuple[str, ...]", value)
        if not ticked:
            return None
        if UNKNOWN in ticked:
            return Answer(AnswerState.UNKNOWN)
        return Answer(AnswerState.VALUE, tuple(each for each in ticked if each != NOTHING))

    return Question(field, shown, read)


def _as_answer(answer: LightInput | None) -> Answer | None:
    return Answer(answer.state, answer.value, answer.reason) if answer is not None else None


def _yes_no(words: Words, not_known: Option) -> tuple[Option, ...]:
    return (
        Option(True, words.say("Yes")),
        Option(False, words.say("No")),
        not_known,
        Option(OUTSIDE, words.say("This does not apply to us")),
    )


def _choices(asked: IndicatorInput, words: Words) -> tuple[Option, ...]:
    return tuple(Option(choice.value, words.pick(choice.label)) for choice in asked.choices)


def input_value(answer: Answer) -> InputValue | None:
    """What the command keeps of an answer."""
    return cast("InputValue | None", answer.value)
