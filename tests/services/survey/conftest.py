"""A firm of eight with an open round of three statements."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.commands.analysis import StartAnalysis
from app.domain.commands.firm import DescribeCompany
from app.domain.records import SurveyRound
from app.domain.survey.ballot import Ballot
from app.services.survey import rounds
from app.services.survey.web_form import form_of
from app.services.workspace import Workspace
from tests.support.browser import browser
from tests.support.desk import workspace_in
from tests.support.form_page import FormPage

SECRET = "brood & boter"
FACTORS = ("RF-ORG-01", "RF-ORG-02", "RF-CON-01")
WORDS = "Zuurdesem-voorstel <b>R&D</b>: één uur later beginnen"


@pytest.fixture
def firm(tmp_path: Path) -> Iterator[Workspace]:
    """A firm of eight with an analysis of 2026."""
    workspace = workspace_in(tmp_path)
    workspace.execute(DescribeCompany({"name": "Bakkerij", "headcount": 8.0}))
    workspace.execute(StartAnalysis(2026))
    yield workspace
    workspace.close()


@pytest.fixture
def asked(firm: Workspace) -> SurveyRound:
    """An open round for eight people."""
    return opened(firm)


@pytest.fixture(scope="package")
def chrome(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FormPage]:
    """One browser for all tests of the form; it takes a second to start."""
    folder = tmp_path_factory.mktemp("browser")
    with browser(folder) as started:
        yield FormPage(started, folder)


@pytest.fixture
def form(chrome: FormPage, firm: Workspace, asked: SurveyRound) -> FormPage:
    """The form of the open round, opened in the browser."""
    chrome.open(form_of(firm, asked).content)
    return chrome


def opened(firm: Workspace, invited: int = 8) -> SurveyRound:
    """Open a round; gives it as it stands in the dossier."""
    blank = rounds.fresh_round(firm, "2026")
    rounds.open_round(firm, replace(blank, factors=FACTORS, languages=("nl", "fr"), invited=invited), SECRET)
    found = firm.dossier.get(SurveyRound, blank.id)
    assert found is not None
    return found


def ballot(value: int) -> Ballot:
    """The same answer to everything."""
    return Ballot(dict.fromkeys(FACTORS, value))


def hand_in(firm: Workspace, asked: SurveyRound, *values: int) -> None:
    """One respondent per value."""
    for value in values:
        rounds.hand_in(firm, asked, ballot(value))
