"""What both windows of signatures have: a column that scrolls, buttons under it, work with a sentence."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QWidget

from app.domain.messages import Message, Refusal
from app.i18n.words import Words
from app.store.errors import StorageError
from app.views.dialogs.long_work import Job, Stopped, Told, work_on
from app.views.focus_order import reveal
from app.views.look import Look
from app.views.widgets import Callout, Column, Field
from app.views.widgets.layouts import vertical

T = TypeVar("T")
WIDE, HIGH = 640, 760


class SignatureWindow(QDialog):
    """A window with a heading, a column, room for one complaint, and buttons that never scroll away."""

    def __init__(self, title: str, words: Words, look: Look, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.words, self.look = words, look
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setStyleSheet(look.style_sheet)
        self.setPalette(look.palette())
        self.column = Column(gap=16, margin=24)
        self.column.heading(title)
        sheet = QWidget()
        sheet.setProperty("role", "page")
        vertical(sheet).addWidget(self.column)
        scroll = QScrollArea()
        scroll.setObjectName("signing.scroll")
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(sheet)
        self.foot = Column(gap=12, margin=24)
        self._complaint = self.foot.add(Callout("warning", "", ""))
        self._complaint.setObjectName("signing.complaint")
        self._complaint.hide()
        layout = vertical(self, gap=0)
        layout.addWidget(scroll, 1)
        layout.addWidget(self.foot)
        self._resize()

    def complain(self, error: Refusal | StorageError | None) -> None:
        """Say above the buttons what is wrong; None takes it away."""
        self.say_wrong(error.message if error is not None else None)

    def say_wrong(self, message: Message | None) -> None:
        """The same for a sentence."""
        self._complaint.show_words("", self.words.tell(message) if message is not None else "")
        self._complaint.setVisible(message is not None)

    def wait_for(self, text: str, task: Callable[[], T], *, by_card: bool = False) -> T:
        """Do slow work beside the window with this sentence in front; raises what it raises, or `Stopped`.

        The software of a card may never answer: work `by_card` is left to itself when it is stopped.
        """
        job: Job[T] = Job(
            self.words.say("One moment…"), text, lambda told: _told(task, told), may_hang=by_card
        )
        return work_on(job, self.words, self.look, self)

    def show_wrong(self, field: Field, error: Refusal | StorageError) -> None:
        """Say what is wrong under the field it is about, and bring that into view."""
        field.show_error(self.words.tell(error.message))
        field.setFocus()
        reveal(field)

    def _resize(self) -> None:
        screen = self.screen().availableGeometry()
        self.resize(
            min(round(WIDE * self.look.zoom), screen.width() - 40),
            min(round(HIGH * self.look.zoom), screen.height() - 80),
        )


def _told(task: Callable[[], T], _told: Told) -> T:
    return task()


__all__ = ["SignatureWindow", "Stopped"]
