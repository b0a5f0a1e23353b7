"""The JSON Schema of the exchange format, worked out from the records so that it cannot lag behind."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from app.domain.choices import AnswerState
from app.domain.records import Analysis, Company, FactorAnswer, LightRound, Record
from app.services.exchange.shape import (
    FORMAT,
    LISTS,
    NESTED,
    VERSION,
    FieldShape,
    Section,
    is_ids,
    is_pairs,
    shape,
)

_SCALAR = {"type": ["number", "boolean", "string", "array"], "items": {"type": "string"}}
_PLAIN: dict[Any, dict[str, Any]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    Decimal: {"type": "number"},
    bool: {"type": "boolean"},
    date: {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"},
}


def exchange_schema() -> dict[str, Any]:
    """The whole schema (JSON Schema 2020-12)."""
    properties: dict[str, Any] = {
        "format": {"const": FORMAT},
        "version": {"const": VERSION},
        "edition": {"type": "string"},
        "company": _record(Company, leave_out={"id"}),
        "prediagnosis": _array(_round()),
        "analysis": _array(_analysis()),
        "plan": _closed({s.key: _array(_listed(s)) for s in LISTS if s.within == "plan"}, ()),
    }
    properties |= {s.key: _array(_listed(s)) for s in LISTS if not s.within}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "PreviPlan exchange",
        **_closed(properties, ("format", "version")),
    }


def _round() -> dict[str, Any]:
    found = _record(LightRound, optional={"id"})
    found["properties"]["inputs"] = {"type": "object", "additionalProperties": _input()}
    return found


def _input() -> dict[str, Any]:
    unanswered = [AnswerState.UNKNOWN.value, AnswerState.NOT_APPLICABLE.value]
    reasons = [_closed({state: {"type": "string"}}, (state,)) for state in unanswered]
    valued = _closed({"value": _SCALAR, "reason": {"type": "string"}}, ("value",))
    return {"anyOf": [_SCALAR, *reasons, valued]}


def _analysis() -> dict[str, Any]:
    found = _record(Analysis, optional={"id"})
    answer = _record(FactorAnswer, leave_out=NESTED | {"id", "factor"})
    found["properties"]["factors"] = {"type": "object", "additionalProperties": answer}
    return found


def _listed(section: Section) -> dict[str, Any]:
    made = section.own_key or section.key in {"waivers", "duties"}
    return _record(section.kind, optional={"id"} if made else set())


def _record(
    kind: type[Record],
    *,
    leave_out: set[str] | frozenset[str] = frozenset(),
    optional: set[str] | None = None,
) -> dict[str, Any]:
    fields = [field for field in shape(kind) if field.name not in leave_out]
    required = tuple(f.name for f in fields if f.required and f.name not in (optional or set()))
    return _closed({field.name: _field(field) for field in fields}, required)


def _field(field: FieldShape) -> dict[str, Any]:
    found = _type(field.type)
    return {"anyOf": [found, {"type": "null"}]} if field.nullable else found


def _type(hint: Any) -> dict[str, Any]:
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return {"enum": [item.value for item in hint]}
    if is_pairs(hint):
        return {"type": "object", "additionalProperties": {"type": "string"}}
    if is_ids(hint):
        return _array({"type": "string"})
    return _PLAIN.get(hint, _SCALAR)


def _array(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


def _closed(properties: dict[str, Any], required: tuple[str, ...]) -> dict[str, Any]:
    found: dict[str, Any] = {"type": "object", "properties": properties, "additionalProperties": False}
    return found | ({"required": list(required)} if required else {})
