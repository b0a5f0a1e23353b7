"""The journey knows what the team said, gently: nothing of it is an obligation, nothing blocks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.domain.choices import RoundState, VoiceKind, VoiceState
from app.domain.dossier import Dossier
from app.domain.journey.open_points import next_place, open_points
from app.domain.journey.progress import State, progress, stations
from app.domain.places import Place
from app.domain.records import Analysis, Estimate, PlannedMeasure, Record, SurveyRound, Voice
from tests.support import heard
from tests.support.planning import TODAY, added, catalogue, changed, full_firm, removed

FIXED = replace(heard.NOW, analysis="a1", discussed_on=date(2026, 9, 20))
CLOSED = replace(heard.TALK, analysis="a1")
IDEA = Voice(id="v", kind=VoiceKind.IDEA, text="Een tweede oven")


def pages(dossier: Dossier) -> list[str]:
    """The pages of all open points."""
    return [point.place.page for point in open_points(dossier, catalogue(), TODAY)]


def state(dossier: Dossier, station: str) -> State:
    return stations(dossier, catalogue(), TODAY)[station].state


def silent(*records: Record) -> Dossier:
    """The full firm without a word on how the workers took part."""
    return added(*records)(changed(Analysis, "a1", participation="")(full_firm()))


def test_a_fixed_round_or_a_closed_conversation_shows_that_people_took_part() -> None:
    assert state(silent(), "analysis") is State.IN_PROGRESS
    assert state(silent(FIXED), "analysis") is State.DONE
    assert state(silent(CLOSED), "analysis") is State.DONE


@pytest.mark.parametrize(
    "record",
    [
        replace(FIXED, state=RoundState.OPEN, fixed_on=None),
        replace(FIXED, state=RoundState.STOPPED, fixed_on=None),
        replace(FIXED, analysis="2020"),
        replace(CLOSED, closed_on=None),
    ],
)
def test_what_is_running_stopped_or_of_another_analysis_shows_nothing_yet(record: Record) -> None:
    assert state(silent(record), "analysis") is State.IN_PROGRESS


def test_a_round_that_was_told_and_discussed_leaves_no_open_point() -> None:
    assert pages(added(FIXED, CLOSED)(full_firm())) == pages(full_firm())


def test_a_result_that_was_not_discussed_and_texts_that_wait_are_open_points() -> None:
    fresh = replace(FIXED, discussed_on=None, words_deleted_on=None)
    found = [p.place for p in open_points(added(fresh)(full_firm()), catalogue(), TODAY)]
    assert Place("analysis.result", "discussed_on") in found
    assert Place("analysis.survey") in found


def test_a_round_is_only_asked_about_once_its_last_day_is_over() -> None:
    running = SurveyRound(id="S", analysis="a1", code=FIXED.code, closes_on=TODAY)
    assert "analysis.survey" not in pages(added(running)(full_firm()))
    over = replace(running, closes_on=date(2026, 11, 21))
    assert "analysis.survey" in pages(added(over)(full_firm()))


def test_a_conversation_that_was_not_closed_is_an_open_point() -> None:
    assert "analysis.talk" in pages(added(replace(CLOSED, closed_on=None))(full_firm()))


def test_neither_estimates_nor_the_workers_lights_are_ever_asked_for() -> None:
    theirs = added(Estimate(id="a1/RF-ORG-01", analysis="a1", factor="RF-ORG-01", exposure=1))(full_firm())
    assert pages(theirs) == pages(full_firm())
    assert progress(theirs, catalogue(), TODAY) == progress(full_firm(), catalogue(), TODAY)
    workers = added(*heard.workers_lights())(full_firm())
    assert pages(workers) == pages(full_firm())


def test_an_own_view_alone_begins_the_analysis() -> None:
    begun = (
        Analysis(id="a1", year=2026),
        Estimate(id="a1/RF-ORG-01", analysis="a1", factor="RF-ORG-01", exposure=1),
    )
    assert state(Dossier.of(begun[:1]), "analysis") is State.NOT_STARTED
    assert state(Dossier.of(begun), "analysis") is State.IN_PROGRESS


def test_open_ideas_and_signals_are_one_open_point() -> None:
    dossier = added(IDEA, replace(IDEA, id="w", kind=VoiceKind.SIGNAL))(full_firm())
    assert pages(dossier).count("follow.voices") == 1
    assert "follow.voices" not in pages(full_firm())


@pytest.mark.parametrize(
    "voice",
    [
        replace(IDEA, state=VoiceState.DISCUSSED),
        replace(IDEA, kind=VoiceKind.GOOD),
        replace(IDEA, kind=VoiceKind.HARD),
    ],
)
def test_what_was_answered_or_goes_well_waits_for_nothing(voice: Voice) -> None:
    assert "follow.voices" not in pages(added(voice)(full_firm()))


def test_an_idea_can_wait_before_there_is_any_measure_and_continue_does_not_go_there() -> None:
    dossier = added(IDEA)(removed(PlannedMeasure, "m1")(full_firm()))
    assert state(dossier, "follow") is State.NOT_STARTED
    assert "follow.voices" in pages(dossier)
    assert next_place(dossier, catalogue(), TODAY).page != "follow.voices"
