"""A large button of the questionnaire; keys that mean something for the whole leaf pass through it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent

from app.views.widgets import PlainLabel
from app.views.widgets.layouts import vertical
from app.views.wrapping_button import WrappingButton

LEFT_TO_LEAF = frozenset(
    {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Backspace}
)


class AnswerButton(WrappingButton):
    """A sign, when there is one, above wrapping words; `chosen` marks the answer given before."""

    def __init__(self, text: str, sign: str = "", *, role: str = "answer", chosen: bool = False) -> None:
        super().__init__(role, text)
        self.setProperty("chosen", chosen)
        column = vertical(self, gap=4, margin=28 if sign else 14)
        column.addStretch(1)
        for said, manner in ((sign, "answersign"), (text, "answerlabel")):
            if said:
                label = PlainLabel(said, manner)
                label.setAlignment(Qt.AlignmentFlag.AlignCenter)
                column.addWidget(label)
        column.addStretch(1)
        self.passive()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and Backspace walk through the questionnaire, not over the buttons."""
        if Qt.Key(event.key()) in LEFT_TO_LEAF:
            event.ignore()
            return
        super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second half of a double click would answer the statement that has just appeared."""
        event.accept()
