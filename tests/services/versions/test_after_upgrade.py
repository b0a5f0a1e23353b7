"""A plan that was signed in an earlier format is read again, and proven again, by the program of today.

`tests/dossiers/signed-0003.previ` was written by the program of format 3: two versions and a hand-over.
"""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from app.cli import main
from app.domain.choices import PlanKind
from app.domain.records import VersionEvent
from app.domain.versions.chain import in_force, versions
from app.i18n.language import Language
from app.models.formats import CURRENT
from app.services import files
from app.services.versions import signing_off
from app.services.versions.frozen import frozen_dossier
from app.services.versions.proving import broken

SIGNED = Path(__file__).parents[2] / "dossiers" / "signed-0003.previ"


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    """The file of then, brought to the format of today."""
    path = Path(shutil.copy(SIGNED, tmp_path))
    assert main(["upgrade", str(path)]) == 0
    with closing(sqlite3.connect(path)) as link:
        assert link.execute("PRAGMA user_version").fetchone() == (CURRENT,)
    return path


def test_the_versions_their_files_and_their_order_are_those_of_then(dossier: Path) -> None:
    with closing(sqlite3.connect(SIGNED)) as link:
        then = dict(link.execute("SELECT sha256, content FROM blob").fetchall())
    workspace = files.open_dossier(dossier)
    first, second = versions(workspace.dossier)
    assert second.previous == first.text
    assert {name: signing_off.kept_file(workspace, name) for name in then} == then
    assert [event.detail for event in workspace.dossier.all(VersionEvent)] == ["alle werknemers"]
    assert broken(workspace) == ()
    workspace.close()


def test_the_frozen_dossier_of_then_is_read_and_compared_with_today(dossier: Path) -> None:
    workspace = files.open_dossier(dossier)
    version = in_force(PlanKind.YEAR, "2027", workspace.dossier)
    assert version is not None
    frozen = frozen_dossier(signing_off.kept_file(workspace, version.text), workspace.catalogue)
    assert frozen.company.name == "Garage Piron An Peeters"
    assert version.signed_by == "An <b>Peeters</b> & Zn"
    assert signing_off.paper_of(workspace, version, "year-plan", Language.FR).startswith(b"%PDF")
    workspace.close()


def test_check_on_the_command_line_finds_the_chain_whole(
    dossier: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert proof_of(dossier, capsys) == []


def test_check_on_the_command_line_names_the_version_of_which_one_byte_changed(
    dossier: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    workspace = files.open_dossier(dossier)
    first = versions(workspace.dossier)[0]
    workspace.close()
    flip_last_byte(dossier, dict(first.papers)["year-plan.nl"])
    (finding,) = proof_of(dossier, capsys)
    assert finding["id"] == first.id
    assert first.id in finding["text"]


def test_a_version_taken_out_of_the_middle_is_found(
    dossier: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with closing(sqlite3.connect(dossier)) as link:
        for (trigger,) in link.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            link.execute(f'DROP TRIGGER "{trigger}"')
        link.execute("DELETE FROM signed_version WHERE number = 1")
        link.commit()
    found = [finding["id"] for finding in proof_of(dossier, capsys)]
    assert found == ["year-2027-2"]


def proof_of(dossier: Path, capsys: pytest.CaptureFixture[str]) -> list[dict[str, str]]:
    """What `check` says about the signed versions."""
    capsys.readouterr()
    main(["check", str(dossier), "--json", "--lang", "nl"])
    findings = json.loads(capsys.readouterr().out)["findings"]
    return [finding for finding in findings if finding["part"] == "versions"]


def flip_last_byte(path: Path, name: str) -> None:
    """Change a kept file past the triggers."""
    with closing(sqlite3.connect(path)) as link:
        (content,) = link.execute("SELECT content FROM blob WHERE sha256 = ?", (name,)).fetchone()
        (made,) = link.execute("SELECT sql FROM sqlite_master WHERE name = 'blob_no_update'").fetchone()
        link.execute("DROP TRIGGER blob_no_update")
        flipped = content[:-1] + bytes([content[-1] ^ 1])
        link.execute("UPDATE blob SET content = ? WHERE sha256 = ?", (flipped, name))
        link.execute(made)
        link.commit()


@pytest.mark.parametrize(
    "change",
    [
        "gaps = '[]'",
        "role = 'niemand'",
        "papers = replace(papers, 'year-plan.nl', 'year-plan.xx')",
    ],
    ids=["reasons", "function", "papers"],
)
def test_a_record_that_was_rewritten_past_the_triggers_is_found(
    dossier: Path, capsys: pytest.CaptureFixture[str], change: str
) -> None:
    with closing(sqlite3.connect(dossier)) as link:
        link.execute("DROP TRIGGER signed_version_no_update")
        link.execute(f"UPDATE signed_version SET {change} WHERE number = 1")
        link.commit()
    assert {finding["id"] for finding in proof_of(dossier, capsys)} == {"year-2027-1"}
