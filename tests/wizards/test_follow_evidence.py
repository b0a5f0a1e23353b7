"""What shows it: files chosen, refused with a reason, shown small, looked at, copied out, removed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest
from PySide6.QtWidgets import QFileDialog

from app.domain.commands.consultation_checks import LARGEST_FILE
from app.domain.commands.entries import AddEntry
from app.domain.kept_files import files_of
from app.domain.records import Attachment
from app.views.dialogs.kept_file import KeptFile
from app.views.widgets.kept_picture import KeptPicture
from app.wizards.pages import follow_evidence
from app.wizards.pages.follow_measure import FollowMeasure
from tests.support.evidence import drawing, photo, scan
from tests.support.measures import plan
from tests.support.pages import Seat, Seating

Add: TypeAlias = Callable[[dict[str, bytes]], None]
PROGRAM = b"MZ\x90\x00" + b"\0" * 60


@pytest.fixture
def page(sit: Seating) -> Seat:
    """The page of measure `m1` in Dutch."""
    page = sit(FollowMeasure, "follow.measure#m1")
    plan(page.workspace, title="Rooster")
    return page


@pytest.fixture
def add(page: Seat, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Add:
    """Adds files of these names and contents through the file dialog."""

    def adding(files: dict[str, bytes]) -> None:
        paths = [tmp_path / name for name in files]
        for path in paths:
            path.write_bytes(files[path.name])
        monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(each) for each in paths], ""))
        page.click("add.files")

    return adding


def kept(page: Seat) -> list[Attachment]:
    return list(files_of("m1", page.dossier))


def pictures(page: Seat) -> list[KeptPicture]:
    page.said()
    return [each for each in page.page.findChildren(KeptPicture) if each.isVisibleTo(page.page)]


def test_a_photo_a_pdf_and_a_drawing_are_kept_and_shown_small(page: Seat, add: Add) -> None:
    add({"foto.jpg": photo(), "verslag.pdf": scan(), "plan.png": drawing()})
    assert [each.name for each in kept(page)] == ["foto.jpg", "verslag.pdf", "plan.png"]
    assert [each.accessibleName() for each in pictures(page)] == ["foto.jpg", "verslag.pdf", "plan.png"]
    assert all(not each.pixmap().isNull() for each in pictures(page))
    assert "3 bestanden zijn toegevoegd" in page.said().replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("vakantie.jpg", PROGRAM, "programma"),
        ("verslag.pdf", scan(script=True), "uitvoert"),
        ("verslag.pdf", scan(password="geheim"), "wachtwoord"),
        ("groot.jpg", b"\xff\xd8\xff" + b"0" * LARGEST_FILE, "groter dan"),
        ("leeg.txt", b"", "leeg"),
    ],
    ids=["program", "script", "locked", "large", "empty"],
)
def test_what_is_dangerous_or_too_large_is_refused_with_a_way_out(
    page: Seat, add: Add, name: str, content: bytes, why: str
) -> None:
    add({name: content, "goed.png": drawing()})
    assert [each.name for each in kept(page)] == ["goed.png"]
    assert name in page.said() and why in page.said()


def test_a_note_is_typed_and_its_first_words_are_shown(page: Seat) -> None:
    page.click("add.note")
    page.click("keep.note")
    assert page.find("evidence.text").error()
    page.type("evidence.text", "Het rooster hangt uit sinds 1 maart. <b>Echt</b> & zeker.")
    page.click("keep.note")
    assert len(kept(page)) == 1 and "<b>Echt</b> & zeker." in page.said()


def test_the_same_file_is_kept_once(page: Seat, add: Add) -> None:
    add({"foto.png": drawing()})
    add({"foto.png": drawing()})
    assert len(kept(page)) == 1 and "zit al bij deze maatregel" in page.said()


def test_it_is_looked_at_in_a_window_of_its_own(
    page: Seat, add: Add, monkeypatch: pytest.MonkeyPatch
) -> None:
    add({"foto.jpg": photo(), "verslag.pdf": scan(), "notitie.txt": b"gedaan"})
    shown: list[str] = []
    monkeypatch.setattr(KeptFile, "exec", lambda window: shown.append(window.windowTitle()))
    for each in kept(page):
        page.click(f"look.{each.id}")
    assert shown == ["foto.jpg", "verslag.pdf", "notitie.txt"]


def test_a_copy_goes_where_one_says(
    page: Seat, add: Add, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add({"notitie.txt": b"gedaan"})
    wanted = tmp_path / "kopie.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(wanted), ""))
    page.click(f"copy.{kept(page)[0].id}")
    assert wanted.read_bytes() == b"gedaan" and str(wanted) in page.said()


@pytest.mark.parametrize(("answer", "left"), [("remove", 0), ("keep", 1)])
def test_it_is_removed_only_after_asking(
    page: Seat, add: Add, monkeypatch: pytest.MonkeyPatch, answer: str, left: int
) -> None:
    add({"foto.png": drawing()})
    monkeypatch.setattr(follow_evidence, "ask", lambda *_: answer)
    page.click(f"remove.{kept(page)[0].id}")
    assert len(kept(page)) == left


def test_a_file_of_which_only_the_name_came_along_says_so(page: Seat) -> None:
    away = Attachment(
        id="a1", owner="PlannedMeasure/m1", name="foto.jpg", media="image/jpeg", blob="0" * 64, size=1
    )
    page.workspace.execute(AddEntry(away))
    assert "foto.jpg" in page.said() and "alleen de naam" in page.said()
    page.click("look.a1")
    assert "alleen de naam" in page.said()
