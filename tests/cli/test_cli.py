"""The command line as another program uses it: real processes' entry point, real files, exit codes."""

import json
import subprocess
import sys
from pathlib import Path

import docx as library
import pikepdf
import pytest

from app.cli import main
from app.services import editions

CATALOGUE = editions.catalogue()
DAY = "2026-11-22"


def run(*arguments: object) -> int:
    """One verb, in this process."""
    return main([str(argument) for argument in arguments])


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    """An empty dossier."""
    path = tmp_path / "firma.previ"
    assert run("new", path, "--lang", "nl") == 0
    return path


def answers(path: Path, **sections: object) -> Path:
    """An exchange file with these sections."""
    path.write_text(json.dumps({"format": "previplan-exchange", "version": 1, **sections}), encoding="utf-8")
    return path


def only_lights(path: Path, firm_id: str) -> Path:
    """The exchange file of an example firm of the catalogue: its facts and its counts, nothing else."""
    firm = CATALOGUE.example_firms[firm_id]
    company = {
        "name": firm.name.nl,
        "headcount": firm.headcount,
        "fte": firm.fte,
        "third_party_contact": firm.third_party_contact,
        "committee": False,
        "union_delegation": False,
        "employer_is_adviser": True,
    }
    return answers(path, company=company, prediagnosis=[{"year": 2026, "inputs": dict(firm.inputs)}])


def shown(path: Path, capsys: pytest.CaptureFixture[str], *more: str) -> dict[str, object]:
    """What `show --json` says."""
    capsys.readouterr()
    assert run("show", path, "--json", "--today", DAY, *more) == 0
    return dict(json.loads(capsys.readouterr().out))


