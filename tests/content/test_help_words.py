"""Help texts are typeset as French wants it, and both languages explain the same pages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.architecture.source import ROOT

HELP = ROOT / "resources" / "help"
FRENCH = sorted((HELP / "fr").glob("*.md"))
LOOSE = re.compile(r"(?<=\S)[ \u202f][:;?!»%€]|«[^\u00a0]")


@pytest.mark.parametrize("path", FRENCH, ids=lambda path: path.stem)
def test_french_high_punctuation_keeps_its_no_break_space(path: Path) -> None:
    assert LOOSE.findall(path.read_text(encoding="utf-8")) == []


def test_both_languages_explain_the_same_pages() -> None:
    assert {path.name for path in FRENCH} == {path.name for path in (HELP / "nl").glob("*.md")}
