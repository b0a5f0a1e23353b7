"""Handing over, taking in and the inspection folder, from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.domain.dossier import same_facts
from app.domain.records import LightInput, Objective
from app.services import files
from tests.cli.test_cli import run

DEMO = Path(__file__).parents[2] / "resources" / "demo"


@pytest.fixture
def employer(tmp_path: Path) -> Path:
    """The dossier of a worked firm."""
    path = tmp_path / "zaak.previ"
    assert run("new", path) == 0
    assert run("import", path, DEMO / "bakery.json") == 0
    return path


@pytest.fixture
def sent(employer: Path, tmp_path: Path) -> Path:
    """The hand-over file of that firm."""
    path = tmp_path / "zaak.previ-handover"
    assert run("handover", employer, "-o", path) == 0
    return path


@pytest.fixture
def adviser(sent: Path, tmp_path: Path) -> Path:
    """The adviser's own copy."""
    path = tmp_path / "adviseur.previ"
    assert run("receive", path, sent) == 0
    return path


def write(dossier: Path, text: str) -> None:
    """Change the words of the first objective, and import them."""
    objective = first(dossier)
    told = {"id": objective.id, "text": text, "factors": list(objective.factors)}
    path = dossier.with_suffix(".json")
    document = {"format": "previplan-exchange", "version": 1, "objectives": [told]}
    path.write_text(json.dumps(document), encoding="utf-8")
    assert run("import", dossier, path) == 0


def first(dossier: Path) -> Objective:
    """The first objective of a dossier."""
    return min(files.read(dossier).all(Objective), key=lambda objective: objective.id)


def sent_back(adviser: Path, *more: object) -> Path:
    """What the adviser sends back."""
    path = adviser.with_suffix(".previ-handover")
    assert run("handover", adviser, "--purpose", "return", "--sender", "adviser", "-o", path, *more) == 0
    return path


