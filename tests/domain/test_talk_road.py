"""The road through a talk: every stop once, forward and back, and always somewhere to go on."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from app.domain.choices import HandsScale
from app.domain.dossier import Dossier
from app.domain.records import Analysis, OwnRisk, TalkCount, TeamTalk
from app.domain.risks import talk as talks
from app.domain.risks.talk_road import Stage, Stop, after_factor, beside, factor_place, resume, road
from tests.domain.firms import catalogue

CRITICAL = next(f.id for f in catalogue().factors.values() if f.critical)
TALK = TeamTalk(id="t", analysis="2026", factors=("RF-ORG-01", CRITICAL, "own", "gone"), present=8)
NOTHING = TalkCount(id="t/RF-ORG-01", talk="t", factor="RF-ORG-01", hands_0=8)


def stops(talk: TeamTalk = TALK, *counts: TalkCount) -> tuple[Stop, ...]:
    """The road of a talk."""
    records = [Analysis(id="2026", year=2026), OwnRisk(id="own", dimension="ENV"), talk, *counts]
    return road(talk, Dossier.of(records), catalogue())


def stages(factor: str, found: tuple[Stop, ...]) -> list[Stage]:
    """What happens about a factor."""
    return [stop.stage for stop in found if stop.factor == factor]


def test_a_statement_is_counted_weighed_concluded_and_written_about() -> None:
    assert stages("RF-ORG-01", stops()) == [Stage.COUNT, Stage.WEIGH, Stage.CONCLUDE, Stage.WRITE]
    assert stages("own", stops()) == stages("RF-ORG-01", stops())


def test_how_often_needs_no_weighing_by_hands_and_no_problem_neither() -> None:
    often = replace(TALK, scale=HandsScale.STATEMENT)
    assert Stage.WEIGH not in stages("RF-ORG-01", stops(often))
    assert Stage.WEIGH not in stages("RF-ORG-01", stops(TALK, NOTHING))


def test_critical_behaviour_has_one_careful_stop_and_what_is_gone_has_none() -> None:
    assert stages(CRITICAL, stops()) == [Stage.CAREFUL]
    assert stages("gone", stops()) == []


def test_without_a_risk_there_is_still_one_stop_for_ideas() -> None:
    assert [stop for stop in stops() if stop.part == talks.IDEAS] == [Stop(talks.IDEAS)]


@given(st.integers(0, 12), st.sampled_from([1, -1]))
def test_one_stop_further_and_back_is_where_one_was(place: int, step: int) -> None:
    found = stops()
    here = found[place % len(found)]
    there = beside(here, step, found)
    assert there == here or beside(there, -step, found) == here


def test_the_road_ends_where_it_ends() -> None:
    found = stops()
    assert beside(found[0], -1, found) == found[0]
    assert beside(found[-1], 1, found) == found[-1]


def test_a_stop_that_has_gone_leads_to_the_next_that_is_there() -> None:
    shorter = stops(TALK, NOTHING)
    weighing = Stop(talks.STATEMENTS, "RF-ORG-01", Stage.WEIGH)
    assert beside(weighing, 1, shorter) == Stop(talks.STATEMENTS, "RF-ORG-01", Stage.CONCLUDE)
    assert beside(weighing, -1, shorter) == Stop(talks.STATEMENTS, "RF-ORG-01", Stage.COUNT)
    last = Stop(talks.IDEAS, "RF-ORG-09")
    assert beside(last, 1, shorter) == Stop(talks.IDEAS)


def test_leaving_a_statement_passes_by_its_other_stops() -> None:
    found = stops()
    assert after_factor(found[2], found) == Stop(talks.STATEMENTS, CRITICAL, Stage.CAREFUL)


def test_the_talk_goes_on_at_the_factor_then_the_part_then_the_beginning() -> None:
    found = stops()
    at_own = replace(TALK, step=talks.STATEMENTS, factor="own")
    assert resume(at_own, found) == Stop(talks.STATEMENTS, "own", Stage.COUNT)
    assert resume(replace(at_own, factor="elsewhere"), found).factor == "RF-ORG-01"
    assert resume(replace(TALK, step=99), found) == found[0]


def test_statements_are_numbered_among_those_that_are_there() -> None:
    found = stops()
    assert factor_place(Stop(talks.STATEMENTS, "own", Stage.WRITE), found) == (3, 3)
    assert factor_place(found[0], found) is None
