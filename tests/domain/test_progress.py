"""The two bars, the seven stations, the open points and where to go on."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.choices import FactorState, MeasureStatus, Method
from app.domain.dossier import Dossier
from app.domain.follow_choices import TriggerKind
from app.domain.journey.open_points import next_place, open_points
from app.domain.journey.progress import State, progress, stations
from app.domain.places import STATIONS, Place
from app.domain.records import (
    Analysis,
    Company,
    Evaluation,
    FactorAnswer,
    GlobalPlan,
    LightRound,
    PlannedMeasure,
    Site,
    Trigger,
)
from tests.support.planning import TODAY, Edit, added, catalogue, changed, full_firm, only_lights, removed


def states(dossier: Dossier) -> dict[str, str]:
    """Every station's state."""
    return {name: s.state.value for name, s in stations(dossier, catalogue(), TODAY).items()}


def pages(dossier: Dossier) -> list[str]:
    """The pages of all open points."""
    return [p.place.page for p in open_points(dossier, catalogue(), TODAY)]


def test_an_empty_dossier_has_nothing_done_and_says_what_cannot_start_yet() -> None:
    assert progress(Dossier(), catalogue(), TODAY).analysis == (0, len(catalogue().factors))
    assert progress(Dossier(), catalogue(), TODAY).plan == (0, 37)
    assert tuple(states(Dossier())) == STATIONS
    assert list(states(Dossier()).values()) == ["not_started"] * 4 + ["blocked"] * 3
    assert all(s.why for s in stations(Dossier(), catalogue(), TODAY).values())
    assert next_place(Dossier(), catalogue(), TODAY) == Place("firm.profile")


def test_a_firm_with_only_lights_has_no_plan_progress_and_goes_on_with_the_analysis() -> None:
    bar = progress(only_lights(), catalogue(), TODAY)
    assert (bar.analysis[0], bar.plan[0]) == (0, 0)
    assert states(only_lights())["firm"] == "done"
    assert states(only_lights())["plans"] == "blocked"


def test_a_firm_that_wrote_everything_is_done_except_for_its_lights() -> None:
    bar = progress(full_firm(), catalogue(), TODAY)
    assert bar.analysis == (50, 50)
    assert bar.plan[0] == bar.plan[1] > 30
    found = states(full_firm())
    assert [name for name, state in found.items() if state != "done"] == ["lights", "follow"]
    assert pages(full_firm()) == ["lights.round"]
    assert next_place(full_firm(), catalogue(), TODAY) == Place("lights.round")


def test_a_parked_factor_still_waits_in_the_bar_and_in_the_open_points() -> None:
    edit = changed(FactorAnswer, "a1/RF-TER-02", state=FactorState.PARKED, exposure=None)
    assert progress(edit(full_firm()), catalogue(), TODAY).analysis == (49, 50)
    assert states(edit(full_firm()))["analysis"] == "done"
    assert "analysis.TER" in pages(edit(full_firm()))


EDITS: list[tuple[Edit, str, str, str]] = [
    (changed(Company, "company", name=""), "firm", "in_progress", "firm.profile"),
    (changed(Company, "company", headcount=None), "firm", "in_progress", "firm.size"),
    (changed(Company, "company", committee=None), "firm", "in_progress", "firm.consultation"),
    (changed(Analysis, "a1", method=None), "analysis", "in_progress", "analysis.method"),
    (changed(Analysis, "a1", adviser=None), "analysis", "in_progress", "analysis.adviser"),
    (removed(FactorAnswer, "a1/RF-ENV-01"), "analysis", "in_progress", "analysis.ENV"),
    (changed(PlannedMeasure, "m1", objectives=()), "measures", "in_progress", "measures.objectives"),
    (changed(PlannedMeasure, "m1", factors=()), "measures", "done", "measures.proposals"),
    (removed(GlobalPlan, "2027"), "plans", "in_progress", "plans.global"),
    (
        changed(
            PlannedMeasure, "m1", start=date(2026, 1, 1), end=date(2026, 5, 1), status=MeasureStatus.STARTED
        ),
        "follow",
        "in_progress",
        "follow.measure",
    ),
]


@pytest.mark.parametrize(("edit", "station", "state", "page"), EDITS)
def test_what_is_taken_away_comes_back_as_an_open_point(
    edit: Edit, station: str, state: str, page: str
) -> None:
    dossier = edit(full_firm())
    assert states(dossier)[station] == state
    assert page in pages(dossier)


def test_a_round_lists_the_indicators_that_wait() -> None:
    dossier = added(LightRound(id="2026", year=2026))(full_firm())
    assert "lights.IND-01" in pages(dossier)
    assert "lights.IND-15" not in pages(dossier)


def test_no_open_point_is_said_twice() -> None:
    points = open_points(only_lights(), catalogue(), TODAY)
    assert all(points.count(point) == 1 for point in points)
    assert {p.station for p in points} <= set(STATIONS)


def test_continue_goes_on_where_the_journey_stopped() -> None:
    assert next_place(only_lights(), catalogue(), TODAY).page == "lights.IND-16"
    begun = Dossier.of((*only_lights(), Analysis(id="a", year=2026, method=Method.CONVERSATION)))
    assert next_place(begun, catalogue(), TODAY).page == "analysis.ORG"
    assert next_place(
        changed(Company, "company", name="")(Dossier.of((Company(headcount=5),))), catalogue(), TODAY
    ) == Place("firm.profile", "name")


def test_a_finished_firm_continues_with_following_up() -> None:
    done = changed(PlannedMeasure, "m1", status=MeasureStatus.DONE)(full_firm())
    assert stations(done, catalogue(), TODAY)["follow"].state is State.IN_PROGRESS
    looked_back = added(Evaluation(id="2026", year=2026, finished_on=TODAY))(done)
    assert stations(looked_back, catalogue(), TODAY)["follow"].state is State.DONE
    assert stations(added(Site(id="s"))(done), catalogue(), TODAY)["firm"].state is State.DONE


def test_whoever_notes_a_change_has_begun_to_follow_up() -> None:
    assert states(added(Trigger(id="t", kind=TriggerKind.ACCIDENT))(full_firm()))["follow"] == "in_progress"
    assert states(added(Trigger(id="t", kind=TriggerKind.ACCIDENT))(Dossier()))["follow"] == "in_progress"
