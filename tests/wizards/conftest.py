"""A seat at any page of the journey."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.commands.bulk import ImportRecords
from app.domain.places import Place
from app.wizards.desk import Desk
from app.wizards.page import Page
from tests.support.learned import later_records
from tests.support.pages import Seat, Seating, seating

EVENING = datetime(2027, 12, 10, 20, 0, tzinfo=UTC)
"""The evening on which the bakery looks back on its first year."""


@pytest.fixture
def sit(qtbot: QtBot, tmp_path: Path) -> Iterator[Seating]:
    """`sit(FirmProfile, "firm.profile", "fr")` shows that page of one dossier."""
    with seating(qtbot, tmp_path) as seat:
        yield seat


@pytest.fixture
def later(qtbot: QtBot, tmp_path: Path) -> Iterator[Seating]:
    """`later(FollowResults, "follow.results", "fr")`: the same, at the bakery a year on."""
    with seating(qtbot, tmp_path, lambda: EVENING) as seat:

        def sit_later(kind: Callable[[Desk, Place], Page], place: str, language: str = "nl") -> Seat:
            first = seat(kind, place, language)
            first.workspace.execute(ImportRecords(later_records()))
            return seat(kind, place, language)

        yield sit_later
