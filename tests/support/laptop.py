"""The hands of somebody who has the laptop in questionnaire mode."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from app.i18n.words import Words
from app.services.survey import rounds
from app.services.workspace import Workspace
from app.views.look import Look
from app.wizards.questionnaire import Questionnaire
from tests.keyboard import type_text
from tests.support.desk import workspace_in
from tests.support.rounds import open_round, settled_firm


@contextmanager
def locked_firm(folder: Path) -> Iterator[Workspace]:
    """A firm whose laptop goes round."""
    workspace = settled_firm(workspace_in(folder))
    rounds.lock_laptop(workspace, open_round(workspace))
    yield workspace
    workspace.close()


@contextmanager
def laptop_of(firm: Workspace) -> Iterator[Questionnaire]:
    """The laptop as the next person gets it."""
    made = Questionnaire(firm, Words("nl"), Look(), chance=Random(1))
    made.begin()
    yield made
    made.close()


def press(laptop: Questionnaire, *keys: Qt.Key) -> None:
    """Keys, wherever the focus is."""
    for key in keys:
        target = QApplication.focusWidget() or laptop.window.leaf
        assert target is not None
        QTest.keyClick(target, key)


def type_keys(laptop: Questionnaire, text: str) -> None:
    """Characters on the leaf."""
    for character in text:
        assert laptop.window.leaf is not None
        type_text(laptop.window.leaf, character)


def click(laptop: Questionnaire, name: str) -> None:
    """The mouse on a button."""
    found = [b for b in laptop.window.findChildren(QAbstractButton, name) if b.isVisible()]
    assert found, f"nothing to be seen is called {name}"
    QTest.mouseClick(found[-1], Qt.MouseButton.LeftButton)


def begin(laptop: Questionnaire, language: str = "nl") -> None:
    """Choose a language and read what it is about."""
    click(laptop, f"leaf.language.{language}")
    click(laptop, "leaf.on")


def said(laptop: Questionnaire) -> str:
    """Every word on the screen."""
    QApplication.processEvents()
    kinds = [*laptop.window.findChildren(QLabel), *laptop.window.findChildren(QAbstractButton)]
    return "\n".join(each.text() for each in kinds if each.isVisible())


def leaf(laptop: Questionnaire) -> str:
    """Which leaf is shown."""
    assert laptop.window.leaf is not None
    return laptop.window.leaf.objectName()
