"""Every format that was ever released can still be opened, and says what it said then."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from app.domain.choices import Side
from app.domain.dossier import same_facts
from app.domain.records import LightRound
from app.models.formats import CURRENT
from app.store.dossier_file import DossierFile
from app.store.inspection import look
from app.store.journal import rebuilt
from app.store.mapper import to_json
from tests.dossiers import making
from tests.models.test_migrations import schema

FOLDER = Path(__file__).parent
RELEASED = sorted(FOLDER.glob("format-*.previ"))
EVERY = pytest.mark.parametrize("released", RELEASED, ids=lambda path: path.stem)


def test_the_newest_format_is_among_them() -> None:
    assert [path.stem for path in RELEASED] == [f"format-{number:04d}" for number in range(1, CURRENT + 1)]


@EVERY
def test_it_is_read_as_it_was_written(released: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(released, tmp_path))
    with DossierFile.open(path, backups=tmp_path / "backups") as file:
        assert as_then(told(file), expected(released)) == expected(released)


@EVERY
def test_it_can_be_looked_at_without_a_change(released: Path) -> None:
    before = released.read_bytes()
    with DossierFile.open(released, read_only=True) as file:
        assert as_then(told(file), expected(released)) == expected(released)
    assert released.read_bytes() == before


@EVERY
def test_its_journal_still_tells_the_same_dossier(released: Path) -> None:
    with DossierFile.open(released, read_only=True) as file:
        assert same_facts(rebuilt(file.journal(), edition=file.header["edition"]), file.dossier())


@EVERY
def test_a_list_of_dossiers_can_show_it(released: Path) -> None:
    found = look(released)
    assert found.format == int(released.stem[-4:])
    assert found.firm == expected(released)["records"]["Company"][0]["name"]


def test_the_tables_of_a_released_format_do_not_change_without_a_new_number(tmp_path: Path) -> None:
    making.write(tmp_path / "firm.previ")
    assert schema(tmp_path / "firm.previ") == schema(RELEASED[-1])


def test_what_an_older_format_did_not_know_gets_its_usual_value(tmp_path: Path) -> None:
    path = Path(shutil.copy(RELEASED[0], tmp_path))
    with DossierFile.open(path, backups=tmp_path / "backups") as file:
        rounds = file.dossier().all(LightRound)
    assert {found.side for found in rounds} == {Side.EMPLOYER}


def expected(released: Path) -> dict[str, Any]:
    """What must be read from it."""
    found: dict[str, Any] = json.loads(released.with_suffix(".json").read_text(encoding="utf-8"))
    return found


def told(file: DossierFile) -> dict[str, Any]:
    """What is read from it, in the same shape."""
    records: dict[str, list[Any]] = {}
    for record in file.dossier():
        records.setdefault(type(record).__name__, []).append(to_json(record))
    acts = [line.act for line in file.journal()]
    plain: dict[str, Any] = json.loads(json.dumps({"records": records, "acts": acts}))
    return {**plain, "edition": file.dossier().edition}


def as_then(now: dict[str, Any], then: dict[str, Any]) -> dict[str, Any]:
    """What is read now, without the fields and kinds of records that nobody knew of then."""
    known = {kind: {name for row in rows for name in row} for kind, rows in then["records"].items()}
    records = {
        kind: [{name: value for name, value in row.items() if name in known[kind]} for row in rows]
        for kind, rows in now["records"].items()
        if kind in known
    }
    return {**now, "records": {**{kind: [] for kind in known}, **records}}
