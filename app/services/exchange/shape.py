"""Where each record lies in the exchange JSON, and what its fields are called there."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import MISSING, dataclass, fields
from functools import lru_cache
from types import NoneType, UnionType
from typing import Any, cast, get_args, get_origin, get_type_hints

from app.domain.records import (
    BenchmarkOverride,
    ChecklistMark,
    Contact,
    DocumentDraft,
    DomainNote,
    DutyMark,
    EffectCheck,
    Estimate,
    Evaluation,
    GlobalPlan,
    MeasureEvent,
    Objective,
    OwnRisk,
    Participant,
    PastAction,
    PlannedMeasure,
    PriorityRisk,
    Pulse,
    Quarter,
    Record,
    Remark,
    Site,
    Situation,
    SurveyRound,
    SurveyScore,
    TalkCount,
    TeamTalk,
    ThirdPartyFact,
    Trigger,
    Voice,
    Waiver,
    YearCosts,
    YearPlan,
)

FORMAT, VERSION = "previplan-exchange", 1


@dataclass(frozen=True, slots=True)
class Section:
    """A list of records under one key; `own_key` is the field that gives the id when the JSON has no `id`."""

    key: str
    kind: type[Record]
    own_key: str = ""
    within: str = ""

    @property
    def path(self) -> str:
        """The key with its parent, as shown to the user."""
        return f"{self.within}.{self.key}" if self.within else self.key


LISTS: tuple[Section, ...] = (
    Section("sites", Site),
    Section("quarters", Quarter),
    Section("contacts", Contact),
    Section("participants", Participant),
    Section("history", PastAction),
    Section("documents", DocumentDraft),
    Section("benchmarks", BenchmarkOverride),
    Section("own_risks", OwnRisk),
    Section("estimates", Estimate),
    Section("surveys", SurveyRound),
    Section("scores", SurveyScore),
    Section("talks", TeamTalk),
    Section("hands", TalkCount),
    Section("voices", Voice),
    Section("remarks", Remark),
    Section("priority_risks", PriorityRisk),
    Section("events", MeasureEvent),
    Section("effects", EffectCheck),
    Section("triggers", Trigger),
    Section("third_party_facts", ThirdPartyFact),
    Section("situations", Situation),
    Section("evaluations", Evaluation, own_key="year"),
    Section("checklist", ChecklistMark),
    Section("pulses", Pulse),
    Section("costs", YearCosts, own_key="year"),
    Section("objectives", Objective),
    Section("measures", PlannedMeasure),
    Section("domains", DomainNote),
    Section("global", GlobalPlan, own_key="start_year", within="plan"),
    Section("years", YearPlan, own_key="year", within="plan"),
    Section("waivers", Waiver, within="plan"),
    Section("duties", DutyMark, within="plan"),
)
"""Sections that are plain lists; company, prediagnosis and analysis have a shape of their own."""

TOP_KEYS = (
    *("format", "version", "edition", "company", "prediagnosis", "analysis", "plan"),
    *(section.key for section in LISTS if not section.within),
)
PLAN_KEYS = tuple(section.key for section in LISTS if section.within == "plan")
NESTED = frozenset({"round", "analysis"})
"""Fields that the place in the JSON says already."""


@dataclass(frozen=True, slots=True)
class FieldShape:
    """One field of a record: its bare type and whether null is allowed."""

    name: str
    type: Any
    nullable: bool
    required: bool


def shape(kind: type[Record]) -> tuple[FieldShape, ...]:
    """The fields of a record type, in order."""
    return _shape(cast("Hashable", kind))


@lru_cache(maxsize=64)
def _shape(kind: Any) -> tuple[FieldShape, ...]:
    hints = get_type_hints(kind)
    return tuple(_field(field.name, hints[field.name], field) for field in fields(kind))


def _field(name: str, hint: Any, field: Any) -> FieldShape:
    required = field.default is MISSING
    if isinstance(hint, UnionType) and NoneType in get_args(hint):
        rest = tuple(part for part in get_args(hint) if part is not NoneType)
        bare = rest[0] if len(rest) == 1 else _union(rest)
        return FieldShape(name, bare, nullable=True, required=required)
    return FieldShape(name, hint, nullable=False, required=required)


def _union(parts: tuple[Any, ...]) -> Any:
    joined = parts[0]
    for part in parts[1:]:
        joined = joined | part
    return joined


def is_pairs(hint: Any) -> bool:
    """Whether a field is a mapping kept as pairs (`tuple[tuple[str, str], ...]`)."""
    return get_origin(hint) is tuple and get_origin(get_args(hint)[0]) is tuple


def is_ids(hint: Any) -> bool:
    """Whether a field is a list of strings (`tuple[str, ...]`)."""
    return get_origin(hint) is tuple and get_args(hint)[0] is str
