"""Printing: any paper at any moment, in a language of its own, looked at first or kept in a folder."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.i18n.language import Language
from app.services import exporting
from app.wizards.pages.plans_print import PlansPrint
from tests.support.pages import Seat, Seating

PAGE = "plans.print"


def only(page: Seat, *reports: str) -> None:
    """Tick just these papers."""
    page.page.reports.show_value(reports)  # type: ignore[attr-defined]


def done(page: Seat) -> bool:
    return bool(page.find("save").isEnabled())


def test_the_paper_speaks_another_language_than_the_window(sit: Seating) -> None:
    page = sit(PlansPrint, PAGE)
    page.click("paper.fr")
    page.click("preview.year-plan")
    assert page.out.printed == [("year-plan", Language.FR)]


def test_at_first_the_paper_speaks_the_windows_language(sit: Seating) -> None:
    page = sit(PlansPrint, PAGE, "fr")
    page.click("preview.global-plan")
    assert page.out.printed == [("global-plan", Language.FR)]


def test_every_report_can_be_looked_at(sit: Seating) -> None:
    page = sit(PlansPrint, PAGE)
    for report in exporting.report_ids():
        page.click(f"preview.{report}")
    assert [report for report, _ in page.out.printed] == list(exporting.report_ids())


def test_papers_for_the_team_stand_apart_and_say_what_they_wait_for(sit: Seating) -> None:
    said = sit(PlansPrint, PAGE).said()
    assert "Samen met uw ploeg" in said
    assert "Er staat nog niets in; het papier zegt wat u eerst doet." in said


def test_a_folder_gets_the_firm_s_own_file_unless_more_is_ticked(sit: Seating) -> None:
    page = sit(PlansPrint, PAGE)
    ticked = page.page.reports.value()  # type: ignore[attr-defined]
    assert tuple(ticked) == exporting.kept_reports(page.page.reading)
    assert "survey-forms" not in ticked


def test_an_unfinished_plan_says_that_it_is_a_draft(sit: Seating) -> None:
    assert "Ontwerp" in sit(PlansPrint, PAGE).said()


def test_papers_are_kept_in_a_folder_in_both_languages(
    sit: Seating, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = sit(PlansPrint, PAGE)
    only(page, "commitment")
    page.click("paper.both")
    folder = tmp_path / "uit"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    page.click("save")
    qtbot.waitUntil(lambda: done(page), timeout=20_000)
    written = sorted(path.name for path in folder.iterdir())
    assert len(written) == 2
    assert all(path.read_bytes().startswith(b"%PDF") for path in folder.iterdir())
    assert "2 papieren zijn bewaard" in page.said()


def test_a_folder_that_cannot_be_written_is_said(sit: Seating, qtbot: QtBot, tmp_path: Path) -> None:
    page = sit(PlansPrint, PAGE)
    only(page, "commitment")
    page.page.save_into(tmp_path / "nergens")  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: done(page), timeout=20_000)
    assert "Kies een andere map" in page.said()


def test_saving_can_be_stopped(sit: Seating, qtbot: QtBot, tmp_path: Path) -> None:
    page = sit(PlansPrint, PAGE)
    page.page.save_into(tmp_path)  # type: ignore[attr-defined]
    page.click("stop")
    assert done(page)
    assert len(list(tmp_path.glob("*.pdf"))) < len(exporting.report_ids())


def test_nothing_ticked_is_asked_about(sit: Seating) -> None:
    page = sit(PlansPrint, PAGE)
    only(page)
    page.click("save")
    assert "Kruis minstens één papier aan" in page.said()
    assert page.find("reports.commitment").isVisible()


def test_papers_lie_on_shelves_and_only_that_of_the_plans_is_open(sit: Seating) -> None:
    page = sit(PlansPrint, PAGE)
    assert page.find("preview.year-plan").isVisible()
    assert not page.find("preview.evaluation").isVisible()
    page.click("shelf.follow")
    assert page.find("preview.evaluation").isVisible()


def test_the_card_of_the_folder_counts_what_is_ticked(sit: Seating) -> None:
    page = sit(PlansPrint, PAGE)
    only(page, "commitment", "year-plan")
    page.click("choose")
    page.click("reports.commitment")
    assert "1 papier is aangekruist." in page.said()
