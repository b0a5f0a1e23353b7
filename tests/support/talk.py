"""A room with a team in it: the window of a talk over a real dossier, driven by the keyboard alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from app.domain.commands.analysis import StartAnalysis
from app.domain.commands.team import StartTalk
from app.domain.records import FactorAnswer, TalkCount, TeamTalk
from app.domain.risks.talk_road import Stage
from app.i18n.words import Words
from app.services import files
from app.services.workspace import Workspace
from app.views.look import Look
from app.wizards.talk.chair import Chair
from app.wizards.talk.window import TalkWindow
from tests.keyboard import type_text
from tests.support.desk import MOMENT

DEMAND, RESOURCE, CRITICAL = "RF-ORG-02", "RF-ORG-03", "RF-REL-06"
NO_KEYS = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@dataclass
class Hands:
    """A clock that only moves when it is told to."""

    now: datetime = field(default=MOMENT)

    def __call__(self) -> datetime:
        return self.now

    def pass_by(self, seconds: float) -> None:
        """Let time go by."""
        self.now += timedelta(seconds=seconds)


class Room:
    """One dossier with one talk; `enter` opens its window, as often as the team comes together."""

    def __init__(self, folder: Path, talk: TeamTalk | None = None) -> None:
        self.clock = Hands()
        self.path = folder / "firm.previ"
        self.workspace: Workspace = files.create(self.path, clock=self.clock)
        self.workspace.execute(StartAnalysis(2026))
        wanted = talk or TeamTalk(id="", analysis="", factors=(DEMAND, RESOURCE), present=8)
        self.workspace.execute(StartTalk(replace(wanted, id="t", analysis="2026")))
        self._window: TalkWindow | None = None

    @property
    def window(self) -> TalkWindow:
        """The window that is open."""
        assert self._window is not None
        return self._window

    def enter(self, language: str = "nl") -> TalkWindow:
        """Open the window."""
        self._window = TalkWindow(Chair(self.workspace, Words(language), "t"), Look())
        self._window.resize(1280, 720)
        self._window.show()
        self._window.activateWindow()
        settle()
        self.window.take_focus()
        return self.window

    def crash(self) -> None:
        """The laptop stops: the window gets no chance to write anything; the file is opened anew."""
        self.window._over = True
        self.window._timer.stop()
        self.window.chair.close()
        self.window.close()
        settle()
        self.workspace.close()
        self.workspace = files.open_dossier(self.path, files.Opening(clock=self.clock))

    def leave_window(self) -> None:
        """Close the window as the leader does."""
        if self._window is not None and not self._window._over:
            self._window.close()
        self._window = None
        settle()

    def leave(self) -> None:
        """Close whatever is open."""
        self.leave_window()
        self.workspace.close()

    # ---------------------------------------------------------------- hands
    def key(self, key: Qt.Key, keys: Qt.KeyboardModifier = NO_KEYS, times: int = 1) -> None:
        """Press a key where the focus is."""
        for _ in range(times):
            QTest.keyClick(self.focused(), key, keys)
            settle()

    def sign(self, sign: str, times: int = 1) -> None:
        """Press the key that types this sign, whatever the keyboard."""
        for _ in range(times):
            target = self.focused()
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QCoreApplication.sendEvent(target, QKeyEvent(kind, 0, NO_KEYS, sign))
            settle()

    def type(self, text: str) -> None:
        """Type a text where the focus is."""
        type_text(self.focused(), text)
        settle()

    def on(self, times: int = 1) -> None:
        """Page down."""
        self.key(Qt.Key.Key_PageDown, times=times)

    def go_to(self, stage: Stage, factor: str = DEMAND) -> None:
        """Walk to a stop with page down."""
        for _ in self.window.road():
            if (self.window.stop.stage, self.window.stop.factor) == (stage, factor):
                return
            self.on()
        raise AssertionError(f"there is no {stage} of {factor}")

    def go_to_part(self, part: int) -> None:
        """Walk to the first stop of a part with page down."""
        for _ in self.window.road():
            if self.window.stop.part >= part:
                return
            self.on()

    # ---------------------------------------------------------------- eyes
    def focused(self) -> QWidget:
        """What has the focus."""
        found = QApplication.focusWidget()
        return found if found is not None else self.window

    def find(self, name: str) -> QWidget:
        """What is called so and can be seen."""
        found = [each for each in self.window.findChildren(QWidget, name) if each.isVisible()]
        assert found, f"nothing to be seen is called {name}"
        return found[-1]

    def said(self) -> str:
        """Every word that is shown."""
        settle()
        shown = self.window.findChildren(QWidget)
        kinds = (QLabel, QAbstractButton)
        return "\n".join(each.text() for each in shown if isinstance(each, kinds) and each.isVisible())

    def status(self) -> str:
        """What the window says is wrong."""
        return self.window.status.text()

    @property
    def talk(self) -> TeamTalk:
        """The talk as the dossier holds it."""
        found = self.workspace.dossier.get(TeamTalk, "t")
        assert found is not None
        return found

    def count(self, factor: str = DEMAND) -> TalkCount | None:
        """Hands counted."""
        return self.workspace.dossier.get(TalkCount, f"t/{factor}")

    def answer(self, factor: str = DEMAND) -> FactorAnswer | None:
        """What the group concluded."""
        return self.workspace.dossier.get(FactorAnswer, f"2026/{factor}")


Enter = Callable[..., Room]


def settle() -> None:
    """Let the window do what it was asked, and let go of what it replaced."""
    for _ in range(3):
        QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # type: ignore[arg-type]
