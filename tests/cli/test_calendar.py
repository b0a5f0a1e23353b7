"""The calendar from the command line: whole or one entry, in both languages, looking only."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.cli import main
from app.services import editions
from tests.support.calendars import entries


def run(*arguments: object) -> int:
    """One verb, in this process."""
    return main([str(argument) for argument in arguments])


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    """An empty dossier."""
    path = tmp_path / "firma.previ"
    assert run("new", path) == 0
    return path


@pytest.mark.parametrize("option", ["--lang", "--language"])
@pytest.mark.parametrize("language", ["nl", "fr"])
def test_the_calendar_speaks_the_language_asked_for(
    dossier: Path, tmp_path: Path, option: str, language: str
) -> None:
    out = tmp_path / "new folder" / "firma.ics"
    assert run("calendar", dossier, out, option, language, "--today", "2026-11-22") == 0
    event = entries(out.read_bytes())["duty-DL-13"]
    assert str(event["SUMMARY"]) == getattr(editions.catalogue().deadlines["DL-13"].label, language)
    assert not event.walk("VALARM")


def test_one_entry_with_a_reminder(dossier: Path, tmp_path: Path) -> None:
    out = tmp_path / "een.ics"
    wish = ("--item", "duty-DL-13", "--remind", "--today", "2026-11-22")
    assert run("calendar", dossier, out, *wish) == 0
    ((id_, event),) = entries(out.read_bytes()).items()
    assert id_ == "duty-DL-13"
    assert event.walk("VALARM")


def test_an_entry_that_is_not_there_is_refused(
    dossier: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "geen.ics"
    assert run("calendar", dossier, out, "--item", "duty-DL-99", "--lang", "nl") == 1
    assert "duty-DL-99" in capsys.readouterr().err
    assert not out.exists()


def test_a_dossier_is_never_replaced_by_a_calendar(dossier: Path) -> None:
    before = dossier.read_bytes()
    assert run("calendar", dossier, dossier) == 1
    assert dossier.read_bytes() == before
