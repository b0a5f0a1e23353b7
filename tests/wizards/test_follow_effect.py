"""Did it help: set beforehand, judged as a whole, too early is asked again, objectives too."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.choices import MeasureStatus
from app.domain.commands.entries import AddEntry
from app.domain.commands.measure_states import SetState
from app.domain.follow_choices import EffectResult, NextStep
from app.domain.places import Place
from app.domain.records import EffectCheck, Objective, PlannedMeasure
from app.wizards.pages.follow_effect import FollowEffect
from tests.support.measures import assess, plan
from tests.support.pages import Seat, Seating

PAGE = "follow.effect#m1"


def seat(sit: Seating, language: str = "nl") -> Seat:
    """The page of measure `m1`, which is done today, 15 September 2026."""
    page = sit(FollowEffect, PAGE, language)
    assess(page.workspace)
    plan(page.workspace, title="Rooster")
    page.workspace.execute(SetState("e1", "m1", MeasureStatus.DONE, page.workspace.reading.today))
    return page


def newest(page: Seat) -> EffectCheck:
    return [check for check in page.dossier.all(EffectCheck) if check.done_on is not None][-1]


def test_what_is_gone_leads_back(sit: Seating) -> None:
    page = sit(FollowEffect, PAGE)
    page.click("to.due")
    assert page.out.went == [Place("follow.due")]


def test_criterion_start_and_target_are_set_here(sit: Seating) -> None:
    page = seat(sit)
    page.type("criterion", "overuren per maand")
    page.type("check_months", "6")
    found = page.dossier.get(PlannedMeasure, "m1")
    assert found is not None and (found.criterion, found.check_months) == ("overuren per maand", 6)


def test_without_a_result_nothing_is_kept(sit: Seating) -> None:
    page = seat(sit)
    page.click("keep.effect")
    assert page.find("result").error()
    assert page.dossier.all(EffectCheck)[0].done_on is None


def test_it_helped_with_a_new_measurement_and_what_is_left(sit: Seating) -> None:
    page = seat(sit, "fr")
    page.click("result.helped")
    page.type("measurement", "4 heures")
    page.click("residual_exposure.1")
    page.click("residual_impact.2")
    page.click("next_step.keep")
    page.type("judged_by", "l’équipe")
    page.click("keep.effect")
    assert (newest(page).result, newest(page).next_step) == (EffectResult.HELPED, NextStep.KEEP)
    found = page.dossier.get(PlannedMeasure, "m1")
    assert found is not None and (found.residual_exposure, found.residual_impact) == (1, 2)
    assert "4 heures" in page.said()


def test_too_early_is_asked_again(sit: Seating) -> None:
    page = seat(sit)
    page.click("result.too_early")
    page.click("keep.effect")
    waiting = [check for check in page.dossier.all(EffectCheck) if check.done_on is None]
    assert [check.due for check in waiting] == [date(2026, 12, 15)]
    assert "15 december 2026" in page.said()


@pytest.mark.parametrize("typed", ["14/09/2026", "16/09/2026", "30/02/2026", ""])
def test_a_day_before_it_was_done_or_still_to_come_is_refused(sit: Seating, typed: str) -> None:
    page = seat(sit)
    page.click("result.helped")
    page.type("done_on", typed)
    page.click("keep.effect")
    assert page.find("done_on").error()
    assert page.dossier.all(EffectCheck)[0].done_on is None


def test_what_is_only_planned_cannot_be_judged(sit: Seating) -> None:
    page = sit(FollowEffect, PAGE)
    plan(page.workspace)
    assert not page.find("keep.effect").isVisibleTo(page.page)
    assert "Te vroeg" in page.said()


def test_what_must_be_replaced_leads_to_the_measures(sit: Seating) -> None:
    page = seat(sit)
    page.click("result.not")
    page.click("next_step.replace")
    page.click("keep.effect")
    page.click("to.measures")
    assert page.out.went == [Place("measures.list", "m1")]


def test_an_objective_is_judged_like_a_measure(sit: Seating) -> None:
    page = sit(FollowEffect, "follow.effect#o1")
    page.workspace.execute(AddEntry(Objective(id="o1", text="Minder overuren", due_year=2026)))
    assert "Minder overuren" in page.said() or page.page.lead() == "Minder overuren"
    page.click("result.partly")
    page.click("keep.effect")
    assert (newest(page).objective, newest(page).result) == ("o1", EffectResult.PARTLY)


def test_a_judgement_that_was_not_kept_yet_is_still_there_after_a_walk(sit: Seating) -> None:
    page = seat(sit)
    page.click("result.partly")
    page.type("measurement", "18 uur")
    page.page.rebuild()
    page.click("keep.effect")
    assert (newest(page).result, newest(page).measurement) == (EffectResult.PARTLY, "18 uur")
    page.page.rebuild()
    assert page.find("measurement").value() == ""
