"""Dated copies: made at the right moments, kept by the rule, never a torn page."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.store.backups import KEEP_DAYS, KEEP_LAST, Copy, Reason, copies, kept, restore
from app.store.dossier_file import DossierFile
from app.store.errors import AlreadyThere
from tests.store.samples import MOMENT, adding, made, site


def test_opening_makes_a_copy_that_is_a_dossier_itself(tmp_path: Path) -> None:
    path = made(tmp_path / "firm.previ", site(1))
    with DossierFile.open(path, backups=tmp_path / "backups") as file:
        file.commit(adding(site(2)), act="Add", moment=MOMENT)
    (copy,) = copies(tmp_path / "backups", path)
    assert copy.reason is Reason.OPENED
    with DossierFile.open(copy.file, read_only=True) as file:
        assert list(file.dossier()) == [site(1)]


def test_opening_again_without_a_change_makes_no_second_copy(tmp_path: Path) -> None:
    path = made(tmp_path / "firm.previ", site(1))
    for _ in range(3):
        DossierFile.open(path, backups=tmp_path / "backups").close()
    assert len(copies(tmp_path / "backups", path)) == 1


def test_every_change_between_two_openings_makes_a_new_copy(tmp_path: Path) -> None:
    path = made(tmp_path / "firm.previ")
    for number in range(3):
        with DossierFile.open(path, backups=tmp_path / "backups") as file:
            file.commit(adding(site(number)), act="Add", moment=MOMENT)
    assert len(copies(tmp_path / "backups", path)) == 3


def test_two_dossiers_of_the_same_name_never_share_their_copies(tmp_path: Path) -> None:
    for firm in ("a", "b"):
        (tmp_path / firm).mkdir()
        DossierFile.open(made(tmp_path / firm / "firm.previ"), backups=tmp_path / "backups").close()
    assert len(copies(tmp_path / "backups", tmp_path / "a" / "firm.previ")) == 1


def test_a_backup_folder_that_refuses_does_not_keep_the_dossier_shut(tmp_path: Path) -> None:
    path = made(tmp_path / "firm.previ", site(1))
    (tmp_path / "backups").write_text("a file where the folder should be", encoding="utf-8")
    with DossierFile.open(path, backups=tmp_path / "backups") as file:
        assert file.backup_fault is not None
        assert list(file.dossier()) == [site(1)]


def test_old_copies_rotate_away_and_signed_ones_stay(tmp_path: Path) -> None:
    path = made(tmp_path / "firm.previ", site(0))
    with DossierFile.open(path) as file:
        for number in range(1, 15):
            reason = Reason.SIGNED if number == 1 else Reason.IMPORT
            file.commit(adding(site(number)), act="Add", moment=MOMENT)
            file.back_up(tmp_path / "backups", reason=reason, moment=MOMENT + timedelta(seconds=number))
    found = copies(tmp_path / "backups", path)
    assert [copy.reason for copy in found] == [Reason.IMPORT] * KEEP_LAST + [Reason.SIGNED]
    assert not list((tmp_path / "backups").rglob("*.new"))


def test_a_copy_can_be_put_back_beside_the_damaged_dossier_but_never_over_a_file(tmp_path: Path) -> None:
    path = made(tmp_path / "firm.previ", site(1))
    DossierFile.open(path, backups=tmp_path / "backups").close()
    (copy,) = copies(tmp_path / "backups", path)
    restore(copy.file, tmp_path / "restored.previ")
    with DossierFile.open(tmp_path / "restored.previ") as file:
        assert list(file.dossier()) == [site(1)]
    with pytest.raises(AlreadyThere):
        restore(copy.file, path)


def test_a_stranger_in_the_folder_is_left_alone(tmp_path: Path) -> None:
    path = made(tmp_path / "firm.previ")
    DossierFile.open(path, backups=tmp_path / "backups").close()
    stranger = copies(tmp_path / "backups", path)[0].file.with_name("my own copy.previ")
    stranger.touch()
    assert len(copies(tmp_path / "backups", path)) == 1
    assert stranger.exists()


@given(hours=st.lists(st.integers(0, 24 * 60), max_size=60, unique=True), signed=st.sets(st.integers(0, 59)))
def test_the_rule_keeps_ten_and_one_a_day_and_all_signed(hours: list[int], signed: set[int]) -> None:
    now = datetime(2026, 11, 22, 12, tzinfo=UTC)
    reasons = [Reason.SIGNED if number in signed else Reason.OPENED for number in range(len(hours))]
    made = [
        Copy(Path(str(hour)), now - timedelta(hours=hour), reason)
        for hour, reason in zip(hours, reasons, strict=True)
    ]
    keep = kept(made, today=now.date())
    newest_first = sorted(made, key=lambda copy: copy.moment, reverse=True)
    assert set(newest_first[:KEEP_LAST]) <= keep
    assert {copy for copy in made if copy.reason is Reason.SIGNED} <= keep
    days = {copy.moment.date() for copy in made if (now.date() - copy.moment.date()).days < KEEP_DAYS}
    assert days <= {copy.moment.date() for copy in keep}
    assert len(keep) <= KEEP_LAST + KEEP_DAYS + len(signed)
