"""A hairdresser goes from an empty dossier to her yearly plan in French, and finds everything again."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest

from app.domain.choices import AnswerState, FactorState, Light, Presence, Priority
from app.domain.dossier import Dossier
from app.domain.reading import Reading
from app.domain.records import (
    Contact,
    DomainNote,
    FactorAnswer,
    LightInput,
    Objective,
    OwnRisk,
    PlannedMeasure,
    Waiver,
)
from app.gui import Front
from tests.journeys import story_begin, story_plans, story_risks
from tests.journeys.conftest import Answer, at_work
from tests.journeys.hands import Hands, settle

NOT_YET_SIGNED = "We tekenen samen op de kerstmarkt"


def test_from_a_new_dossier_to_the_yearly_plan_in_french(
    front: Front, begin: Callable[[str], Hands], answer: Answer, tmp_path: Path
) -> None:
    user = begin("nl")
    before = _missing(_reading(front))
    _begin(user, front)
    _find_the_risks(user, front)
    _take_measures(user, front)
    _make_the_plans(user)
    paper = tmp_path / "paa.pdf"
    _print_in_french(user, answer, paper)

    _expect_the_list_to_have_shrunk(before, _reading(front))
    _expect_french(paper)
    _close_and_reopen(front)


# -------------------------------------------------------------------- the road
def _begin(user: Hands, front: Front) -> None:
    story_begin.describe_the_firm(user)
    story_begin.say_how_many_work_here(user)
    story_begin.write_down_who_is_who(user)
    story_begin.say_who_must_be_consulted(user)
    story_begin.start_together(user)
    story_begin.light_the_lights(user)
    story_begin.answer_the_background(user)
    lights = _reading(front).lights_by_round["2026"]
    assert (lights["IND-04"].light, lights["IND-09"].light) == (Light.RED, Light.GREY)
    assert "Oranje: vraagt aandacht" in user.read()


def _find_the_risks(user: Hands, front: Front) -> None:
    user.click("station.analysis")
    story_risks.choose_a_way(user)
    story_risks.rate_the_five(user)
    story_risks.add_a_risk_of_their_own(user)
    story_risks.say_whether_the_adviser_was_needed(user)
    assert [each.priority for each in _reading(front).ranked[:2]] == [Priority.HIGH, Priority.HIGH]


def _take_measures(user: Hands, front: Front) -> None:
    story_risks.set_two_objectives(user)
    story_risks.take_proposals(user)
    story_risks.plan_the_open_measure(user, "1/3/2027", "30/6/2027")
    user.click("step.next")
    story_risks.deal_with_the_other_domains(user)
    user.click("step.next")
    story_risks.spread_over_the_board(user)
    own = next(m for m in front_dossier(front).all(PlannedMeasure) if m.title)
    assert own.start is not None
    assert (own.start.year, own.end.year if own.end else 0) == (2028, 2028)


def _make_the_plans(user: Hands) -> None:
    user.click("station.plans")
    story_plans.complete_the_five_year_plan(user)
    story_plans.complete_the_yearly_plan(user)
    story_plans.waive_an_element(user, "JAP-15", NOT_YET_SIGNED)
    user.click("step.next")
    story_plans.write_down_the_advice(user)
    user.click("step.next")  # past the page where it can be signed on screen


def _print_in_french(user: Hands, answer: Answer, paper: Path) -> None:
    preview = story_plans.look_at_the_yearly_plan(user)
    story_plans.turn_to_french(preview)
    answer(paper)
    preview.click("preview.save")
    assert "paa.pdf" in preview.read()
    preview.click("preview.close")
    assert "Afdrukken of overhandigen" in user.read()  # the window itself is still Dutch


def _close_and_reopen(front: Front) -> None:
    assert front.navigator is not None
    kept, path = front_dossier(front), front.navigator.workspace.path
    front.close()
    settle()
    assert front.start is not None
    Hands(front.start).click(f"recent.{path}")
    assert story_begin.FIRM in at_work(front).read()
    assert front_dossier(front) == kept
    _expect_everything(front_dossier(front))


# -------------------------------------------------------------------- what is expected
def _expect_everything(dossier: Dossier) -> None:
    company = dossier.company
    assert (company.name, company.headcount, company.fte) == (story_begin.FIRM, 7, 5.5)
    assert len(dossier.all(Contact)) == 3
    inputs = {each.key: each for each in dossier.all(LightInput)}
    assert inputs["formal_requests"].state is AnswerState.UNKNOWN
    assert inputs["formal_requests"].reason == "Vraag ik aan de externe dienst"
    states = [each.state for each in dossier.all(FactorAnswer)]
    assert {FactorState.PARKED, FactorState.NOT_APPLICABLE, FactorState.ASSESSED} == set(states)
    assert [risk.text for risk in dossier.all(OwnRisk)] == ["De droogkappen maken te veel lawaai"]
    assert (len(dossier.all(Objective)), len(dossier.all(PlannedMeasure))) == (2, 4)
    assert len(dossier.all(DomainNote)) == 2
    assert [each.reason for each in dossier.all(Waiver)] == [NOT_YET_SIGNED]


def _expect_the_list_to_have_shrunk(before: set[str], reading: Reading) -> None:
    after = _missing(reading)
    assert after < before
    assert {"GPP-02", "GPP-05", "GPP-12", "GPP-14", "JAP-06d", "JAP-10", "JAP-12", "JAP-15"} <= before - after
    assert {"GPP-03a", "GPP-03b", "JAP-05"} <= after


def _expect_french(paper: Path) -> None:
    with pikepdf.open(paper) as pdf:
        assert str(pdf.Root.Lang) == "fr-BE"
    if shutil.which("pdftotext") is None:
        pytest.skip("no pdftotext: apt-get install poppler-utils")
    done = subprocess.run(["pdftotext", str(paper), "-"], capture_output=True, check=True)
    text = " ".join(done.stdout.decode("utf-8").split())
    assert "Plan d’action annuel" in text or "Plan annuel" in text
    assert story_begin.FIRM in text
    assert NOT_YET_SIGNED in text
    assert "Ontbreekt" not in text


def _missing(reading: Reading) -> set[str]:
    states = (*reading.gpp_elements, *reading.jap_elements)
    return {state.element.id for state in states if state.presence is Presence.MISSING}


def _reading(front: Front) -> Reading:
    assert front.navigator is not None
    return front.navigator.workspace.reading


def front_dossier(front: Front) -> Dossier:
    """What the open dossier holds."""
    return _reading(front).dossier
