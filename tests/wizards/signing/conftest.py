"""A garage that signed its yearly plan, and a page before the windows of signatures."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.places import Place
from app.wizards.page import Page
from tests.support.desk import desk_for
from tests.support.signed_firm import Firm, signed_firm
from tests.support.signing_windows import Bare


@pytest.fixture
def signed(tmp_path: Path) -> Iterator[Firm]:
    """A garage whose yearly plan was signed off."""
    with signed_firm(tmp_path) as found:
        yield found


@pytest.fixture
def bare_page(qtbot: QtBot, signed: Firm) -> Page:
    """A page with nothing on it over that garage."""
    made = Bare(desk_for(signed[0])[0], Place("plans.sign"))
    qtbot.addWidget(made)
    return made
