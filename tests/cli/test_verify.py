"""Checking a signed PDF without the window."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.test_cli import run
from tests.support.identities import root
from tests.support.signing import prepared, signed_twice


@pytest.fixture
def signed(tmp_path: Path) -> Path:
    path = tmp_path / "plan.pdf"
    path.write_bytes(signed_twice())
    return path


def changed(path: Path) -> Path:
    """The same file with one byte of a letter altered."""
    content = bytearray(path.read_bytes())
    content[content.index(b"stream\n", content.index(b"/Length1")) + 200] ^= 1
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(("language", "verdict"), [("nl", "2 elektronische"), ("fr", "2 signatures")])
def test_it_says_who_signed_in_which_order(
    signed: Path, language: str, verdict: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("verify", signed, "--lang", language) == 0
    told = capsys.readouterr().out
    assert told.index("1. Hélène Dupont") < told.index("2. Jan Janssens")
    assert verdict in told


def test_a_changed_file_is_a_finding(signed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("verify", changed(signed), "--lang", "nl") == 1
    assert "Vertrouw er niet op" in capsys.readouterr().out


def test_a_file_that_nobody_signed_is_a_finding(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(prepared())
    assert run("verify", path, "--json") == 1
    assert json.loads(capsys.readouterr().out) == {"holds": False, "signatures": []}


def test_as_json_with_a_root_that_is_trusted(signed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    trusted = signed.with_name("wortel.pem")
    trusted.write_bytes(root())
    assert run("verify", signed, "--json", "--trust", trusted) == 0
    told = json.loads(capsys.readouterr().out)
    assert [each["signer"] for each in told["signatures"]] == ["Hélène Dupont", "Jan Janssens"]
    assert {each["trust"] for each in told["signatures"]} == {"trusted"}
    assert {each["time_stamp"] for each in told["signatures"]} == {None}


def test_what_is_no_pdf_or_not_there_is_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "brief.pdf"
    path.write_text("geen pdf")
    assert run("verify", path, "--lang", "nl") == 1
    assert run("verify", tmp_path / "weg.pdf", "--lang", "nl") == 3
    assert "beschadigd" in capsys.readouterr().err
