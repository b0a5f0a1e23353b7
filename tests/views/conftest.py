"""What tests of the window share: the style, the bundled type, Dutch words."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from app.i18n.words import Words
from app.views.look import Look, load_fonts


@pytest.fixture(scope="session", autouse=True)
def _dressed(qapp: QApplication) -> None:
    qapp.setStyle("Fusion")
    load_fonts()


@pytest.fixture
def words() -> Words:
    return Words("nl")


@pytest.fixture
def look() -> Look:
    return Look()
