"""Running text: words broken into lines, drawn, and cut in two where a page ends."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

from app.presenters.paper import Align
from app.reports.fonts import Face, advance, dynamic_font, escape, font_name, is_right_to_left, measure
from app.reports.layout import Box
from app.reports.tagging import Element, TaggedCanvas

_JOINTS = re.compile(r"(?<=[^\W\d_][-/–])(?=[^\W\d_])")
_TOKENS = re.compile(r"\n| +|[^ \n]+")
_GLUE = "glue"
_MINIMUM_LINES = 2
"""No fewer lines of a text stand alone on a page."""


@dataclass(frozen=True, slots=True)
class Type:
    """How a text is set; sizes in points, colour `#rrggbb`."""

    size: float
    leading: float
    colour: str
    face: Face = "regular"
    align: Align = "left"

    def in_face(self, face: Face) -> "Type":
        return replace(self, face=face)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text in one face and colour."""

    text: str
    face: Face
    colour: str


class Letters(NamedTuple):
    """Letters of one font and colour on one line."""

    font: str
    colour: str
    text: str


class Atom(NamedTuple):
    """What may not be broken: a word or part of one; `joint` is what stands before it."""

    letters: tuple[Letters, ...]
    width: float
    joint: str
    """" " a space, "" nothing (a break is allowed), "\\n" a new line."""
    reversed: bool = False


class Line(NamedTuple):
    letters: tuple[Letters, ...]
    width: float


def spans_of(text: str, kind: Type) -> tuple[Span, ...]:
    return (Span(text, kind.face, kind.colour),)


def break_lines(atoms: Iterable[Atom], kind: Type, width: float) -> list[Line]:
    """The text in lines no wider than `width` points; a word wider than that is cut where it must be."""
    lines: list[Line] = []
    current: list[Atom] = []
    used = 0.0
    space = measure(kind.face, " ")[1] * kind.size
    for atom in _fitting(atoms, width, kind.size):
        gap = space if atom.joint == " " and current else 0.0
        if atom.joint == "\n" or (current and used + gap + atom.width > width + 0.01):
            lines.append(_line(current, kind, used))
            current, used, gap = [], 0.0, 0.0
        current.append(atom)
        used += gap + atom.width
    lines.append(_line(current, kind, used))
    return lines


def atoms_of(spans: Iterable[Span], size: float) -> list[Atom]:
    atoms: list[Atom] = []
    joint = _GLUE
    for span in spans:
        for token in _TOKENS.findall(escape(span.text)):
            if token == "\n":
                if joint == "\n":
                    atoms.append(Atom((), 0.0, "\n"))
                joint = "\n"
            elif token[0] == " ":
                joint = "\n" if joint == "\n" else " "
            else:
                _add_word(atoms, _word(span.face, span.colour, token, size, joint))
                joint = _GLUE
    return atoms


def _add_word(atoms: list[Atom], parts: tuple[Atom, ...]) -> None:
    first = parts[0]
    if first.joint == _GLUE and atoms:
        one = atoms[-1]
        atoms[-1] = one._replace(letters=one.letters + first.letters, width=one.width + first.width)
        atoms.extend(parts[1:])
    else:
        atoms.extend(parts)


@lru_cache(maxsize=65536)
def _word(face: Face, colour: str, word: str, size: float, joint: str) -> tuple[Atom, ...]:
    """A word as one atom, or as several where it may be broken; `joint` is what stands before it."""
    joints = "-" in word or "/" in word or "–" in word
    parts = _JOINTS.split(word) if joints else [word]
    return tuple(_atom(face, colour, part, size, "" if place else joint) for place, part in enumerate(parts))


def _atom(face: Face, colour: str, word: str, size: float, joint: str) -> Atom:
    pieces, width = measure(face, word)
    letters = tuple(Letters(font, colour, text) for font, text in pieces)
    return Atom(letters, width * size, joint, is_right_to_left(word))


def _fitting(atoms: Iterable[Atom], width: float, size: float) -> Iterable[Atom]:
    for atom in atoms:
        if atom.width <= width:
            yield atom
        else:
            yield from _cut(atom, width, size)


def _cut(atom: Atom, width: float, size: float) -> Iterable[Atom]:
    """An atom in pieces that fit, each at least one character."""
    kept: list[Letters] = []
    used, joint = 0.0, atom.joint
    for font, colour, text in atom.letters:
        for character in text:
            step = advance(font, character) * size
            if kept and used + step > width:
                yield Atom(tuple(_merged(kept)), used, joint)
                kept, used, joint = [], 0.0, ""
            kept.append(Letters(font, colour, character))
            used += step
    yield Atom(tuple(_merged(kept)), used, joint)


def _line(atoms: list[Atom], kind: Type, width: float) -> Line:
    letters: list[Letters] = []
    space_font = font_name(kind.face)
    for place, atom in enumerate(_visual_order(atoms)):
        if place and atom.joint == " ":
            letters.append(Letters(space_font, letters[-1].colour if letters else kind.colour, " "))
        letters.extend(atom.letters)
    return Line(tuple(_merged(letters)), width)


