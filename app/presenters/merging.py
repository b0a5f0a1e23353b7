"""A merge before anything is changed: what comes in, what stays, what must be chosen, what stays out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.catalogue import Catalogue
from app.domain.comparison import Difference, differences
from app.domain.merging.conflicts import Choice
from app.domain.merging.merge import Merge
from app.i18n.words import Words
from app.presenters.differences import ToldConflict, choice_label, sentence, tell_conflict, tell_left_out
from app.presenters.naming.context import Telling


@dataclass(frozen=True, slots=True)
class Asked:
    """One conflict: its key, how it is told, and the choices with their words."""

    key: str
    told: ToldConflict
    choices: Sequence[tuple[Choice, str]]


@dataclass(frozen=True, slots=True)
class ToldMerge:
    """Everything of both sides, in words; every edit of either side stands in one of the lists."""

    coming: tuple[str, ...]
    staying: tuple[str, ...]
    asked: tuple[Asked, ...]
    left_out: tuple[str, ...]


def told_merge(merge: Merge, catalogue: Catalogue, words: Words) -> ToldMerge:
    """The merge as it is now, with the choices made so far worked in."""
    began = merge.began
    here = Telling(merge.result, merge.mine, catalogue, words)
    there = Telling(merge.sides.theirs, merge.mine, catalogue, words)
    coming = differences(merge.mine, merge.result)
    clashing = {(c.kind, c.id) for c in merge.conflicts}
    staying = [row for row in differences(began.base, merge.mine) if (row.kind, row.id) not in clashing]
    return ToldMerge(
        coming=_lines(coming, here),
        staying=_lines(staying, Telling(merge.mine, began.base, catalogue, words)),
        asked=tuple(
            Asked(
                conflict.key,
                tell_conflict(conflict, there),
                tuple((choice, choice_label(choice, there)) for choice in conflict.choices),
            )
            for conflict in merge.conflicts
        ),
        left_out=tuple(tell_left_out(left, there) for left in merge.left_out),
    )


def _lines(rows: Sequence[Difference], telling: Telling) -> tuple[str, ...]:
    return tuple(dict.fromkeys(sentence(row, telling) for row in rows))
