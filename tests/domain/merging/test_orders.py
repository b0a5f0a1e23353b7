"""Two people move things in the same list."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.merging.orders import merged_order

ITEMS = "ABCDE"
orders = st.permutations(ITEMS).map("".join)


def merged(base: str, mine: str, theirs: str) -> str | None:
    """The order of both, in letters; an id is kept unless one of the two took it out."""
    kept = {i for i in {*mine, *theirs} if i not in base or (i in mine and i in theirs)}
    found = merged_order(base, mine, theirs, kept)
    return None if found is None else "".join(found)


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "expected"),
    [
        ("ABC", "ABC", "BAC", "BAC"),
        ("ABCD", "BACD", "ABDC", "BADC"),
        ("ABC", "ABCx", "ABCy", "ABCxy"),
        ("ABC", "ABCy", "xABC", "xABCy"),
        ("ABC", "AxBC", "CBA", "CBAx"),
        ("ABC", "AC", "CBA", "CA"),
        ("ABC", "", "ABC", ""),
        ("ABC", "BCA", "CAB", "CBA"),
        ("ABC", "BAC", "ACB", None),
    ],
)
def test_moves_of_both_are_respected(base: str, mine: str, theirs: str, expected: str | None) -> None:
    assert merged(base, mine, theirs) == expected
    assert merged(base, theirs, mine) == expected


@given(orders, orders, orders)
def test_every_pair_that_somebody_turned_is_turned(base: str, mine: str, theirs: str) -> None:
    found = merged(base, mine, theirs)
    for one, two in combinations(base, 2):
        turned = {side.index(one) > side.index(two) for side in (mine, theirs)}
        if found is not None:
            assert (found.index(one) > found.index(two)) is (True in turned)


@given(orders, orders)
def test_moves_of_one_side_always_work(base: str, moved: str) -> None:
    assert merged(base, moved, base) == merged(base, base, moved) == moved
