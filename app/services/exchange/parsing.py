"""Exchange JSON turned into records; refuses with every problem and its path, or gives the whole."""

from __future__ import annotations

import json
from collections import Counter
from decimal import Decimal
from typing import Any

from app.domain.catalogue import Catalogue
from app.domain.choices import AnswerState, Side
from app.domain.dossier import Dossier
from app.domain.messages import Message
from app.domain.records import Analysis, Company, FactorAnswer, LightInput, LightRound, Record
from app.services.exchange.problems import ExchangeErrors, ExchangeProblem, Findings
from app.services.exchange.shape import FORMAT, LISTS, NESTED, PLAN_KEYS, TOP_KEYS, VERSION, Section, shape
from app.services.exchange.values import WRONG, read_value
from app.services.exchange.verdict import check_all

_KEY = Message("This key is not known here.")
_NAMELESS = (FactorAnswer, LightInput)
_SAID = frozenset({"key", "factor", "state"})
"""Fields of an answer that follow from its place or its form."""


class _Doubled(ValueError):
    """A key stands twice in one object; the text names it."""


NOTHING = Dossier()


def read_text(text: str, catalogue: Catalogue, into: Dossier = NOTHING) -> tuple[Record, ...]:
    """All records of the exchange text, to be put `into` a dossier; `ExchangeErrors` has every problem."""
    try:
        document = json.loads(text, parse_float=Decimal, object_pairs_hook=_no_doubles)
    except (ValueError, ArithmeticError, RecursionError) as error:
        raise ExchangeErrors(_not_json(error)) from None
    return read_document(document, catalogue, into)


def read_document(document: Any, catalogue: Catalogue, into: Dossier = NOTHING) -> tuple[Record, ...]:
    """Like `read_text`, from parsed JSON."""
    findings = Findings()
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        findings.add("format", Message("This is not a PreviPlan exchange file."))
        raise ExchangeErrors(tuple(findings))
    if document.get("version") != VERSION or document["version"] is True:
        findings.add(
            "version",
            Message("This program reads version {version} of the exchange format.", {"version": VERSION}),
        )
        raise ExchangeErrors(tuple(findings))
    reader = _Reader(findings)
    records = reader.document(document)
    check_all(records, catalogue, findings, into)
    if findings.problems:
        raise ExchangeErrors(tuple(findings))
    return tuple(record for _, record in records)


