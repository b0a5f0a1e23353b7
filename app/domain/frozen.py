"""Records that nobody from outside may change once they are here, because something was decided on them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from app.domain.choices import RoundState
from app.domain.records import Record, SignedVersion, SurveyRound, SurveyScore, VersionEvent

FROZEN: Mapping[type[Record], frozenset[str]] = MappingProxyType(
    {
        SurveyRound: frozenset({"discussed_on", "discussed"}),
        SurveyScore: frozenset(),
        SignedVersion: frozenset(),
        VersionEvent: frozenset({"position"}),
    }
)
"""Record types that a merge never replaces or removes, and the fields that it may change all the same.
The guard of small groups decided on what a round asks and shows (`app/domain/survey/guard.py`)."""

ADMITTED: Mapping[type[Record], Callable[[Any], bool]] = MappingProxyType(
    {SurveyRound: lambda asked: asked.state is not RoundState.OPEN}
)
"""Which frozen records may come in when they are not here yet: an open round stays where its answers lie.
Whether a signed version is really what was signed can only be told with its frozen text at hand: that is done
before the merge (`app/services/handover/kept.py`)."""

OWNERS: Mapping[type[Record], tuple[str, type[Record]]] = MappingProxyType(
    {SurveyScore: ("round", SurveyRound)}
)
"""Frozen records that only come in together with the record that this field names."""

LASTING: frozenset[type[Record]] = frozenset({SignedVersion, VersionEvent})
"""Frozen records that come in for good, also when what came in with them is undone, and that come back when
an older copy of the dossier had lost them."""


def is_frozen(kind: type[Record]) -> bool:
    """Whether records of this type stay as they are."""
    return kind in FROZEN


def admitted(record: Record) -> bool:
    """Whether a frozen record may come in at all."""
    rule = ADMITTED.get(type(record))
    return rule is None or rule(record)
