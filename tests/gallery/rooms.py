"""Windows to look at: a real window over a worked or an empty dossier, in a language of choice."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from app.domain.commands.bulk import ImportRecords
from app.domain.places import Place
from app.domain.records import PlannedMeasure
from app.i18n.words import Words
from app.runtime.paths import resources
from app.services import files
from app.services.exchanging import import_text
from app.services.workspace import Workspace
from app.views.look import Look
from app.views.main_window import MainWindow
from app.wizards.navigator import Navigator
from app.wizards.steps import HOME, STEPS
from tests.support import happened, heard
from tests.support.lived import lived

SIZE = (1280, 860)
MOMENT = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
"""The worked firms are told from this day on."""

PAGES = (HOME.id, *(page.id for station in STEPS for page in station.pages))
EMPTY = "empty"
HEARD = "heard"
"""The bakery, once its team has spoken in every way there is."""
LIVED = "lived"
"""The bakery with a signed plan, on the evening it looks back on its year."""

ABOUT_A_MEASURE = ("follow.measure", "follow.effect")
"""Pages that have nothing to show without one."""

FIRMS = (EMPTY, "bakery", "garage", "care_practice", HEARD, LIVED)


@contextmanager
def window_over(firm: str, words: Words, folder: Path, look: Look | None = None) -> Iterator[Navigator]:
    """A window over a fresh dossier of this firm (one of `FIRMS`)."""
    workspace = _told(firm, folder / f"{firm}.previ")
    window = MainWindow(words, look or Look())
    window.resize(*SIZE)
    navigator = Navigator(workspace, window)
    window.show()
    navigator.go_home()
    settle()
    yield navigator
    navigator.close()
    window.close()
    window.deleteLater()
    settle()


def _told(firm: str, path: Path) -> Workspace:
    if firm == LIVED:
        return lived(path)
    workspace = files.create(path, clock=lambda: MOMENT)
    if firm != EMPTY:
        told = "bakery" if firm == HEARD else firm
        import_text(workspace, (resources() / "demo" / f"{told}.json").read_text(encoding="utf-8"))
    if firm == HEARD:
        workspace.execute(ImportRecords((*heard.everything(), *happened.EVERYTHING)))
    return workspace


def walk_to(navigator: Navigator, page: str) -> None:
    """Open a page and wait until it lies still."""
    measures = navigator.workspace.dossier.all(PlannedMeasure)
    about = measures[0].id if measures and page in ABOUT_A_MEASURE else ""
    navigator.go(Place(page, about))
    settle()


def settle() -> None:
    """Let everything find its place, and let go of what was replaced (only a running event loop does so)."""
    for _ in range(4):
        QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # type: ignore[arg-type]
