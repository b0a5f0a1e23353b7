"""A hand-over file that was opened like a dossier: what it is, and what to do with it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QWidget

from app.domain.handing.purpose import Purpose
from app.domain.messages import Refusal
from app.domain.places import Place
from app.i18n.words import Words
from app.runtime.paths import user_documents
from app.services import exporting, files
from app.services.handover.opening import HandOver
from app.services.handover.receiving import work_on
from app.store.errors import StorageError
from app.views.dialogs.asking_box import Question, Way, ask, tell
from app.views.dialogs.file_choice import choose_new, choose_open
from app.views.look import Look
from app.wizards.pages.plans_handover import PlansHandover
from app.wizards.receiving import described, fits, open_hand_over

if TYPE_CHECKING:
    from app.wizards.navigator import Navigator

MERGE, OWN, DOSSIER = "merge", "own", "dossier"


class Host(Protocol):
    """What is asked of whoever makes the windows."""

    words: Words
    look: Look
    navigator: Navigator | None

    def open_path(self, path: Path) -> None: ...


def arrive(host: Host, path: Path, parent: QWidget | None) -> None:
    """Open the file, say what it is, and do what is chosen; one that is not taken in says why."""
    try:
        handed = open_hand_over(path, host.words, host.look, parent)
        if handed is not None:
            _do(host, handed, parent)
    except (Refusal, StorageError) as error:
        say = host.words.say
        tell(parent, say("Not taken in"), host.words.tell(error.message), say("Close"))


def _do(host: Host, handed: HandOver, parent: QWidget | None) -> None:
    answer = ask(parent, _question(host, handed))
    if answer == MERGE:
        _merge(host, handed)
    elif answer == OWN:
        _own(host, handed, parent)
    elif answer == DOSSIER:
        chosen = choose_open(parent, host.words, user_documents())
        if chosen is not None:
            host.open_path(chosen)
            _merge(host, handed)


def _question(host: Host, handed: HandOver) -> Question:
    say = host.words.say
    here = host.navigator.workspace if host.navigator is not None else None
    ways = []
    if here is not None and fits(here, handed):
        ways.append(Way(MERGE, say("Put it together with this dossier")))
    elif handed.manifest.purpose is Purpose.RETURN:
        ways.append(Way(DOSSIER, say("Choose the dossier that it answers…")))
    if handed.manifest.purpose is not Purpose.RETURN:
        ways.append(Way(OWN, say("Open it as a dossier of its own…")))
    return Question(
        say("A hand-over file"),
        described(handed, host.words),
        (*ways, Way("", say("Cancel"), safe=True)),
    )


def _merge(host: Host, handed: HandOver) -> None:
    """On the page where it can be seen, undone and done again."""
    if host.navigator is not None:
        host.navigator.go(Place("plans.handover"))
        if isinstance(host.navigator.page, PlansHandover):
            host.navigator.page.back.take(handed)


def _own(host: Host, handed: HandOver, parent: QWidget | None) -> None:
    firm = exporting.plain_name(handed.manifest.firm.name, "previplan")
    copy = exporting.plain_name(host.words.say("copy"), "copy")
    chosen = choose_new(parent, host.words, user_documents() / f"{firm}-{copy}{files.SUFFIX}")
    if chosen is not None:
        path = files.with_suffix(chosen)
        work_on(handed, path).close()
        host.open_path(path)
