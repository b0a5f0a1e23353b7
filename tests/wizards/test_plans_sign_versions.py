"""The list of signed versions: papers, scans, hand-overs, withdrawal, and the proof that all is whole."""

from __future__ import annotations

import io
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from app.domain.choices import VersionEventKind
from app.domain.records import SignedVersion, VersionEvent
from app.models import triggers
from app.services.versions import signing_off
from app.views.preview import Preview
from app.wizards.pages.plans_sign import PlansSign
from tests.support.answering import will_press
from tests.support.pages import Seat, seats_over
from tests.support.signed_firm import signed_firm

HOSTILE = "<b>Comité</b> & Zn =1+1 🙂"


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path) -> Iterator[Seat]:
    with signed_firm(tmp_path) as (workspace, _):
        yield seats_over(workspace, qtbot)(PlansSign, "plans.sign#plan.year")


def version(seat: Seat) -> SignedVersion:
    (found,) = seat.dossier.all(SignedVersion)
    return found


def events(seat: Seat) -> list[tuple[VersionEventKind, str]]:
    return [(event.kind, event.detail) for event in seat.dossier.all(VersionEvent)]


def press(seat: Seat, name: str) -> None:
    seat.click(f"{name}.{version(seat).id}")


def will_choose(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))


def shown_paper(qtbot: QtBot) -> Preview:
    """The preview that was opened, once its pages are there."""
    (found,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, Preview) and w.isVisible()]
    qtbot.waitUntil(lambda: bool(found.content))
    return found


def test_what_was_missing_is_called_by_its_name(page: Seat) -> None:
    (gap, _), *_ = version(page).gaps
    label = page.workspace.catalogue.legal_elements[gap].label.nl
    assert f"{gap} – {label}: komt nog" in page.said()


# ---------------------------------------------------------------- papers
@pytest.mark.parametrize("language", ["nl", "fr"])
def test_a_paper_is_looked_at_as_it_was_signed_in_either_language(
    page: Seat, qtbot: QtBot, language: str
) -> None:
    page.click(f"look.{version(page).id}.year-plan")
    preview = shown_paper(qtbot)
    preview.findChild(object, f"paper.{language}").click()
    frozen = dict(version(page).papers)[f"year-plan.{language}"]
    kept = signing_off.kept_file(page.workspace, frozen)
    qtbot.waitUntil(lambda: preview.content == kept)
    preview.close()


# ---------------------------------------------------------------- in ink
def test_a_scan_is_looked_at_kept_and_found_again(
    page: Seat, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "getekend é.png"
    Image.new("RGB", (60, 90), "white").save(path)
    will_choose(monkeypatch, path)
    press(page, "ink")
    page.click(f"scan.{version(page).id}.choose")
    press(page, "scan.look")
    shown_paper(qtbot).close()
    press(page, "scan.keep")
    (kept,) = page.dossier.all(VersionEvent)
    assert signing_off.kept_file(page.workspace, kept.blob) == path.read_bytes()
    assert "Met inkt ondertekend, scan bewaard: getekend é.png" in page.said()
    page.click(f"look.{kept.id}")
    assert shown_paper(qtbot).content.startswith(b"%PDF")
    shown_paper(qtbot).close()


def test_a_kept_scan_is_saved_with_the_bytes_and_the_kind_it_has(
    page: Seat, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    buffer = io.BytesIO()
    Image.new("RGB", (60, 90), "white").save(buffer, "JPEG")
    path = tmp_path / "eigenlijk een jpg.png"
    path.write_bytes(buffer.getvalue())
    will_choose(monkeypatch, path)
    press(page, "ink")
    page.click(f"scan.{version(page).id}.choose")
    press(page, "scan.keep")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "terug"), ""))
    page.click(f"save.{page.dossier.all(VersionEvent)[0].id}")
    assert (tmp_path / "terug.jpg").read_bytes() == buffer.getvalue()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "Dit bestand is leeg."),
        (b"MZ\x90 a program", "Dit is een programma"),
        (b"\x89PNG\r\n\x1a\n cut off", "beschadigd of afgebroken"),
        (b"%PDF-1.7 cut off", "beschadigd of afgebroken"),
    ],
    ids=["empty", "program", "half a picture", "half a PDF"],
)
def test_what_is_no_scan_says_what_to_do_and_is_not_kept(
    page: Seat, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes, sentence: str
) -> None:
    path = tmp_path / "scan.pdf"
    path.write_bytes(content)
    will_choose(monkeypatch, path)
    press(page, "ink")
    page.click(f"scan.{version(page).id}.choose")
    assert sentence in page.said()
    assert not page.find(f"scan.keep.{version(page).id}").isEnabled()


