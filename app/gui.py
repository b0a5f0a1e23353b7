"""The window's composition root: paints the first screen, then brings in the rest and hands it around."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from app.domain.places import Place
from app.i18n.language import Language
from app.i18n.words import Words
from app.runtime import prefs
from app.runtime.immortal import keep_singletons
from app.runtime.paths import user_documents
from app.views.first_paint import FirstPaint
from app.views.language import QtWords, system_language
from app.views.look import load_fonts, system_look
from app.views.start_window import StartWindow, recent_files

if TYPE_CHECKING:
    from app.services.workspace import Workspace
    from app.store.errors import Locked
    from app.views.main_window import MainWindow
    from app.wizards.navigator import Navigator
    from app.wizards.questionnaire import Questionnaire

SUFFIX, HANDED = ".previ", ".previ-handover"
ZOOMS = (1.0, 1.1, 1.25, 1.5, 1.75, 2.0)


def run(argv: list[str]) -> int:
    """Open the window and stay until the last one closes; returns the exit code."""
    qt = cast("QApplication", QApplication.instance() or QApplication([*argv, "-style", "Fusion"]))
    qt.setApplicationName("PreviPlan")
    load_fonts()
    front = Front(qt)
    sys.excepthook = front.caught
    opened = [Path(name) for name in argv[1:] if name.endswith((SUFFIX, HANDED))]
    front.show_start(lambda: front.warm_up(opened[0] if opened else None))
    return qt.exec()


class Front(QObject):
    """What is open, in which language and size; every window is made here."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self.application = application
        self.prefs = prefs.load()
        self.words = Words(Language(self.prefs.language) if self.prefs.language else system_language())
        self.look = system_look(self.prefs.zoom)
        self.qt_words = QtWords()
        self.qt_words.speak(self.words.language)
        application.setPalette(self.look.palette())
        self.start: StartWindow | None = None
        self.window: MainWindow | None = None
        self.navigator: Navigator | None = None
        self.questionnaire: Questionnaire | None = None
        application.styleHints().colorSchemeChanged.connect(lambda _: self.dress())

    def show_start(self, then: Callable[[], object] | None = None) -> None:
        """Show the first screen; `then` is called once it can be seen."""
        if self.start is None:
            self.start = StartWindow(self.words, self.look, recent_files(self.prefs.recent))
            self.start.new_chosen.connect(self.new)
            self.start.open_chosen.connect(self.open)
            self.start.example_chosen.connect(self.example)
            self.start.recent_chosen.connect(lambda path: self.open_path(Path(path)))
            self.start.language_chosen.connect(self.speak)
        else:
            self.start.show_recent(recent_files(self.prefs.recent))
        if then is not None:
            FirstPaint(self.start, then)
        self.start.show()

    def warm_up(self, path: Path | None) -> None:
        """After the first paint: import what opening a dossier needs, and open the one that was asked for."""
        keep_singletons()  # after the first paint: it needs ctypes, and no harm is done before
        try:
            import app.services.files
            import app.wizards.navigator  # noqa: F401

            if path is not None:
                self.open_path(path)
        finally:
            gc.freeze()  # what the start has made is no garbage; from now on there may be some
            gc.enable()

    # ---------------------------------------------------------------- ways in
    def new(self) -> None:
        """Ask where, then begin an empty dossier."""
        from app.services import files
        from app.views.dialogs.file_choice import choose_new

        name = self.words.say("prevention plan")
        chosen = choose_new(self._parent(), self.words, user_documents() / f"{name}{SUFFIX}")
        if chosen is not None:
            path = files.with_suffix(chosen)
            path.parent.mkdir(parents=True, exist_ok=True)
            self._try(lambda: files.create(path), path)

    def open(self) -> None:
        """Ask which dossier, then open it."""
        from app.views.dialogs.file_choice import choose_open

        folder = Path(self.prefs.recent[0]).parent if self.prefs.recent else user_documents()
        chosen = choose_open(self._parent(), self.words, folder)
        if chosen is not None:
            self.open_path(chosen)

    def open_path(self, path: Path) -> None:
        """Open this dossier, or see what a hand-over file is; when it is in use elsewhere, ask what to do."""
        from app.services import files
        from app.store.errors import Locked

        if path.suffix == HANDED:
            from app.wizards.arrival import arrive

            arrive(self, path, self._parent())
            return
        try:
            self._open(files.open_dossier(path), path)
        except Locked as locked:
            self._open_locked(path, locked)
        except Exception as error:
            self._refused(error, path)

    def example(self) -> None:
        """Make a dossier of an invented firm in the documents folder and open it."""
        from app.wizards.examples import example_dossier

        if (made := example_dossier(self._parent(), self.words, self.look)) is not None:
            self._open(made, made.path)

    # ---------------------------------------------------------------- language, size, colours
    def speak(self, language: Language) -> None:
        """Use this language everywhere, at once."""
        self.words = Words(language)
        self._remember(language=language.value)
        self.qt_words.speak(language)
        if self.start is not None:
            self.start.speak(self.words)
        if self.navigator is not None:
            self.navigator.speak(self.words)

    def zoom(self, step: int) -> None:
        """Larger (1), smaller (-1) or usual (0) text."""
        place = ZOOMS.index(min(ZOOMS, key=lambda zoom: abs(zoom - self.look.zoom)))
        chosen = ZOOMS[min(max(place + step, 0), len(ZOOMS) - 1)] if step else 1.0
        self._remember(zoom=chosen)
        self.dress()

    def fold_help(self, *, folded: bool) -> None:
        """Remember whether help is folded."""
        self._remember(help_folded=folded)

    def dress(self) -> None:
        """Wear what the system and the text size ask for."""
        self.look = system_look(self.prefs.zoom)
        self.application.setPalette(self.look.palette())
        if self.start is not None:
            self.start.dress(self.look)
        if self.window is not None and self.navigator is not None:
            self.window.dress(self.look)
            self.navigator.speak(self.words)
        if self.questionnaire is not None:
            self.questionnaire.window.dress(self.look)

    # ---------------------------------------------------------------- going away
    def close(self) -> None:
        """Close the open dossier and go back to the first screen."""
        if self.window is not None:
            self.window.close()

    def quit(self) -> None:
        """Close everything."""
        self.close()
        if self.questionnaire is not None:
            self.questionnaire.close()
            self.questionnaire.workspace.close()
        if self.start is not None:
            self.start.close()

    def caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Our own mistake: write a crash note, say that what was saved is safe, go on."""
        if issubclass(kind, KeyboardInterrupt):
            self.application.exit(130)
            return
        from app.wizards.trouble import our_mistake

        self._tell(our_mistake(error, self.words))

    # ---------------------------------------------------------------- inside
    def _open(self, workspace: Workspace, path: Path) -> None:
        from app.services.survey.laptop import laptop_locked
        from app.store.errors import WorkersAnswering

        locked = laptop_locked(workspace) is not None
        if locked and workspace.read_only:  # looking only would be a way around
            workspace.close()
            raise WorkersAnswering(path.name)
        self.close()
        self.prefs = self.prefs.opened(path)
        prefs.save(self.prefs)
        if locked:
            self._pass_round(workspace)
        else:
            self._show(workspace)

    def _show(self, workspace: Workspace, place: Place | None = None) -> None:
        from app.wizards.dossier_window import dossier_window

        window, navigator = self.window, self.navigator = dossier_window(workspace, self)
        window.closed.connect(self._closed)
        navigator.laptop_locked.connect(self._leave_to_workers, Qt.ConnectionType.QueuedConnection)
        begin = navigator.go_first if workspace.reading.company.name else navigator.carry_on
        navigator.go(place) if place is not None else begin()
        window.show()
        self._leave_start()

    def _pass_round(self, workspace: Workspace) -> None:
        """Show nothing but the questionnaire, until the code word is given."""
        from app.wizards.questionnaire import Questionnaire

        self.questionnaire = Questionnaire(workspace, self.words, self.look)
        self.questionnaire.unlocked.connect(self._take_back, Qt.ConnectionType.QueuedConnection)
        self.questionnaire.begin()
        self._leave_start()

    def _leave_to_workers(self) -> None:
        if self.navigator is not None and self.window is not None:
            self.navigator.leave()
            self._pass_round(self.navigator.workspace)
            self.window.close()

    def _take_back(self) -> None:
        if self.questionnaire is not None:
            ended, self.questionnaire = self.questionnaire, None
            self._show(ended.workspace, Place("analysis.survey"))
            ended.close()

    def _leave_start(self) -> None:
        if self.start is not None:  # gone rather than hidden: its picture alone is three megabytes
            self.start.close()
            self.start.deleteLater()
            self.start = None

    def _closed(self) -> None:
        if self.navigator is not None:
            self.navigator.close()
        if self.window is not None:
            self.window.deleteLater()
        self.window, self.navigator = None, None
        if self.questionnaire is None:
            self.show_start()

    def _try(self, make: Callable[[], Workspace], path: Path) -> None:
        try:
            self._open(make(), path)
        except Exception as error:
            self._refused(error, path)

    def _open_locked(self, path: Path, locked: Locked) -> None:
        from app.services import files
        from app.views.dialogs.locked import ask_locked

        decision = ask_locked(self._parent(), locked, self.words)
        if decision:
            how = files.Opening(read_only=decision == "look", take_over=decision == "take_over")
            self._try(lambda: files.open_dossier(path, how), path)

    def _refused(self, error: Exception, path: Path) -> None:
        from app.store.errors import Missing, StorageError

        if not isinstance(error, StorageError):
            raise error
        if isinstance(error, Missing):
            self.prefs = self.prefs.forgot(path)
            prefs.save(self.prefs)
        self._tell(self.words.tell(error.message))

    def _tell(self, text: str) -> None:
        if self.questionnaire is not None:
            self.questionnaire.tell_trouble(text)
        elif (holder := self._parent()) is not None:
            holder.banner.tell(text, self.words)

    def _remember(self, **changes: object) -> None:
        self.prefs = replace(self.prefs, **changes)  # type: ignore[arg-type]
        prefs.save(self.prefs)

    def _parent(self) -> MainWindow | StartWindow | None:
        return self.window if self.window is not None else self.start
