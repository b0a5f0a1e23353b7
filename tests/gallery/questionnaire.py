"""Walks through questionnaire mode and through typing a form over, one picture at a time."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from PySide6.QtWidgets import QWidget

from app.domain.survey.guard import askable
from app.i18n.words import Words
from app.services.survey import rounds
from app.services.workspace import Workspace
from app.views.look import Look
from app.wizards.questionnaire import Questionnaire
from app.wizards.quick_entry import QuickEntry
from tests.gallery.rooms import settle
from tests.support.desk import workspace_in
from tests.support.rounds import SECRET, settled_firm

SCREEN = (1366, 768)
MOMENT = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


@contextmanager
def firm_with_round(folder: Path) -> Iterator[Workspace]:
    """A firm of eight that is asked everything that may be asked, in both languages."""
    workspace = settled_firm(workspace_in(folder, lambda: MOMENT))
    asked = replace(
        rounds.fresh_round(workspace, "2026"),
        factors=askable(workspace.catalogue),
        languages=("nl", "fr"),
        invited=8,
        key_holder="Service externe – externe dienst",
    )
    rounds.open_round(workspace, asked, SECRET)
    yield workspace
    workspace.close()


def leaves(workspace: Workspace, words: Words, look: Look) -> Iterator[tuple[str, QWidget]]:
    """Every leaf that somebody can stand before, with a name for its picture."""
    laptop = Questionnaire(workspace, words, look, chance=Random(4))
    laptop.begin()
    laptop.window.showNormal()
    laptop.window.resize(*SCREEN)
    language = words.language.value
    before = ("welcome", f"language.{language}"), ("about", "on"), ("statement", "3"), ("second", "back")
    for name, way in (*before, ("answered", "give-up"), ("give-up", "go-on")):
        settle()
        yield name, laptop.window
        laptop.window.chosen.emit(way)
    laptop.patience.lost.emit()
    settle()
    yield "still-there", laptop.window
    laptop.window.chosen.emit("go-on")
    for _ in askable(workspace.catalogue):
        laptop.window.chosen.emit("2")
    for name, way in (("idea", "on"), ("review", "hand-in"), ("thanks", "leave-mode"), ("code", "leave")):
        settle()
        yield name, laptop.window
        laptop.window.chosen.emit(way)
    settle()
    yield "wrong-code", laptop.window
    laptop.close()
    settle()


def entries(workspace: Workspace, words: Words, look: Look) -> Iterator[tuple[str, QWidget]]:
    """Typing a form over, twice, with two answers that differ."""
    asked = workspace.reading.open_survey
    assert asked is not None
    entry = QuickEntry(workspace, asked, words, look, None)
    entry.begin()
    settle()
    yield "choice", entry.window
    entry.choice.twice.setChecked(True)
    entry.choice.label.control.setText("K7RMD-03")
    entry.choice.chosen.emit()
    settle()
    yield "refused", entry.window
    entry.choice.label.control.setText("3")
    entry.choice.chosen.emit()
    first = "01234n" * 10
    second = first.replace("4n", "3n", 2)
    for typed in (first, second):
        for place, sign in enumerate(typed[: len(asked.factors)]):
            if place == 20 and typed is first:
                settle()
                yield "typing", entry.window
            entry.typing.grid.typed.emit("-" if sign == "n" else sign)
        entry.typing.grid.finished.emit()
    settle()
    yield "differences", entry.window
    entry.typing.grid.typed.emit("3")
    entry.typing.grid.typed.emit("3")
    entry.typing.grid.finished.emit()
    settle()
    yield "sealed", entry.window
    entry.window.close()
    settle()
