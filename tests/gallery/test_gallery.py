"""No page of the program shows clipped words, or words that were never translated."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.domain.places import Place
from app.i18n.words import Words
from app.runtime.paths import translations
from app.views.look import Look, load_fonts
from app.views.start_window import StartWindow
from app.views.widgets.paper_view import PaperView
from app.wizards.navigator import Navigator
from app.wizards.pages.start_fold import Fold
from tests.gallery.measuring import clipped, shown_texts
from tests.gallery.pictures import wait_for
from tests.gallery.rooms import EMPTY, HEARD, LIVED, PAGES, settle, walk_to, window_over
from tests.gallery.stretched import OPEN, Stretched

SPOKEN_IN_THEIR_OWN_LANGUAGE = {"Nederlands", "Français", "PreviPlan"}
LETTERS = re.compile(r"[^\W\d_]{3}")
TEAM_PAGES = (
    *("lights.workers", "lights.result", "analysis.method", "analysis.estimate", "analysis.result"),
    *("follow.due", "follow.voices", "follow.triggers#T1", "follow.third-party#F1", "follow.situations#S1"),
    *("follow.pulse", "follow.log"),
)
LIVED_PAGES = (
    *("plans.register", "plans.adviser", "plans.sign#plan.year", "plans.print", "plans.next"),
    *("follow.measure#maatregel-1", "follow.effect#maatregel-1", "follow.third-party", "follow.evaluation"),
    *("follow.results", "follow.conclusions", "follow.trends", "follow.archive", "follow.log"),
)
TOLD = [
    *((words, HEARD, TEAM_PAGES) for words in ("nl", "fr", "xx")),
    *((words, LIVED, LIVED_PAGES) for words in ("nl", "fr", "xx")),
]
SHOWN = [(words, firm) for words in ("nl", "fr", "xx") for firm in (EMPTY, "bakery")]


@pytest.fixture(scope="module", autouse=True)
def _dressed(qapp: QApplication) -> None:
    qapp.setStyle("Fusion")
    load_fonts()


def speaker(language: str) -> Words:
    return Stretched() if language == "xx" else Words(language)


@pytest.fixture
def rooms(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Navigator]:
    language, firm = request.param
    with window_over(firm, speaker(language), tmp_path) as navigator:
        yield navigator


@pytest.mark.parametrize("rooms", SHOWN, indirect=True)
def test_all_words_fit_where_they_stand(rooms: Navigator) -> None:
    for page in PAGES:
        walk_to(rooms, page)
        assert (page, clipped(rooms.window)) == (page, [])


@pytest.mark.parametrize(("rooms", "pages"), [(each[:2], each[2]) for each in TOLD], indirect=["rooms"])
def test_all_words_fit_once_the_team_has_spoken_and_a_year_was_lived(
    rooms: Navigator, pages: tuple[str, ...]
) -> None:
    for page in pages:
        rooms.go(Place(*page.split("#")))
        settle()
        assert rooms.page is not None
        for fold in rooms.page.findChildren(Fold):
            if not fold.unfolded:
                fold.button.click()
                settle()
        settle()
        assert (page, clipped(rooms.window)) == (page, [])


@pytest.mark.parametrize("language", ["nl", "fr", "xx"])
def test_the_first_screen_fits(language: str, qtbot: QtBot) -> None:
    start = StartWindow(speaker(language), Look())
    qtbot.addWidget(start)
    start.show()
    assert clipped(start) == []


@pytest.mark.parametrize("rooms", [("xx", EMPTY)], indirect=True)
def test_everything_that_is_said_went_through_the_words(rooms: Navigator) -> None:
    for page in PAGES:
        walk_to(rooms, page)
        unmarked = {text for text in _texts(rooms) if OPEN not in text and LETTERS.search(text)}
        assert (page, unmarked - SPOKEN_IN_THEIR_OWN_LANGUAGE - _letter(rooms)) == (page, set())


@pytest.mark.parametrize("rooms", [each for each in SHOWN if each[0] != "xx"], indirect=True)
def test_no_english_of_the_program_itself_is_shown(rooms: Navigator) -> None:
    english = _english(rooms.window.words.language.value)
    for page in PAGES:
        walk_to(rooms, page)
        assert (page, set(shown_texts(rooms.window)) & english) == (page, set())


class Watch(QObject):
    """Notes every window that is shown, however briefly: it would take the focus from what one types in."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(f"{type(watched).__name__} {watched.objectName()}")
        return False


@pytest.mark.parametrize("rooms", [("nl", EMPTY), ("nl", "bakery"), ("nl", HEARD)], indirect=True)
def test_no_page_flashes_a_window(rooms: Navigator, qapp: QApplication) -> None:
    watch = Watch()
    qapp.installEventFilter(watch)
    for page in PAGES:
        walk_to(rooms, page)
        assert (page, watch.seen) == (page, [])
    qapp.removeEventFilter(watch)


@pytest.mark.parametrize("rooms", [("fr", "bakery")], indirect=True)
def test_the_preview_fits(rooms: Navigator) -> None:
    preview = rooms.print_report("year-plan")
    wait_for(preview)
    assert clipped(preview) == []


def _texts(rooms: Navigator) -> Iterator[str]:
    """What the window says, without the help files (written per language) and the letter on the page."""
    help_panel: QWidget = rooms.window.help
    helped = set(shown_texts(help_panel))
    return (text for text in shown_texts(rooms.window) if text not in helped)


def _letter(rooms: Navigator) -> set[str]:
    """A letter is shown in the language of its paper."""
    assert rooms.page is not None
    shown = rooms.page.findChild(PaperView, "preview")
    return {label.text() for label in shown.findChildren(QLabel)} if shown is not None else set()


def _english(language: str) -> set[str]:
    """Msgids that say something else in this language."""
    with (translations() / language / "LC_MESSAGES" / "app.po").open("rb") as file:
        catalogue = read_po(file)
    single = (message for message in catalogue if isinstance(message.id, str))
    return {str(message.id) for message in single if message.id != message.string}
