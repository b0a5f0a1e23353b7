"""Trying the program with an invented firm: choose one, make its dossier."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.i18n.words import Words
from app.runtime.paths import user_documents
from app.services import editions, files
from app.services.demo import example_files
from app.services.exchanging import import_text
from app.services.workspace import Workspace
from app.views.dialogs.asking_box import Question, Way
from app.views.dialogs.picking import pick
from app.views.look import Look


def choose_example(parent: QWidget | None, words: Words, look: Look) -> Path | None:
    """Which of the invented firms to look at; None when the user thinks better of it."""
    found = {path.stem: path for path in example_files()}
    firms = editions.catalogue().example_firms
    ways = [Way(id_, words.pick(firms[id_].name) if id_ in firms else id_) for id_ in found]
    question = Question(
        words.say("Try with an example"),
        words.say(
            "Which invented firm do you want to look at? It becomes a dossier in your documents folder."
        ),
        (*ways, Way("", words.say("Cancel"), safe=True)),
    )
    return found.get(pick(parent, question, look))


def example_dossier(parent: QWidget | None, words: Words, look: Look) -> Workspace | None:
    """A dossier in the documents folder of the invented firm that was chosen."""
    source = choose_example(parent, words, look)
    return make_example(source, user_documents()) if source is not None else None


def make_example(source: Path, folder: Path) -> Workspace:
    """A fresh dossier of this firm in the folder, under a name that is still free."""
    folder.mkdir(parents=True, exist_ok=True)
    number, path = 1, folder / f"{source.stem}{files.SUFFIX}"
    while path.exists():
        number += 1
        path = folder / f"{source.stem}-{number}{files.SUFFIX}"
    workspace = files.create(path)
    import_text(workspace, source.read_text(encoding="utf-8"))
    workspace.close()
    return files.open_dossier(path)  # opened anew: Undo must not take the whole firm away