class _Reader:
    """Walks the document; every record comes with the path where it stood."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        self._records: list[tuple[str, Record]] = []

    def document(self, document: dict[str, Any]) -> list[tuple[str, Record]]:
        self._known(document, TOP_KEYS, "")
        if "edition" in document and not isinstance(document["edition"], str):
            self._findings.add("edition", Message("Expected {expected}.", {"expected": Message("a text")}))
        if "company" in document:
            self._record(Company, document["company"], "company", fixed={"id": "company"})
        for index, item in self._items(document, "prediagnosis"):
            self._round(item, f"prediagnosis[{index}]")
        for index, item in self._items(document, "analysis"):
            self._analysis(item, f"analysis[{index}]")
        plan = document.get("plan", {})
        if not isinstance(plan, dict):
            self._findings.add("plan", Message("Expected {expected}.", {"expected": Message("an object")}))
            plan = {}
        self._known(plan, PLAN_KEYS, "plan.")
        for section in LISTS:
            self._section(section, plan if section.within else document)
        return self._records

    def _section(self, section: Section, parent: dict[str, Any]) -> None:
        for index, item in self._items(parent, section.key, section.path):
            fixed: dict[str, object] = {}
            if section.own_key and isinstance(item, dict) and "id" not in item:
                fixed["id"] = str(item.get(section.own_key, ""))
            if (
                section.kind.__name__ in {"Waiver", "DutyMark"}
                and isinstance(item, dict)
                and "id" not in item
            ):
                fixed["id"] = _joined_id(section.kind.__name__, item)
            self._record(section.kind, item, f"{section.path}[{index}]", fixed=fixed)

    def _round(self, item: Any, path: str) -> None:
        if not isinstance(item, dict):
            self._findings.add(path, Message("Expected {expected}.", {"expected": Message("an object")}))
            return
        inputs = item.get("inputs", {})
        rest = {key: value for key, value in item.items() if key != "inputs"}
        side = "-workers" if item.get("side") == Side.WORKERS else ""
        id_ = str(item.get("id", f"{item.get('year', '')}{side}"))
        self._record(LightRound, rest, path, fixed={"id": id_})
        if not isinstance(inputs, dict):
            self._findings.add(
                f"{path}.inputs", Message("Expected {expected}.", {"expected": Message("an object")})
            )
            return
        for key, value in inputs.items():
            state, answer = _answer(value)
            fixed = {"id": f"{id_}/{key}", "round": id_, "key": key, "state": state}
            self._record(LightInput, answer, f"{path}.inputs.{key}", fixed=fixed)

    def _analysis(self, item: Any, path: str) -> None:
        if not isinstance(item, dict):
            self._findings.add(path, Message("Expected {expected}.", {"expected": Message("an object")}))
            return
        factors = item.get("factors", {})
        rest = {key: value for key, value in item.items() if key != "factors"}
        id_ = str(item.get("id", item.get("year", "")))
        self._record(Analysis, rest, path, fixed={"id": id_})
        if not isinstance(factors, dict):
            self._findings.add(
                f"{path}.factors", Message("Expected {expected}.", {"expected": Message("an object")})
            )
            return
        for factor, answer in factors.items():
            fixed = {"id": f"{id_}/{factor}", "analysis": id_, "factor": factor}
            self._record(FactorAnswer, answer, f"{path}.factors.{factor}", fixed=fixed)

    def _record(self, kind: type[Record], item: Any, path: str, *, fixed: dict[str, object]) -> None:
        if not isinstance(item, dict):
            self._findings.add(path, Message("Expected {expected}.", {"expected": Message("an object")}))
            return
        fields = {field.name: field for field in shape(kind)}
        hidden = (NESTED | _SAID) & set(fixed) | ({"id"} if kind in {Company, *_NAMELESS} else set())
        self._known(item, tuple(set(fields) - hidden), f"{path}.")
        values: dict[str, Any] = dict(fixed)
        wrong = False
        for name, field in fields.items():
            if name in item and name not in hidden:
                values[name] = read_value(field, item[name], f"{path}.{name}", self._findings)
                wrong = wrong or values[name] is WRONG
            elif field.required and name not in fixed:
                self._findings.add(f"{path}.{name}", Message("This key is missing."))
                wrong = True
        if not wrong:
            self._records.append((path, kind(**values)))

    def _items(self, parent: dict[str, Any], key: str, path: str = "") -> list[tuple[int, Any]]:
        rows = parent.get(key, [])
        if not isinstance(rows, list):
            self._findings.add(path or key, Message("Expected {expected}.", {"expected": Message("a list")}))
            return []
        return list(enumerate(rows))

    def _known(self, item: dict[str, Any], names: tuple[str, ...], prefix: str) -> None:
        for key in item:
            if key not in names:
                self._findings.add(f"{prefix}{key}", _KEY)


def _answer(value: Any) -> tuple[AnswerState, dict[str, Any]]:
    if isinstance(value, dict):
        for state in (AnswerState.UNKNOWN, AnswerState.NOT_APPLICABLE):
            if state.value in value and len(value) == 1:
                return state, {"reason": value[state.value]}
        return AnswerState.VALUE, value
    return AnswerState.VALUE, {"value": value}


def _joined_id(kind: str, item: dict[str, Any]) -> str:
    first, second = ("plan", "element") if kind == "Waiver" else ("deadline", "due")
    return f"{item.get(first, '')}/{item.get(second, '')}"


def _no_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    times = Counter(key for key, _ in pairs)
    if doubled := sorted(key for key, n in times.items() if n > 1):
        raise _Doubled(", ".join(doubled))
    return dict(pairs)


def _not_json(error: Exception) -> tuple[ExchangeProblem, ...]:
    if isinstance(error, _Doubled):
        return (ExchangeProblem(str(error), Message("This key stands there twice.")),)
    if isinstance(error, json.JSONDecodeError):
        told = Message(
            "This is not valid JSON (line {line}, column {column}). Export the file again or mend it here.",
            {"line": error.lineno, "column": error.colno},
        )
        return (ExchangeProblem("", told),)
    return (ExchangeProblem("", Message("This is not valid JSON. Export the file again or mend it here.")),)