@pytest.mark.parametrize("firm_id", list(CATALOGUE.example_firms))
def test_the_example_firms_have_exactly_their_expected_lights(
    firm_id: str, dossier: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    firm = CATALOGUE.example_firms[firm_id]
    assert run("import", dossier, only_lights(tmp_path / "a.json", firm_id)) == 0
    found = shown(dossier, capsys)["prediagnosis"][0]  # type: ignore[index]
    lights = {id_: found["lights"][id_] for id_ in firm.lights}
    assert {id_: light["light"] for id_, light in lights.items()} == {
        k: v.value for k, v in firm.lights.items()
    }
    assert {id_: lights[id_]["value"] for id_ in firm.values} == dict(firm.values)
    assert (found["answered"], found["lit"], found["red"], found["critical_red"]) == (
        firm.answered,
        firm.lit,
        firm.red,
        firm.critical_red,
    )
    assert found["overall"] == firm.overall.value


def test_a_firm_with_nothing_but_lights_has_every_plan_element_missing(
    dossier: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("import", dossier, only_lights(tmp_path / "a.json", "bakery")) == 0
    completeness = shown(dossier, capsys)["completeness"]
    states = {**completeness["gpp"], **completeness["jap"]}  # type: ignore[index]
    assert set(states) == set(CATALOGUE.legal_elements)
    assert "present" not in states.values()


def test_the_yearly_plan_of_2027_is_late_but_nothing_is_blocked(
    dossier: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("import", dossier, only_lights(tmp_path / "a.json", "bakery")) == 0
    deadlines = {row["id"]: row for row in shown(dossier, capsys)["deadlines"]}  # type: ignore[union-attr,index]
    assert (deadlines["DL-03"]["date"], deadlines["DL-03"]["status"]) == ("2026-11-01", "late")


@pytest.mark.parametrize("firm", ["bakery", "garage", "care_practice"])
def test_export_import_export_gives_the_same_bytes(firm: str, dossier: Path, tmp_path: Path) -> None:
    source = Path(__file__).parents[2] / "resources" / "demo" / f"{firm}.json"
    first, second, again = tmp_path / "1.json", tmp_path / "2.json", tmp_path / "again.previ"
    assert run("import", dossier, source) == 0
    assert run("export", dossier, "-o", first) == 0
    assert run("new", again) == 0
    assert run("import", again, first) == 0
    assert run("export", again, "-o", second) == 0
    assert first.read_bytes() == second.read_bytes()


def test_a_wrong_exchange_file_lists_its_mistakes_and_changes_nothing(
    dossier: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = dossier.read_bytes()
    wrong = answers(
        tmp_path / "a.json",
        company={"nam": "x", "headcount": "acht"},
        measures=[{"id": "A", "library": "M9"}],
    )
    assert run("import", dossier, wrong, "--lang", "nl") == 1
    said = capsys.readouterr().err
    assert all(path in said for path in ("company.nam", "company.headcount", "measures[0].library"))
    assert dossier.read_bytes() == before


def test_group_and_body_are_worked_out(
    dossier: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("import", dossier, only_lights(tmp_path / "a.json", "bakery")) == 0
    company = shown(dossier, capsys)["company"]
    assert (company["group"], company["consultation_body"]) == ("D", "workers")  # type: ignore[index]


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_a_report_is_a_pdf_in_the_asked_language(language: str, dossier: Path, tmp_path: Path) -> None:
    path = tmp_path / "r.pdf"
    assert run("report", dossier, "global-plan", "--lang", language, "-o", path) == 0
    with pikepdf.open(path) as document:
        assert str(document.Root.Lang) == f"{language}-BE"


def test_an_unknown_report_is_refused_with_the_known_ones(
    dossier: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("report", dossier, "nothing", "-o", tmp_path / "x.pdf") == 2
    assert "global-plan" in capsys.readouterr().err


def test_check_finds_what_is_missing(dossier: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert run("check", dossier, "--json", "--today", DAY) == 1
    found = {finding["id"] for finding in json.loads(capsys.readouterr().out)["findings"]}
    assert {"GPP-03", "JAP-03"} <= found and "GPP-14" not in found


@pytest.mark.parametrize("content", [b"", b"no dossier", b"SQLite format 3\0" + b"x" * 200])
def test_what_is_no_dossier_is_refused_and_left_alone(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "x.previ"
    path.write_bytes(content)
    assert run("show", path) == 3
    assert path.read_bytes() == content


def test_a_missing_file_is_a_matter_of_storage(tmp_path: Path) -> None:
    assert run("show", tmp_path / "nothing.previ") == 3
    assert run("import", tmp_path / "nothing.previ", tmp_path / "nothing.json") == 3


def test_an_existing_dossier_is_never_replaced(dossier: Path) -> None:
    before = dossier.read_bytes()
    assert run("new", dossier) == 3
    assert dossier.read_bytes() == before


def test_wrong_usage_is_code_two() -> None:
    with pytest.raises(SystemExit) as caught:
        run("shwo")
    assert caught.value.code == 2


def test_no_verb_of_the_command_line_loads_qt(tmp_path: Path) -> None:
    code = (
        "import sys; from app.cli import main; main(['new', sys.argv[1]]); main(['show', sys.argv[1]]);"
        "main(['report', sys.argv[1], 'bundle', '-o', sys.argv[2]]);"
        "sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    )
    command = [sys.executable, "-c", code, str(tmp_path / "a.previ"), str(tmp_path / "a.pdf")]
    assert subprocess.run(command, cwd=Path(__file__).parents[2], timeout=120, check=False).returncode == 0


def test_the_self_test_finds_nothing_wrong(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("self-test", "--json") == 0
    assert all(finding["good"] for finding in json.loads(capsys.readouterr().out))


def test_the_suffix_asks_for_a_word_document(dossier: Path, tmp_path: Path) -> None:
    path = tmp_path / "r.DOCX"
    assert run("report", dossier, "letter-gedragscode", "--lang", "fr", "-o", path) == 0
    assert library.Document(str(path)).core_properties.title == "Comment nous nous comportons ici"
