"""Hands become a conclusion: the middle of the group, never lighter when a hand becomes heavier."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.catalogue import Factor, FactorType
from app.domain.choices import HandsScale
from app.domain.records import TalkCount
from app.domain.risks.hands import HANDS, IMPACTS, Proposal, divided, from_how_often, middle, proposed
from tests.domain.firms import catalogue

SCORING = catalogue().scoring
FACTORS = catalogue().factors.values()
DEMAND = next(f for f in FACTORS if f.type is FactorType.DEMAND and not f.critical)
RESOURCE = next(f for f in FACTORS if f.type is FactorType.RESOURCE)
CRITICAL = next(f for f in FACTORS if f.critical)

four = st.lists(st.integers(0, 9), min_size=4, max_size=4)
five = st.lists(st.integers(0, 9), min_size=5, max_size=5)


def counted(hands: list[int], impact: list[int] | None = None) -> TalkCount:
    """A count with these hands."""
    given = dict(zip(HANDS, hands, strict=False)) | dict(zip(IMPACTS, impact or [], strict=False))
    return TalkCount(id="t/f", talk="t", factor="f", **given)  # type: ignore[arg-type]


def more(hands: list[int], step: int, by: int = 1) -> list[int]:
    """The same hands with more (or fewer) on one step."""
    return [raised + by if place == step else raised for place, raised in enumerate(hands)]


def heavier(conclusion: int | None, before: int | None) -> bool:
    """Whether a conclusion is at least as heavy as the one before; no hands weigh nothing."""
    return before is None or (conclusion is not None and conclusion >= before)


def expected(hands: list[int], factor: Factor | None) -> int | None:
    """The conclusion of hands for how often."""
    return from_how_often(hands, factor, SCORING)


@given(four, st.integers(0, 3))
def test_a_hand_more_on_a_step_as_heavy_as_the_conclusion_never_lowers_it(hands: list[int], on: int) -> None:
    before = middle(hands)
    if before is None or on >= before:
        assert heavier(middle(more(hands, on)), before)


@given(four, st.integers(0, 2))
def test_a_hand_that_moves_to_a_heavier_step_never_lowers_the_conclusion(hands: list[int], on: int) -> None:
    if hands[on]:
        assert heavier(middle(more(more(hands, on, -1), on + 1)), middle(hands))


@given(five)
def test_a_hand_more_for_always_never_lowers_what_a_demand_weighs(hands: list[int]) -> None:
    assert heavier(expected(more(hands, 4), DEMAND), expected(hands, DEMAND))


@given(five)
def test_a_hand_more_for_never_never_lowers_what_a_missing_resource_weighs(hands: list[int]) -> None:
    assert heavier(expected(more(hands, 0), RESOURCE), expected(hands, RESOURCE))


@given(five, st.integers(0, 3))
def test_a_hand_that_moves_to_more_often_never_lowers_what_a_demand_weighs(hands: list[int], on: int) -> None:
    if hands[on]:
        assert heavier(expected(more(more(hands, on, -1), on + 1), DEMAND), expected(hands, DEMAND))


@given(five)
def test_a_resource_weighs_as_the_mirror_of_a_demand(hands: list[int]) -> None:
    assert expected(hands, RESOURCE) == expected(hands[::-1], DEMAND)


@pytest.mark.parametrize(
    ("hands", "step"),
    [([0, 0, 0, 0], None), ([1, 0, 0, 0], 0), ([1, 0, 1, 0], 2), ([3, 0, 0, 2], 0), ([2, 1, 2, 0], 1)],
)
def test_the_middle_of_the_group_is_proposed_and_the_heavier_step_when_two_share_it(
    hands: list[int], step: int | None
) -> None:
    assert middle(hands) == step


def test_a_risk_of_the_firms_own_is_read_as_a_demand() -> None:
    assert expected([0, 0, 0, 0, 4], None) == 3


def test_the_usual_impact_is_proposed_until_hands_say_otherwise() -> None:
    known = proposed(counted([0, 4, 0, 0]), HandsScale.MATRIX, DEMAND, SCORING)
    assert (known.exposure, known.impact) == (1, DEMAND.default_impact)
    weighed = proposed(counted([0, 4, 0, 0], [0, 0, 4]), HandsScale.MATRIX, DEMAND, SCORING)
    assert weighed.impact == 3


def test_without_any_hand_nothing_is_proposed_for_the_exposure() -> None:
    assert proposed(None, HandsScale.MATRIX, None, SCORING) == Proposal()
    assert proposed(counted([]), HandsScale.STATEMENT, DEMAND, SCORING).exposure is None


def test_about_critical_behaviour_hands_never_say_anything() -> None:
    assert proposed(counted([0, 0, 0, 9], [0, 0, 9]), HandsScale.MATRIX, CRITICAL, SCORING) == Proposal()


def test_a_third_of_the_group_far_from_the_middle_makes_the_views_divided() -> None:
    assert divided([4, 0, 2, 0], SCORING)
    assert not divided([4, 2, 0, 0], SCORING)
    assert not divided([0, 0, 0, 0], SCORING)
