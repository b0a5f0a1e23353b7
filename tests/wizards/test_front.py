"""The front of the window: first screen, opening, language and size remembered, trouble told."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.gui import Front
from app.i18n.language import Language
from app.runtime import prefs
from app.services import files
from app.views.start_window import StartWindow


@pytest.fixture
def front(qapp: QApplication, own_home: Path) -> Iterator[Front]:
    made = Front(qapp)
    made.show_start()
    yield made
    made.quit()
    if made.start is not None:
        made.start.deleteLater()
    made.deleteLater()


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    path = tmp_path / "bakkerij.previ"
    files.create(path).close()
    return path


def start(front: Front) -> StartWindow:
    assert front.start is not None
    return front.start


def test_the_first_screen_promises_what_we_promise(front: Front) -> None:
    from PySide6.QtWidgets import QLabel

    front.speak(Language.FR)
    said = " ".join(label.text() for label in start(front).findChildren(QLabel))
    assert "Vos données restent dans un seul fichier sur votre ordinateur." in said


def test_opening_a_dossier_shows_its_window(front: Front, dossier: Path) -> None:
    front.open_path(dossier)
    assert front.window is not None
    assert front.window.isVisible()
    assert front.start is None


def test_an_opened_dossier_is_remembered(front: Front, dossier: Path) -> None:
    front.open_path(dossier)
    front.close()
    assert prefs.load().recent == (str(dossier),)
    assert start(front).isVisible()


def test_a_file_that_is_gone_is_told_and_forgotten(front: Front, tmp_path: Path) -> None:
    front.prefs = front.prefs.opened(tmp_path / "weg.previ")
    front.open_path(tmp_path / "weg.previ")
    assert "weg.previ" in start(front).banner.text()
    assert front.prefs.recent == ()


def test_a_file_that_is_no_dossier_is_told(front: Front, tmp_path: Path) -> None:
    path = tmp_path / "brief.previ"
    path.write_text("Geachte,")
    front.open_path(path)
    assert "brief.previ" in start(front).banner.text()


def test_a_dossier_in_use_can_be_looked_at(
    front: Front, dossier: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    holder = files.open_dossier(dossier)
    monkeypatch.setattr("app.views.dialogs.locked.ask", lambda *_: "look")
    front.open_path(dossier)
    assert front.navigator is not None
    assert front.navigator.workspace.read_only
    holder.close()


def test_the_language_is_remembered_and_spoken_everywhere(front: Front, dossier: Path) -> None:
    front.open_path(dossier)
    front.speak(Language.FR)
    assert front.window is not None
    assert front.window.steps.next.text() == "Suivant"
    assert prefs.load().language == "fr"


def test_qt_speaks_along(front: Front) -> None:
    from PySide6.QtWidgets import QDialogButtonBox

    front.speak(Language.NL)
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    assert box.buttons()[0].text().replace("&", "") == "Annuleren"


def test_text_can_be_twice_as_large(front: Front, dossier: Path) -> None:
    front.open_path(dossier)
    for _ in range(10):
        front.zoom(1)
    assert (front.look.zoom, prefs.load().zoom) == (2.0, 2.0)
    front.zoom(0)
    assert front.look.zoom == 1.0


def test_an_example_becomes_a_dossier(front: Front, own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.wizards.examples.pick", lambda *_: "bakery")
    front.example()
    front.close()
    front.example()
    assert front.navigator is not None
    assert front.navigator.workspace.path.name == "bakery-2.previ"


def test_our_own_mistake_leaves_a_note_and_goes_on(front: Front, own_home: Path) -> None:
    error = ValueError("boem")
    front.caught(ValueError, error, None)
    assert list(own_home.rglob("crash-*.txt"))
    assert start(front).banner.text()


def test_spoilt_preferences_count_as_none(own_home: Path) -> None:
    prefs.save(prefs.Preferences(language="fr"))
    next(own_home.rglob("preferences.json")).write_text("{")
    assert prefs.load() == prefs.Preferences()


def test_a_new_dossier_begins_with_the_firm(
    front: Front, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    wanted = tmp_path / "map" / "nieuw"
    monkeypatch.setattr("app.views.dialogs.file_choice.choose_new", lambda *_: wanted)
    front.new()
    assert (tmp_path / "map" / "nieuw.previ").is_file()
    assert front.navigator is not None
    assert front.navigator.place.station == "firm"
