"""Words broken into lines: which words stay together, how wide they are, in which language they are read."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

from app.presenters.paper import Align, Language
from app.reports.fonts import Face, advance, dynamic_font, escape, font_name, is_right_to_left, measure
from app.reports.tagging import LOCALES, TaggedCanvas

_JOINTS = re.compile(r"(?<=[^\W\d_][-/–])(?=[^\W\d_])")
_TOKENS = re.compile(r"\n| +|[^ \n]+")
_GLUE = "glue"


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

    def larger(self, points: float) -> "Type":
        """The same so many points larger, its lines as much further apart."""
        size = self.size + points
        return replace(self, size=size, leading=self.leading * size / self.size)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text in one face and colour; `language` when it is another one than the paper's."""

    text: str
    face: Face
    colour: str
    language: Language | None = None


class Letters(NamedTuple):
    """Letters of one font, colour and language on one line."""

    font: str
    colour: str
    text: str
    language: Language | None = None


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
                _add_word(atoms, _word(span, token, size, joint))
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


def _word(span: Span, word: str, size: float, joint: str) -> tuple[Atom, ...]:
    return _parts(span.face, word, (span.colour, span.language), (size, joint))


@lru_cache(maxsize=65536)
def _parts(
    face: Face, word: str, look: tuple[str, Language | None], place: tuple[float, str]
) -> tuple[Atom, ...]:
    """A word as one atom, or as several where it may be broken; `place` is its size and what precedes it."""
    size, joint = place
    joints = "-" in word or "/" in word or "–" in word
    parts = _JOINTS.split(word) if joints else [word]
    return tuple(_atom(face, part, look, (size, "" if n else joint)) for n, part in enumerate(parts))


def _atom(face: Face, word: str, look: tuple[str, Language | None], place: tuple[float, str]) -> Atom:
    pieces, width = measure(face, word)
    letters = tuple(Letters(font, look[0], text, look[1]) for font, text in pieces)
    return Atom(letters, width * place[0], place[1], is_right_to_left(word))


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
    for run in atom.letters:
        for character in run.text:
            step = advance(run.font, character) * size
            if kept and used + step > width:
                yield Atom(tuple(_merged(kept)), used, joint)
                kept, used, joint = [], 0.0, ""
            kept.append(run._replace(text=character))
            used += step
    yield Atom(tuple(_merged(kept)), used, joint)


def _line(atoms: list[Atom], kind: Type, width: float) -> Line:
    letters: list[Letters] = []
    space_font = font_name(kind.face)
    for place, atom in enumerate(_visual_order(atoms)):
        if place and atom.joint == " ":
            before = letters[-1] if letters else Letters(space_font, kind.colour, "")
            letters.append(before._replace(font=space_font, text=" "))
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
    for run in letters:
        last = merged[-1] if merged else None
        if last and run[:2] == last[:2] and run.language == last.language:
            merged[-1] = run._replace(text=last.text + run.text)
        else:
            merged.append(run)
    return merged


def draw_line(canvas: TaggedCanvas, line: Line, size: float, x: float, baseline: float) -> None:
    """One line of text with its left edge at `x`; marks nothing (the caller says whose it is)."""
    canvas.write(f"BT 1 0 0 1 {x:.2f} {baseline:.2f} Tm")
    for run in line.letters:
        canvas.ink(run.colour)
        if run.language:
            canvas.write(f"/Span <</Lang({LOCALES[run.language]})>> BDC")
        _show(canvas, run, size)
        if run.language:
            canvas.write("EMC")
    canvas.write("ET")


def _show(canvas: TaggedCanvas, run: Letters, size: float) -> None:
    dynamic, document = dynamic_font(run.font), canvas._doc
    for subset, letters in dynamic.splitString(run.text, document):
        name = dynamic.getSubsetInternalName(subset, document)
        canvas.write(f"{name} {size:g} Tf <{letters.hex()}> Tj")
