"""Writing several reports into a folder, one after the other beside the window, and stopping when asked."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal

from app.domain.reading import Reading
from app.i18n.language import Language
from app.runtime.clock import now
from app.runtime.crash import note_crash
from app.services import exporting
from app.views.work import Work

Job = tuple[str, Language]
"""A report id and the language of its paper."""


class Saving(QObject):
    """`progressed(done, total)` after each report, `failed(report, error)`, and `ended()` in every case.

    A failed report does not keep the others from being written. It goes on when its page is left, and
    stops with the program.
    """

    progressed = Signal(int, int)
    failed = Signal(str, Exception)
    ended = Signal()

    def __init__(self, reading: Reading, folder: Path, jobs: tuple[Job, ...]) -> None:
        super().__init__(QCoreApplication.instance())
        self._reading, self._folder, self._jobs = reading, folder, jobs
        self._work: Work | None = None
        self._done = 0
        self.written: list[Path] = []

    def start(self) -> None:
        """Begin with the first report."""
        if (application := QCoreApplication.instance()) is not None:
            application.aboutToQuit.connect(self.stop)
        self.progressed.emit(0, len(self._jobs))
        self._go_on()

    def stop(self) -> None:
        """Write nothing more; what was written stays."""
        work, self._work = self._work, None
        if work is not None:
            work.cancel()
            self.ended.emit()

    def _go_on(self) -> None:
        if self._done >= len(self._jobs):
            self._work = None
            self.ended.emit()
            return
        job = self._jobs[self._done]
        self._work = Work(lambda: self._write(job), self)
        self._work.succeeded.connect(self._wrote)
        self._work.failed.connect(lambda error: self._stumbled(job, error))
        self._work.start()

    def _write(self, job: Job) -> Path:
        report, language = job
        path = self._folder / exporting.file_name(self._reading, report, language)
        path.write_bytes(exporting.pdf(self._reading, report, language, now()))
        return path

    def _wrote(self, path: Path) -> None:
        self.written.append(path)
        self._step()

    def _stumbled(self, job: Job, error: Exception) -> None:
        if not isinstance(error, OSError):
            note_crash(error)
        self.failed.emit(job[0], error)
        self._step()

    def _step(self) -> None:
        self._done += 1
        self.progressed.emit(self._done, len(self._jobs))
        self._go_on()
