"""A measure is followed from the overview: begun, shown, done, judged; the file tells it afterwards."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from app.domain.choices import MeasureStatus
from app.domain.dossier import Dossier
from app.domain.follow_choices import EffectResult
from app.domain.records import Attachment, EffectCheck, PlannedMeasure
from app.gui import Front
from tests.journeys.hands import Hands
from tests.support.evidence import photo

Begin = Callable[[str], Hands]


def dossier(front: Front) -> Dossier:
    assert front.navigator is not None
    return front.navigator.workspace.dossier


SAID = {
    "nl": ("Te beoordelen op 15 december 2026", "15 september 2026 · Het hielp"),
    "fr": ("À évaluer le 15 décembre 2026", "15 septembre 2026 · Cela a aidé"),
}


@pytest.fixture
def _chosen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever is asked for files chooses a photo."""
    (tmp_path / "foto.jpg").write_bytes(photo())
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(tmp_path / "foto.jpg")], ""))


@pytest.mark.usefixtures("_chosen")
@pytest.mark.parametrize("language", SAID)
def test_a_measure_from_begun_to_judged(front: Front, begin: Begin, language: str) -> None:
    asked, helped = SAID[language]
    user = begin(language)
    user.click("station.measures", "page.measures.list", "add.measure")
    measure = dossier(front).all(PlannedMeasure)[0].id
    user.type(f"{measure}.title", "Rooster")
    user.click(f"{measure}.life", "turn.started", "keep.turn", "turn.done", "keep.turn", "add.files")
    assert asked in user.read() and "foto.jpg" in user.read()
    user.click("to.effect", "result.helped", "keep.effect")
    assert helped in user.read()
    now = dossier(front)
    assert now.all(PlannedMeasure)[0].status is MeasureStatus.DONE
    assert [check.result for check in now.all(EffectCheck)] == [EffectResult.HELPED]
    assert [kept.name for kept in now.all(Attachment)] == ["foto.jpg"]
