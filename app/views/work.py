"""Long work beside the window: one thread per piece of work, joined before anybody forgets it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QThread, Signal


class Work(QThread):
    """Runs `task`; `succeeded` carries its result, `failed` the exception, both in the window's thread."""

    succeeded = Signal(object)
    failed = Signal(object)

    def __init__(self, task: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._task = task
        self._cancelled = False

    def run(self) -> None:
        """Do the work; called by Qt in the other thread."""
        try:
            result = self._task()
        except Exception as error:
            if not self._cancelled:
                self.failed.emit(error)
            return
        if not self._cancelled:
            self.succeeded.emit(result)

    def cancel(self) -> None:
        """Forget the result; waits until the thread is gone."""
        self._cancelled = True
        self.wait()

    def leave(self) -> None:
        """Forget the result without waiting: the thread ends by itself, whenever that is."""
        self._cancelled = True
        self.setParent(QCoreApplication.instance())
        self.finished.connect(self.deleteLater)
        if self.isFinished():
            self.deleteLater()
