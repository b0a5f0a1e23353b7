"""The form that is being typed over: the statement at hand, all answers, and the box for proposals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal

from app.domain.survey.ballot import LONGEST_WORDS
from app.i18n.words import Words
from app.views.quick_entry.answer_grid import AnswerGrid
from app.views.widgets import (
    Asking,
    BodyText,
    Column,
    PlainLabel,
    RecordTable,
    TableRow,
    TextField,
    button,
)


@dataclass(frozen=True, slots=True)
class EntryState:
    """What is shown after every key, in finished words; `marked` are the squares that differ."""

    where: str
    statement: str
    signs: tuple[str, ...]
    here: int
    advice: str = ""
    complete: bool = False
    marked: frozenset[int] = frozenset()


class FormTyping(Column):
    """`sealed` and `left` are sent by the buttons; the keys are announced by `grid`."""

    sealed = Signal()
    left = Signal()

    def __init__(self, words: Words, legend: str) -> None:
        super().__init__(gap=12)
        say = words.say
        self._where = self.add(PlainLabel("", "muted"))
        self._statement = self.add(PlainLabel("", "entrystatement"))
        self._statement.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.add(BodyText(legend, "small"))
        self.grid = self.add(AnswerGrid(say("Answers of this form")))
        self._advice = self.add(PlainLabel("", "label"))
        self.sides = self.add(
            RecordTable(
                say("What differs"),
                (say("Statement asked"), say("First time"), say("Second time"), say("Chosen")),
                (6, 2, 2, 2),
            )
        )
        self.sides.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.words = self.add(
            TextField(
                "entry.words",
                words,
                Asking(
                    say("What is written in the box"),
                    hint=say("As it stands there, without names. It is sealed like the answers."),
                ),
            )
        )
        self.words.control.setMaxLength(LONGEST_WORDS)
        self.words.control.returnPressed.connect(self.sealed)
        self._error = self.add(PlainLabel("", "error"))
        self.seal = button(say("Seal this form"), self.sealed.emit, "primary")
        self.seal.setObjectName("entry.seal")
        leave = button(say("Leave this form"), self.left.emit)
        leave.setObjectName("entry.leave")
        self.row(self.seal, leave)

    def start(self) -> None:
        """Ready for the first answer."""
        self.words.show_value("")
        self.show_sides(())
        self.refuse("")
        self.grid.setFocus()

    def show_state(self, state: EntryState) -> None:
        """Show where the typing is."""
        self._where.setText(state.where)
        self._statement.setText(state.statement)
        self._advice.setText(state.advice)
        self.grid.show_signs(state.signs, state.here, state.marked)
        self.grid.setAccessibleDescription(f"{state.where} {state.statement} {state.advice}")
        self.seal.setEnabled(state.complete)

    def show_sides(self, rows: Sequence[TableRow]) -> None:
        """Show what was typed differently the second time; nothing takes the table away."""
        self.sides.show_rows(rows)
        self.sides.setVisible(bool(rows))

    def refuse(self, text: str) -> None:
        """Say what is wrong; an empty text takes it away."""
        self._error.setText(text)
        self._error.setVisible(bool(text))