# ---------------------------------------------------------------- handed over
def test_to_whom_it_was_handed_over_is_noted_with_the_day(page: Seat) -> None:
    press(page, "hand")
    page.type(f"whom.{version(page).id}", HOSTILE)
    press(page, "hand.note")
    assert events(page) == [(VersionEventKind.HANDED_OVER, HOSTILE)]
    assert f"Overhandigd: {HOSTILE}" in page.said()


@pytest.mark.parametrize(
    ("whom", "day", "sentence"),
    [
        ("", "", "Vul in wie het kreeg"),
        ("Iedereen", "1/1/2020", "de dag van de ondertekening"),
        ("Iedereen", "1/1/2099", "de dag van de ondertekening"),
        ("Iedereen", "31/2/2026", "Deze dag bestaat niet"),
    ],
    ids=["nobody", "before the signature", "in the future", "no day"],
)
def test_nobody_or_an_impossible_day_is_told_under_the_field(
    page: Seat, whom: str, day: str, sentence: str
) -> None:
    press(page, "hand")
    page.type(f"whom.{version(page).id}", whom)
    if day:
        page.type(f"on.{version(page).id}", day)
    press(page, "hand.note")
    assert sentence in page.said()
    assert events(page) == []


# ---------------------------------------------------------------- withdrawn
def test_a_withdrawn_version_stays_with_the_reason_and_the_plan_is_unsigned(page: Seat) -> None:
    press(page, "withdraw")
    page.type(f"reason.{version(page).id}", HOSTILE)
    will_press("way.withdraw")
    press(page, "withdraw.now")
    said = page.said()
    assert events(page) == [(VersionEventKind.WITHDRAWN, HOSTILE)]
    assert "Deze versie werd ingetrokken" in said and f"Ingetrokken: {HOSTILE}" in said
    assert "Nog niet in dit programma ondertekend." in said
    assert "Trek deze versie in" not in said


def test_nothing_is_withdrawn_without_a_reason_or_when_it_is_left_standing(page: Seat) -> None:
    press(page, "withdraw")
    press(page, "withdraw.now")
    assert "Zeg in één zin waarom ze ingetrokken wordt." in page.said()
    page.type(f"reason.{version(page).id}", "fout budget")
    will_press("way.")
    press(page, "withdraw.now")
    assert events(page) == []


# ---------------------------------------------------------------- the proof
def test_a_changed_byte_is_shown_when_the_versions_are_checked_again(page: Seat) -> None:
    name = version(page).papers[0][1]
    with closing(sqlite3.connect(page.workspace.path)) as link:
        link.execute("DROP TRIGGER blob_no_update")
        link.execute("UPDATE blob SET content = x'00' WHERE sha256 = ?", (name,))
        link.execute(triggers.TRIGGERS["blob_no_update"])
        link.commit()
    page.click("check.chain")
    said = page.said()
    assert "Er klopt iets niet meer." in said
    assert "werd gewijzigd na de ondertekening" in said


def test_a_dossier_to_look_at_only_shows_the_versions_and_takes_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    with signed_firm(tmp_path, read_only=True) as (workspace, _):
        page = seats_over(workspace, qtbot)(PlansSign, "plans.sign#plan.year")
        press(page, "hand")
        page.type(f"whom.{version(page).id}", "Iedereen")
        press(page, "hand.note")
        assert len(page.out.troubles) == 1
        assert events(page) == []


def test_that_what_is_noted_with_a_version_is_for_good_is_said_before(page: Seat) -> None:
    assert "ook niet wat u ervoor deed" in page.said().partition("Wat u ermee kunt doen")[2]
