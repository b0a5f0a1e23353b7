"""The frame around the pages: going, coming back, undoing, switching language, keyboard and names."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.domain.choices import Depth
from app.domain.commands.firm import DescribeCompany
from app.domain.places import Place
from app.i18n.language import Language
from app.i18n.words import Words
from app.runtime.paths import resources
from app.services import files
from app.services.exchanging import import_text
from app.services.workspace import Workspace
from app.store.errors import DiskFull
from app.views.look import Look
from app.views.main_window import SMALLEST, MainWindow
from app.views.preview import Preview
from app.views.widgets import TextField
from app.wizards import flow
from app.wizards.navigator import Navigator
from app.wizards.steps import HOME, STEPS
from tests.support.typing import press

PAGES = [page for station in STEPS for page in station.pages]
EVERYWHERE = [page.id for page in (HOME, *PAGES)]


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[Workspace]:
    workspace = files.create(tmp_path / "bakkerij.previ")
    import_text(workspace, (resources() / "demo" / "bakery.json").read_text(encoding="utf-8"))
    yield workspace
    workspace.close()


@pytest.fixture
def walk(qtbot: QtBot, firm: Workspace) -> Iterator[Navigator]:
    window = MainWindow(Words("nl"), Look())
    qtbot.addWidget(window)
    navigator = Navigator(firm, window)
    with qtbot.waitActive(window):
        window.show()
    navigator.go_home()
    yield navigator
    navigator.close()


def name_field(walk: Navigator) -> TextField:
    walk.go(Place("firm.profile"))
    QApplication.processEvents()
    assert walk.page is not None
    field = walk.page.findChild(TextField, "name")
    assert field is not None
    return field


def test_page_ids_are_unique() -> None:
    assert len({page.id for page in PAGES}) == len(PAGES)


def test_next_walks_from_home_to_the_last_page(walk: Navigator) -> None:
    road, page = ["home"], flow.after("home", Depth.ADVISER)
    while page is not None:
        road.append(page.id)
        page = flow.after(page.id, Depth.ADVISER)
    assert road == ["home", *(each.id for each in PAGES if not each.aside)]


def test_a_page_that_lies_aside_is_passed_by_but_leads_on_and_back() -> None:
    around = [flow.before("start.document", Depth.BASIC), flow.after("start.document", Depth.BASIC)]
    assert [each.id for each in around if each] == ["start.documents", "start.participants"]
    assert "start.document" not in [each.id for each in flow.pages_of("start", Depth.ADVISER)]


def test_a_page_beyond_ones_depth_still_leads_on() -> None:
    found = flow.after("firm.sites", Depth.BASIC)
    assert found is not None
    assert found.id == "start.what"


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_everything_that_takes_the_focus_has_a_name(walk: Navigator, language: str) -> None:
    walk.speak(Words(language))
    for page in EVERYWHERE:
        walk.go(Place(page))
        QApplication.processEvents()
        nameless = [widget for widget in walk.window.findChildren(QWidget) if _nameless(widget)]
        assert (page, nameless) == (page, [])


@pytest.mark.parametrize(("language", "zoom"), [("nl", 1.0), ("fr", 1.0), ("fr", 2.0)])
def test_no_page_is_wider_than_the_window(walk: Navigator, language: str, zoom: float) -> None:
    walk.window.dress(Look(zoom=zoom))
    walk.window.resize(1280 if zoom > 1 else SMALLEST[0], 720)
    walk.speak(Words(language))
    for page in EVERYWHERE:
        walk.go(Place(page))
        QApplication.processEvents()
        assert walk.page is not None
        assert (page, walk.page._page_scroll.horizontalScrollBar().maximum()) == (page, 0)


class Watch(QObject):
    """Notes every window that is shown, however briefly."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(f"{type(watched).__name__} {watched.objectName()} {watched.accessibleName()}")
        return False


def test_building_a_page_flashes_no_window(walk: Navigator) -> None:
    watch = Watch()
    QApplication.instance().installEventFilter(watch)
    for page in EVERYWHERE:
        walk.go(Place(page))
        assert (page, watch.seen) == (page, [])
    QApplication.instance().removeEventFilter(watch)


def test_every_page_of_an_empty_dossier_opens(qtbot: QtBot, tmp_path: Path) -> None:
    window = MainWindow(Words("fr"), Look())
    qtbot.addWidget(window)
    navigator = Navigator(files.create(tmp_path / "leeg.previ"), window)
    for page in EVERYWHERE:
        navigator.go(Place(page))
        assert navigator.page is not None
        assert navigator.page.title()
    navigator.close()


def test_what_was_typed_is_kept_when_one_goes_on(walk: Navigator, firm: Workspace) -> None:
    field = name_field(walk)
    field.control.setText("Bakkerij R&D <b>")
    walk.next()
    assert firm.dossier.company.name == "Bakkerij R&D <b>"


