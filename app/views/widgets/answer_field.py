"""A field whose question may honestly be answered with "I don't know" or "does not apply"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtWidgets import QCheckBox, QWidget

from app.domain.choices import AnswerState
from app.i18n.words import Words
from app.views.widgets.asking import DECIMAL, Asking, NumberKind, Option
from app.views.widgets.field import Field
from app.views.widgets.layouts import vertical
from app.views.widgets.number_field import NumberField
from app.views.widgets.option_row import OptionRow
from app.views.widgets.text_fields import TextField


@dataclass(frozen=True, slots=True)
class Answer:
    """A value, unknown with a reason, or not applicable with a reason."""

    state: AnswerState
    value: object = None
    reason: str = ""


class AnswerField(Field):
    """Any field with the two honest ways out under it; `answered` carries an `Answer`, None when cleared.

    `inner` is made with an `Asking` whose label is hidden: this field shows label, hint and error.
    """

    def __init__(self, id_: str, words: Words, asking: Asking, inner: Field) -> None:
        super().__init__(id_, words, asking)
        self.inner = inner
        self._outs = {
            AnswerState.UNKNOWN: self._way_out(
                asking.unknown or words.say("I don't know"), AnswerState.UNKNOWN
            ),
            AnswerState.NOT_APPLICABLE: self._way_out(
                words.say("This does not apply to us"), AnswerState.NOT_APPLICABLE
            ),
        }
        self.reason = TextField(f"{id_}.reason", words, Asking(words.say("Why? (if you wish)")))
        self.reason.setVisible(False)
        box = QWidget()
        column = vertical(box, gap=6)
        column.addWidget(inner)
        for out in self._outs.values():
            column.addWidget(out)
        column.addWidget(self.reason)
        inner.answered.connect(self._valued)
        self.reason.answered.connect(lambda _: self._announce())
        marks = tuple(out.mark for out in self._outs.values())
        self.place(box, *inner.controls(), *marks)

    def show_value(self, value: object) -> None:
        """Show an `Answer` (None: nothing answered)."""
        answer = value if isinstance(value, Answer) else Answer(AnswerState.VALUE)
        self.inner.show_value(answer.value if answer.state is AnswerState.VALUE else None)
        for state, out in self._outs.items():
            out.mark.setChecked(state is answer.state)
        self.reason.setVisible(answer.state is not AnswerState.VALUE)
        self.reason.show_value(answer.reason)
        self.show_error("")

    def value(self) -> Answer | None:
        """The answer as it stands, None when there is none."""
        for state, out in self._outs.items():
            if out.mark.isChecked():
                return Answer(state, None, self.reason.value())
        inner = self.inner.value()
        return Answer(AnswerState.VALUE, inner) if inner is not None else None

    def flush(self) -> None:
        """Announce what was typed but not announced yet."""
        self.inner.flush()
        self.reason.flush()

    def _way_out(self, label: str, state: AnswerState) -> OptionRow:
        row = OptionRow(QCheckBox(), Option(state, label), self.asking.label)
        row.mark.setObjectName(f"{self.objectName()}.{state.value}")
        row.mark.clicked.connect(lambda: self._went_out(state))
        return row

    def _went_out(self, state: AnswerState) -> None:
        out = self._outs[state].mark.isChecked()
        for other, row in self._outs.items():
            row.mark.setChecked(out and other is state)
        if out:
            self.inner.show_value(None)
        self.reason.setVisible(out)
        self._announce()

    def _valued(self, value: object) -> None:
        if value is not None:
            for row in self._outs.values():
                row.mark.setChecked(False)
            self.reason.setVisible(False)
            self.reason.show_value("")
        self._announce()

    def _announce(self) -> None:
        self.show_error("")
        self.answered.emit(self.value())


class CountField(AnswerField):
    """A number, "I don't know" with a reason, or "does not apply"; see `AnswerField`."""

    def __init__(self, id_: str, words: Words, asking: Asking, kind: NumberKind = DECIMAL) -> None:
        number = Asking(asking.label, unit=asking.unit, example=asking.example, label_hidden=True)
        around = replace(asking, unit="", example="")
        super().__init__(id_, words, around, NumberField(f"{id_}.value", words, number, kind))
