"""Reading one edition of the catalogue; refuses rather than guesses, and says everything at once."""

from __future__ import annotations

import hashlib
import re
import tomllib
from dataclasses import dataclass, is_dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, get_args, get_origin, get_type_hints

from app.content.checks import Stock, check
from app.content.problems import CatalogueErrors, Place, Problem, line_of
from app.content.schema import Findings, key_of, reader
from app.content.shelves import SHELVES, Shelf
from app.domain.catalogue import Catalogue, Choice

_NAMES = ("id", "code", "key", "value")


@dataclass(frozen=True, slots=True)
class _File:
    """A TOML file: its text and what it says; `ill` when it could not be parsed."""

    text: str
    table: dict[str, Any]
    ill: bool = False


def load(folder: Path) -> Catalogue:
    """The edition in a folder, named after it.

    Raises `CatalogueErrors` with every problem that was found, each with its file and line.
    """
    raw = {path.name: path.read_bytes() for path in sorted(folder.glob("*.toml"))}
    findings: list[Problem] = []
    files = {name: _parsed(name, content, findings) for name, content in raw.items()}
    findings += _misplaced(files)
    parts, problems = _read(files)
    findings += [_located(place, text, files) for place, text in problems]
    if findings:
        raise CatalogueErrors(tuple(sorted(set(findings))))
    return Catalogue(edition=folder.name, fingerprint=fingerprint(raw), **parts)


def fingerprint(raw: dict[str, bytes]) -> str:
    """The sha256 over all files of an edition, in the order of their names."""
    digest = hashlib.sha256()
    for name in sorted(raw):
        digest.update(name.encode() + b"\0" + raw[name] + b"\0")
    return digest.hexdigest()


def _parsed(name: str, content: bytes, problems: list[Problem]) -> _File:
    text = content.decode("utf-8", errors="replace").replace("\r\n", "\n")
    try:
        return _File(text, tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"line (\d+)", str(error))
        line = int(found[1]) if found else len(text.splitlines())
        problems.append(Problem(name, line, "file", f"not valid TOML: {error}"))
        return _File(text, {}, ill=True)


def _misplaced(files: dict[str, _File]) -> list[Problem]:
    """Files that are missing or unknown, and top-level keys that no shelf asks for."""
    wanted = {shelf.file for shelf in SHELVES}
    problems = [Problem(name, 1, "file", "the file is missing") for name in wanted - files.keys()]
    problems += [Problem(name, 1, "file", "unknown file") for name in files.keys() - wanted]
    for name in wanted & files.keys():
        known = {shelf.key for shelf in SHELVES if shelf.file == name}
        for key in files[name].table.keys() - known:
            line = line_of(files[name].text, (key,))
            problems.append(Problem(name, line, key, f"unknown key '{key}'"))
    return problems


def _read(files: dict[str, _File]) -> tuple[dict[str, Any], list[tuple[Place, str]]]:
    """The fields of the catalogue, and what is wrong; a place starts with its file's name."""
    hints = get_type_hints(Catalogue)
    stock, findings, parts = Stock(), Findings(), {}
    for shelf in SHELVES:
        file = files.get(shelf.file)
        if file is None or file.ill:
            continue
        if shelf.key in file.table:
            parts[shelf.field] = _shelf(shelf, hints[shelf.field], file.table[shelf.key], (stock, findings))
        else:
            findings.complain((shelf.file, shelf.key), f"'{shelf.key}' is missing")
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


def _located(place: Place, text: str, files: dict[str, _File]) -> Problem:
    name, *path = place
    file = files[str(name)]
    return Problem(str(name), line_of(file.text, tuple(path)), _described(path, file.table), text)


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