def _visual_order(atoms: list[Atom]) -> list[Atom]:
    if not any(atom.reversed for atom in atoms):
        return atoms
    ordered: list[Atom] = []
    turned: list[Atom] = []
    for atom in atoms:
        if atom.reversed:
            turned.insert(0, _mirrored(atom))
        else:
            ordered.extend([*turned, atom])
            turned = []
    return _spaced([*ordered, *turned])


def _spaced(atoms: list[Atom]) -> list[Atom]:
    return [atom._replace(joint=" ") if place else atom for place, atom in enumerate(atoms)]


def _mirrored(atom: Atom) -> Atom:
    turned = (letters._replace(text=letters.text[::-1]) for letters in reversed(atom.letters))
    return atom._replace(letters=tuple(turned))


def _merged(letters: list[Letters]) -> list[Letters]:
    merged: list[Letters] = []
    for font, colour, text in letters:
        if merged and merged[-1].font == font and merged[-1].colour == colour:
            merged[-1] = Letters(font, colour, merged[-1].text + text)
        else:
            merged.append(Letters(font, colour, text))
    return merged


def draw_line(canvas: TaggedCanvas, line: Line, size: float, x: float, baseline: float) -> None:
    """One line of text with its left edge at `x`; marks nothing (the caller says whose it is)."""
    canvas.write(f"BT 1 0 0 1 {x:.2f} {baseline:.2f} Tm")
    document = canvas._doc
    for font, colour, text in line.letters:
        canvas.ink(colour)
        dynamic = dynamic_font(font)
        for subset, letters in dynamic.splitString(text, document):
            name = dynamic.getSubsetInternalName(subset, document)
            canvas.write(f"{name} {size:g} Tf <{letters.hex()}> Tj")
    canvas.write("ET")


class Text(Box):
    """A paragraph that belongs to one structure element, also when two pages share it."""

    def __init__(self, spans: Sequence[Span], kind: Type, element: Element | None = None) -> None:
        self.spans = spans
        self.kind = kind
        self.element = element
        self.indent = 0.0
        self.label: Text | None = None
        """What stands in the indent of the first line: the bullet or number of a list item."""
        self._atoms: list[Atom] | None = None
        self._lines: list[Line] | None = None
        self._width = -1.0

    def longest_word(self) -> float:
        """Width of the widest unbreakable part, in points."""
        return max((atom.width for atom in self._words()), default=0.0)

    def lines(self, width: float) -> list[Line]:
        if self._lines is None or (self.spans and width != self._width):
            self._lines = break_lines(self._words(), self.kind, width - self.indent)
            self._width = width
        return self._lines

    def _words(self) -> list[Atom]:
        if self._atoms is None:
            self._atoms = atoms_of(self.spans, self.kind.size)
        return self._atoms

    def height(self, width: float) -> float:
        return len(self.lines(width)) * self.kind.leading

    def split(self, width: float, room: float) -> tuple[Box, Box] | None:
        lines = self.lines(width)
        count = int((room + 0.01) / self.kind.leading)
        if len(lines) - count < _MINIMUM_LINES:
            count = len(lines) - _MINIMUM_LINES
        if count < _MINIMUM_LINES:
            return None
        first = self._part(lines[:count], width)
        first.label = self.label
        return first, self._part(lines[count:], width)

    def divide(self, width: float, room: float) -> "tuple[Text, Text] | None":
        """As many lines as fit and the rest, either of which may be empty; None when not one line fits."""
        lines = self.lines(width)
        count = int((room + 0.01) / self.kind.leading)
        return None if count < 1 else (self._part(lines[:count], width), self._part(lines[count:], width))

    def unmarked(self) -> "Text":
        """The same text for drawing as decoration."""
        if self.element is None:
            return self
        twin = Text(self.spans, self.kind)
        twin._lines, twin._width = self._lines, self._width
        return twin

    def _part(self, lines: list[Line], width: float) -> "Text":
        part = Text((), self.kind, self.element)
        part.indent, part.before, part.after, part.keep = self.indent, self.before, self.after, self.keep
        part._lines, part._width = lines, width
        return part

    def draw(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """With an element the text is marked as its content; without one the caller has said whose it is."""
        if not any(line.letters for line in self.lines(width)):
            return
        if self.label is not None:
            self.label.draw(canvas, x + 4, top, self.indent)
        if self.element is not None:
            canvas.begin(self.element)
        baseline = top - self.kind.leading / 2 - self.kind.size * 0.31
        room = width - self.indent
        for line in self.lines(width):
            left = x + self.indent + _offset(line.width, room, self.kind.align)
            draw_line(canvas, line, self.kind.size, left, baseline)
            baseline -= self.kind.leading
        if self.element is not None:
            canvas.end()


def _offset(width: float, room: float, align: Align) -> float:
    if align == "left":
        return 0.0
    return room - width if align == "right" else (room - width) / 2
