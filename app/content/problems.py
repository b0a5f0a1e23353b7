"""What can be wrong in a catalogue file, and on which line it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

Place = tuple[object, ...]
"""Where in a file: the keys and list positions from the top, such as ("measure", 3, "title", "fr")."""

_HEADER = re.compile(r"^\s*(\[\[?)\s*([^\]]+?)\s*\]\]?\s*(#.*)?$")
_KEY = re.compile(r'^\s*((?:[\w-]+|"[^"]*")(?:\s*\.\s*(?:[\w-]+|"[^"]*"))*)\s*=\s*(.*)$')


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong; `where` names the entry and the field for a human."""

    file: str
    line: int
    where: str
    text: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.where}: {self.text}"


class CatalogueErrors(Exception):
    """The catalogue cannot be used; every problem that was found, in reading order."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


def line_of(text: str, place: Place) -> int:
    """The 1-based line of a place in a TOML text, or of the nearest thing around it that has one."""
    known: dict[Place, int] = {}
    for found, line in _places(text):
        known.setdefault(found, line)
    for length in range(len(place), 0, -1):
        if place[:length] in known:
            return known[place[:length]]
    return 1


def _places(text: str) -> Iterator[tuple[Place, int]]:
    """Every place that has a line of its own, by scanning; good enough for hand-written TOML."""
    counts: dict[Place, int] = {}
    here: Place = ()
    lines = iter(enumerate(text.splitlines(), 1))
    for number, line in lines:
        if header := _HEADER.match(line):
            here = _opened(header[2], header[1] == "[[", counts)
            yield here, number
            yield here[:-1], number
        elif key := _KEY.match(line):
            yield from _assigned(here + _split(key[1]), key[2], number, lines)


def _opened(name: str, many: bool, counts: dict[Place, int]) -> Place:
    """The place a [table] or [[table]] header opens; parents that are lists mean their last item."""
    place: Place = ()
    parts = _split(name)
    for position, part in enumerate(parts):
        place = (*place, part)
        if position == len(parts) - 1 and many:
            counts[place] = counts.get(place, -1) + 1
        if place in counts:
            place = (*place, counts[place])
    return place


def _assigned(
    place: Place, value: str, number: int, lines: Iterator[tuple[int, str]]
) -> Iterator[tuple[Place, int]]:
    """The key's own line, and one line per item of a list that is written over several lines."""
    for length in range(1, len(place) + 1):
        if isinstance(place[length - 1], str):
            yield place[:length], number
    if value.startswith('"""') and '"""' not in value[3:]:
        while '"""' not in next(lines, (0, '"""'))[1]:
            continue
    elif value.rstrip() == "[":
        for item, (below, line) in enumerate(lines):
            if line.strip().startswith("]"):
                break
            yield (*place, item), below


def _split(name: str) -> Place:
    return tuple(part.strip().strip('"') for part in re.findall(r'"[^"]*"|[^.\s]+', name))
