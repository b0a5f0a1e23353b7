"""The plain text of a letter as parts: what a person types in any text field, no markup to learn.

`# ` on the first line is the title, `## ` a heading, `- ` an item of a list, `1. ` an item of a numbered
list, `| a | b |` a fact with its label. Lines that follow each other belong to one paragraph; an empty line
ends it. Blanks are words between braces. The parts are found before any blank is filled, so what the firm
fills in is never read as anything but words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_BLANK = re.compile(r"\{(\w+)\}")
_HEAD = re.compile(r"##+\s+(.+)")
_TITLE = re.compile(r"#\s+(.+)")
_BULLET = re.compile(r"[-•*]\s+(.+)")
_NUMBER = re.compile(r"\d{1,3}[.)]\s+(.+)")
_FACT = re.compile(r"\|([^|]*)\|([^|]*)\|")


@dataclass(frozen=True, slots=True)
class Title:
    """What the document is called."""

    text: str


@dataclass(frozen=True, slots=True)
class Head:
    """A small heading."""

    text: str


@dataclass(frozen=True, slots=True)
class Lines:
    """A paragraph, line by line."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Items:
    """A list, counted from 1 when `ordered`."""

    items: tuple[str, ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels with what is known about them."""

    rows: tuple[tuple[str, str], ...]


Part = Title | Head | Lines | Items | Facts


def parts_of(text: str) -> tuple[Part, ...]:
    """The parts of a text, in order; whatever is typed, every word stands in one of them."""
    lines = [line.strip() for line in text.strip().splitlines()]
    return tuple(_joined(list(_read(lines))))


def blanks_in(text: str) -> tuple[str, ...]:
    """The words between braces, each once, in the order in which they appear."""
    return tuple(dict.fromkeys(_BLANK.findall(text)))


def only_blank(line: str) -> str:
    """The word between braces that is all there is on a line, otherwise an empty text."""
    found = _BLANK.fullmatch(line.strip())
    return found.group(1) if found else ""


def same_text(one: str, other: str) -> bool:
    """Whether two texts say the same, whatever the white space at their ends."""
    return _bare(one) == _bare(other)


def items_in(text: str) -> tuple[str, ...]:
    """What was typed as a list: one item a line, with or without a dash or number in front."""
    lines = (line.strip() for line in text.splitlines())
    return tuple(item for line in lines if (item := _item(line)))


def _item(line: str) -> str:
    found = _BULLET.fullmatch(line) or _NUMBER.fullmatch(line)
    return found.group(1).strip() if found else line.strip("-•* ")


def _bare(text: str) -> list[str]:
    return [line.rstrip() for line in text.strip().splitlines()]


def _read(lines: list[str]) -> Iterator[Part | None]:
    """One part a line; None where a paragraph ends."""
    for place, line in enumerate(lines):
        if not line:
            yield None
        elif place == 0 and (found := _TITLE.fullmatch(line)):
            yield Title(found.group(1))
        elif found := _HEAD.fullmatch(line):
            yield Head(found.group(1))
        elif found := _BULLET.fullmatch(line):
            yield Items((found.group(1),))
        elif found := _NUMBER.fullmatch(line):
            yield Items((found.group(1),), ordered=True)
        elif found := _FACT.fullmatch(line):
            yield Facts(((found.group(1).strip(), found.group(2).strip()),))
        else:
            yield Lines((line,))


def _joined(read: list[Part | None]) -> Iterator[Part]:
    """Lines, items and facts that belong together as one part; a list may hold empty lines."""
    waiting: Part | None = None
    ended = False
    for part in read:
        if part is None:
            ended = True
            continue
        merged = _merged(waiting, part, ended=ended)
        if merged is not None:
            waiting = merged
        else:
            if waiting is not None:
                yield waiting
            waiting = part
        ended = False
    if waiting is not None:
        yield waiting


def _merged(before: Part | None, part: Part, *, ended: bool) -> Part | None:
    match before, part:
        case Lines(), Lines() if not ended:
            return Lines((*before.lines, *part.lines))
        case Items(), Items() if before.ordered == part.ordered:
            return Items((*before.items, *part.items), before.ordered)
        case Facts(), Facts():
            return Facts((*before.rows, *part.rows))
        case _:
            return None
