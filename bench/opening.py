"""Opening a dossier, from the choice of the file until its window is painted: empty against ten years."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.gui import Front
from app.runtime.immortal import keep_singletons
from app.services import files
from app.services.workspace import Workspace
from bench import firms

RUNS = 9


Make = Callable[[Path], Path]


def opening_times(folder: Path, make: Make = firms.ten_years) -> tuple[float, float]:
    """(ten-year dossier, empty dossier): median milliseconds; each opens on the page it would open on."""
    keep_singletons()
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    front = Front(application)
    front.show_start()

    def opened(path: Path) -> None:
        front.open_path(path)
        application.processEvents()

    def closed() -> None:
        front.close()
        application.processEvents()

    times = _compared(folder, make, opened, closed)
    front.quit()
    return times


def reading_times(folder: Path) -> tuple[float, float]:
    """The same for the file alone: every record read, no window."""
    opened: list[Workspace] = []

    def read(path: Path) -> None:
        opened.append(files.open_dossier(path, files.Opening(backups=path.parent / "backups")))

    return _compared(folder, firms.ten_years, read, lambda: opened.pop().close())


def _compared(
    folder: Path, make: Make, act: Callable[[Path], object], after: Callable[[], object]
) -> tuple[float, float]:
    old, new = _dossier(folder, make), _dossier(folder, firms.empty)
    times: dict[Path, list[float]] = {old: [], new: []}
    for run in range(RUNS + 1):
        for path, found in times.items():
            start = time.perf_counter()
            act(path)
            taken = (time.perf_counter() - start) * 1000
            after()
            if run:
                found.append(taken)
    return statistics.median(times[old]), statistics.median(times[new])


def _dossier(folder: Path, make: Make) -> Path:
    path = folder / f"{make.__name__}.previ"
    return path if path.exists() else make(path)
