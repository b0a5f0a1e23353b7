"""Reading one edition of the catalogue; refuses rather than guesses, and says everything at once."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Set
from dataclasses import is_dataclass
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from types import MappingProxyType
from typing import Any, get_args, get_origin, get_type_hints

import tomli

from app.content.checks import Stock, check
from app.content.problems import CatalogueErrors, Place, Problem, line_of
from app.content.schema import Findings, key_of, reader
from app.content.shelves import SHELVES, Shelf
from app.domain.catalogue import Catalogue, Choice

_NAMES = ("id", "code", "key", "value")


def load(folder: Path) -> Catalogue:
    """The edition in a folder, named after it.

    Raises `CatalogueErrors` with every problem that was found, each with its file and line.
    """
    raw = {path.name: path.read_bytes() for path in sorted(folder.glob("*.toml"))}
    problems = _misplaced(raw.keys())
    parts, found = _read(raw, problems)
    problems += _located(found, raw)
    if problems:
        raise CatalogueErrors(tuple(sorted(set(problems))))
    return Catalogue(edition=folder.name, fingerprint=fingerprint(raw), **parts)


def fingerprint(raw: dict[str, bytes]) -> str:
    """The sha256 over all files of an edition, in the order of their names."""
    digest = hashlib.sha256()
    for name in sorted(raw):
        digest.update(name.encode() + b"\0" + raw[name] + b"\0")
    return digest.hexdigest()


def _misplaced(names: Set[str]) -> list[Problem]:
    """Files that are missing or unknown."""
    wanted = {shelf.file for shelf in SHELVES}
    return [
        *(Problem(name, 1, "file", "the file is missing") for name in wanted - names),
        *(Problem(name, 1, "file", "unknown file") for name in names - wanted),
    ]


def _text(content: bytes) -> str:
    return content.decode("utf-8", errors="replace").replace("\r\n", "\n")


def _parsed(name: str, content: bytes, problems: list[Problem]) -> dict[str, Any] | None:
    text = _text(content)
    try:
        return tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        found = re.search(r"line (\d+)", str(error))
        line = int(found[1]) if found else len(text.splitlines())
        problems.append(Problem(name, line, "file", f"not valid TOML: {error}"))
        return None


def _read(raw: dict[str, bytes], problems: list[Problem]) -> tuple[dict[str, Any], list[tuple[Place, str]]]:
    """The fields of the catalogue, and what is wrong; a place starts with its file's name.

    One file at a time: what TOML gives weighs three times the catalogue.
    """
    hints = get_type_hints(Catalogue)
    stock, findings, parts = Stock(), Findings(), {}
    for name, shelves in groupby(SHELVES, key=attrgetter("file")):
        table = _parsed(name, raw[name], problems) if name in raw else None
        if table is None:
            continue
        for shelf in shelves:
            if shelf.key in table:
                value = table.pop(shelf.key)
                parts[shelf.field] = _shelf(shelf, hints[shelf.field], value, (stock, findings))
            else:
                findings.complain((name, shelf.key), f"'{shelf.key}' is missing")
        for key in table:
            findings.complain((name, key), f"unknown key '{key}'")
    check(stock, findings)
    return parts, findings.problems


def _shelf(shelf: Shelf, hint: Any, value: Any, into: tuple[Stock, Findings]) -> Any:
    """One field of the catalogue: a mapping by id, a row, or a single entry."""
    stock, findings = into
    place: Place = (shelf.file, shelf.key)
    arguments = get_args(hint)
    kind = hint if not arguments else arguments[0] if get_origin(hint) is tuple else arguments[-1]
    if not arguments:
        entries = _entries(hint, [value], findings, [place])
    elif not isinstance(value, list):
        findings.complain(place, f"must be a list: write [[{shelf.key}]]")
        return None
    else:
        entries = _entries(kind, value, findings, [(*place, i) for i in range(len(value))])
    stock.entries[shelf.field] = entries
    _note_ids(shelf, kind, value, into)
    if not arguments:
        return entries[0][0] if entries else None
    if get_origin(hint) is tuple:
        return tuple(entry for entry, _ in entries)
    return MappingProxyType({getattr(entry, key_of(kind)): entry for entry, _ in entries})


def _entries(
    kind: Any, values: list[Any], findings: Findings, places: list[Place]
) -> list[tuple[Any, Place]]:
    """The sound entries with their places; the unsound ones are in the findings."""
    read = reader(kind)
    entries = []
    for value, place in zip(values, places, strict=True):
        entry = read(value, place, findings)
        if entry is not None:
            entries.append((entry, place))
    return entries


def _note_ids(shelf: Shelf, kind: Any, value: Any, into: tuple[Stock, Findings]) -> None:
    """Remember every id, also of unsound entries, and complain about twins."""
    stock, findings = into
    key = "value" if kind is Choice else key_of(kind) if is_dataclass(kind) and isinstance(kind, type) else ""
    seen: set[str] = set()
    for position, entry in enumerate(value if isinstance(value, list) else []):
        found = entry.get(key) if isinstance(entry, dict) else None
        if found is None or (kind is not Choice and key not in _NAMES):
            continue
        if str(found) in seen:
            findings.complain((shelf.file, shelf.key, position, key), f"'{found}' stands here twice")
        seen.add(str(found))
    stock.ids[shelf.field] = seen


def _located(found: list[tuple[Place, str]], raw: dict[str, bytes]) -> list[Problem]:
    """The problems with their lines; only now the files at fault are parsed again."""
    texts = {name: _text(raw[name]) for name in {str(place[0]) for place, _ in found}}
    tables = {name: tomli.loads(text) for name, text in texts.items()}
    problems = []
    for (file, *path), problem in found:
        name = str(file)
        line = line_of(texts[name], tuple(path))
        problems.append(Problem(name, line, _described(path, tables[name]), problem))
    return problems


def _described(path: list[Any], table: dict[str, Any]) -> str:
    """A place in human words: `measure M012, title.fr`."""
    words: list[str] = []
    here: Any = table
    for step in path:
        inside = isinstance(here, list | dict) and (not isinstance(here, dict) or step in here)
        here = here[step] if inside else None
        if isinstance(step, int):
            named = here if isinstance(here, dict) else {}
            name = next((named[key] for key in _NAMES if key in named), f"#{step + 1}")
            words[-1] += f" {name}"
        else:
            words.append(str(step))
    head, *rest = words
    return head + (", " + ".".join(rest) if rest else "")
