"""The menu bar: every act with its word and its keys."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from app.i18n.marks import N_
from app.i18n.words import Words


@dataclass(frozen=True, slots=True)
class Act:
    """One line of a menu: its name in the program, its words, its keys."""

    name: str
    text: str
    keys: tuple[str, ...] = ()


MENUS: tuple[tuple[str, tuple[Act | None, ...]], ...] = (
    (
        N_("&File"),
        (
            Act("new", N_("&New dossier…"), ("Ctrl+N",)),
            Act("open", N_("&Open…"), ("Ctrl+O",)),
            None,
            Act("print", N_("&Print or hand over…"), ("Ctrl+P",)),
            None,
            Act("close", N_("&Close this dossier"), ("Ctrl+W",)),
            Act("quit", N_("&Quit"), ("Ctrl+Q",)),
        ),
    ),
    (
        N_("&Edit"),
        (Act("undo", N_("&Undo"), ("Ctrl+Z",)), Act("redo", N_("&Redo"), ("Ctrl+Y", "Ctrl+Shift+Z"))),
    ),
    (
        N_("&Go"),
        (
            Act("home", N_("&Overview"), ("Alt+Home",)),
            Act("continue", N_("&Continue where you left off"), ("Ctrl+Return",)),
            Act("back", N_("&Back"), ("Alt+Left",)),
            Act("next", N_("&Next"), ("Alt+Right",)),
            Act("points", N_("Open &points"), ("Ctrl+L",)),
        ),
    ),
    (
        N_("&View"),
        (
            Act("larger", N_("&Larger text"), ("Ctrl++", "Ctrl+=")),
            Act("smaller", N_("&Smaller text"), ("Ctrl+-",)),
            Act("usual", N_("&Usual size"), ("Ctrl+0",)),
            None,
            Act("nl", N_("In &Dutch")),
            Act("fr", N_("In &French")),
        ),
    ),
    (
        N_("&Help"),
        (Act("help", N_("&Help with this page"), ("F1",)), Act("about", N_("&About PreviPlan"))),
    ),
)

Acts = Mapping[str, Callable[[], object]]


class Menus:
    """Builds the menu bar once and says it again in another language."""

    def __init__(self, bar: QMenuBar, acts: Acts) -> None:
        self._menus: list[tuple[QMenu, str]] = []
        self.actions: dict[str, QAction] = {}
        self._texts: dict[str, str] = {}
        for title, lines in MENUS:
            menu = bar.addMenu("")
            self._menus.append((menu, title))
            for line in lines:
                if line is None:
                    menu.addSeparator()
                elif line.name in acts:
                    menu.addAction(self._action(line, acts[line.name], menu))

    def speak(self, words: Words) -> None:
        """Say every line in this language."""
        for menu, title in self._menus:
            menu.setTitle(words.say(title))
        for name, action in self.actions.items():
            action.setText(words.say(self._texts[name]))

    def enable(self, name: str, possible: bool) -> None:
        """Allow or grey out one line."""
        self.actions[name].setEnabled(possible)

    def _action(self, line: Act, act: Callable[[], object], menu: QMenu) -> QAction:
        action = QAction(menu)
        action.setObjectName(f"action.{line.name}")
        action.setShortcuts([QKeySequence(keys) for keys in line.keys])
        action.triggered.connect(lambda *_: act())
        self.actions[line.name] = action
        self._texts[line.name] = line.text
        return action
