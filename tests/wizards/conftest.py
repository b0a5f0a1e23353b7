"""A seat at any page of the journey."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.support.pages import Seating, seating


@pytest.fixture
def sit(qtbot: QtBot, tmp_path: Path) -> Iterator[Seating]:
    """`sit(FirmProfile, "firm.profile", "fr")` shows that page of one dossier."""
    with seating(qtbot, tmp_path) as seat:
        yield seat
