"""Evidence in the dossier: kept once, given back as it was, gone for good when nothing needs it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from app.domain.commands.consultation_checks import LARGEST_FILE
from app.domain.commands.entries import AddEntry, RemoveEntry
from app.domain.kept_files import MOST_TOGETHER, files_of, named_files, room_taken
from app.domain.messages import Refusal
from app.domain.records import Attachment, PlannedMeasure
from app.services import files
from app.services.evidence import keeping, showing
from app.services.workspace import Workspace
from app.store import blobs
from app.store.errors import StorageError
from tests.support.evidence import photo, scan

SCAN = scan()
"""The same bytes each time."""

MOMENT = datetime(2027, 3, 1, 9, 0, tzinfo=UTC)


@pytest.fixture
def bakery(tmp_path: Path) -> Iterator[Workspace]:
    """A dossier with two measures."""
    workspace = files.create(tmp_path / "bakkerij.previ", clock=lambda: MOMENT)
    for id_ in ("m1", "m2"):
        workspace.execute(AddEntry(PlannedMeasure(id=id_, title=id_)))
    yield workspace
    workspace.close()


def kept_names(workspace: Workspace) -> set[str]:
    """The names of the files whose bytes are in the dossier."""
    return set(workspace.beside(blobs.names))


def reopened(workspace: Workspace) -> Workspace:
    """The same dossier, closed and opened again."""
    path = workspace.path
    workspace.close()
    return files.open_dossier(path, files.Opening(clock=lambda: MOMENT))


def test_a_photo_is_kept_without_its_place_and_given_back(bakery: Workspace, tmp_path: Path) -> None:
    (tmp_path / "foto.jpg").write_bytes(photo())
    kept = keeping.keep_file(bakery, "m1", tmp_path / "foto.jpg")
    assert (kept.name, kept.media, kept.added_on) == ("foto.jpg", "image/jpeg", date(2027, 3, 1))
    showing.give_back(bakery, kept, tmp_path / "terug.jpg")
    assert b"Jan Peeters" not in (tmp_path / "terug.jpg").read_bytes()
    assert room_taken(bakery.dossier) == kept.size == (tmp_path / "terug.jpg").stat().st_size


def test_a_note_can_be_typed(bakery: Workspace) -> None:
    kept = keeping.keep_note(bakery, "m1", "  Besproken: rooster hangt op.\nIedereen akkoord. ")
    assert kept.name == "Besproken- rooster hangt op.txt"
    assert showing.text_of(kept, showing.content_of(bakery, kept)).endswith("Iedereen akkoord.")
    with pytest.raises(Refusal, match="Write the note"):
        keeping.keep_note(bakery, "m1", " \n ")


def test_the_same_file_is_kept_once_in_the_file_and_once_with_a_measure(bakery: Workspace) -> None:
    keeping.keep(bakery, "m1", ("scan.pdf", SCAN))
    with pytest.raises(Refusal, match="already"):
        keeping.keep(bakery, "m1", ("nog eens.pdf", SCAN))
    keeping.keep(bakery, "m2", ("scan.pdf", SCAN))
    assert len(kept_names(bakery)) == 1
    assert len(bakery.dossier.all(Attachment)) == 2


def test_too_large_is_refused_before_it_is_read(bakery: Workspace, tmp_path: Path) -> None:
    huge = tmp_path / "film.pdf"
    with huge.open("wb") as file:
        file.truncate(LARGEST_FILE + 1)
    with pytest.raises(Refusal, match="larger than"):
        keeping.keep_file(bakery, "m1", huge)


def test_all_files_together_have_a_limit(bakery: Workspace) -> None:
    for number in range(MOST_TOGETHER // LARGEST_FILE):
        full = Attachment(
            id=f"a{number}",
            owner="PlannedMeasure/m2",
            name="x",
            media="",
            blob=f"{number:064}",
            size=LARGEST_FILE,
        )
        bakery.execute(AddEntry(full))
    with pytest.raises(Refusal, match="together"):
        keeping.keep(bakery, "m1", ("nota.txt", b"een woord"))
    assert kept_names(bakery) == set()


def test_a_folder_and_a_file_that_is_not_there_are_said_to_be_so(bakery: Workspace, tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "weg.jpg"):
        with pytest.raises(StorageError):
            keeping.keep_file(bakery, "m1", path)


def test_an_active_locked_or_broken_file_leaves_nothing_behind(bakery: Workspace) -> None:
    for content in (scan(script=True), scan(password="x"), b"%PDF-1.4", photo()[:200]):
        with pytest.raises(Refusal):
            keeping.keep(bakery, "m1", ("bestand", content))
    assert (kept_names(bakery), files_of("m1", bakery.dossier)) == (set(), ())


def test_removing_can_be_undone_until_the_dossier_closes(bakery: Workspace) -> None:
    kept = keeping.keep(bakery, "m1", ("foto.jpg", photo()))
    keeping.remove_file(bakery, kept.id)
    bakery.undo()
    assert showing.content_of(bakery, kept)
    bakery.redo()
    again = reopened(bakery)
    assert kept_names(again) == set()
    again.close()


def test_undo_of_adding_leaves_no_bytes_after_closing_and_redo_finds_them_before(bakery: Workspace) -> None:
    kept = keeping.keep(bakery, "m1", ("foto.jpg", photo()))
    bakery.undo()
    bakery.redo()
    assert showing.content_of(bakery, kept)
    bakery.undo()
    again = reopened(bakery)
    assert kept_names(again) == set()
    again.close()


def test_bytes_that_another_measure_needs_stay(bakery: Workspace) -> None:
    kept = keeping.keep(bakery, "m1", ("foto.jpg", photo()))
    keeping.keep(bakery, "m2", ("foto.jpg", photo()))
    bakery.execute(RemoveEntry(PlannedMeasure, "m1"))
    again = reopened(bakery)
    assert kept_names(again) == {kept.blob}
    again.close()


def test_nothing_of_a_removed_photo_is_left_in_the_file_and_its_guard_is_back(bakery: Workspace) -> None:
    kept = keeping.keep(bakery, "m1", ("foto.jpg", photo(1200, 900)))
    bytes_of_it = showing.content_of(bakery, kept)[2000:2100]
    keeping.remove_file(bakery, kept.id)
    path = bakery.path
    before = path.stat().st_size
    assert bytes_of_it in path.read_bytes()
    bakery.close()
    assert bytes_of_it not in path.read_bytes()
    assert path.stat().st_size <= before
    with closing(sqlite3.connect(path)) as link, pytest.raises(sqlite3.IntegrityError, match="append-only"):
        link.execute("INSERT INTO blob VALUES ('a', x'00')")
        link.execute("DELETE FROM blob")


def test_a_large_removed_file_gives_its_room_back(bakery: Workspace) -> None:
    kept = keeping.keep(bakery, "m1", ("lang.txt", b"een lange nota " * 200_000))
    keeping.remove_file(bakery, kept.id)
    path, before = bakery.path, bakery.path.stat().st_size
    bakery.close()
    assert path.stat().st_size < before - 2_000_000
    assert files.read(path).all(PlannedMeasure)


def test_looking_only_sweeps_nothing(bakery: Workspace) -> None:
    kept = keeping.keep(bakery, "m1", ("foto.jpg", photo()))
    looking = files.open_dossier(bakery.path, files.Opening(read_only=True))
    looking.close()
    assert kept_names(bakery) == {kept.blob}


def test_every_name_in_any_record_keeps_its_file(bakery: Workspace) -> None:
    name = "ab" * 32
    bakery.execute(AddEntry(PlannedMeasure(id="m3", factors=(), method=name)))
    assert name in named_files(bakery.dossier)


def test_bytes_that_were_changed_outside_are_not_shown(bakery: Workspace) -> None:
    kept = keeping.keep(bakery, "m1", ("nota.txt", b"zoals het was"))
    path = bakery.path
    bakery.close()
    with closing(sqlite3.connect(path)) as link:
        link.execute("DROP TRIGGER blob_no_update")
        link.execute("UPDATE blob SET content = x'00'")
        link.commit()
    again = files.open_dossier(path, files.Opening(clock=lambda: MOMENT))
    with pytest.raises(Refusal, match="changed outside"):
        showing.content_of(again, kept)
    again.close()
