"""The window of an open dossier: the frame around one page. It shows and signals; others decide."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from app.i18n.words import Words
from app.views.actions import Acts, Menus
from app.views.banner import Banner
from app.views.bottom_bars import ProgressFoot, StepBar
from app.views.focus_order import walk
from app.views.frame_state import FrameState
from app.views.help_panel import HelpPanel, help_width
from app.views.help_topic import HelpTopic
from app.views.look import Look
from app.views.sidebar import Sidebar, sidebar_width
from app.views.top_bar import TopBar
from app.views.widgets.layouts import horizontal, vertical

SMALLEST = (960, 600)
USUAL = (1280, 800)
PAGE_NEEDS = 560
"""The least width of the page beside journey and help, in pixels at 100 %."""


class MainWindow(QMainWindow):
    """Sidebar, page, help, bars. `closed` is sent when the user closes the window."""

    closed = Signal()

    def __init__(self, words: Words, look: Look) -> None:
        super().__init__()
        self.setObjectName("window")
        self.words, self.look = words, look
        self.state: FrameState | None = None
        self.menus: Menus | None = None
        self.top, self.banner, self.sidebar = TopBar(), Banner(), Sidebar()
        self.steps, self.foot, self.help = StepBar(), ProgressFoot(), HelpPanel()
        self._pages = QStackedWidget()
        self._was_narrow, self._wants_help = False, True
        self._lay_out()
        self.setMinimumSize(*SMALLEST)
        self.resize(*USUAL)
        self.top.help_toggled.connect(self._help_wanted)
        self.top.help.setChecked(True)
        self.dress(look)
        self.speak(words)

    def use_acts(self, acts: Acts) -> None:
        """Fill the menu bar; called once."""
        self.menus = Menus(self.menuBar(), acts)
        self.menus.speak(self.words)

    def speak(self, words: Words) -> None:
        """Say the frame in another language; the page is replaced by whoever owns it."""
        self.words = words
        self.top.speak(words, self.look)
        self.steps.speak(words, self.look)
        if self.menus is not None:
            self.menus.speak(words)
        if self.state is not None:
            self.show_state(self.state)

    def dress(self, look: Look) -> None:
        """Wear another look: light, dark, larger, smaller."""
        self.look = look
        self.setPalette(look.palette())
        self.setStyleSheet(look.style_sheet)
        self.setWindowIcon(look.icon("app"))
        self.help.setFixedWidth(help_width(look))
        self.speak(self.words)
        self._fit()

    def show_page(self, page: QWidget) -> QWidget | None:
        """Show a page instead of the present one, which is given back hidden."""
        old = self._pages.currentWidget()
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        if old is not None:
            self._pages.removeWidget(old)
            old.hide()
        return old

    def show_state(self, state: FrameState) -> None:
        """Show everything around the page."""
        self.state = state
        self.setWindowTitle(self.words.say("{firm} – PreviPlan", firm=state.firm))
        self.top.show_state(state)
        self.steps.show_state(state)
        self.foot.show_state(state)
        self.sidebar.show_stations(state.stations, state.page, (self.words, self.look))
        if self.menus is not None:
            for name, possible in (
                ("undo", state.can_undo),
                ("redo", state.can_redo),
                ("back", state.can_go_back),
                ("next", state.can_go_on),
            ):
                self.menus.enable(name, possible)

    def show_help(self, topic: HelpTopic) -> None:
        """Show this topic in the panel on the right."""
        self.help.show_topic(topic, self.words)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab walks page, back and next, help, top bar, journey; inside each in reading order."""
        return walk((self._pages, self.steps, self.help, self.top, self.banner, self.sidebar), forward)

    def toggle_help(self) -> None:
        """Fold the help panel, or unfold it."""
        self.top.help.toggle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window help gives way to the page; asked for, it takes the place of the journey."""
        super().resizeEvent(event)
        self._fit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that the user is going; everything is saved already."""
        self.closed.emit()
        super().closeEvent(event)

    def _help_wanted(self, wanted: bool) -> None:
        self._wants_help = self._wants_help if self._narrow() else wanted
        self._show_help_panel(wanted)

    def _fit(self) -> None:
        narrow = self._narrow()
        if narrow != self._was_narrow:
            self._show_help_panel(self._wants_help and not narrow)
        self._was_narrow = narrow

    def _show_help_panel(self, shown: bool) -> None:
        self.top.show_help_button(pressed=shown)
        self.help.setVisible(shown)
        self.sidebar.setVisible(not shown or not self._narrow())

    def _narrow(self) -> bool:
        beside = sidebar_width(self.look) + help_width(self.look)
        return self.width() - beside < PAGE_NEEDS * self.look.zoom

    def _lay_out(self) -> None:
        middle = vertical(gap=0)
        middle.addWidget(self.banner)
        middle.addWidget(self._pages, 1)
        middle.addWidget(self.steps)
        centre = horizontal(gap=0)
        centre.addWidget(self.sidebar)
        centre.addLayout(middle, 1)
        centre.addWidget(self.help)
        inside = QWidget()
        inside.setProperty("role", "window")
        whole = vertical(inside, gap=0)
        whole.addWidget(self.top)
        whole.addLayout(centre, 1)
        whole.addWidget(self.foot)
        self.setCentralWidget(inside)
