"""No word is clipped on the laptop that goes round, nor while forms are typed over, at any size."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.i18n.words import Words
from app.services.survey import rounds
from app.views.look import Look, load_fonts
from tests.gallery.measuring import clipped
from tests.gallery.questionnaire import entries, firm_with_round, leaves


@pytest.mark.parametrize("language", ["nl", "fr"])
@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_every_leaf_fits(language: str, zoom: float, tmp_path: Path, qtbot: QtBot) -> None:
    load_fonts()
    with firm_with_round(tmp_path) as workspace:
        asked = workspace.reading.open_survey
        assert asked is not None
        rounds.lock_laptop(workspace, asked)
        for name, window in leaves(workspace, Words(language), Look(zoom=zoom)):
            assert (name, clipped(window)) == (name, [])


@pytest.mark.parametrize("language", ["nl", "fr"])
@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_typing_a_form_over_fits(language: str, zoom: float, tmp_path: Path, qtbot: QtBot) -> None:
    load_fonts()
    with firm_with_round(tmp_path) as workspace:
        for name, window in entries(workspace, Words(language), Look(zoom=zoom)):
            assert (name, clipped(window)) == (name, [])
