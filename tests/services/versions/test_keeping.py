"""Scans and hand-overs are kept with their version, or refused with what to do."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from app.domain.choices import VersionEventKind
from app.domain.messages import Refusal
from app.domain.records import SignedVersion, VersionEvent
from app.domain.scans import LARGEST_SCAN, Media
from app.domain.versions.chain import signed_day
from app.services import files
from app.services.versions import keeping
from app.services.versions.proving import broken
from app.services.versions.signing_off import kept_file
from app.services.workspace import Workspace
from app.store.errors import StorageError
from tests.support.signed_firm import signed_firm

Firm = tuple[Workspace, SignedVersion]


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[Firm]:
    with signed_firm(tmp_path) as found:
        yield found


def photo(path: Path, size: tuple[int, int] = (60, 90)) -> Path:
    """A small photo on the disk."""
    Image.new("RGB", size, "white").save(path)
    return path


def test_a_kept_scan_is_still_there_when_the_dossier_is_opened_again(firm: Firm, tmp_path: Path) -> None:
    workspace, version = firm
    scan = keeping.read_scan(photo(tmp_path / "getekend.jpg"))
    keeping.keep_scan(workspace, version, scan)
    path = workspace.path
    workspace.close()
    again = files.open_dossier(path)
    (event,) = again.dossier.all(VersionEvent)
    assert (event.kind, event.detail) == (VersionEventKind.SCAN, "getekend.jpg")
    assert kept_file(again, event.blob) == (tmp_path / "getekend.jpg").read_bytes()
    assert broken(again) == ()
    again.close()


def test_the_same_scan_twice_is_two_events_over_one_file(firm: Firm, tmp_path: Path) -> None:
    workspace, version = firm
    scan = keeping.read_scan(photo(tmp_path / "getekend.png"))
    keeping.keep_scan(workspace, version, scan)
    keeping.keep_scan(workspace, version, scan)
    assert len({event.blob for event in workspace.dossier.all(VersionEvent)}) == 1
    assert len(workspace.dossier.all(VersionEvent)) == 2


@pytest.mark.parametrize("size", [(60, 90), (90, 60)], ids=["upright", "on its side"])
def test_a_photo_is_looked_at_on_one_sheet_that_lies_as_it_does(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    scan = keeping.read_scan(photo(tmp_path / "foto.png", size))
    assert scan.media is Media.PNG
    with pikepdf.open(io.BytesIO(keeping.scan_to_look_at(scan.content))) as document:
        (page,) = document.pages
        width, height = page.mediabox[2], page.mediabox[3]
    assert (width > height) == (size[0] > size[1])


def test_a_scan_that_is_too_large_or_not_there_is_refused(tmp_path: Path) -> None:
    huge = tmp_path / "groot.pdf"
    with huge.open("wb") as file:
        file.truncate(LARGEST_SCAN + 1)
    with pytest.raises(Refusal, match="is larger than"):
        keeping.read_scan(huge)
    with pytest.raises(StorageError):
        keeping.read_scan(tmp_path / "nergens.pdf")


def test_a_pdf_with_a_password_is_refused_with_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "dicht.pdf"
    with pikepdf.new() as document:
        document.add_blank_page()
        document.save(path, encryption=pikepdf.Encryption(user="geheim", owner="geheim"))
    with pytest.raises(Refusal, match="closed with a password"):
        keeping.read_scan(path)


def test_a_version_is_handed_over_from_the_day_of_signing_until_today(firm: Firm) -> None:
    workspace, version = firm
    day = signed_day(version)
    keeping.hand_over(workspace, version, "  het comité ", day)
    for other in (day - timedelta(days=1), day + timedelta(days=1)):
        with pytest.raises(Refusal):
            keeping.hand_over(workspace, version, "het comité", other)
    (event,) = workspace.dossier.all(VersionEvent)
    assert (event.kind, event.detail, event.on) == (VersionEventKind.HANDED_OVER, "het comité", day)
    assert not workspace.can_undo
