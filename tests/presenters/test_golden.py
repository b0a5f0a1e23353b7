"""The worked firms on paper, word for word; PREVIPLAN_GOLDEN=write renews the files."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from app.domain.reading import Reading
from app.i18n.words import Words
from app.reports.registry import REPORTS
from app.services import exporting
from tests.support.discussed import discussed
from tests.support.firms import worked
from tests.support.flat import flat
from tests.support.learned import a_year_later
from tests.support.team import larger_team, small_team

GOLDEN = Path(__file__).parent.parent / "golden"
PRINTED = [
    (firm, report, language)
    for firm in ("bakery", "garage")
    for report in exporting.report_groups()["plans"]
    for language in ("nl", "fr")
    if report != "bundle"
]
TEAM = {
    "small-team": (small_team, ("survey-tally", "survey-result", "wall-poster", "risk-analysis")),
    "larger-team": (
        larger_team,
        ("survey-forms", "survey-forms-both", "survey-forms-large", "survey-tally", "survey-result"),
    ),
}
LEARNED = {"a-year-later": (a_year_later, ("evaluation", "trends", "policy-checklist"))}
TOGETHER = [
    (firm, report, language)
    for firm, (_, reports) in (TEAM | LEARNED).items()
    for report in reports
    for language in ("nl", "fr")
]

DISCUSSED = [
    (report, language) for report in exporting.report_groups()["consultation"] for language in ("nl", "fr")
]


@pytest.mark.parametrize(("report", "language"), DISCUSSED)
def test_the_words_on_the_discussion_are_the_words_agreed(report: str, language: str) -> None:
    agreed("discussed", discussed(), report, language)


@pytest.mark.parametrize(("firm", "report", "language"), PRINTED)
def test_the_words_on_paper_are_the_words_agreed(firm: str, report: str, language: str) -> None:
    agreed(firm, worked(firm), report, language)


@pytest.mark.parametrize(("firm", "report", "language"), TOGETHER)
def test_the_words_for_the_team_are_the_words_agreed(firm: str, report: str, language: str) -> None:
    agreed(firm, (TEAM | LEARNED)[firm][0](), report, language)


def agreed(firm: str, reading: Reading, report: str, language: str) -> None:
    """The paper says what its file says."""
    text = flat(REPORTS[report].build(reading, Words(language)))
    path = GOLDEN / f"{firm}.{report}.{language}.txt"
    if os.environ.get("PREVIPLAN_GOLDEN") == "write":
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")
