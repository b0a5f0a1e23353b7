"""A talk about two statements with its window open, and what is called the same in every test of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.domain.records import TeamTalk
from app.views.look import load_fonts
from tests.support.talk import DEMAND, RESOURCE, Enter, Room


@pytest.fixture(scope="module", autouse=True)
def _dressed(qapp: QApplication) -> None:
    qapp.setStyle("Fusion")
    load_fonts()


@pytest.fixture
def enter(qapp: QApplication, tmp_path: Path) -> Iterator[Enter]:
    """`enter("fr", present=4, scale=…)`: the talk in the window's language, differing so from the usual."""
    rooms: list[Room] = []

    def entered(language: str = "nl", **talk: object) -> Room:
        given = {"factors": (DEMAND, RESOURCE), "present": 8} | talk
        rooms.append(Room(tmp_path, TeamTalk(id="t", analysis="2026", **given)))  # type: ignore[arg-type]
        rooms[-1].enter(language)
        return rooms[-1]

    yield entered
    for room in rooms:
        room.leave()
