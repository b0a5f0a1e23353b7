"""The papers about what happens in between, from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.cli import main
from app.domain.commands.firm import DescribeCompany
from app.services import files, register
from tests.support import happened
from tests.support.validators import plain_text

DAY = "2026-11-22"


@pytest.fixture
def firm(tmp_path: Path) -> Path:
    """A firm whose register holds one declaration, with a name."""
    path = tmp_path / "firma.previ"
    workspace = files.create(path)
    workspace.execute(DescribeCompany({"name": "Bakkerij", "third_party_contact": True}))
    register.enter(workspace, happened.PHONE, happened.TOLD["F2"])
    workspace.close()
    return path


def printed(firm: Path, report: str, language: str) -> str:
    """The words of a report."""
    out = firm.with_name(f"{report}.pdf")
    given = ["report", str(firm), report, "--lang", language, "--today", DAY, "-o", str(out)]
    assert main(given) == 0
    return plain_text(out.read_bytes())


@pytest.mark.parametrize("language", ["nl", "fr"])
@pytest.mark.parametrize("report", ["triggers", "situation", "team-agenda", "change-log"])
def test_each_paper_is_printed_and_tells_nothing_of_the_register(
    firm: Path, report: str, language: str
) -> None:
    text = printed(firm, report, language)
    assert "Bakkerij" in text
    assert "leverancier" not in text and "Fatima" not in text


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_the_register_is_printed_without_names(firm: Path, language: str) -> None:
    text = printed(firm, "third-party-register", language)
    assert "leverancier" in text
    assert "Fatima" not in text


def test_printing_everything_leaves_register_and_log_out(firm: Path, tmp_path: Path) -> None:
    assert main(["reports", str(firm), "--today", DAY, "-o", str(tmp_path / "all")]) == 0
    words = "".join(plain_text(path.read_bytes()) for path in (tmp_path / "all").rglob("*.pdf"))
    assert words and "leverancier" not in words
