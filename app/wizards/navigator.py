"""Walks the journey: builds the page one goes to, keeps the frame true, speaks another language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.choices import Depth
from app.domain.messages import Refusal
from app.domain.places import Place
from app.domain.records import SurveyRound
from app.i18n.language import Language
from app.i18n.words import Words
from app.services import exporting
from app.services.survey.laptop import laptop_locked
from app.services.workspace import Notice, Workspace
from app.store.errors import StorageError
from app.views.help_files import help_text
from app.views.main_window import MainWindow
from app.wizards import flow
from app.wizards.desk import Desk
from app.wizards.frame import frame_state, open_point_lines
from app.wizards.page import Page
from app.wizards.printing import Reader, open_preview
from app.wizards.steps import PageSpec

if TYPE_CHECKING:
    from app.domain.reading import Reading
    from app.views.dialogs.open_points import OpenPoints
    from app.views.preview import Preview


@dataclass(frozen=True, slots=True)
class Visit:
    """Where the user was on a page."""

    focus: str = ""
    scrolled: int = 0


class Navigator(QObject):
    """One open dossier in one window.

    `laptop_locked` is sent when it goes into questionnaire mode, `named` with the name in the change log.
    """

    laptop_locked = Signal()
    named = Signal(str)

    def __init__(self, workspace: Workspace, window: MainWindow) -> None:
        super().__init__(window)
        self.workspace, self.window = workspace, window
        self.place = Place("home")
        self.page: Page | None = None
        self._closed = False
        self._notes: dict[str, object] = {}
        self._desk = self._set_desk(window.words)
        self._stop = workspace.subscribe(self._changed)
        QApplication.instance().focusChanged.connect(self._focus_moved)  # type: ignore[union-attr]
        self._connect()

    # ---------------------------------------------------------------- going somewhere
    def go(self, place: Place) -> None:
        """Leave the present page (what was typed is committed) and open another."""
        self.flush()
        self.place = place if flow.exists(place.page) else Place("home")
        self._open(Visit(place.focus))

    def back(self) -> None:
        """The page before this one."""
        self._step(flow.before(self.place.page, self._depth))

    def next(self) -> None:
        """The page after this one; nothing can block it."""
        self._step(flow.after(self.place.page, self._depth))

    def go_to_station(self, station: str) -> None:
        """The first page of a station."""
        self.go(Place(flow.pages_of(station, self._depth)[0].id))

    def go_home(self) -> None:
        """The overview."""
        self.go(Place("home"))

    def go_first(self) -> None:
        """The overview; in a copy that somebody handed over, the page that says what it is for."""
        self.go(Place("plans.handover" if self.workspace.handed_for else "home"))

    def go_print(self) -> None:
        """Where everything can be printed."""
        self.go(Place("plans.print"))

    def carry_on(self) -> None:
        """Where the user left off."""
        self.go(self.workspace.reading.next_place)

    # ---------------------------------------------------------------- doing something
    def undo(self) -> None:
        """Take the last act back."""
        self._travel(self.workspace.undo)

    def redo(self) -> None:
        """Do the act last taken back again."""
        self._travel(self.workspace.redo)

    def speak(self, words: Words) -> None:
        """Say everything in another language; answers, focus and scroll position stay."""
        self.flush()
        visit = self._visit()
        self._desk = self._set_desk(words)
        self.window.speak(words)
        self._open(visit)

    def print_report(self, report: str, language: Language | None = None) -> Preview:
        """Open the preview of a report."""
        self.flush()
        return self._preview(self.workspace.reading, report, language)

    def _preview(self, reading: Reading, report: str, language: Language | None = None) -> Preview:
        reader = Reader(self._desk.words, self.window.look, self.window)
        preview = open_preview(reading, reader, report)
        preview.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        preview.open_report(report, language or self._desk.words.language)
        preview.show()
        return preview

    def show_open_points(self) -> OpenPoints:
        """Open the list of what is still unanswered."""
        from app.views.dialogs.open_points import OpenPoints

        self.flush()
        points = self.workspace.reading.open_points
        lines = open_point_lines(self.workspace.reading, self._desk.words)
        dialog = OpenPoints(lines, self._desk.words, self.window.look, self.window)
        dialog.chosen.connect(lambda key: self.go(points[key].place))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()
        return dialog

    def trouble(self, error: StorageError) -> None:
        """Show what is wrong with the file, what is safe and what to do."""
        self.window.banner.tell(self._desk.words.tell(error.message), self._desk.words)

    def flush(self) -> None:
        """Commit what was typed but not committed yet."""
        if self.page is not None:
            self.page.flush()

    def close(self) -> None:
        """Leave, and let go of the file; once is enough."""
        if not self._closed:
            self.leave()
            self.workspace.close()

    def leave(self) -> None:
        """Close what hangs on this window and stop listening; the file stays open for somebody else."""
        self._closed = True
        self.flush()
        for widget in self.window.findChildren(QWidget):
            if widget.isWindow():
                widget.close()
        self._stop()
        QApplication.instance().focusChanged.disconnect(self._focus_moved)  # type: ignore[union-attr]

    # ---------------------------------------------------------------- inside
    @property
    def _depth(self) -> Depth:
        return self.workspace.reading.company.depth

    def _step(self, page: PageSpec | None) -> None:
        if page is not None:
            self.go(Place(page.id))

    def _open(self, visit: Visit) -> None:
        focused = QApplication.focusWidget()
        inside = self.page is not None and focused is not None and self.page.isAncestorOf(focused)
        self.page = flow.spec(self.place.page).page(self._desk, self.place)
        self.page.help_changed.connect(self._show_help)
        old = self.window.show_page(self.page)
        if old is not None:
            old.deleteLater()
        self._show_frame()
        if visit.focus or visit.scrolled:
            self.page.restore(visit.focus, visit.scrolled)
        elif inside or focused is None:
            self.window.steps.take_focus()
        self._show_help()

    def _changed(self, notice: Notice) -> None:
        if self.page is not None and notice.by is not self.page:
            self.page.refresh(notice)
        self._show_frame()
        if notice.touches(SurveyRound) and laptop_locked(self.workspace) is not None:
            self.laptop_locked.emit()

    def _travel(self, act: Callable[[], bool]) -> None:
        self.flush()
        try:
            act()
        except StorageError as error:
            self.trouble(error)
        except Refusal as refusal:
            self.window.banner.tell(self._desk.words.tell(refusal.message), self._desk.words)

    def _show_frame(self) -> None:
        self.window.show_state(frame_state(self.workspace, self._desk.words, self.place.page))

    def _show_help(self) -> None:
        if self.page is not None:
            self.window.show_help(self.page.help_for(QApplication.focusWidget()))

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self.page is not None and new is not None and self.page.isAncestorOf(new):
            self.window.show_help(self.page.help_for(new))

    def _visit(self) -> Visit:
        if self.page is None:
            return Visit()
        return Visit(self.page.focus_name(), self.page.scrolled())

    def _print(self, report: str, language: Language | None = None) -> None:
        self.print_report(report, language)

    def _print_of(self, reading: Reading, report: str) -> None:
        self._preview(reading, report)

    def _set_desk(self, words: Words) -> Desk:
        return Desk(
            workspace=self.workspace,
            words=words,
            look=self.window.look,
            go=self.go,
            print_report=self._print,
            help_text=lambda topic: help_text(topic, words),
            picture=exporting.svg,
            trouble=self.trouble,
            parent_window=self.window,
            notes=self._notes,
            print_of=self._print_of,
            call_me=self._call,
        )

    def _call(self, name: str) -> None:
        self.workspace.known_as = name
        self.named.emit(self.workspace.known_as)

    def _connect(self) -> None:
        window = self.window
        window.sidebar.page_chosen.connect(lambda page: self.go(Place(page)))
        window.sidebar.station_chosen.connect(self.go_to_station)
        window.steps.back_chosen.connect(self.back)
        window.steps.next_chosen.connect(self.next)
        window.steps.open_points_chosen.connect(self.show_open_points)
        window.top.undone.connect(self.undo)
        window.top.redone.connect(self.redo)
