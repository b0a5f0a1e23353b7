"""A seat at any page of the journey."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.views.look import load_fonts
from tests.support.pages import Seating, seating


@pytest.fixture(scope="session", autouse=True)
def _letters(qapp: QApplication) -> None:
    """The window's own letters: others are wider, and which ones there are depends on the machine."""
    load_fonts()


@pytest.fixture
def sit(qtbot: QtBot, tmp_path: Path) -> Iterator[Seating]:
    """`sit(FirmProfile, "firm.profile", "fr")` shows that page of one dossier."""
    with seating(qtbot, tmp_path) as seat:
        yield seat
