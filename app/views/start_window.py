"""The first screen: what the program promises, and which dossier to open."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from app.i18n.language import Language
from app.i18n.words import Words
from app.views.banner import Banner
from app.views.big_button import BigButton, BigWords
from app.views.look import Look
from app.views.top_bar import LANGUAGE_NAMES
from app.views.widgets import ActionButton, Column, Heading, PlainLabel
from app.views.widgets.layouts import horizontal, vertical
from app.views.wrapping_button import WrappingButton, picture_label


@dataclass(frozen=True, slots=True)
class RecentFile:
    """A dossier opened before: where it is and how it is shown."""

    path: str
    name: str
    folder: str


def recent_files(names: Iterable[str]) -> tuple[RecentFile, ...]:
    """Paths as they are shown."""
    paths = [Path(name) for name in names]
    return tuple(RecentFile(str(path), path.stem, str(path.parent)) for path in paths)


class StartWindow(QWidget):
    """Announces new, open, example, one of the recent files, and a language."""

    new_chosen = Signal()
    open_chosen = Signal()
    example_chosen = Signal()
    recent_chosen = Signal(str)
    language_chosen = Signal(object)

    def __init__(self, words: Words, look: Look, recent: Sequence[RecentFile] = ()) -> None:
        super().__init__()
        self.setObjectName("start")
        self.setProperty("role", "start")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.words, self.look = words, look
        self._recent: tuple[RecentFile, ...] = tuple(recent)
        self.banner = Banner()
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = vertical(self, gap=0)
        whole.addWidget(self.banner)
        whole.addWidget(self._scroll)
        self.resize(1000, 760)
        self.dress(look)

    def dress(self, look: Look) -> None:
        """Wear another look."""
        self.look = look
        self.setPalette(look.palette())
        self.setStyleSheet(look.style_sheet)
        self.setWindowIcon(look.icon("app"))
        self.speak(self.words)

    def show_recent(self, recent: Sequence[RecentFile]) -> None:
        """Show these files as opened before."""
        self._recent = tuple(recent)
        self.speak(self.words)

    def speak(self, words: Words) -> None:
        """Say everything in this language."""
        self.words = words
        self.setWindowTitle("PreviPlan")
        frame = QWidget()
        frame.setProperty("role", "start")
        room = horizontal(frame)
        column = Column(gap=14, margin=40)
        column.setProperty("role", "column")
        room.addStretch(1)
        room.addWidget(column, 100)
        room.addStretch(1)
        self._head(column)
        self._ways_in(column)
        self._recents(column)
        column.close_off()
        focus = cast("QWidget | None", self.focusWidget())
        focused = focus.objectName() if focus is not None else ""
        self._scroll.setWidget(frame)
        if focused and (target := frame.findChild(QWidget, focused)):
            target.setFocus()

    def _head(self, column: Column) -> None:
        languages = QWidget()
        row = horizontal(languages)
        mark = picture_label(round(44 * self.look.zoom))
        mark.setPixmap(self.look.pixmap("app", round(44 * self.look.zoom)))
        row.addWidget(mark)
        row.addWidget(Heading("PreviPlan", 1), 1)
        for language in Language:
            row.addWidget(self._language(language))
        column.add(languages)
        column.add(
            Heading(
                self.words.say("From warning light to prevention plan, for firms with fewer than 20 workers"),
                2,
            )
        )
        column.add(
            PlainLabel(
                self.words.say(
                    "Free of accounts. Works without internet. Your data stays in one file on your computer. "
                    "You can stop at any moment; everything is already saved."
                ),
                "promise",
            )
        )
        column.gap(8)

    def _ways_in(self, column: Column) -> None:
        say = self.words.say
        new = BigWords("new", say("New dossier"), say("For a firm that starts here."), first=True)
        old = BigWords(
            "open",
            say("Open a dossier"),
            say("A file whose name ends in .previ, or a hand-over file that you got."),
        )
        example = BigWords(
            "example",
            say("Try with an example"),
            say("An invented firm, all filled in. Change whatever you like."),
        )
        column.add(self._big(new, self.new_chosen))
        column.add(self._big(old, self.open_chosen))
        column.add(self._big(example, self.example_chosen))

    def _recents(self, column: Column) -> None:
        if not self._recent:
            return
        column.heading(self.words.say("Opened before"), 2)
        for recent in self._recent:
            line = WrappingButton("pagelink", self.words.say("Open {name}", name=recent.name))
            line.setObjectName(f"recent.{recent.path}")
            inside = vertical(line, gap=0, margin=8)
            inside.addWidget(PlainLabel(recent.name, "stationtitle"))
            inside.addWidget(PlainLabel(recent.folder, "stationstate"))
            line.passive()
            line.clicked.connect(lambda _=False, path=recent.path: self.recent_chosen.emit(path))
            column.add(line)

    def _big(self, said: BigWords, signal: SignalInstance) -> BigButton:
        made = BigButton(said, self.look)
        made.setObjectName(f"start.{said.icon}")
        made.clicked.connect(lambda *_: signal.emit())
        return made

    def _language(self, language: Language) -> ActionButton:
        made = ActionButton(LANGUAGE_NAMES[language], "bar")
        made.setObjectName(f"language.{language.value}")
        made.setCheckable(True)
        made.setChecked(language is self.words.language)
        made.clicked.connect(lambda *_: self.language_chosen.emit(language))
        return made
