"""Makes pictures of the first screen, of every page, and of the preview of a paper."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

from PIL import Image
from PySide6.QtWidgets import QApplication, QWidget

from app.i18n.language import Language
from app.i18n.words import Words
from app.services import editions
from app.views.dialogs.asking_box import Question, Way
from app.views.dialogs.picking import Picking
from app.views.look import Look
from app.views.preview import Preview
from app.views.start_window import RecentFile, StartWindow
from app.wizards.navigator import Navigator
from tests.gallery.questionnaire import entries, firm_with_round, leaves
from tests.gallery.rooms import PAGES, SIZE, settle, walk_to, window_over
from tests.gallery.stretched import Stretched

TALLEST = 8000
RECENT = ("Bakkerij Zoet", "Garage Piron")


@dataclass(frozen=True, slots=True)
class Tour:
    """Where the pictures go, and what is looked at: `page` is how page ids must begin."""

    folder: Path
    language: str
    look: Look
    page: str = ""
    tall: bool = False

    @property
    def words(self) -> Words:
        """The words of this tour; `xx` is the stretched language."""
        return Stretched() if self.language == "xx" else Words(self.language)

    def keep(self, widget: QWidget, name: str) -> None:
        """Write the picture of a widget."""
        settle()
        widget.grab().save(str(self.folder / f"{name}.{self.language}.png"))


def picture_firm(tour: Tour, firm: str, folder: Path) -> None:
    """Every page over the dossier of one firm, and the preview of its yearly plan."""
    with window_over(firm, tour.words, folder, tour.look) as navigator:
        for number, page in enumerate(PAGES):
            if page.startswith(tour.page):
                walk_to(navigator, page)
                _stretch(navigator, tall=tour.tall)
                tour.keep(navigator.window, f"{firm}.{number:02}.{page}")
        if not tour.page:
            _picture_dialogs(tour, navigator, firm)
            _picture_preview(tour, navigator, firm)


def picture_front(tour: Tour) -> None:
    """The first screen, with two dossiers that were opened before."""
    recent = [RecentFile(f"/map/{name}.previ", name, "/home/a") for name in RECENT]
    start = StartWindow(tour.words, tour.look, recent)
    start.resize(*SIZE)
    start.show()
    tour.keep(start, "start")
    start.close()


def picture_questionnaire(tour: Tour) -> None:
    """Questionnaire mode leaf by leaf, and typing a form over."""
    for made, walk in (("laptop", leaves), ("entry", entries)):
        with tempfile.TemporaryDirectory() as folder, firm_with_round(Path(folder)) as workspace:
            for number, (name, window) in enumerate(walk(workspace, tour.words, tour.look)):
                tour.keep(window, f"{made}.{number:02}.{name}")


def picture_readme(folder: Path) -> None:
    """The two pictures of the README: the overview in Dutch, a light in French."""
    wanted = {"home.nl": ("bakery", "nl", "home"), "light.fr": ("garage", "fr", "lights.IND-04")}
    for name, (firm, language, page) in wanted.items():
        with (
            tempfile.TemporaryDirectory() as home,
            window_over(firm, Words(language), Path(home)) as navigator,
        ):
            walk_to(navigator, page)
            navigator.window.grab().save(str(folder / f"{name}.png"))
        _slim(folder / f"{name}.png")


def _slim(path: Path) -> None:
    """The same picture in 128 colours: a third of the size, and nobody sees it."""
    with Image.open(path) as picture:
        picture.convert("RGB").quantize(128, dither=Image.Dither.NONE).save(path, optimize=True)


def _stretch(navigator: Navigator, *, tall: bool) -> None:
    """Make the window as high as the page needs, or the usual size."""
    page, window = navigator.page, navigator.window
    assert page is not None
    window.resize(*SIZE)
    settle()
    if tall:
        beyond = page._page_scroll.verticalScrollBar().maximum()
        window.resize(SIZE[0], min(SIZE[1] + beyond, TALLEST))
        settle()


def _picture_dialogs(tour: Tour, navigator: Navigator, firm: str) -> None:
    points = navigator.show_open_points()
    tour.keep(points, f"{firm}.points")
    points.close()
    firms = editions.catalogue().example_firms.values()
    ways = (*(Way(each.id, tour.words.pick(each.name)) for each in firms), Way("", "×", safe=True))
    say = tour.words.say
    picking = Picking(Question(say("Try with an example"), "", ways), tour.look, navigator.window)
    picking.show()
    tour.keep(picking, f"{firm}.picking")
    picking.close()


def _picture_preview(tour: Tour, navigator: Navigator, firm: str) -> None:
    preview = navigator.print_report("year-plan", Language(navigator.window.words.language))
    wait_for(preview)
    _let_it_draw()
    tour.keep(preview, f"{firm}.preview")
    preview.close()


def wait_for(preview: Preview) -> None:
    """Wait until the paper is there, or the trouble is told."""
    while not preview.content and not preview.banner.text():
        QApplication.processEvents()


def _let_it_draw(seconds: float = 1.0) -> None:
    """Pages of a paper are drawn beside the event loop."""
    last = monotonic() + seconds
    while monotonic() < last:
        QApplication.processEvents()
