"""What is committed is what is read back, for every record and every text."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.changes import Change
from app.domain.dossier import Dossier, same_facts
from app.domain.records import RECORDS, LightInput, PlannedMeasure, Record, Site
from app.store.dossier_file import DossierFile
from app.store.mapper import from_json, to_json
from tests.store.samples import HOSTILE, MOMENT, adding, any_record, blank, full, made, site


@pytest.mark.parametrize("kind", RECORDS)
def test_a_blank_record_comes_back(kind: type[Record], tmp_path: Path) -> None:
    assert read_back(tmp_path, blank(kind)) == [blank(kind)]


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("kind", RECORDS)
def test_hostile_text_in_every_field_comes_back(kind: type[Record], text: str, tmp_path: Path) -> None:
    record = full(kind, text)
    assert from_json(kind, json.loads(json.dumps(to_json(record)))) == record
    if text == HOSTILE[0]:
        assert read_back(tmp_path, record) == [record]


@pytest.mark.parametrize("text", HOSTILE)
def test_every_kind_of_record_survives_a_hostile_text_in_one_file(text: str, tmp_path: Path) -> None:
    records = [full(kind, text) for kind in RECORDS]
    assert read_back(tmp_path, *records) == records


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(records=st.lists(any_record(), max_size=12))
def test_any_records_come_back_from_the_file(
    records: list[Record], tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = made(tmp_path_factory.mktemp("any") / "firm.previ", *records)
    with DossierFile.open(path) as file:
        assert same_facts(file.dossier(), Dossier.of(records, edition="2026.1"))


@given(record=any_record())
def test_any_record_comes_back_from_the_json_of_the_journal(record: Record) -> None:
    assert from_json(type(record), json.loads(json.dumps(to_json(record)))) == record


@pytest.mark.parametrize("value", [None, 7, 7.0, 0.1, True, False, "", "7", (), ("a", "b")])
def test_an_answer_keeps_its_very_type(value: object, tmp_path: Path) -> None:
    given = LightInput(id="r/k", round="r", key="k", value=value)  # type: ignore[arg-type]
    (found,) = read_back(tmp_path, given)
    assert isinstance(found, LightInput)
    assert (found.value, type(found.value)) == (value, type(value))


def test_lists_come_back_as_tuples(tmp_path: Path) -> None:
    measure = PlannedMeasure(id="m", factors=("RF-ORG-01", "=1+1"), objectives=())
    assert read_back(tmp_path, measure) == [measure]


def test_records_come_back_in_the_order_in_which_they_were_entered(tmp_path: Path) -> None:
    with DossierFile.create(tmp_path / "firm.previ", "2026.1") as file:
        file.commit(adding(site(3), site(1), site(2)), act="Add", moment=MOMENT)
        file.commit((Change(site(3), site(3, "renamed")),), act="Edit", moment=MOMENT)
    with DossierFile.open(tmp_path / "firm.previ") as file:
        assert [record.id for record in file.dossier().all(Site)] == ["s3", "s1", "s2"]


def test_a_removed_record_is_gone(tmp_path: Path) -> None:
    path = made(tmp_path / "firm.previ", site(1), site(2))
    with DossierFile.open(path) as file:
        file.commit((Change(site(1), None),), act="Remove", moment=MOMENT)
    with DossierFile.open(path) as file:
        assert file.dossier().all(Site) == (site(2),)


def read_back(folder: Path, *records: Record) -> list[Record]:
    """The records after a commit, a close and an open."""
    with DossierFile.open(made(folder / "firm.previ", *records)) as file:
        return list(file.dossier())
