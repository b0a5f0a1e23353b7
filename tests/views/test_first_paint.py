"""Heavy work waits until the first screen can be seen, and that screen brings in little."""

from __future__ import annotations

import subprocess
import sys

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.views.first_paint import FirstPaint

LATER = ("sqlalchemy", "babel", "reportlab", "app.presenters.paper", "app.domain.catalogue")


def covered(qtbot: QtBot) -> QWidget:
    """A window that its only child hides from view."""
    window = QWidget()
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(QLabel("x"))
    return window


def test_the_work_comes_after_the_first_paint(qtbot: QtBot) -> None:
    window, done = covered(qtbot), list[str]()
    FirstPaint(window, lambda: done.append("work"))
    window.show()
    assert done == []
    qtbot.waitUntil(lambda: done == ["work"])


def test_the_work_is_done_once(qtbot: QtBot) -> None:
    window, done = covered(qtbot), list[str]()
    FirstPaint(window, lambda: done.append("work"))
    window.show()
    qtbot.waitUntil(lambda: bool(done))
    window.repaint()
    qtbot.wait(20)
    assert done == ["work"]


def test_the_first_screen_waits_for_nothing_heavy() -> None:
    asked = f"import sys, app.gui; print(sorted(set({LATER!r}) & sys.modules.keys()))"
    found = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"


def test_pyside_does_not_read_the_source_of_what_is_imported_after_it() -> None:
    asked = (
        "import linecache, app.views.imports as imports; imports.spare_sources(); "
        "import app.gui; print(len(linecache.cache))"
    )
    found = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert int(found.stdout) < 10
