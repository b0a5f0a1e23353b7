"""The line above the talk: which part this is, how far, and how much time it took."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from app.views.widgets.layouts import horizontal, vertical
from app.views.widgets.typography import PlainLabel


@dataclass(frozen=True, slots=True)
class HeadLine:
    """Finished words: the part with its place, the time of this part and of the whole, and a hint."""

    part: str
    time: str
    hint: str = ""


class TalkHead(QFrame):
    """Shows one `HeadLine`; without colours that alarm."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "talkhead")
        self._part = PlainLabel("", "talkpart")
        self._time = PlainLabel("", "talkplace")
        self._time.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.hint = PlainLabel("", "talkplace")
        self.hint.setObjectName("hint")
        row = horizontal(gap=24)
        row.addWidget(self._part, 2)
        row.addWidget(self._time, 1)
        column = vertical(self, gap=4, margin=8)
        column.addLayout(row)
        column.addWidget(self.hint)

    def show_line(self, line: HeadLine) -> None:
        """Show this."""
        for label, text in (
            (self._part, line.part),
            (self._time, line.time),
            (self.hint, line.hint),
        ):
            if label.text() != text:
                label.setText(text)
        self.hint.setVisible(bool(line.hint))
