"""A firm that was worked with for ten years, against the same firm after its first year."""

from __future__ import annotations

import statistics
import time
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.domain.commands.bulk import ImportRecords
from app.domain.places import Place
from app.domain.reading import Reading
from app.gui import Front
from app.i18n.language import Language
from app.services import exporting, files
from app.wizards.steps import STEPS
from tests.support.decade.file import written
from tests.support.decade.years import YEARS, at_the_end

RUNS = 9
BOARDS = ("measures.board", "follow.board")


def lived(path: Path) -> Path:
    """The dossier of ten years, every act of it in the journal."""
    written(path).close()
    return path


def first_year(path: Path) -> Path:
    """The same firm at the end of its first year."""
    workspace = files.create(path)
    workspace.execute(ImportRecords(tuple(at_the_end(YEARS[0]).dossier)))
    workspace.close()
    return path


def board_times(folder: Path) -> tuple[float, float]:
    """(ten years, first year): median milliseconds to open the boards that there are, one after the other."""
    old, new = lived(folder / "decade.previ"), first_year(folder / "first.previ")
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    front = Front(application)
    times = {old: _boards(front, application, old), new: _boards(front, application, new)}
    front.quit()
    return times[old], times[new]


def _boards(front: Front, application: QApplication, path: Path) -> float:
    known = {page.id for step in STEPS for page in step.pages}
    front.open_path(path)
    navigator, taken = front.navigator, []
    assert navigator is not None
    for run in range(RUNS + 1):
        start = time.perf_counter()
        for page in (board for board in BOARDS if board in known):
            navigator.go(Place(page))
            application.processEvents()
        if run:
            taken.append((time.perf_counter() - start) * 1000)
        navigator.go_home()
        application.processEvents()
    front.close()
    application.processEvents()
    return statistics.median(taken)


def evaluation_times() -> tuple[float, float]:
    """(tenth year, first year): best milliseconds to print the yearly evaluation as PDF."""
    tenth, first = (at_the_end(year) for year in (YEARS[-1], YEARS[0]))
    found: dict[int, list[float]] = {0: [], 1: []}
    for _ in range(RUNS):
        for place, reading in enumerate((tenth, first)):
            found[place].append(_printed(reading))
    return min(found[0]), min(found[1])


def _printed(reading: Reading) -> float:
    """With a fresh reading, so that nothing was worked out before."""
    start = time.perf_counter()
    exporting.pdf(replace(reading), "evaluation", Language.NL, datetime(2036, 12, 31, tzinfo=UTC))
    return (time.perf_counter() - start) * 1000
