"""Reading plain TOML values into the catalogue's dataclasses: the dataclasses are the schema."""

from __future__ import annotations

import re
import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, field, fields, is_dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from app.content.problems import Place
from app.domain.catalogue import Choice, Origin, Text

Reader = Callable[[Any, Place, "Findings"], Any]
"""Turns one TOML value into a typed one; what is wrong goes into the findings."""

_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_LANGUAGES = {"nl": "Dutch", "fr": "French"}
_PLAIN: Mapping[type, str] = {
    str: "a text",
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    date: "a day",
}


@dataclass(slots=True)
class Findings:
    """What reading met: problems, and the source ids that entries mention."""

    problems: list[tuple[Place, str]] = field(default_factory=list)
    mentions: list[tuple[Place, str]] = field(default_factory=list)

    def complain(self, place: Place, text: str) -> None:
        self.problems.append((place, text))


@cache
def reader(wanted: Any) -> Reader:
    """The reader for a type: str, int, float, bool, enum, dataclass, tuple, Mapping, or X | None."""
    kind = get_origin(wanted) or type(wanted)
    if get_args(wanted):
        return _composed(kind, get_args(wanted))
    if wanted is Text:
        return _read_text
    if is_dataclass(wanted) and isinstance(wanted, type):
        return _record(wanted)
    return _word(wanted) if issubclass(wanted, StrEnum) else _plain(wanted)


def _composed(kind: Any, arguments: tuple[Any, ...]) -> Reader:
    if kind is tuple:
        return _row(arguments)
    if kind in (Union, types.UnionType):
        return _either([option for option in arguments if option is not types.NoneType])
    return _table(*arguments)


def placeholders(text: str) -> frozenset[str]:
    """The names between braces in a text."""
    return frozenset(_PLACEHOLDER.findall(text))


def key_of(kind: type) -> str:
    """The field that identifies an entry: its first one (id, code or key)."""
    return fields(kind)[0].name


def _read_text(value: Any, place: Place, findings: Findings) -> Text | None:
    if not isinstance(value, dict):
        findings.complain(place, "must be a text with .nl and .fr")
        return None
    before = len(findings.problems)
    for language, name in _LANGUAGES.items():
        _check_language(value.get(language), (*place, language), name, findings)
    for key in value.keys() - _LANGUAGES.keys():
        findings.complain((*place, key), f"unknown key '{key}'")
    if len(findings.problems) > before:
        return None
    nl, fr = value["nl"], value["fr"]
    if "{" in nl or "{" in fr:
        _check_placeholders(nl, fr, place, findings)
    return Text(nl, fr)


def _check_language(value: Any, place: Place, name: str, findings: Findings) -> None:
    if value is None or value == "" or (isinstance(value, str) and value.isspace()):
        findings.complain(place, f"the {name} text is missing")
    elif not isinstance(value, str):
        findings.complain(place, "must be a text")


def _check_placeholders(nl: str, fr: str, place: Place, findings: Findings) -> None:
    difference = placeholders(nl) ^ placeholders(fr)
    if difference:
        names = ", ".join(f"{{{name}}}" for name in sorted(difference))
        findings.complain(place, f"placeholder {names} stands in only one language")


def _record(wanted: type) -> Reader:
    """The reader of a dataclass: every field without default is required, other keys are unknown."""
    hints = get_type_hints(wanted)
    known = {item.name: reader(hints[item.name]) for item in fields(wanted)}
    required = {item.name for item in fields(wanted) if _is_required(item)}

    def read(value: Any, place: Place, findings: Findings) -> Any:
        if not isinstance(value, dict):
            findings.complain(place, "must be a table")
            return None
        before = len(findings.problems)
        found = {
            key: known[key](item, (*place, key), findings) for key, item in value.items() if key in known
        }
        if len(found) != len(value):
            for key in value.keys() - known.keys():
                findings.complain((*place, key), f"unknown key '{key}'")
        for key in required - value.keys():
            findings.complain((*place, key), f"'{key}' is missing")
        return wanted(**found) if len(findings.problems) == before else None

    return _noting_sources(read) if wanted is Origin else read


def _is_required(item: Any) -> bool:
    return item.default is MISSING and item.default_factory is MISSING


def _noting_sources(read: Reader) -> Reader:
    def read_origin(value: Any, place: Place, findings: Findings) -> Any:
        origin = read(value, place, findings)
        if origin is not None:
            findings.mentions.extend(((*place, "sources"), source) for source in origin.sources)
        return origin

    return read_origin


def _row(arguments: tuple[Any, ...]) -> Reader:
    """tuple[X, ...] of any length, or tuple[X, Y] of exactly that length."""
    endless = len(arguments) == 2 and arguments[1] is Ellipsis
    readers = [reader(argument) for argument in arguments if argument is not Ellipsis]
    identified = endless and is_dataclass(arguments[0]) and arguments[0] not in (Text, Choice)

    def read(value: Any, place: Place, findings: Findings) -> Any:
        if not isinstance(value, list) or not (endless or len(value) == len(readers)):
            findings.complain(place, "must be a list" if endless else f"must be a list of {len(readers)}")
            return ()
        if identified:
            _check_twins(value, key_of(arguments[0]), place, findings)
        chosen = readers * len(value) if endless else readers
        return tuple(r(v, (*place, i), findings) for i, (r, v) in enumerate(zip(chosen, value, strict=True)))

    return read


def _check_twins(entries: list[Any], key: str, place: Place, findings: Findings) -> None:
    seen = set()
    for position, entry in enumerate(entries):
        name = entry.get(key) if isinstance(entry, dict) else None
        if isinstance(name, str | int) and name in seen:
            findings.complain((*place, position, key), f"'{name}' stands here twice")
        if isinstance(name, str | int):
            seen.add(name)


def _table(key: Any, item: Any) -> Reader:
    read_key, read_item = reader(key), reader(item)

    def read(value: Any, place: Place, findings: Findings) -> Any:
        if not isinstance(value, dict):
            findings.complain(place, "must be a table")
            return {}
        return {
            read_key(name, (*place, name), findings): read_item(entry, (*place, name), findings)
            for name, entry in value.items()
        }

    return read


def _either(options: list[Any]) -> Reader:
    """X | None means X when the key is there; otherwise the first plain type that fits exactly."""
    if len(options) == 1:
        return reader(options[0])

    def read(value: Any, place: Place, findings: Findings) -> Any:
        for option in options:
            if type(value) is option or (option is float and type(value) is int):
                return value
        findings.complain(place, "must be " + " or ".join(_PLAIN[option] for option in options))
        return None

    return read


def _word(wanted: type[StrEnum]) -> Reader:
    words = {member.value: member for member in wanted}

    def read(value: Any, place: Place, findings: Findings) -> Any:
        if isinstance(value, str) and value in words:
            return words[value]
        findings.complain(place, f"must be one of: {', '.join(words)}")
        return None

    return read


def _plain(wanted: type) -> Reader:
    def read(value: Any, place: Place, findings: Findings) -> Any:
        if type(value) is wanted:
            return value
        if wanted is float and type(value) is int:
            return float(value)
        findings.complain(place, f"must be {_PLAIN[wanted]}")
        return None

    return read
