"""Employer's and workers' lights of one year beside each other; the workers' round changes nothing else."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.choices import AnswerState, Light, Side
from app.domain.commands.lights import LeaveUnknown, RemoveRound, StartRound
from app.domain.dossier import Dossier
from app.domain.lights.rounds import previous_round, round_lights, rounds
from app.domain.lights.sides import SideRow, side_by_side, workers_round
from app.domain.messages import Refusal
from app.domain.reading import Reading
from app.domain.records import LightInput, LightRound, Record
from tests.domain.firms import CALM, catalogue, with_round
from tests.support import heard


def both(*more: Record) -> Dossier:
    """A calm employer, and workers who see more."""
    return with_round(CALM, *heard.workers_lights(), *more)


def rows(dossier: Dossier, year: int = 2026) -> dict[str, SideRow]:
    return {row.indicator: row for row in side_by_side(year, dossier, catalogue())}


def test_without_both_rounds_of_that_year_there_is_nothing_to_compare() -> None:
    assert rows(with_round(CALM)) == {}
    assert rows(Dossier.of(heard.workers_lights())) == {}
    assert rows(both(), year=2025) == {}


def test_every_scored_light_stands_there_with_both_colours() -> None:
    found = rows(both())
    assert list(found) == [id_ for id_, each in catalogue().indicators.items() if each.scored]
    assert (found["IND-11"].employer, found["IND-11"].workers) == (Light.GREEN, Light.RED)


def test_only_two_known_colours_can_differ() -> None:
    found = rows(both())
    assert found["IND-11"].differs
    assert not found["IND-10"].differs, "both green"
    assert not found["IND-01"].differs, "the workers do not know"
    assert not SideRow("IND-01", None, Light.RED).differs, "it does not apply to one side"


def test_what_the_workers_say_changes_no_light_and_no_trend_of_the_employer() -> None:
    earlier = (LightRound(id="2025", year=2025), *heard.workers_lights(2025))
    with_them, alone = both(*earlier), with_round(CALM, LightRound(id="2025", year=2025))
    assert round_lights("2026", with_them, catalogue()) == round_lights("2026", alone, catalogue())
    assert previous_round("2026", with_them) == LightRound(id="2025", year=2025)
    assert [found.id for found in rounds(with_them)] == ["2025", "2026"]


def test_the_workers_own_trend_looks_at_their_own_rounds() -> None:
    dossier = both(*heard.workers_lights(2025))
    assert previous_round("2026-workers", dossier) == workers_round(2025, dossier)


def test_the_reading_compares_over_the_newest_year() -> None:
    reading = Reading(both(LightRound(id="2027", year=2027)), catalogue(), date(2027, 11, 1))
    assert reading.latest_round == LightRound(id="2027", year=2027)
    assert reading.sides == ()
    assert Reading(both(), catalogue(), date(2026, 11, 1)).sides == side_by_side(2026, both(), catalogue())


def test_each_side_has_one_round_a_year() -> None:
    dossier = both()
    with pytest.raises(Refusal):
        StartRound(2026, side=Side.WORKERS).decide(dossier, catalogue())
    made = StartRound(2027, side=Side.WORKERS).decide(dossier, catalogue())[-1].after
    assert made == LightRound(id="2027-workers", year=2027, side=Side.WORKERS)


def test_taking_the_workers_round_out_leaves_the_employers_answers() -> None:
    dossier = both()
    after = dossier.with_(RemoveRound("2026-workers").decide(dossier, catalogue()))
    assert {answer.round for answer in after.all(LightInput)} == {"2026"}


def test_not_knowing_the_rest_leaves_what_was_answered() -> None:
    dossier = both()
    keys = ("conflict_level", "quality_trend", "events", "basics_contacts")
    after = dossier.with_(LeaveUnknown("2026-workers", keys).decide(dossier, catalogue()))
    found = {a.key: a for a in after.all(LightInput) if a.round == "2026-workers"}
    assert found["conflict_level"].value == 0
    assert {found[key].state for key in keys[1:]} == {AnswerState.UNKNOWN}
