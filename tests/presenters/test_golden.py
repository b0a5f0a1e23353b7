"""The worked firms on paper, word for word; PREVIPLAN_GOLDEN=write renews the files."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from app.i18n.words import Words
from app.reports.registry import REPORTS
from tests.support.firms import worked
from tests.support.flat import flat

GOLDEN = Path(__file__).parent.parent / "golden"
PRINTED = [
    (firm, report, language)
    for firm in ("bakery", "garage")
    for report in REPORTS
    for language in ("nl", "fr")
    if report != "bundle"
]


@pytest.mark.parametrize(("firm", "report", "language"), PRINTED)
def test_the_words_on_paper_are_the_words_agreed(firm: str, report: str, language: str) -> None:
    text = flat(REPORTS[report].build(worked(firm), Words(language)))
    path = GOLDEN / f"{firm}.{report}.{language}.txt"
    if os.environ.get("PREVIPLAN_GOLDEN") == "write":
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")
