"""The window of an open dossier, with its menu bar and everything else wired to whoever makes the windows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from app.i18n.language import Language
from app.i18n.words import Words
from app.runtime import prefs
from app.runtime.prefs import Preferences
from app.services.workspace import Workspace
from app.views.look import Look
from app.views.main_window import MainWindow
from app.wizards.navigator import Navigator


class Front(Protocol):
    """What the window asks of whoever makes the windows."""

    words: Words
    look: Look
    prefs: Preferences

    def new(self) -> None: ...

    def open(self) -> None: ...

    def close(self) -> None: ...

    def quit(self) -> None: ...

    def zoom(self, step: int) -> None: ...

    def speak(self, language: Language) -> None: ...

    def fold_help(self, *, folded: bool) -> None: ...


def dossier_window(workspace: Workspace, front: Front) -> tuple[MainWindow, Navigator]:
    """A window over this dossier, not shown yet."""
    window = MainWindow(front.words, front.look)
    workspace.known_as = front.prefs.name
    navigator = Navigator(workspace, window)

    def remember(name: str) -> None:
        front.prefs = replace(front.prefs, name=name)
        prefs.save(front.prefs)

    navigator.named.connect(remember)
    window.use_acts(acts_of(front, navigator, window))
    window.top.language_chosen.connect(front.speak)
    window.top.help.setChecked(not front.prefs.help_folded)
    window.top.help_toggled.connect(lambda shown: front.fold_help(folded=not shown))
    return window, navigator


def acts_of(front: Front, navigator: Navigator, window: MainWindow) -> dict[str, Callable[[], object]]:
    """Every act by the name it has in the menu bar."""
    return {
        "new": front.new,
        "open": front.open,
        "print": navigator.go_print,
        "close": front.close,
        "quit": front.quit,
        "undo": navigator.undo,
        "redo": navigator.redo,
        "home": navigator.go_home,
        "continue": navigator.carry_on,
        "back": navigator.back,
        "next": navigator.next,
        "points": navigator.show_open_points,
        "larger": lambda: front.zoom(1),
        "smaller": lambda: front.zoom(-1),
        "usual": lambda: front.zoom(0),
        "nl": lambda: front.speak(Language.NL),
        "fr": lambda: front.speak(Language.FR),
        "help": window.toggle_help,
        "about": lambda: _about(window),
    }


def _about(window: MainWindow) -> None:
    from app.wizards.about import tell_about

    tell_about(window, window.words)
