"""Driving a page as its user would: type, click, choose, and read what is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.domain.dossier import Dossier
from app.domain.places import Place
from app.runtime.clock import Clock
from app.services.workspace import Notice, Workspace
from app.views.widgets import Field
from app.wizards.desk import Desk
from app.wizards.page import Page
from tests.support.desk import MOMENT, WaysOut, desk_for, workspace_in
from tests.support.typing import type_into

P = TypeVar("P", bound=Page)


class Seat:
    """A page on the screen, over a real dossier, with a pair of hands."""

    def __init__(self, page: Page, workspace: Workspace, out: WaysOut) -> None:
        self.page, self.workspace, self.out = page, workspace, out

    @property
    def dossier(self) -> Dossier:
        """The dossier as it is now."""
        return self.workspace.dossier

    def find(self, name: str) -> QWidget:
        """The widget of this name, the newest when a card was built anew."""
        found = [w for w in self.page.findChildren(QWidget, name) if not w.isHidden()]
        assert found, f"nothing is called {name}"
        return found[-1]

    def type(self, field: str, text: str) -> None:
        """Replace what stands in a text or number field and leave it."""
        found = self.find(field)
        assert isinstance(found, Field)
        type_into(found, text)

    def click(self, name: str) -> None:
        """Press a button or a mark."""
        pressed = self.find(name)
        assert isinstance(pressed, QAbstractButton)
        pressed.click()

    def choose(self, field: str, place: int) -> None:
        """Choose line `place` of a drop-down list (0 is the empty line)."""
        control = self.find(f"{field}.control")
        assert isinstance(control, QComboBox)
        control.setCurrentIndex(place)
        control.activated.emit(place)

    def said(self) -> str:
        """Every text that is shown now."""
        QCoreApplication.processEvents()  # what was just added to a layout shows itself a moment later
        labels = [each.text() for each in self.page.findChildren(QLabel) if each.isVisibleTo(self.page)]
        buttons = [b.text() for b in self.page.findChildren(QAbstractButton) if b.isVisibleTo(self.page)]
        return "\n".join(labels + buttons)


Seating = Callable[..., Seat]


@contextmanager
def seating(qtbot: QtBot, folder: Path, clock: Clock = lambda: MOMENT) -> Iterator[Seating]:
    """Seats at pages of one dossier in a folder; the dossier closes afterwards."""
    workspace = workspace_in(folder, clock)
    yield seats_over(workspace, qtbot)
    workspace.close()


def seats_over(workspace: Workspace, qtbot: QtBot) -> Seating:
    """Seats at pages of this dossier."""

    def sit(kind: Callable[[Desk, Place], P], place: str, language: str = "nl") -> Seat:
        desk, out = desk_for(workspace, language)
        page = kind(desk, Place(*place.split("#", 1)))
        page.resize(760, 900)
        qtbot.addWidget(page)

        def refresh(notice: Notice) -> None:
            if notice.by is not page and isValid(page):
                page.refresh(notice)

        workspace.subscribe(refresh)
        page.show()
        return Seat(page, workspace, out)

    return sit
