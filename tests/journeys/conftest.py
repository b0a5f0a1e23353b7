"""The front of the program on a fixed day, with file dialogs that answer by themselves."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from app.gui import Front
from app.services import files
from app.views.look import load_fonts
from tests.journeys.hands import Hands, settle

MOMENT = datetime(2026, 9, 15, 8, 30, tzinfo=UTC)
Answer = Callable[[Path], None]


@pytest.fixture(scope="session", autouse=True)
def _dressed(qapp: QApplication) -> None:
    qapp.setStyle("Fusion")
    load_fonts()


@pytest.fixture(autouse=True)
def _fixed_day(monkeypatch: pytest.MonkeyPatch) -> None:
    really_open = files.open_dossier

    def open_then(path: Path, opening: files.Opening | None = None) -> object:
        return really_open(path, replace(opening or files.Opening(), clock=lambda: MOMENT))

    monkeypatch.setattr(files, "create", partial(files.create, clock=lambda: MOMENT))
    monkeypatch.setattr(files, "open_dossier", open_then)


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Answer:
    """`answer(path)`: what every file dialog says from now on."""

    def said(path: Path) -> None:
        for name in ("getSaveFileName", "getOpenFileName"):
            monkeypatch.setattr(QFileDialog, name, staticmethod(lambda *_, **__: (str(path), "")))

    return said


@pytest.fixture
def front(qapp: QApplication, own_home: Path, qtbot: QtBot) -> Iterator[Front]:
    """The first screen, in a home of its own."""
    made = Front(qapp)
    made.show_start()
    settle()
    yield made
    made.quit()
    if made.start is not None:
        made.start.deleteLater()
    made.deleteLater()
    settle()


@pytest.fixture
def begin(front: Front, answer: Answer, tmp_path: Path) -> Callable[[str], Hands]:
    """`begin("nl")`: choose a language, make a new dossier, and stand before its window."""

    def begun(language: str) -> Hands:
        assert front.start is not None
        answer(tmp_path / "zaak.previ")
        Hands(front.start).click(f"language.{language}", "start.new")
        return at_work(front)

    return begun


def at_work(front: Front) -> Hands:
    """Hands on the window of the open dossier."""
    assert front.window is not None, "no dossier is open"
    settle()
    return Hands(front.window)
