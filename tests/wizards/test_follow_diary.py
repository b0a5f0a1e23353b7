"""A measure goes into one's own calendar with its begin and its end, and no longer once it is dropped."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from app.domain.choices import MeasureStatus
from app.domain.commands.measure_states import SetState
from app.wizards.pages.follow_measure import FollowMeasure
from tests.support.calendars import entries
from tests.support.measures import plan
from tests.support.pages import Seating

PAGE = "follow.measure#m1"


def test_begin_and_end_are_saved_as_one_file(
    sit: Seating, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = sit(FollowMeasure, PAGE, "fr")
    plan(page.workspace, title="Horaire", start=date(2026, 9, 20), end=date(2026, 12, 31))
    target = tmp_path / "horaire.ics"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    page.click("diary")
    there = entries(target.read_bytes())
    assert set(there) == {"start-m1", "end-m1"}
    assert "horaire.ics" in page.said()


def test_what_was_dropped_is_not_offered_to_the_calendar(sit: Seating) -> None:
    page = sit(FollowMeasure, PAGE)
    plan(page.workspace, title="Rooster", start=date(2026, 9, 1), end=date(2026, 9, 10))
    keep = page.page.findChild(QWidget, "diary")
    assert keep.isVisible()
    page.workspace.execute(SetState("e1", "m1", MeasureStatus.DROPPED, date(2026, 9, 10), "Verkocht"))
    assert not keep.isVisible()
