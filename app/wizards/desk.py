"""What a page finds on its desk: the dossier, the words, and the ways out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.domain.places import Place
from app.i18n.language import Language
from app.i18n.words import Words
from app.views.help_topic import HelpTopic
from app.views.look import Look

if TYPE_CHECKING:
    from app.presenters.pictures import Picture
    from app.services.workspace import Workspace
    from app.store.errors import StorageError

PrintReport = Callable[[str, Language | None], None]
"""Opens the preview of a report (`pre-diagnosis`, `global-plan`, …), in the window's language when None."""


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything a page may use.

    `go` moves to another place; `help_text(topic)` reads resources/help/<language>/<topic>.md;
    `picture` draws a chart as SVG; `trouble` shows the banner for a `StorageError`. `notes` is what pages
    remember while the window is open and no record holds yet (a plan that is not carried out).
    """

    workspace: Workspace
    words: Words
    go: Callable[[Place], None]
    print_report: PrintReport
    help_text: Callable[[str], HelpTopic]
    picture: Callable[[Picture], bytes]
    trouble: Callable[[StorageError], None]
    parent_window: QWidget | None = None
    look: Look = field(default_factory=Look)
    notes: dict[str, object] = field(default_factory=dict)
