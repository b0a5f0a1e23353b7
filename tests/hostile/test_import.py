"""Exchange files that are wrong, odd or malicious: every mistake with its path, and the dossier unharmed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from app.services import files
from tests.hostile.command_line import DEMO, Line, answers, document

NUMBERS = ["NaN", "Infinity", "-Infinity", "1e999", "1e99999999999999999999", "9" * 400, "-1", '"8"', "true"]


def refused(line: Line, dossier: Path, text: str | bytes) -> str:
    """What is said about an exchange file that must not come in."""
    before = dossier.read_bytes()
    path = dossier.with_name("answers.json")
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    said = line("import", dossier, path, "--lang", "nl")
    assert said.code == 1, said
    assert "Er is niets ingelezen" in said.err
    assert dossier.read_bytes() == before
    return said.err


@pytest.mark.parametrize("number", NUMBERS)
def test_a_number_that_is_none_is_refused_at_its_path(number: str, line: Line, empty: Path) -> None:
    text = json.dumps(document(company={"headcount": "HERE"})).replace('"HERE"', number)
    said = refused(line, empty, text)
    assert "company.headcount" in said or "JSON" in said


@pytest.mark.parametrize("number", NUMBERS)
def test_an_answer_that_is_no_count_is_refused_at_its_path(number: str, line: Line, empty: Path) -> None:
    given = document(prediagnosis=[{"year": 2026, "inputs": {"sick_spells": "HERE"}}])
    said = refused(line, empty, json.dumps(given).replace('"HERE"', number))
    assert "prediagnosis[0].inputs.sick_spells" in said or "JSON" in said


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "null",
        "[]",
        "{",
        "x" * 1000,
        "[" * 100_000,
        '{"format":"previplan-exchange","version":1,"company":' + "[" * 900 + "]" * 900 + "}",
        b"\x00" * 100,
        b"\xff\xfe",
        '{"a": 1, "a": 2}',
    ],
)
def test_what_is_no_exchange_file_is_said_to_be_none(text: str | bytes, line: Line, empty: Path) -> None:
    assert refused(line, empty, text)


def test_an_old_windows_file_is_refused_rather_than_read_with_wrong_letters(line: Line, empty: Path) -> None:
    given = json.dumps(document(company={"name": "Café"}), ensure_ascii=False)
    assert "UTF-8" in refused(line, empty, given.encode("latin-1"))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
def test_every_way_of_writing_unicode_is_read(encoding: str, line: Line, empty: Path) -> None:
    path = empty.with_name("answers.json")
    path.write_text(json.dumps(document(company={"name": "Café 🙂"}), ensure_ascii=False), encoding=encoding)
    assert line("import", empty, path).code == 0
    assert files.read(empty).company.name == "Café 🙂"


@pytest.mark.parametrize(
    ("where", "sections"),
    [
        ("company.depth", {"company": {"depth": ["basic"]}}),
        ("company.depth", {"company": {"depth": {}}}),
        ("company.name", {"company": {"name": "\ud800"}}),
        ("company.external_service_since", {"company": {"external_service_since": "2026-W47-7"}}),
        ("company.external_service_since", {"company": {"external_service_since": "0001-01-01"}}),
        ("measures[0].start", {"measures": [{"id": "A", "start": "2027-02-29"}]}),
        ("measures[0].budget_eur", {"measures": [{"id": "A", "budget_eur": "1.500,00"}]}),
        ("measures[0].budget_eur", {"measures": [{"id": "A", "budget_eur": "1.500"}]}),
        ("measures[0].budget_eur", {"measures": [{"id": "A", "budget_eur": 1.005}]}),
        ("measures[0].budget_eur", {"measures": [{"id": "A", "budget_eur": -1}]}),
        ("measures[0].position", {"measures": [{"id": "A", "position": 10**30}]}),
        ("measures[0].objectives", {"measures": [{"id": "A", "objectives": ["nowhere"]}]}),
        ("own_risks[0].id", {"own_risks": [{"id": "RF-ORG-01", "dimension": "ORG"}]}),
        ("contacts[0].role", {"contacts": [{"id": "c", "role": "koning"}]}),
        ("quarters[0].id", {"quarters": [{"id": "2026-Q5", "full": 3}]}),
        ("documents[0].id", {"documents": [{"id": "roman"}]}),
        ("documents[0].values", {"documents": [{"id": "intentieverklaring", "values": {"x": "y"}}]}),
        (
            "documents[0].values",
            {"documents": [{"id": "intentieverklaring", "values": {"plaats": "x" * 10**5}}]},
        ),
        ("benchmarks[0].value", {"benchmarks": [{"id": "IND-01", "value": -5, "source": "x"}]}),
        ("benchmarks[0].id", {"benchmarks": [{"id": "IND-99", "value": 5, "source": "x"}]}),
        ("prediagnosis[1]", {"prediagnosis": [{"year": 2026}, {"year": 2026}]}),
        ("prediagnosis[1].year", {"prediagnosis": [{"year": 2026}, {"id": "b", "year": 2026}]}),
        ("analysis[1].year", {"analysis": [{"year": 2026}, {"id": "b", "year": 2026}]}),
        ("prediagnosis[0].year", {"prediagnosis": [{"year": 20260}]}),
        (
            "prediagnosis[0].inputs.sick_spells.round",
            {"prediagnosis": [{"year": 2026, "inputs": {"sick_spells": {"value": 1, "round": "2020"}}}]},
        ),
        (
            "prediagnosis[0].inputs.sick_spells.unknown",
            {"prediagnosis": [{"year": 2026, "inputs": {"sick_spells": {"value": 1, "unknown": "x"}}}]},
        ),
        (
            "analysis[0].factors.RF-ORG-01.factor",
            {"analysis": [{"year": 2026, "factors": {"RF-ORG-01": {"factor": "RF-CON-01"}}}]},
        ),
        ("plan.global[0].id", {"plan": {"global": [{"id": "x", "start_year": 2027}]}}),
        ("plan.years[0].id", {"plan": {"years": [{"id": "2028", "year": 2027}]}}),
        (
            "plan.waivers[0].reason",
            {"plan": {"waivers": [{"plan": "2027", "element": "GPP-02", "reason": " "}]}},
        ),
        ("plan.waivers[0].plan", {"plan": {"waivers": [{"plan": "x", "element": "GPP-02", "reason": "r"}]}}),
        ("plan.duties[0].deadline", {"plan": {"duties": [{"deadline": "DL-99"}]}}),
    ],
)
def test_a_mistake_is_listed_at_its_path(
    where: str, sections: dict[str, Any], line: Line, empty: Path
) -> None:
    assert f"{where}: " in refused(line, empty, json.dumps(document(**sections)))


def test_ten_million_letters_are_refused_at_their_path(line: Line, empty: Path) -> None:
    assert "company.name: " in refused(line, empty, json.dumps(document(company={"name": "x" * 10**7})))


def test_a_flood_of_doubled_keys_is_refused_at_once(line: Line, empty: Path) -> None:
    pairs = ", ".join(f'"k{number}": 1, "k{number}": 2' for number in range(50_000))
    assert "k0, k1, " in refused(line, empty, f"{{{pairs}}}")


def test_the_29th_of_february_is_a_day_every_four_years(line: Line, empty: Path, tmp_path: Path) -> None:
    measure = {"id": "A", "title": "x", "start": "2028-02-29", "end": "2028-02-29"}
    assert line("import", empty, answers(tmp_path, measures=[measure])).code == 0


def test_a_thing_named_twice_in_a_list_counts_once(line: Line, empty: Path, tmp_path: Path) -> None:
    given = answers(tmp_path, measures=[{"id": "A", "title": "x", "factors": ["RF-ORG-01", "RF-ORG-01"]}])
    assert line("import", empty, given).code == 0
    assert '"RF-ORG-01"\n' in line("export", empty).out


def test_importing_twice_changes_nothing_the_second_time(line: Line, worked: Path) -> None:
    before, journal = worked.read_bytes(), _acts(worked)
    assert line("import", worked, DEMO / "garage.json").code == 0
    assert (worked.read_bytes(), _acts(worked)) == (before, journal)


def test_an_import_into_a_filled_dossier_leaves_the_rest_alone(
    line: Line, worked: Path, tmp_path: Path
) -> None:
    before = json.loads(line("export", worked).out)
    objective = before["objectives"][0]["id"]
    more = answers(
        tmp_path, measures=[{"id": "ZZ", "title": "erbij", "objectives": [objective], "position": 99}]
    )
    assert line("import", worked, more).code == 0
    after = json.loads(line("export", worked).out)
    assert after["measures"][:-1] == before["measures"]
    assert {key: after[key] for key in after if key != "measures"} == {
        key: before[key] for key in before if key != "measures"
    }


def test_a_second_round_for_a_year_that_is_there_is_refused(line: Line, worked: Path) -> None:
    year = json.loads(line("export", worked).out)["prediagnosis"][0]["year"]
    text = json.dumps(document(prediagnosis=[{"id": "again", "year": year}]))
    assert "prediagnosis[0].year: " in refused(line, worked, text)


def test_an_import_is_one_act_that_can_be_undone(empty: Path) -> None:
    from app.services.exchanging import answers_in, import_text

    workspace = files.open_dossier(empty)
    before = workspace.dossier
    import_text(workspace, answers_in(DEMO / "bakery.json"))
    assert workspace.undo()
    assert workspace.dossier == before
    workspace.close()
    assert _acts(empty) == 2


def test_a_missing_exchange_file_says_so_and_costs_nothing(line: Line, worked: Path, tmp_path: Path) -> None:
    said = line("import", worked, tmp_path / "nope.json", "--lang", "nl")
    assert (said.code, "nope.json" in said.err, "Errno" in said.err) == (3, True, False)


def _acts(path: Path) -> int:
    from app.store.dossier_file import DossierFile

    with DossierFile.open(path, read_only=True) as file:
        return len(file.journal())
