"""The journey as a task list: seven stations, and the pages of the one that is open."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.domain.choices import Light
from app.i18n.words import Words
from app.views.frame_state import PageLine, StationLine
from app.views.look import Look
from app.views.widgets import LightBadge, PlainLabel
from app.views.widgets.layouts import empty, horizontal, vertical
from app.views.wrapping_button import WrappingButton, picture_label

WIDTH = 256
REVEAL_AFTER_MS = 40


def sidebar_width(look: Look) -> int:
    """How wide the journey is, in pixels."""
    return round(WIDTH * min(look.zoom, 1.5))


class Sidebar(QScrollArea):
    """Announces which page or station was picked; what it shows comes from outside."""

    page_chosen = Signal(str)
    station_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "sidebar")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inside = QWidget()
        self._inside.setProperty("role", "sidebar")
        outer = vertical(self._inside, margin=8)
        self._home = vertical(gap=2)
        self._list: QVBoxLayout = vertical(gap=2)
        outer.addLayout(self._home)
        outer.addLayout(self._list)
        outer.addStretch(1)
        self.setWidget(self._inside)
        self._shown: tuple[object, ...] = ()

    def show_stations(self, stations: Sequence[StationLine], page: str, manner: tuple[Words, Look]) -> None:
        """Show the stations; `page` is the page that is open, its station is unfolded."""
        words, look = manner
        state = (tuple(stations), page, words.language, look)
        if state == self._shown:
            return
        self._shown = state
        self.setFixedWidth(sidebar_width(look))
        focused = self._focused_name()
        scrolled = self.verticalScrollBar().value()
        empty(self._home)
        empty(self._list)
        self._home.addWidget(self._home_line(words, look, here=page == "home"))
        for number, station in enumerate(stations, start=1):
            here = page.partition(".")[0] == station.id
            self._list.addWidget(self._station(number, station, manner, here=here))
            if here:
                for line in station.pages:
                    self._list.addWidget(self._page(line, words, here=line.id == page))
        self.verticalScrollBar().setValue(scrolled)
        self._refocus(focused)
        QTimer.singleShot(REVEAL_AFTER_MS, self, self._reveal)

    def _home_line(self, words: Words, look: Look, *, here: bool) -> WrappingButton:
        title = words.say("Overview")
        line = self._line("station", title, "station.home", here=here)
        row = horizontal(line, margin=8)
        row.addWidget(_icon("home", look))
        row.addWidget(PlainLabel(title, "stationtitle"), 1)
        line.passive()
        line.clicked.connect(lambda *_: self.page_chosen.emit("home"))
        return line

    def _station(
        self, number: int, station: StationLine, manner: tuple[Words, Look], *, here: bool
    ) -> WrappingButton:
        words, look = manner
        name = words.say("{number}. {title}", number=number, title=station.title)
        line = self._line("station", name, f"station.{station.id}", here=here)
        said = (station.state_word, station.why, station.light_word)
        line.setAccessibleDescription(". ".join(part for part in said if part))
        row = horizontal(line, margin=8)
        row.addWidget(_icon(station.state, look), 0, Qt.AlignmentFlag.AlignTop)
        column = vertical(gap=0)
        column.addWidget(PlainLabel(name, "stationtitle"))
        column.addWidget(PlainLabel(station.why or station.state_word, "stationstate"))
        row.addLayout(column, 1)
        if station.light_word:
            row.addWidget(_badge(station.light, station.light_word, words), 0, Qt.AlignmentFlag.AlignTop)
        line.passive()
        line.clicked.connect(lambda *_: self.station_chosen.emit(station.id))
        return line

    def _page(self, page: PageLine, words: Words, *, here: bool) -> WrappingButton:
        line = self._line("pagelink", page.title, f"page.{page.id}", here=here)
        line.setAccessibleDescription(page.light_word)
        row = horizontal(line)
        row.setContentsMargins(34, 4, 8, 4)
        row.addWidget(PlainLabel(page.title, "pagelinktext"), 1)
        if page.light_word:
            row.addWidget(_badge(page.light, page.light_word, words), 0, Qt.AlignmentFlag.AlignTop)
        line.passive()
        line.clicked.connect(lambda *_: self.page_chosen.emit(page.id))
        return line

    def _line(self, role: str, name: str, object_name: str, *, here: bool) -> WrappingButton:
        line = WrappingButton(role, name)
        line.setObjectName(object_name)
        line.setCheckable(True)
        line.setChecked(here)
        line.clicked.connect(lambda *_: line.setChecked(here))
        return line

    def _reveal(self) -> None:
        for line in self._lines():
            if line.isChecked():
                self.ensureWidgetVisible(line, 0, 48)

    def _focused_name(self) -> str:
        return next((line.objectName() for line in self._lines() if line.hasFocus()), "")

    def _refocus(self, name: str) -> None:
        target = next((line for line in self._lines() if line.objectName() == name), None) if name else None
        if target is not None:
            target.setFocus()

    def _lines(self) -> list[WrappingButton]:
        return [line for line in self._inside.findChildren(WrappingButton) if not line.isHidden()]


def _icon(name: str, look: Look) -> QWidget:
    side = round(20 * look.zoom)
    label = picture_label(side)
    role = {"done": "light.green", "in-progress": "accent", "home": "accent"}.get(name, "text.muted")
    label.setPixmap(look.pixmap(name, side, role))
    return label


def _badge(light: Light | None, word: str, words: Words) -> LightBadge:
    badge = LightBadge(None, words, with_word=False, size=18)
    badge.show_light(light, word)
    return badge
