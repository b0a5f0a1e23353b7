"""The journal: append-only, and enough to rebuild the dossier from nothing."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.changes import Change, Changes, reverse
from app.domain.dossier import Dossier, same_facts
from app.domain.follow.declaration import Declaration
from app.domain.records import Record, SignedVersion
from app.store import declarations
from app.store.dossier_file import DossierFile
from app.store.errors import Damaged
from app.store.journal import rebuilt
from tests.store.samples import MOMENT, adding, any_record, made, site


def test_every_act_leaves_a_line(tmp_path: Path) -> None:
    with DossierFile.create(tmp_path / "firm.previ", "2026.1") as file:
        file.commit(adding(site(1)), act="AddEntry", moment=MOMENT)
        (line,) = file.journal()
    assert (line.seq, line.moment, line.act, line.changes) == (1, MOMENT, "AddEntry", adding(site(1)))
    assert (line.undo_of, line.undone) == (None, False)


def test_the_moment_is_kept_in_utc(tmp_path: Path) -> None:
    brussels = datetime(2026, 11, 22, 11, 15, tzinfo=timezone(timedelta(hours=1)))
    with DossierFile.create(tmp_path / "firm.previ", "2026.1") as file:
        file.commit(adding(site(1)), act="AddEntry", moment=brussels)
        assert file.journal()[0].moment.utcoffset() == timedelta(0)
        assert file.journal()[0].moment == brussels
        with pytest.raises(ValueError, match="time zone"):
            file.commit((), act="AddEntry", moment=datetime(2026, 11, 22))


def test_an_act_is_undone_until_its_undoing_is_undone(tmp_path: Path) -> None:
    add = adding(site(1))
    with DossierFile.create(tmp_path / "firm.previ", "2026.1") as file:
        first = file.commit(add, act="AddEntry", moment=MOMENT)
        second = file.commit(reverse(add), act="AddEntry", moment=MOMENT, undo_of=first)
        assert [line.undone for line in file.journal()] == [True, False]
        file.commit(add, act="AddEntry", moment=MOMENT, undo_of=second)
        assert [line.undone for line in file.journal()] == [False, True, False]


@pytest.mark.parametrize(
    "deed", ["UPDATE journal SET act = 'x'", "DELETE FROM journal", "DELETE FROM journal WHERE seq = 1"]
)
def test_no_line_can_be_rewritten_or_erased(deed: str, tmp_path: Path) -> None:
    path = made(tmp_path / "firm.previ", site(1))
    with closing(sqlite3.connect(path)) as link, pytest.raises(sqlite3.IntegrityError, match="append-only"):
        link.execute(deed)


def test_a_number_is_never_given_twice(tmp_path: Path) -> None:
    path = made(tmp_path / "firm.previ", site(1))
    with closing(sqlite3.connect(path)) as link:
        (sql,) = link.execute("SELECT sql FROM sqlite_master WHERE name = 'journal'").fetchone()
    assert "AUTOINCREMENT" in sql


def test_a_line_that_cannot_be_read_is_damage(tmp_path: Path) -> None:
    path = made(tmp_path / "firm.previ", site(1))
    with closing(sqlite3.connect(path, isolation_level=None)) as link:
        link.execute(
            "INSERT INTO journal VALUES (2, '2026-11-22T10:15:00+00:00', 'x', 'no json', NULL, NULL)"
        )
    with DossierFile.open(path) as file, pytest.raises(Damaged):
        file.journal()


@settings(max_examples=25)
@given(data=st.data())
def test_the_journal_is_enough_to_rebuild_the_dossier(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    with DossierFile.create(tmp_path_factory.mktemp("replay") / "firm.previ", "2026.1") as file:
        dossier = file.dossier()
        for _ in range(data.draw(st.integers(1, 6))):
            changes = data.draw(changes_on(dossier))
            file.commit(changes, act="Any", moment=MOMENT)
            dossier = dossier.with_(changes)
        assert same_facts(file.dossier(), dossier)
        assert same_facts(rebuilt(file.journal(), edition="2026.1"), dossier)


@st.composite
def changes_on(draw: Any, dossier: Dossier) -> Changes:
    """Add, replace or remove some records of a dossier; a signed version is only ever added."""
    known: dict[tuple[type[Record], str], Record] = {(type(record), record.id): record for record in dossier}
    changes = []
    for record in draw(st.lists(any_record(), max_size=3)):
        before = known.get((type(record), record.id))
        if isinstance(before, SignedVersion):
            continue
        known[type(record), record.id] = record
        changes.append(Change(before, record))
    loose = sorted((key for key in known if key[0] is not SignedVersion), key=str)
    if loose and draw(st.booleans()):
        gone = known.pop(draw(st.sampled_from(loose)))
        changes.append(Change(gone, None))
    return tuple(changes)


def test_another_thread_reads_the_journal_and_the_register(tmp_path: Path) -> None:
    with DossierFile.create(tmp_path / "firm.previ", "2026.1", moment=MOMENT) as file:
        file.who = "An Maes"
        file.commit(adding(site(1)), act="AddEntry", moment=MOMENT)
        told = Declaration("riep", "")
        file.beside(lambda connection: declarations.put(connection, "f1", told), writing=True)
        with ThreadPoolExecutor(1) as pool:
            (entry,) = pool.submit(file.journal_apart).result()
            assert (entry.act, entry.who) == ("AddEntry", "An Maes")
            assert pool.submit(file.declarations).result() == {"f1": told}
        file.commit(adding(site(2)), act="AddEntry", moment=MOMENT)


def test_who_wishes_no_name_leaves_none(tmp_path: Path) -> None:
    path = made(tmp_path / "firm.previ", site(1))
    with DossierFile.open(path, read_only=True) as file:
        assert [entry.who for entry in file.journal()] == [""]
