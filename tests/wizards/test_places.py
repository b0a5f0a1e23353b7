"""Every link to where something can be mended leads to a page that exists, and to a field that is on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.letters.places import known_at
from app.domain.places import Place
from app.domain.reading import Reading
from app.i18n.words import Words
from app.runtime.paths import resources
from app.services import files
from app.services.exchanging import import_text
from app.services.workspace import Workspace
from app.views.look import Look
from app.views.main_window import MainWindow
from app.wizards.navigator import Navigator
from app.wizards.steps import HOME, STEPS

PAGES = {HOME.id} | {page.id for station in STEPS for page in station.pages}


@pytest.fixture(params=["empty", "bakery", "garage"])
def workspace(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Workspace]:
    workspace = files.create(tmp_path / "firma.previ")
    if request.param != "empty":
        import_text(workspace, (resources() / "demo" / f"{request.param}.json").read_text(encoding="utf-8"))
    yield workspace
    workspace.close()


def places(reading: Reading) -> Iterable[Place]:
    """Every place that a legal element, a duty, an open point or a blank of a letter sends one to."""
    yield from (state.place for state in (*reading.gpp_elements, *reading.jap_elements))
    yield from (duty.place for duty in reading.duties)
    yield from (point.place for point in reading.open_points)
    yield from (place for name in reading.catalogue.placeholders if (place := known_at(name)) is not None)
    yield reading.next_place


def test_every_place_is_a_page_of_the_journey(workspace: Workspace) -> None:
    assert {place.page for place in places(workspace.reading)} <= PAGES


def test_every_field_that_a_place_names_is_on_its_page(qtbot: QtBot, workspace: Workspace) -> None:
    window = MainWindow(Words("nl"), Look())
    qtbot.addWidget(window)
    navigator = Navigator(workspace, window)
    lost = []
    for place in sorted(set(places(workspace.reading)), key=lambda place: (place.page, place.focus)):
        navigator.go(place)
        page = navigator.page
        assert page is not None
        if place.focus and page.findChild(QWidget, place.focus) is None:
            lost.append(place)
    navigator.close()
    assert lost == []
