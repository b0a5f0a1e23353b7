"""A paper form typed over with simulated keys, against the same keys in a bare text line."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from app.domain.commands.analysis import StartAnalysis
from app.domain.survey.guard import askable
from app.i18n.words import Words
from app.runtime.immortal import keep_singletons
from app.services import files
from app.services.survey import rounds
from app.services.workspace import Workspace
from app.views.look import Look, load_fonts
from app.wizards.quick_entry import QuickEntry, type_in

FORMS = 9
ANSWERS = (Qt.Key.Key_0, Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_N)


@dataclass(frozen=True, slots=True)
class TypingFigures:
    """Answers and keys of one form, median milliseconds of one answer key (ours, bare), and of sealing."""

    answers: int
    keys: int
    ours: float
    bare: float
    sealing: float


def typing_figures(folder: Path) -> TypingFigures:
    """Type a few whole forms; the first warms up."""
    keep_singletons()
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    application.setStyle("Fusion")
    load_fonts()
    with _round(folder) as workspace:
        entry = type_in(workspace, Words("nl"), Look(), None, lambda: None)
        assert entry is not None
        answers = len(entry.asked.factors)
        answered: list[float] = []
        sealed: list[float] = []
        keys = 0
        for number in range(1, FORMS + 1):
            keys, each, sealing = _type_form(entry, number)
            if number > 1:
                answered += each
                sealed.append(sealing)
        entry.window.close()
        bare = _bare(answers)
    return TypingFigures(answers, keys, *map(statistics.median, (answered, bare, sealed)))


def _type_form(entry: QuickEntry, number: int) -> tuple[int, list[float], float]:
    """Number, Enter, one key per answer, Enter; gives how many keys, and the milliseconds."""
    line = entry.choice.label.control
    QTest.keyClick(line, Qt.Key(Qt.Key.Key_0 + number))
    QTest.keyClick(line, Qt.Key.Key_Return)
    QApplication.processEvents()
    grid = entry.typing.grid
    count = len(entry.asked.factors)
    each = [_milliseconds(lambda key=key: _press(grid, key)) for key in _answers(count)]
    sealing = _milliseconds(lambda: _press(grid, Qt.Key.Key_Return))
    return 2 + count + 1, each, sealing


def _bare(answers: int) -> list[float]:
    """The same keys in a line of text of a window of that size."""
    line = QLineEdit()
    line.resize(820, 860)
    line.show()
    QApplication.processEvents()
    found = []
    for _ in range(FORMS):
        line.clear()
        found += [_milliseconds(lambda key=key: _press(line, key)) for key in _answers(answers)]
    line.close()
    return found


def _answers(count: int) -> list[Qt.Key]:
    return [ANSWERS[place % len(ANSWERS)] for place in range(count)]


def _press(widget: QWidget, key: Qt.Key) -> None:
    """A key, and everything that is painted because of it."""
    QTest.keyClick(widget, key)
    QApplication.processEvents()


def _milliseconds(act: Callable[[], object]) -> float:
    begin = time.perf_counter()
    act()
    return (time.perf_counter() - begin) * 1000


@contextmanager
def _round(folder: Path) -> Iterator[Workspace]:
    """An open round that asks everything that may be asked."""
    workspace = files.create(folder / "typing.previ")
    workspace.execute(StartAnalysis(2026))
    blank = rounds.fresh_round(workspace, "2026")
    factors = askable(workspace.catalogue)
    rounds.open_round(workspace, replace(blank, factors=factors, languages=("nl",), invited=20), "codewoord")
    yield workspace
    workspace.close()
