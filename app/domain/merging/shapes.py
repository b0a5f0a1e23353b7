"""How the fields of a record may be merged: which belong together, which are lists, which are prose."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import MISSING, fields
from functools import lru_cache
from types import MappingProxyType
from typing import Any, TypeAlias, cast, get_args, get_origin, get_type_hints

from app.domain.records import (
    Analysis,
    Attachment,
    BenchmarkOverride,
    ChecklistMark,
    Company,
    Contact,
    DocumentDraft,
    DomainNote,
    DutyMark,
    EffectCheck,
    Evaluation,
    FactorAnswer,
    GlobalPlan,
    LightInput,
    LightRound,
    MeasureEvent,
    Objective,
    OwnRisk,
    Participant,
    PastAction,
    PlannedMeasure,
    PriorityRisk,
    Pulse,
    Record,
    Remark,
    Situation,
    SurveyRound,
    TalkCount,
    ThirdPartyFact,
    Trigger,
    Voice,
    Waiver,
    YearCosts,
    YearPlan,
)

Unit: TypeAlias = tuple[str, ...]
"""Fields that mean something only together: they come from one side, never half from each."""

POSITION = "position"
UNKNOWN = object()
"""Stands for a field without a default when the record was not there before."""


def units(kind: type[Record]) -> tuple[Unit, ...]:
    """Every field of a record type but `id` and `position`, in order, those that belong together as one."""
    return _units(cast("Hashable", kind))


def is_ids(kind: type[Record], field: str) -> bool:
    """Whether a field is a list of ids."""
    return _element(cast("Hashable", kind), field) is str


def is_pairs(kind: type[Record], field: str) -> bool:
    """Whether a field is a mapping kept as pairs."""
    return get_origin(_element(cast("Hashable", kind), field)) is cast("object", tuple)


def is_listed(kind: type[Record]) -> bool:
    """Whether records of this type stand in an order of their own; their ids are made at random."""
    return POSITION in kind.__slots__


def same(kind: type[Record], field: str, one: object, other: object) -> bool:
    """Whether two values of a field mean the same: the order of pairs means nothing."""
    if one is not UNKNOWN and other is not UNKNOWN and is_pairs(kind, field):
        return dict(_pairs(one)) == dict(_pairs(other))
    return one == other


def alike(one: Record | None, other: Record | None) -> bool:
    """Whether two records say the same, wherever they stand in their list."""
    if one is None or other is None:
        return one is other
    kind = type(one)
    names = (field.name for field in fields(kind) if field.name != POSITION)
    return all(same(kind, name, getattr(one, name), getattr(other, name)) for name in names)


def value_before(kind: type[Record], record: Record | None, field: str) -> object:
    """What a field held; the default when there was no record yet, `UNKNOWN` when it has none."""
    if record is not None:
        return getattr(record, field)
    default = kind.__dataclass_fields__[field].default
    return UNKNOWN if default is MISSING else default


@lru_cache(maxsize=64)
def _units(kind: Any) -> tuple[Unit, ...]:
    together = {name: unit for unit in TOGETHER.get(kind, ()) for name in unit}
    names = (field.name for field in fields(kind) if field.name not in {"id", POSITION})
    return tuple(dict.fromkeys(together.get(name, (name,)) for name in names))


@lru_cache(maxsize=512)
def _element(kind: Any, field: str) -> Any:
    """The type inside a tuple of any length; None for any other field."""
    hint = get_type_hints(kind)[field]
    return get_args(hint)[0] if get_origin(hint) is tuple else None


def _pairs(value: object) -> Iterable[tuple[str, str]]:
    return cast("Iterable[tuple[str, str]]", value)


TOGETHER: Mapping[type[Record], tuple[Unit, ...]] = MappingProxyType(
    {
        Company: (("body_override", "body_reason"),),
        LightInput: (("state", "value", "reason"),),
        BenchmarkOverride: (("value", "source", "year"),),
        Analysis: (("started_on", "finished_on"), ("asked", "advised"), ("adviser", "adviser_reason")),
        TalkCount: (
            ("hands_0", "hands_1", "hands_2", "hands_3", "hands_4"),
            ("impact_1", "impact_2", "impact_3"),
        ),
        PlannedMeasure: (
            ("start", "end"),
            ("first_start", "first_end"),
            ("status", "status_on", "status_reason"),
        ),
        DomainNote: (("state", "reference", "reason"),),
        GlobalPlan: (
            ("strategic_advice", "strategic_advice_on"),
            ("body_advice_on", "body_verdict"),
            ("signed_on", "signed_by"),
        ),
        YearPlan: (("body_advice_on", "body_verdict"), ("signed_on", "signed_by")),
        DutyMark: (("done_on", "note"),),
        Remark: (("kind", "plan", "target", "item"), ("reply", "reason", "replied_on")),
        Attachment: (("name", "media", "blob", "size"),),
        MeasureEvent: (("kind", "on"), ("start_before", "end_before", "start_after", "end_after")),
        EffectCheck: (("measure", "objective"), ("done_on", "result", "next_step")),
        Trigger: (("on", "reviewed_on"),),
        ThirdPartyFact: (("name", "consent"), ("happened_on", "entered_on")),
        Situation: (("asked_on", "closed_on"),),
        Evaluation: (("finished_on", "signed_by"),),
    }
)
"""By record type; a rule of the domain that looks at two fields of one record needs them here."""

PROSE: Mapping[type[Record], frozenset[str]] = MappingProxyType(
    {
        Company: frozenset({"activity"}),
        Contact: frozenset({"duties"}),
        Participant: frozenset({"description"}),
        PastAction: frozenset({"text"}),
        DocumentDraft: frozenset({"text_nl", "text_fr"}),
        LightRound: frozenset({"note"}),
        Analysis: frozenset({"method_reason", "participation"}),
        FactorAnswer: frozenset({"good", "existing", "note", "dissent"}),
        OwnRisk: frozenset({"text"}),
        TalkCount: frozenset({"dissent"}),
        Voice: frozenset({"text", "answer"}),
        SurveyRound: frozenset({"discussed"}),
        Objective: frozenset({"text", "criterion", "baseline", "target", "limits"}),
        PlannedMeasure: frozenset(
            {
                *("description", "responsible", "involved", "method", "means_organisational"),
                *("means_material", "training", "criterion", "baseline", "target"),
            }
        ),
        GlobalPlan: frozenset(
            {
                *("size_note", "adaptation", "criteria", "strategic_advice_note", "body_advice"),
                *("service_advice", "service_answer", "early_reason"),
            }
        ),
        YearPlan: frozenset(
            {
                *("change_circumstances", "change_accidents", "change_annual_report", "change_advice"),
                *("change_strategic", "evaluation", "surveillance_lists", "body_advice"),
                *("service_advice", "service_answer", "early_reason"),
            }
        ),
        Waiver: frozenset({"reason"}),
        Remark: frozenset({"text", "service_advice"}),
        PriorityRisk: frozenset({"text", "left_out"}),
        Attachment: frozenset({"note"}),
        MeasureEvent: frozenset({"note"}),
        EffectCheck: frozenset({"measurement", "note"}),
        Trigger: frozenset({"text", "conclusion"}),
        ThirdPartyFact: frozenset({"text"}),
        Situation: frozenset({"text", "findings", "participation"}),
        Evaluation: frozenset(
            {"means_note", "helped", "hindered", "conclusions", "discussed_with", "discussed"}
        ),
        ChecklistMark: frozenset({"note"}),
        Pulse: frozenset({"went_well", "difficult"}),
        YearCosts: frozenset({"note"}),
    }
)
"""Fields whose texts can stand one below the other."""
