"""Which fields of a record name another record, and what happens to a record whose owner goes away."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeAlias

from app.domain.dossier import Dossier
from app.domain.records import (
    RECORDS,
    Analysis,
    Attachment,
    ChecklistMark,
    EffectCheck,
    Estimate,
    FactorAnswer,
    LightInput,
    LightRound,
    MeasureEvent,
    Objective,
    OwnRisk,
    PlannedMeasure,
    PriorityRisk,
    Record,
    Remark,
    SignedVersion,
    Situation,
    SurveyRound,
    SurveyScore,
    TalkCount,
    TeamTalk,
    Trigger,
    VersionEvent,
    Voice,
    YearPlan,
)

Key: TypeAlias = tuple[type[Record], str]
"""A record type and an id."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A field that holds ids of `to`; an owned record cannot exist without the record it names."""

    field: str
    to: tuple[type[Record], ...]
    owned: bool = False


@dataclass(frozen=True, slots=True)
class Use:
    """One record that names another one through a field."""

    by: Key
    field: str
    target: Key
    owned: bool


def key_of(record: Record) -> Key:
    """The type and the id of a record."""
    return type(record), record.id


def references_of(record: Record) -> Iterator[Use]:
    """What a record names; an id of the catalogue is named too, and is simply never found in a dossier."""
    by = key_of(record)
    if isinstance(record, Attachment) and (owner := owner_of(record)) is not None:
        yield Use(by, "owner", owner, owned=True)
    for reference in REFERENCES.get(by[0], ()):
        named = getattr(record, reference.field)
        for id_ in named if isinstance(named, tuple) else (named,):
            for kind in reference.to:
                if id_:
                    yield Use(by, reference.field, (kind, id_), reference.owned)


def owner_of(attachment: Attachment) -> Key | None:
    """The record that a kept file belongs to; None when it names none that can be."""
    name, _, id_ = attachment.owner.partition("/")
    kind = _KINDS.get(name)
    return (kind, id_) if kind is not None and id_ else None


def owner_text(key: Key) -> str:
    """How a kept file names the record that it belongs to."""
    return f"{key[0].__name__}/{key[1]}"


def holds(dossier: Dossier, key: Key) -> bool:
    """Whether a record is there."""
    return dossier.get(*key) is not None


_KINDS: Mapping[str, type[Record]] = MappingProxyType({kind.__name__: kind for kind in RECORDS})

REFERENCES: Mapping[type[Record], tuple[Reference, ...]] = MappingProxyType(
    {
        LightInput: (Reference("round", (LightRound,), owned=True),),
        FactorAnswer: (
            Reference("analysis", (Analysis,), owned=True),
            Reference("factor", (OwnRisk,), owned=True),
        ),
        Estimate: (
            Reference("analysis", (Analysis,), owned=True),
            Reference("factor", (OwnRisk,), owned=True),
        ),
        SurveyRound: (Reference("analysis", (Analysis,), owned=True),),
        SurveyScore: (Reference("round", (SurveyRound,), owned=True),),
        TeamTalk: (
            Reference("analysis", (Analysis,), owned=True),
            Reference("factors", (OwnRisk,)),
            Reference("factor", (OwnRisk,)),
        ),
        TalkCount: (
            Reference("talk", (TeamTalk,), owned=True),
            Reference("factor", (OwnRisk,), owned=True),
        ),
        Voice: (
            Reference("origin", (TeamTalk, SurveyRound)),
            Reference("factor", (OwnRisk,)),
            Reference("measure", (PlannedMeasure,)),
        ),
        Objective: (Reference("factors", (OwnRisk,)),),
        PlannedMeasure: (Reference("factors", (OwnRisk,)), Reference("objectives", (Objective,))),
        YearPlan: (Reference("objectives", (Objective,)),),
        Remark: (Reference("item", (OwnRisk, Objective, PlannedMeasure), owned=True),),
        PriorityRisk: (Reference("factors", (OwnRisk,)),),
        VersionEvent: (Reference("version", (SignedVersion,), owned=True),),
        MeasureEvent: (Reference("measure", (PlannedMeasure,), owned=True),),
        EffectCheck: (
            Reference("measure", (PlannedMeasure,), owned=True),
            Reference("objective", (Objective,), owned=True),
        ),
        Trigger: (Reference("factors", (OwnRisk,)), Reference("measures", (PlannedMeasure,))),
        Situation: (
            Reference("factors", (OwnRisk,)),
            Reference("measures", (PlannedMeasure,)),
            Reference("trigger", (Trigger,)),
        ),
    }
)
"""The references inside a dossier by record type; sites of a fixed round are history and not among them.
A kept file names a record of any type in `owner`: that one link is worked out by `owner_of`."""

DERIVED: Mapping[type[Record], tuple[str, ...]] = MappingProxyType(
    {
        LightInput: ("round", "key"),
        FactorAnswer: ("analysis", "factor"),
        Estimate: ("analysis", "factor"),
        TalkCount: ("talk", "factor"),
        SurveyScore: ("round", "factor", "site"),
        ChecklistMark: ("year", "item"),
    }
)
"""Records whose id is made of these fields."""
