"""Hands for the windows of electronic signatures: a bare page before them, pressing, reading, a key file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from app.domain.signatures.keys import KeyFile
from app.services.versions.on_screen import standing_papers
from app.views.signing.sign_window import FILE, SignWindow
from app.views.widgets import Column
from app.wizards.page import Page
from tests.support.identities import PASSWORD, key_file
from tests.support.signed_firm import PAPER, Firm, sign
from tests.support.signing import JAN
from tests.support.typing import type_into


class Bare(Page):
    """A page with nothing on it."""

    def title(self) -> str:
        return "Ondertekenen"

    def build(self, column: Column) -> None:
        """Nothing."""


def choose(window: SignWindow, way: str) -> None:
    press(window, f"signing.way.{way}")


def press(window: QWidget, name: str) -> None:
    found = window.findChild(QAbstractButton, name)
    assert found is not None, f"nothing is called {name}"
    found.click()


def said(window: QWidget) -> str:
    """Every text that is shown; what was just added shows itself a moment later."""
    QCoreApplication.processEvents()
    return "\n".join(label.text() for label in window.findChildren(QLabel) if label.isVisibleTo(window))


def use_file(window: SignWindow, folder: Path, key: KeyFile, password: str = PASSWORD) -> None:
    """Choose this key file and type its password."""
    path = folder / "sleutel.p12"
    path.write_bytes(key.content)
    choose(window, FILE)
    window.file_part.file.show_value(path)
    type_into(window.file_part.password, password)


def sent_back(firm: Firm, folder: Path) -> Path:
    """A paper of the version that the external service signed."""
    path = folder / "terug.pdf"
    path.write_bytes(sign(standing_papers(*firm)[PAPER], "service", key_file(JAN)).content)
    return path
