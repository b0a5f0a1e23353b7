"""A firm with an open round of questionnaires, and hands that answer it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.domain.commands.analysis import StartAnalysis
from app.domain.commands.firm import DescribeCompany
from app.domain.records import SurveyRound
from app.domain.survey.ballot import Ballot
from app.services.survey import rounds
from app.services.survey.opened import OpenedRound
from app.services.workspace import Workspace
from app.store.ballots import Kind

SECRET = "brood & boter"
FACTORS = ("RF-ORG-01", "RF-ORG-02", "RF-CON-01")
HOSTILE = "Zuurdesem <b>R&D</b> =1+1 🙂 שלום"


def settled_firm(workspace: Workspace, people: float = 8.0) -> Workspace:
    """A firm with a head count and an analysis of 2026."""
    workspace.execute(DescribeCompany({"name": "Bakkerij Zoet", "headcount": people}))
    workspace.execute(StartAnalysis(2026))
    return workspace


def open_round(workspace: Workspace, *, invited: int = 8, sites: Sequence[str] = ()) -> SurveyRound:
    """Open a round of three statements in both languages."""
    blank = rounds.fresh_round(workspace, "2026")
    asked = replace(
        blank,
        factors=FACTORS,
        languages=("nl", "fr"),
        invited=invited,
        sites=tuple(sites),
        key_holder="de externe adviseur",
    )
    rounds.open_round(workspace, asked, SECRET)
    found = workspace.reading.open_survey
    assert found is not None
    return found


def hand_in(workspace: Workspace, asked: SurveyRound, *values: int, words: str = "") -> None:
    """One respondent per value, who gives the same answer to everything."""
    for value in values:
        rounds.hand_in(workspace, asked, Ballot(dict.fromkeys(asked.factors, value)), words=words)


def written(workspace: Workspace, asked: SurveyRound) -> list[str]:
    """The free texts that lie sealed in the file, read with the code word."""
    box = OpenedRound(workspace, asked, SECRET)
    texts = [box._words(envelope, asked) for envelope in box._envelopes(Kind.WORDS)]
    return [text for text in texts if text]


def answered(workspace: Workspace, asked: SurveyRound) -> list[Ballot]:
    """The answers that lie sealed in the file, read with the code word."""
    box = OpenedRound(workspace, asked, SECRET)
    return [box._ballot(envelope, asked) for envelope in box._envelopes(Kind.ANSWERS)]
