"""One statement with its five answers, in large calm type."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.domain.survey.ballot import SKIPPED
from app.domain.survey.signs import sign_of
from app.views.questionnaire.answer_button import AnswerButton
from app.views.questionnaire.leaf import Leaf, LeafWay
from app.views.widgets import PlainLabel
from app.views.widgets.layouts import horizontal


@dataclass(frozen=True, slots=True)
class StatementWords:
    """A statement in finished words; `scale` maps the signs "0" to "4" to what they are called."""

    subject: str
    statement: str
    scale: Mapping[str, str]
    not_applicable: str
    ways: Sequence[LeafWay]
    given: str = ""


class StatementLeaf(Leaf):
    """Announces "0" to "4", "-" (does not apply), and the small ways; the arrow to the right is "on"."""

    def __init__(self, said: StatementWords) -> None:
        super().__init__("leaf.statement", f"{said.subject}. {said.statement}")
        self.column.addWidget(PlainLabel(said.subject, "leafsubject"))
        self.column.addWidget(PlainLabel(said.statement, "leafstatement"))
        self.column.addSpacing(8)
        self.column.addWidget(self._scale(said))
        self.row(
            LeafWay(SKIPPED, said.not_applicable, chosen=said.given == SKIPPED),
            *said.ways,
        )

    def meaning(self, event: QKeyEvent) -> str:
        """0 to 4 and n answer, the arrows and Backspace walk."""
        return sign_of(event.text()) or super().meaning(event)

    def _scale(self, said: StatementWords) -> QWidget:
        box = QWidget()
        row = horizontal(box, gap=16)
        for sign, label in said.scale.items():
            made = AnswerButton(label, sign, chosen=sign == said.given)
            made.setObjectName(f"leaf.{sign}")
            made.setAccessibleName(f"{sign}: {label}")
            made.clicked.connect(lambda _=False, sign=sign: self.chosen.emit(sign))
            row.addWidget(made, 1)
        return box
