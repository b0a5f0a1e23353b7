"""The one colour of a round."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.choices import Light
from app.domain.lights.overall import overall
from tests.domain.firms import CALM, catalogue, lights, with_round

CALM_LIGHTS = lights(with_round(CALM))
SCORED = [id_ for id_, found in CALM_LIGHTS.items() if found.scored]
ORDINARY = [id_ for id_ in SCORED if id_ not in {"IND-07", "IND-08"}]


def coloured(orange=0, red=0, grey=0, *, critical=False):
    """The twelve lights with so many of each colour; a critical red one is IND-07."""
    colours = [Light.RED] * red + [Light.ORANGE] * orange + [Light.GREY] * grey
    order = (["IND-07"] if critical else []) + ORDINARY + ([] if critical else ["IND-07"]) + ["IND-08"]
    changed = dict(zip(order, colours, strict=False))
    return {
        id_: replace(found, light=changed.get(id_, found.light), critical=critical and id_ == "IND-07")
        for id_, found in CALM_LIGHTS.items()
    }


@pytest.mark.parametrize(
    ("orange", "red", "critical", "expected"),
    [
        (0, 0, False, Light.GREEN),
        (2, 0, False, Light.GREEN),
        (3, 0, False, Light.ORANGE),
        (0, 1, False, Light.ORANGE),
        (0, 2, False, Light.ORANGE),
        (5, 0, False, Light.ORANGE),
        (6, 0, False, Light.RED),
        (0, 3, False, Light.RED),
        (3, 1, False, Light.ORANGE),
        (3, 1, True, Light.RED),
        (2, 1, True, Light.ORANGE),
    ],
)
def test_twelve_lights_count_as_the_table_says(orange, red, critical, expected):
    assert overall(coloured(orange, red, critical=critical), catalogue()).light is expected


def test_fewer_than_eight_coloured_lights_are_too_few():
    assert overall(coloured(grey=4), catalogue()).light is Light.GREEN
    few = overall(coloured(grey=5), catalogue())
    assert (few.light, few.answered, few.critical_but_grey) == (Light.GREY, 7, False)
    assert few.advice == catalogue().overall_rule.advice[Light.GREY]


def test_a_serious_signal_among_too_few_lights_shows_orange():
    found = overall(coloured(red=1, grey=5, critical=True), catalogue())
    assert (found.light, found.critical_but_grey, found.critical_red) == (Light.ORANGE, True, 1)
    assert found.advice == catalogue().overall_rule.critical_but_grey


def test_no_lights_at_all_are_grey():
    assert overall({}, catalogue()).light is Light.GREY


@given(
    colours=st.lists(st.sampled_from([None, *Light]), min_size=12, max_size=12),
    critical=st.booleans(),
)
def test_every_mixture_of_lights_has_an_overall_colour(colours, critical):
    mixed = {
        id_: replace(CALM_LIGHTS[id_], light=colour, critical=critical)
        for id_, colour in zip(SCORED, colours, strict=True)
    }
    found = overall(mixed, catalogue())
    assert found.light in set(Light)
    assert found.answered == sum(colour not in {None, Light.GREY} for colour in colours)