def test_the_frame_follows_an_answer_at_once(walk: Navigator) -> None:
    field = name_field(walk)
    field.control.setText("De Nieuwe Oven")
    field.flush()
    assert walk.window.top._firm.whole() == "De Nieuwe Oven"


def test_undo_puts_the_old_answer_back_in_the_field(walk: Navigator) -> None:
    field = name_field(walk)
    before = field.value()
    field.control.setText("De Nieuwe Oven")
    walk.undo()
    assert field.value() == before
    walk.redo()
    assert field.value() == "De Nieuwe Oven"


def test_a_change_from_elsewhere_reaches_the_page(walk: Navigator, firm: Workspace) -> None:
    field = name_field(walk)
    firm.execute(DescribeCompany({"name": "Van elders"}))
    assert field.value() == "Van elders"


def test_another_language_keeps_answers_page_and_focus(walk: Navigator) -> None:
    field = name_field(walk)
    field.control.setFocus()
    field.control.setText("Oven")
    walk.speak(Words("fr"))
    assert walk.page is not None
    again = walk.page.findChild(TextField, "name")
    assert again is not None
    assert (again.value(), again.control.hasFocus()) == ("Oven", True)
    assert again is not field


def test_the_whole_frame_speaks_the_other_language(walk: Navigator) -> None:
    dutch = walk.window.steps.next.text()
    walk.speak(Words("fr"))
    assert (dutch, walk.window.steps.next.text()) == ("Volgende", "Suivant")


def test_trouble_with_the_file_is_told_in_the_banner(walk: Navigator) -> None:
    walk.trouble(DiskFull("bakkerij.previ"))
    assert "bakkerij.previ" in walk.window.banner.text()


def test_tab_visits_every_control_of_the_page_and_then_next(walk: Navigator) -> None:
    field = name_field(walk)
    field.control.setFocus()
    visited = [QApplication.focusWidget()]
    for _ in range(200):
        press(QApplication.focusWidget(), Qt.Key.Key_Tab)
        if QApplication.focusWidget() is visited[0]:
            break
        visited.append(QApplication.focusWidget())
    names = {widget.objectName() for widget in visited}
    assert {"name.control", "step.next", "step.back", "language.nl", "station.lights"} <= names


def test_shift_tab_walks_back(walk: Navigator) -> None:
    walk.window.steps.next.setFocus()
    press(walk.window.steps.next, Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is not walk.window.steps.next


def test_the_sidebar_opens_a_station(walk: Navigator) -> None:
    walk.window.sidebar.station_chosen.emit("lights")
    assert walk.place.page == "lights.round"


def test_an_open_point_leads_to_its_page(walk: Navigator, firm: Workspace) -> None:
    dialog = walk.show_open_points()
    wanted = firm.reading.open_points[0].place.page
    dialog.chosen.emit(0)
    assert walk.place.page == wanted


def test_closing_while_a_report_is_being_made_leaves_nothing_behind(walk: Navigator) -> None:
    walk.print_report("bundle")
    walk.close()
    assert not any(preview.isVisible() for preview in walk.window.findChildren(Preview))


def test_a_report_is_shown_in_the_language_of_choice(walk: Navigator, qtbot: QtBot) -> None:
    preview = walk.print_report("commitment", Language.FR)
    qtbot.waitUntil(lambda: bool(preview.content) or bool(preview.banner.text()), timeout=20_000)
    assert (preview.language, preview.content[:4]) == (Language.FR, b"%PDF")


def test_help_gives_way_in_a_narrow_window_and_comes_back(walk: Navigator) -> None:
    walk.window.resize(900, 700)
    assert not walk.window.help.isVisible()
    walk.window.resize(1280, 800)
    assert walk.window.help.isVisible()


def test_help_asked_for_in_a_narrow_window_takes_the_place_of_the_journey(walk: Navigator) -> None:
    walk.window.resize(900, 700)
    walk.window.toggle_help()
    assert (walk.window.help.isVisible(), walk.window.sidebar.isVisible()) == (True, False)
    walk.window.toggle_help()
    assert (walk.window.help.isVisible(), walk.window.sidebar.isVisible()) == (False, True)


def test_a_read_only_dossier_says_so_and_refuses_to_change(
    qtbot: QtBot, firm: Workspace, tmp_path: Path
) -> None:
    window = MainWindow(Words("nl"), Look())
    qtbot.addWidget(window)
    copy = files.open_dossier(firm.path, files.Opening(read_only=True, backups=tmp_path))
    navigator = Navigator(copy, window)
    field = name_field(navigator)
    field.control.setText("Anders")
    field.flush()
    assert copy.dossier.company.name == firm.dossier.company.name
    assert not window.top._read_only.isHidden()
    assert window.banner.text()
    navigator.close()


def _nameless(widget: QWidget) -> bool:
    if widget.focusPolicy() is Qt.FocusPolicy.NoFocus or not widget.isVisible():
        return False
    seen = QAccessible.queryAccessibleInterface(widget)
    return seen is not None and not seen.text(QAccessible.Text.Name)
