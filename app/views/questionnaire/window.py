"""The window of questionnaire mode: the whole screen, no frame, on top, and no way out of its own."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QFrame, QProgressBar, QScrollArea, QWidget

from app.views.look import Look
from app.views.questionnaire.leaf import Leaf
from app.views.widgets import ActionButton, PlainLabel
from app.views.widgets.layouts import horizontal, vertical

USUAL = (1280, 800)


class QuestionnaireWindow(QWidget):
    """Shows one leaf. Closing, Alt+F4 and Esc do nothing until `release`; logging out of the computer may.

    `chosen` carries the id of a way on the present leaf, or "give-up" and "leave-mode" of the frame.
    """

    chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        flags = Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
        super().__init__(None, flags)
        self.setObjectName("questionnaire")
        self.setProperty("role", "questionnaire")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._released = False
        self.leaf: Leaf | None = None
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._place = PlainLabel("", "leafsmall")
        self._place.setWordWrap(False)
        self.give_up = self._frame_button("give-up")
        self.leave = self._frame_button("leave-mode")
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lay_out()
        self.resize(*USUAL)
        self.dress(look)

    def dress(self, look: Look) -> None:
        """Wear another look."""
        self.setPalette(look.palette())
        self.setStyleSheet(look.style_sheet)
        self.setWindowIcon(look.icon("app"))

    def show_leaf(self, leaf: Leaf) -> None:
        """Show a leaf instead of the present one, which is forgotten with all that was typed on it."""
        old = self.leaf
        self.leaf = leaf
        leaf.chosen.connect(self.chosen)
        room = QWidget()
        room.setProperty("role", "questionnaire")
        row = horizontal(room, margin=24)
        row.addStretch(1)
        row.addWidget(leaf, 100, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        if old is not None:
            old.chosen.disconnect(self.chosen)
            taken = self._scroll.takeWidget()
            taken.hide()
            taken.deleteLater()
        self._scroll.setWidget(room)
        leaf.take_focus()

    def show_frame(self, title: str, give_up: str, leave: str) -> None:
        """Say what stands around the leaf; an empty text takes a button away."""
        self.setWindowTitle(title)
        for button, text in ((self.give_up, give_up), (self.leave, leave)):
            button.setText(text)
            button.setAccessibleName(text)
            button.setVisible(bool(text))

    def show_progress(self, done: int, total: int, text: str) -> None:
        """How far the respondent is; an empty text takes the bar away."""
        self._progress.setRange(0, max(total, 1))
        self._progress.setValue(done)
        self._progress.setAccessibleName(text)
        self._place.setText(text)
        for part in (self._progress, self._place):
            part.setVisible(bool(text))

    def release(self) -> None:
        """From now on it may close, and it does."""
        self._released = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stay, unless released or the whole session ends: the file remembers the mode."""
        if self._released or QGuiApplication.instance().isSavingSession():  # type: ignore[union-attr]
            super().closeEvent(event)
        else:
            event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        """Come back when something made the window small."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.WindowStateChange and self.isMinimized() and not self._released:
            self.showFullScreen()

    def _frame_button(self, way: str) -> ActionButton:
        made = ActionButton("", "quiet")
        made.setObjectName(f"frame.{way}")
        made.clicked.connect(lambda *_: self.chosen.emit(way))
        made.hide()
        return made

    def _lay_out(self) -> None:
        head = horizontal(gap=16)
        head.addWidget(self._place)
        head.addWidget(self._progress, 1)
        head.addStretch(0)
        head.addWidget(self.give_up)
        foot = horizontal()
        foot.addStretch(1)
        foot.addWidget(self.leave)
        whole = vertical(self, gap=8, margin=24)
        whole.addLayout(head)
        whole.addWidget(self._scroll, 1)
        whole.addLayout(foot)
