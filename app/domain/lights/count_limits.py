"""From how many persons a count is unusual for the size of the team: the guard for small numbers."""

from __future__ import annotations

import math
from dataclasses import dataclass

from app.domain.catalogue import CountTable

ORANGE_TAIL, RED_TAIL = 0.35, 0.10
"""Largest chance of seeing so many by accident (own judgement, indicators.yaml `small_number_guard`)."""


@dataclass(frozen=True, slots=True)
class CountLimits:
    """For a team of `team` persons: orange from `orange`, red from `red`; None is never."""

    team: int
    orange: int | None
    red: int | None


def limits_for(headcount: float, table: CountTable) -> CountLimits:
    """The table's row for the head count, rounded half up and at least 1.

    Teams larger than the table (from 20) get limits by the method the table itself was made with.
    """
    team = max(1, math.floor(headcount + 0.5))
    if team in table.rows:
        return CountLimits(team, *table.rows[team])
    return worked_out(team, table.benchmark)


def worked_out(team: int, share: float) -> CountLimits:
    """Orange: the smallest count above the benchmark share with a tail of at most 0.35; red: at most 0.10."""
    orange = _smallest(team, share, tail=ORANGE_TAIL, above=math.floor(team * share))
    red = None if orange is None else _smallest(team, share, tail=RED_TAIL, above=orange)
    return CountLimits(team, orange, red)


def _smallest(team: int, share: float, *, tail: float, above: int) -> int | None:
    """The smallest count over `above` that is reached with a chance of at most `tail`."""
    fewer = 0.0
    for count in range(_first_that_matters(team, share), team + 1):
        if count > above and 1 - fewer <= tail:
            return count
        fewer += _chance(team, share, count)
    return None


def _first_that_matters(team: int, share: float) -> int:
    """Twelve deviations below the mean; fewer than that is less likely than a rounding error."""
    return max(0, math.floor(team * share - 12 * math.sqrt(team * share * (1 - share))))


def _chance(team: int, share: float, count: int) -> float:
    """The binomial chance of exactly `count` out of `team`, by logarithms so that large teams work too."""
    ways = math.lgamma(team + 1) - math.lgamma(count + 1) - math.lgamma(team - count + 1)
    return math.exp(ways + count * math.log(share) + (team - count) * math.log1p(-share))
