"""When a change against the previous round counts, and what it does to a colour."""

import pytest

from app.domain.choices import Light
from app.domain.dossier import Dossier
from app.domain.lights.examples import answers_for
from app.domain.lights.trend import after_trend, trend_of
from app.domain.records import LightRound
from tests.domain.firms import CALM, catalogue, firm, light, lights

RULE = catalogue().trend_rule


def direction(indicator, previous, current):
    found = trend_of(previous, current, indicator=catalogue().indicators[indicator], rule=RULE)
    return found.direction if found else None


@pytest.mark.parametrize(
    ("indicator", "previous", "current", "expected"),
    [
        ("IND-01", 2.0, 2.5, "worse"),
        ("IND-01", 2.0, 2.45, "stable"),
        ("IND-01", 3.0, 3.55, "stable"),
        ("IND-01", 3.0, 3.6, "worse"),
        ("IND-01", 3.0, 2.4, "better"),
        ("IND-01", 0.0, 0.5, "worse"),
        ("IND-01", 0.0, 0.4, "stable"),
        ("IND-03", 0, 1, "stable"),
        ("IND-03", 0, 2, "worse"),
        ("IND-04", 2, 1, "better"),
        ("IND-06", 5, 6, "worse"),
        ("IND-06", 6, 7, "stable"),
        ("IND-12", 1, 1, "stable"),
        ("IND-12", None, 1, None),
        ("IND-12", 1, None, None),
    ],
)
def test_a_change_counts_from_a_fifth_and_a_whole_step(indicator, previous, current, expected):
    assert direction(indicator, previous, current) == expected


@pytest.mark.parametrize("colour", list(Light))
def test_a_worsening_turns_green_into_orange_and_nothing_else(colour):
    worse = trend_of(0, 9, indicator=catalogue().indicators["IND-12"], rule=RULE)
    assert after_trend(colour, worse) is (Light.ORANGE if colour is Light.GREEN else colour)
    assert after_trend(colour, None) is colour


def two_rounds(before, now):
    return Dossier.of(
        (
            firm(19),
            LightRound(id="late", year=2026),
            LightRound(id="early", year=2024),
            *answers_for("early", {**CALM, **before}),
            *answers_for("late", {**CALM, **now}),
        )
    )


def test_one_person_more_never_lights_a_count_lamp_but_two_do():
    one = lights(two_rounds({}, {"long_absent_workers": 1}), "late")["IND-03"]
    two = lights(two_rounds({}, {"long_absent_workers": 2}), "late")["IND-03"]
    assert (one.light, one.trend.direction) == (Light.GREEN, "stable")
    assert (two.light, two.trend.direction, two.trend.previous) == (Light.ORANGE, "worse", 0)
    assert two.reason.arguments == {"before": 0, "now": 2}


def test_a_worsening_that_the_guard_holds_back_lights_nothing():
    dossier = Dossier.of(
        (
            firm(1),
            LightRound(id="early", year=2025),
            LightRound(id="late", year=2026),
            *answers_for("early", CALM),
            *answers_for("late", {**CALM, "sick_spells": 2}),
        )
    )
    assert lights(dossier, "late")["IND-02"].light is Light.GREEN


def test_the_first_round_has_no_trend():
    dossier = two_rounds({}, {"long_absent_workers": 2})
    assert lights(dossier, "early")["IND-03"].trend is None
    assert light("IND-03", {}).trend is None
