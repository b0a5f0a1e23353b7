"""Below the page: back and next, always in the same place; under that the two bars of progress."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.i18n.words import Words
from app.views.frame_state import FrameState
from app.views.look import Look
from app.views.widgets import ActionButton, ProgressBar
from app.views.widgets.layouts import horizontal


class StepBar(QWidget):
    """Back, open points, next; next never blocks."""

    back_chosen = Signal()
    next_chosen = Signal()
    open_points_chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "steps")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._words: Words | None = None
        row = horizontal(self)
        row.setContentsMargins(32, 10, 32, 10)
        self.back = _button("step.back", "plain", self.back_chosen.emit)
        self.points = _button("step.points", "bar", self.open_points_chosen.emit)
        self.next = _button("step.next", "primary", self.next_chosen.emit)
        row.addWidget(self.back)
        row.addStretch(1)
        row.addWidget(self.points)
        row.addStretch(1)
        row.addWidget(self.next)

    def speak(self, words: Words, look: Look) -> None:
        """Say everything in this language, with icons of this look."""
        self._words = words
        self.next.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        for button, icon, role, text in (
            (self.back, "back", "text.primary", words.say("Back")),
            (self.next, "next", "text.on_accent", words.say("Next")),
        ):
            button.setText(text)
            button.setAccessibleName(text)
            button.setIcon(look.icon(icon, role))
        self.points.setIcon(look.icon("open-points", "text.primary"))

    def take_focus(self) -> None:
        """Give the focus to Next, or to Back on the last page."""
        (self.next if self.next.isEnabled() else self.back).setFocus()

    def show_state(self, state: FrameState) -> None:
        """Show where one can go and how many points are open."""
        self.back.setEnabled(state.can_go_back)
        self.next.setEnabled(state.can_go_on)
        if self._words is not None:
            text = self._words.plural("{n} open point", "{n} open points", state.open_points)
            self.points.setText(text)
            self.points.setAccessibleName(text)


class ProgressFoot(QWidget):
    """Two bars: a finished analysis without a plan is not finished."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "bottombar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = horizontal(self, gap=32)
        row.setContentsMargins(32, 6, 32, 8)
        self.analysis = ProgressBar("")
        self.plan = ProgressBar("")
        row.addWidget(self.analysis, 1)
        row.addWidget(self.plan, 1)

    def show_state(self, state: FrameState) -> None:
        """Fill both bars."""
        for bar, line in ((self.analysis, state.analysis), (self.plan, state.plan)):
            bar.show_progress(line.done, line.total, line.text)


def _button(name: str, role: str, act: Callable[[], None]) -> ActionButton:
    made = ActionButton("", role)
    made.setObjectName(name)
    made.clicked.connect(lambda *_: act())
    return made
