"""A desk for tests of pages: a real dossier in a temporary folder, and a note of every way out taken."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from app.domain.places import Place
from app.i18n.language import Language
from app.i18n.words import Words
from app.presenters.pictures import Picture
from app.runtime.clock import Clock
from app.services import files
from app.services.workspace import Workspace
from app.store.errors import StorageError
from app.views.help_topic import NO_HELP
from app.views.look import Look
from app.wizards.desk import Desk

MOMENT = datetime(2026, 9, 15, 10, 0, tzinfo=UTC)
"""The day on which page tests play, unless a test says otherwise."""

EMPTY_PICTURE = b'<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>'


@dataclass
class WaysOut:
    """Where a page sent its user: places, printed reports with their language, storage troubles, pictures."""

    went: list[Place] = field(default_factory=list)
    printed: list[tuple[str, Language | None]] = field(default_factory=list)
    troubles: list[StorageError] = field(default_factory=list)
    drawn: list[Picture] = field(default_factory=list)


def workspace_in(folder: Path, clock: Clock = lambda: MOMENT) -> Workspace:
    """An empty dossier in a folder, on the day of `MOMENT`."""
    return files.create(folder / "firm.previ", clock=clock)


def desk_for(workspace: Workspace, language: str = "nl") -> tuple[Desk, WaysOut]:
    """A desk over this dossier in a language, and the note of the ways out."""
    out = WaysOut()
    draw: Callable[[Picture], bytes] = lambda picture: out.drawn.append(picture) or EMPTY_PICTURE  # noqa: E731
    desk = Desk(
        workspace=workspace,
        words=Words(language),
        look=Look(),
        go=out.went.append,
        print_report=lambda report, language: out.printed.append((report, language)),
        help_text=lambda _topic: NO_HELP,
        picture=draw,
        trouble=out.troubles.append,
    )
    return desk, out
