"""The team speaks: workers light their own lights, the employer guesses first, an idea becomes a measure."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt

from app.domain.choices import AnswerState, Proposer, VoiceState
from app.domain.dossier import Dossier
from app.domain.records import Estimate, LightInput, PlannedMeasure, Voice
from app.gui import Front
from tests.journeys.hands import Hands

Begin = Callable[[str], Hands]
IDEA = "De bestellingen van zaterdag al op donderdag"


def dossier(front: Front) -> Dossier:
    assert front.navigator is not None
    return front.navigator.workspace.dossier


def test_an_idea_brought_at_any_time_ends_among_the_measures_as_the_teams(front: Front, begin: Begin) -> None:
    user = begin("nl")
    user.click("station.follow", "page.follow.voices", "add.voice")
    user.type(user.named(".text"), IDEA)
    user.click("page.follow.due")
    assert IDEA in user.read()
    brought = dossier(front).all(Voice)[0].id
    user.click("page.follow.voices", f"edit.{brought}", f"{brought}.make", f"{brought}.measure")
    assert "Uw maatregelen" in user.read()
    made = dossier(front).all(PlannedMeasure)[0]
    assert (made.title, made.proposer) == (IDEA, Proposer.TEAM)
    assert dossier(front).all(Voice)[0].state is VoiceState.TAKEN_UP


def test_workers_fill_in_their_own_lights_part_by_part_and_both_look_at_them(
    front: Front, begin: Begin
) -> None:
    user = begin("fr")
    user.click("station.lights", "start", "page.lights.workers", "start")
    user.type("filled_by", "deux coiffeuses")
    user.type("voluntary_leavers.value", "1")
    user.click("rest.IND-01", "conflict_level.0", "rest.IND-07", "rest.IND-11", "rest.IND-13", "both")
    assert "Employeur et travailleurs côte à côte" in user.read()
    answers = {a.key: a for a in dossier(front).all(LightInput)}
    assert {answer.round for answer in answers.values()} == {"2026-workers"}
    assert answers["conflict_level"].value == 0
    assert answers["quality_trend"].state is AnswerState.UNKNOWN


def test_the_employer_guesses_first_with_the_keys_alone(front: Front, begin: Begin) -> None:
    user = begin("nl")
    user.click("station.analysis", "start", "estimate", "estimate.RF-ORG-01.1")
    user.key(Qt.Key.Key_Down)
    for figure in (Qt.Key.Key_2, Qt.Key.Key_0, Qt.Key.Key_3):
        user.key(figure)
    found = {each.factor: each.exposure for each in dossier(front).all(Estimate)}
    assert found == {"RF-ORG-01": 1, "RF-ORG-02": 2, "RF-ORG-03": 0, "RF-ORG-04": 3}
    assert user.focused().objectName() == "estimate.RF-ORG-05.0"
