"""Two people reorder the same list: the order that respects every move of both, if there is one."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import combinations


def merged_order(
    base: Sequence[str], mine: Sequence[str], theirs: Sequence[str], kept: Collection[str]
) -> tuple[str, ...] | None:
    """The ids of `kept` in an order where whatever either side moved is moved; None when that cannot be.

    For two ids there never is a contradiction: a pair stands in one of two ways, so when only one side
    turned it round it is turned. Only three or more moves together can go round in a circle.
    An id that one side added follows its neighbour there. Swapping the sides gives the same order.
    """
    wanted = frozenset(kept)
    both = wanted & set(mine) & set(theirs)
    ours, other = ([id_ for id_ in side if id_ in both] for side in (mine, theirs))
    ordered = ours if ours == other else _reconciled([id_ for id_ in base if id_ in both], ours, other)
    return None if ordered is None else tuple(_with_additions(ordered, (mine, theirs), wanted))


def _reconciled(base: list[str], ours: list[str], other: list[str]) -> list[str] | None:
    first, mine, theirs = ({id_: n for n, id_ in enumerate(side)} for side in (base, ours, other))
    ahead = dict.fromkeys(ours, 0)
    for one, two in combinations(sorted(ours), 2):
        before = mine[one] < mine[two]
        if before != (theirs[one] < theirs[two]):
            known = one in first and two in first
            before = not first[one] < first[two] if known else True
        ahead[one if before else two] += 1
    ordered = sorted(ours, key=lambda id_: -ahead[id_])
    return ordered if [ahead[id_] for id_ in reversed(ordered)] == list(range(len(ordered))) else None


def _with_additions(
    ordered: Sequence[str], sides: Sequence[Sequence[str]], wanted: Collection[str]
) -> list[str]:
    """The common ids, and after each the runs that a side put there; the run with the smaller id first."""
    common = frozenset(ordered)
    runs: dict[str, list[list[str]]] = {}
    for side in sides:
        anchor = ""
        run: list[str] = []
        for id_ in side:
            if id_ in common:
                runs.setdefault(anchor, []).append(run)
                anchor, run = id_, []
            elif id_ in wanted:
                run.append(id_)
        runs.setdefault(anchor, []).append(run)
    result: list[str] = []
    for anchor in ("", *ordered):
        found = sorted(run for run in runs.get(anchor, ()) if run)
        result += [anchor] * (anchor != "") + [id_ for run in found for id_ in run]
    return result
