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
    from app.domain.reading import Reading
    from app.presenters.pictures import Picture
    from app.services.workspace import Workspace
    from app.store.errors import StorageError

PrintReport = Callable[[str, Language | None], None]
"""Opens the preview of a report (`pre-diagnosis`, `global-plan`, …), in the window's language when None."""

PrintOf = Callable[["Reading", str], None]
"""Opens the preview of a report over a reading of its own: a part of the log, the register with names."""


def _no_printer(_reading: Reading, _report: str) -> None:
    """A desk without a window."""


def _nobody(_name: str) -> None:
    """A desk at which nobody can say who works there."""


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything a page may use.

    `go` moves to another place; `help_text(topic)` reads resources/help/<language>/<topic>.md;
    `call_me` remembers on this computer under which name acts are logged.
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
    print_of: PrintOf = _no_printer
    call_me: Callable[[str], None] = _nobody