def test_there_and_back_brings_the_work_of_both_together(
    employer: Path, adviser: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(adviser, "Ochtend met twee")
    capsys.readouterr()
    assert run("receive", employer, sent_back(adviser), "--lang", "fr") == 0
    assert "modification" in capsys.readouterr().out
    assert first(employer).text == "Ochtend met twee"


@pytest.mark.parametrize(("side", "text"), [("--mine", "hier"), ("--theirs", "daar")])
def test_conflicts_are_listed_and_wait_for_a_side(
    employer: Path, adviser: Path, capsys: pytest.CaptureFixture[str], side: str, text: str
) -> None:
    write(employer, "hier")
    write(adviser, "daar")
    back, before = sent_back(adviser), employer.read_bytes()
    capsys.readouterr()
    assert run("receive", employer, back, "--lang", "nl") == 1
    said = capsys.readouterr()
    assert "hier: hier" in said.out and "daar: daar" in said.out and "1 conflict" in said.err
    assert employer.read_bytes() == before
    assert run("receive", employer, back, side) == 0
    assert first(employer).text == text


def test_a_second_answer_names_the_file_that_it_answers(
    employer: Path, adviser: Path, tmp_path: Path
) -> None:
    write(employer, "nieuw")
    again = tmp_path / "again.previ-handover"
    assert run("handover", employer, "-o", again) == 0
    assert run("receive", adviser, again) == 0
    write(adviser, "beter")
    assert run("receive", employer, sent_back(adviser, "--answers", again)) == 0
    assert first(employer).text == "beter"


def test_a_password_stands_in_a_file_and_closes_everything(
    employer: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    secret, path = tmp_path / "geheim.txt", tmp_path / "x.previ-handover"
    secret.write_text("een rustige ochtend\r\nniet dit\n", encoding="utf-8")
    options = ("--report", "global-plan", "--message", "Graag tegen vrijdag", "--password-file", secret)
    assert run("handover", employer, "-o", path, *options) == 0
    assert b"global-plan" not in path.read_bytes()
    copy = tmp_path / "kopie.previ"
    capsys.readouterr()
    assert run("receive", copy, path, "--lang", "nl") == 1
    assert "wachtwoord" in capsys.readouterr().err
    assert not copy.exists()
    assert run("receive", copy, path, "--password-file", secret) == 0


@pytest.mark.parametrize("content", [b"", b"\n\n", b"\xff\xfe\xff"])
def test_a_file_without_a_password_is_no_password_file(
    employer: Path, tmp_path: Path, content: bytes
) -> None:
    secret, path = tmp_path / "leeg.txt", tmp_path / "x.previ-handover"
    secret.write_bytes(content)
    assert run("handover", employer, "-o", path, "--password-file", secret) == 1
    assert not path.exists()


def test_what_goes_wrong_has_the_right_exit_code(employer: Path, sent: Path, tmp_path: Path) -> None:
    out = tmp_path / "x.previ-handover"
    assert run("handover", employer, "-o", out, "--report", "poem") == 2
    assert run("handover", employer, "-o", out, "--purpose", "return") == 1
    assert run("handover", employer, "-o", employer) == 1
    assert run("handover", tmp_path / "gone.previ", "-o", out) == 3
    assert run("receive", employer, tmp_path / "gone.previ-handover") == 3
    assert run("receive", employer, employer) == 1
    assert run("receive", tmp_path / "no" / "such.previ", sent) == 3
    with pytest.raises(SystemExit):
        run("receive", employer, sent, "--mine", "--theirs")


def test_another_firm_is_refused(sent: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = tmp_path / "other.previ"
    assert run("new", other) == 0
    assert run("import", other, DEMO / "garage.json") == 0
    before = other.read_bytes()
    assert run("receive", other, sent, "--lang", "fr") == 1
    assert "une autre entreprise" in capsys.readouterr().err
    assert other.read_bytes() == before


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_the_inspection_folder_is_made_in_the_asked_language(
    employer: Path, tmp_path: Path, language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "inspectie"
    capsys.readouterr()
    assert run("inspection", employer, "-o", folder, "--lang", language, "--today", "2026-11-22") == 0
    told = capsys.readouterr().out.splitlines()
    assert sorted(told) == sorted(str(path) for path in folder.iterdir())
    assert (folder / {"nl": "00_inhoud.html", "fr": "00_table-des-matieres.html"}[language]).exists()
    assert run("inspection", employer, "-o", folder, "--lang", language) == 1


def test_words_in_a_conflict_cannot_steer_the_terminal(
    employer: Path, adviser: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(employer, "\x1b[2Jweg")
    write(adviser, "daar\x07")
    back = sent_back(adviser)
    capsys.readouterr()
    assert run("receive", employer, back) == 1
    said = capsys.readouterr()
    assert not {"\x1b", "\x07"} & set(said.out + said.err)


def test_what_is_left_out_stays_here_and_is_not_taken_for_removed(employer: Path, tmp_path: Path) -> None:
    less, copy = tmp_path / "less.previ-handover", tmp_path / "copy.previ"
    left = ("--leave-out", "counts", "--leave-out", "estimates")
    assert run("handover", employer, "-o", less, "--to", "Liantis", *left) == 0
    assert run("receive", copy, less) == 0
    before = files.read(employer)
    assert len(files.read(copy).all(LightInput)) < len(before.all(LightInput))
    assert run("receive", employer, sent_back(copy)) == 0
    assert same_facts(files.read(employer), before)


def test_results_open_as_a_dossier_without_names(employer: Path, tmp_path: Path) -> None:
    results, copy = tmp_path / "results.previ-handover", tmp_path / "copy.previ"
    assert run("handover", employer, "-o", results, "--purpose", "results") == 0
    assert files.read(employer).company.name.encode() not in results.read_bytes()
    assert run("receive", copy, results) == 0
    assert run("receive", employer, results) == 1
