"""Opens the talk on the screen where the team sees it, once."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app.domain.commands.team import DescribeTalk
from app.domain.records import TeamTalk
from app.i18n.words import Words
from app.services.workspace import Workspace
from app.views.look import Look
from app.wizards.talk.chair import Chair
from app.wizards.talk.window import TalkWindow


def begin_sitting(workspace: Workspace, talk: TeamTalk) -> None:
    """Count one sitting more; raises `Refusal` or `StorageError` (a dossier that is only looked at)."""
    day = talk.held_on or workspace.reading.today
    workspace.execute_aside(DescribeTalk(talk.id, {"sittings": talk.sittings + 1, "held_on": day}))


def open_talk(
    workspace: Workspace, words: Words, look: Look, talk: TeamTalk, parent: QWidget | None
) -> TalkWindow:
    """A new sitting of this conversation over the whole of the second screen, or of the only one."""
    begin_sitting(workspace, talk)
    window = TalkWindow(Chair(workspace, words, talk.id), look, parent)
    screens = QGuiApplication.screens()
    here = parent.screen() if parent is not None else QGuiApplication.primaryScreen()
    there = next((screen for screen in screens if screen is not here), here)
    window.setGeometry(there.geometry())
    window.showFullScreen()
    return window
