"""A dossier written as exchange JSON; the same dossier always gives the same bytes."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from typing import Any

from app.domain.choices import AnswerState
from app.domain.dossier import Dossier
from app.domain.records import Analysis, FactorAnswer, LightInput, LightRound, Record
from app.services.exchange.shape import FORMAT, LISTS, NESTED, VERSION, is_pairs, shape


def as_text(dossier: Dossier) -> str:
    """The dossier as JSON text, ending in a newline."""
    return json.dumps(as_json(dossier), ensure_ascii=False, indent=2) + "\n"


def as_json(dossier: Dossier) -> dict[str, Any]:
    """The dossier as plain JSON values; fields that hold their default are left out."""
    found: dict[str, Any] = {"format": FORMAT, "version": VERSION, "edition": dossier.edition}
    found["company"] = record_json(dossier.company, leave_out={"id"})
    found["prediagnosis"] = [_round(r, dossier) for r in sorted(dossier.all(LightRound), key=_by_id)]
    found["analysis"] = [_analysis(a, dossier) for a in sorted(dossier.all(Analysis), key=_by_id)]
    for section in LISTS:
        rows = [record_json(r) for r in sorted(dossier.all(section.kind), key=_by_position)]
        target = found.setdefault(section.within, {}) if section.within else found
        if rows:
            target[section.key] = rows
    return {key: value for key, value in found.items() if value != {}}


def record_json(record: Record, *, leave_out: set[str] | frozenset[str] = frozenset()) -> dict[str, Any]:
    """One record, without its defaults."""
    blank = {field.name: _default(record, field.name) for field in shape(type(record)) if not field.required}
    written: dict[str, Any] = {}
    for field in shape(type(record)):
        value = getattr(record, field.name)
        if field.name in leave_out or (field.name in blank and value == blank[field.name]):
            continue
        written[field.name] = dict(value) if is_pairs(field.type) else plain(value)
    return written


def plain(value: object) -> Any:
    """A field's value as JSON: days as ISO text, amounts and whole floats as plain numbers."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return int(value) if value == int(value) else float(value)
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    return value


def _round(light_round: LightRound, dossier: Dossier) -> dict[str, Any]:
    written = record_json(light_round)
    answers = sorted((a for a in dossier.all(LightInput) if a.round == light_round.id), key=_by_id)
    written["inputs"] = {answer.key: _input(answer) for answer in answers}
    return written


def _input(answer: LightInput) -> Any:
    if answer.state is AnswerState.VALUE:
        value = plain(answer.value)
        return {"value": value, "reason": answer.reason} if answer.reason else value
    return {answer.state.value: answer.reason}


def _analysis(analysis: Analysis, dossier: Dossier) -> dict[str, Any]:
    written = record_json(analysis)
    answers = sorted((a for a in dossier.all(FactorAnswer) if a.analysis == analysis.id), key=_by_id)
    written["factors"] = {a.factor: _answer(a) for a in answers}
    return written


def _answer(answer: FactorAnswer) -> dict[str, Any]:
    return {"state": answer.state.value} | record_json(answer, leave_out=NESTED | {"id", "factor", "state"})


def _default(record: Record, name: str) -> object:
    return type(record).__dataclass_fields__[name].default


def _by_id(record: Record) -> str:
    return record.id


def _by_position(record: Record) -> tuple[int, str]:
    return (getattr(record, "position", 0), record.id)
