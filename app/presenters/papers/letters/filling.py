"""The parts of a letter as blocks of a paper, their blanks filled or left as dotted lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from app.domain.catalogue import Filling, Placeholder
from app.domain.letters.text import Facts, Head, Items, Lines, Part, Title, only_blank
from app.i18n.words import Words
from app.presenters.paper import Block, Bullets, Heading, KeyValues, Numbered, Paragraph
from app.presenters.papers.letters.values import Values
from app.presenters.sentences import BLANK

_GAP = re.compile(r"\{(\w+)\}")
_SPACES = re.compile(r" {2,}")
_EMPTY_ITEMS = 3
"""Dotted lines where a list is still to be written by hand."""


class Filler:
    """Fills the blanks of one letter; words between braces that nobody knows stay as they are."""

    def __init__(self, values: Values, known: Mapping[str, Placeholder], words: Words) -> None:
        self._values, self._known, self._words = values, known, words

    def line(self, text: str) -> str:
        """A line with its blanks filled; an optional blank that stays empty leaves no trace."""
        filled = _GAP.sub(self._fill, text)
        return _SPACES.sub(" ", filled).strip() if filled != text else filled

    def lines(self, text: str) -> tuple[str, ...]:
        """What is to be said on the place of one line: a blank that stands alone may take several."""
        name = only_blank(text)
        placeholder = self._known.get(name)
        if placeholder is None:
            return (self.line(text),)
        value = self._values.get(name, "").strip()
        if value:
            return tuple(value.splitlines())
        if placeholder.optional:
            return ()
        return (BLANK,) * (_EMPTY_ITEMS if placeholder.filling is Filling.LIST else 1)

    def is_list(self, text: str) -> bool:
        """Whether a line is nothing but the blank of a list."""
        placeholder = self._known.get(only_blank(text))
        return placeholder is not None and placeholder.filling is Filling.LIST

    def _fill(self, gap: re.Match[str]) -> str:
        placeholder = self._known.get(gap.group(1))
        if placeholder is None:
            return gap.group(0)
        value = self._values.get(placeholder.id, "").strip()
        if not value:
            return "" if placeholder.optional else BLANK
        return self._words.listing(tuple(value.splitlines()))


def title_in(parts: tuple[Part, ...], filler: Filler) -> str:
    """What the text itself is called, empty when it does not say."""
    return filler.line(parts[0].text) if parts and isinstance(parts[0], Title) else ""


def blocks_of(parts: tuple[Part, ...], filler: Filler) -> Iterator[Block]:
    """Headings (level 2), paragraphs, lists and facts; the title is left to the paper."""
    for part in parts:
        match part:
            case Title():
                continue
            case Head():
                if said := filler.line(part.text):
                    yield Heading(2, said)
            case Lines():
                yield from _paragraphs(part.lines, filler)
            case Items():
                items = tuple(said for item in part.items for said in filler.lines(item) if said)
                if items:
                    yield Numbered(items) if part.ordered else Bullets(items)
            case Facts():
                rows = [(filler.line(label), _value(value, filler)) for label, value in part.rows]
                if kept := tuple(row for row in rows if row[1]):
                    yield KeyValues(kept)


def _paragraphs(lines: tuple[str, ...], filler: Filler) -> Iterator[Block]:
    """Lines that belong together; a list among them becomes a real one."""
    waiting: list[str] = []
    for line in lines:
        said = [text for text in filler.lines(line) if text.strip()]
        if not filler.is_list(line):
            waiting += said
            continue
        if waiting:
            yield Paragraph("\n".join(waiting))
            waiting = []
        if said:
            yield Bullets(tuple(said))
    if waiting:
        yield Paragraph("\n".join(waiting))


def _value(text: str, filler: Filler) -> str:
    """A fact; a list in it stands line by line."""
    if not only_blank(text):
        return filler.line(text)
    return "\n".join(dict.fromkeys(filler.lines(text)))
