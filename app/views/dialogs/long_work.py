"""A piece of work that takes a moment: a small window with its progress, and a way to stop it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeAlias, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QProgressBar, QWidget

from app.i18n.words import Words
from app.views.look import Look
from app.views.widgets import Column, PlainLabel, button
from app.views.widgets.layouts import vertical
from app.views.work import Work

T = TypeVar("T")
Told: TypeAlias = Callable[[int, int], None]
"""What the work calls now and then: how much is done, of how much."""


class Stopped(Exception):
    """The user stopped the work; nothing came of it."""


@dataclass(frozen=True, slots=True)
class Job(Generic[T]):
    """What is done, in words, and the work itself; one that cannot be stopped half-way says so.

    Work that may never end, such as waiting for a card, is left to itself when it is stopped.
    """

    title: str
    text: str
    task: Callable[[Told], T]
    stoppable: bool = True
    may_hang: bool = False


class LongWork(QDialog, Generic[T]):
    """Runs a job beside the window; `follow` waits for it and gives what came of it."""

    told = Signal(int, int)

    def __init__(self, job: Job[T], words: Words, look: Look, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._job, self._words = job, words
        self._stopped = False
        self._results: list[T] = []
        self._error: Exception | None = None
        self.setObjectName("longwork")
        self.setWindowTitle(job.title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setStyleSheet(look.style_sheet)
        self.setPalette(look.palette())
        self.setMinimumWidth(round(460 * look.zoom))
        column = Column(gap=16, margin=24)
        column.heading(job.title)
        column.text(job.text)
        self._count = column.add(PlainLabel("", "small"))
        self._bar = column.add(QProgressBar())
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(job.title)
        self.stop_button = button(words.say("Stop"), self.reject)
        self.stop_button.setObjectName("longwork.stop")
        self.stop_button.setVisible(job.stoppable)
        column.row(self.stop_button)
        vertical(self).addWidget(column)
        self.told.connect(self._show)
        self._work = Work(lambda: job.task(self._tell), self)
        self._work.succeeded.connect(self._succeeded)
        self._work.failed.connect(self._failed)

    def follow(self) -> T:
        """Wait for the work; raises what it raised, or `Stopped`."""
        self._work.start()
        self.exec()
        if self._stopped:
            raise Stopped
        self._work.wait()
        if self._error is not None:
            raise self._error
        if not self._results:
            raise Stopped
        return self._results[0]

    def reject(self) -> None:
        """Escape and the button stop the work, when that can be done."""
        if self._job.stoppable:
            self._stopped = True
            if self._job.may_hang:
                self._work.leave()
            else:
                self._work.cancel()
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing the window is stopping; it waits when that cannot be done."""
        if self._job.stoppable:
            self.reject()
        else:
            event.ignore()

    def _tell(self, done: int, total: int) -> None:
        """Called in the other thread."""
        if self._stopped:
            raise Stopped
        self.told.emit(done, total)

    def _show(self, done: int, total: int) -> None:
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(done)
        self._count.setText(self._words.say("{done} of {total}", done=done, total=total))

    def _succeeded(self, result: T) -> None:
        self._results.append(result)
        self.accept()

    def _failed(self, error: Exception) -> None:
        self._error = error
        self.accept()


def work_on(job: Job[T], words: Words, look: Look, parent: QWidget | None) -> T:
    """Do a job in a thread of its own with its progress in front; raises what it raises, or `Stopped`."""
    window = LongWork(job, words, look, parent)
    try:
        return window.follow()
    finally:
        window.deleteLater()
