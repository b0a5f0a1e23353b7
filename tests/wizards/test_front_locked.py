"""A dossier in questionnaire mode shows only the questionnaire, whichever way it is opened."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.domain.places import Place
from app.gui import Front
from app.runtime.paths import user_backups
from app.services import files
from app.services.survey import rounds
from app.services.workspace import Workspace
from app.store.backups import copies
from app.views.main_window import MainWindow
from app.wizards.pages.analysis_survey import AnalysisSurvey
from tests.support.rounds import SECRET, hand_in, open_round, settled_firm


@pytest.fixture
def fronts(qapp: QApplication, own_home: Path) -> Iterator[Callable[[], Front]]:
    """The program, as often as it is started."""
    started: list[Front] = []

    def start() -> Front:
        started.append(Front(qapp))
        started[-1].show_start()
        return started[-1]

    yield start
    for each in started:
        each.quit()
        each.deleteLater()
    QApplication.processEvents()


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    """A dossier whose laptop goes round; one person answered, then the power failed."""
    workspace = settled_firm(files.create(tmp_path / "bakkerij.previ"))
    asked = open_round(workspace)
    hand_in(workspace, asked, 3)
    rounds.lock_laptop(workspace, asked)
    workspace.close()
    return workspace.path


def visible_windows() -> list[str]:
    """What stands on the screen."""
    QApplication.processEvents()
    return sorted(w.objectName() for w in QApplication.topLevelWidgets() if w.isVisible() and w.objectName())


def locked_workspace(front: Front) -> Workspace:
    assert front.questionnaire is not None
    return front.questionnaire.workspace


def unlock(front: Front, qtbot: QtBot) -> None:
    """Give the code word."""
    assert front.questionnaire is not None
    window = front.questionnaire.window
    front.questionnaire._ask_code()
    window.leaf.line.setText(SECRET)  # type: ignore[union-attr]
    window.chosen.emit("leave")
    qtbot.waitUntil(lambda: front.window is not None)


def test_from_the_first_screen(
    fronts: Callable[[], Front], dossier: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    front = fronts()
    monkeypatch.setattr("app.views.dialogs.file_choice.choose_open", lambda *_: dossier)
    front.open()
    assert (front.window, front.navigator) == (None, None)
    assert visible_windows() == ["questionnaire"]


def test_from_the_recent_files_and_after_every_new_start(fronts: Callable[[], Front], dossier: Path) -> None:
    for _ in range(2):
        front = fronts()
        assert front.start is not None
        front.start.recent_chosen.emit(str(dossier))
        assert visible_windows() == ["questionnaire"]
        front.quit()


def test_from_a_path_on_the_command_line(fronts: Callable[[], Front], dossier: Path) -> None:
    front = fronts()
    front.warm_up(dossier)
    assert visible_windows() == ["questionnaire"]


def test_another_open_dossier_goes_first(fronts: Callable[[], Front], dossier: Path, tmp_path: Path) -> None:
    files.create(tmp_path / "andere.previ").close()
    front = fronts()
    front.open_path(tmp_path / "andere.previ")
    front.open_path(dossier)
    assert visible_windows() == ["questionnaire"]


def test_looking_only_is_no_way_around(
    fronts: Callable[[], Front], dossier: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fronts().open_path(dossier)
    second = fronts()
    monkeypatch.setattr("app.views.dialogs.locked.ask", lambda *_: "look")
    second.open_path(dossier)
    assert (second.window, second.questionnaire) == (None, None)
    assert second.start is not None and "bakkerij.previ" in second.start.banner.text()


def test_the_code_word_shows_the_dossier_at_its_questionnaire(
    fronts: Callable[[], Front], dossier: Path, qtbot: QtBot
) -> None:
    front = fronts()
    front.open_path(dossier)
    unlock(front, qtbot)
    assert visible_windows() == ["window"]
    assert front.navigator is not None and isinstance(front.navigator.page, AnalysisSurvey)
    assert front.questionnaire is None
    front.close()
    front.open_path(dossier)
    assert visible_windows() == ["window"]


def test_passing_the_laptop_round_takes_the_window_of_the_dossier_away_and_all_that_hangs_on_it(
    fronts: Callable[[], Front], dossier: Path, qtbot: QtBot
) -> None:
    front = fronts()
    front.open_path(dossier)
    unlock(front, qtbot)
    assert front.navigator is not None
    front.navigator.go(Place("analysis.survey"))
    front.navigator.show_open_points()
    front.navigator.page.findChild(QWidget, "pass.round").click()  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: front.questionnaire is not None)
    assert visible_windows() == ["questionnaire"]
    assert (front.window, front.navigator, front.start) == (None, None, None)
    assert not any(isinstance(w, MainWindow) and w.isVisible() for w in QApplication.topLevelWidgets())


def test_killing_the_program_does_not_unlock(fronts: Callable[[], Front], dossier: Path) -> None:
    front = fronts()
    front.open_path(dossier)
    locked_workspace(front).close()
    again = fronts()
    again.open_path(dossier)
    assert again.questionnaire is not None
    assert rounds.received(locked_workspace(again), again.questionnaire.asked) == 1


def test_our_own_mistake_does_not_show_the_dossier_either(fronts: Callable[[], Front], dossier: Path) -> None:
    front = fronts()
    front.open_path(dossier)
    front.caught(ValueError, ValueError("boem"), None)
    assert visible_windows() == ["questionnaire"]


def test_a_dated_copy_is_the_way_out_when_the_code_word_is_lost(
    fronts: Callable[[], Front], dossier: Path
) -> None:
    fronts().open_path(dossier)
    newest = copies(user_backups(), dossier)[0].file
    front = fronts()
    front.open_path(newest)
    assert front.window is not None and front.navigator is not None
    front.navigator.go(Place("analysis.survey"))
    assert isinstance(front.navigator.page, AnalysisSurvey)
    assert front.navigator.workspace.reading.company.name == "Bakkerij Zoet"
