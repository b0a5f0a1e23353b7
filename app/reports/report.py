"""What the program knows of a document it can print, before it is printed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from app.domain.messages import Message
from app.domain.places import Place
from app.domain.reading import Reading
from app.i18n.words import Words
from app.presenters.paper import Block, Heading, KeepTogether, Paper


class ReportGroup(StrEnum):
    """Which shelf a document stands on, so that the window can show the shelves apart."""

    PLANS = "plans"
    CONSULTATION = "consultation"
    TEAM = "team"
    LETTERS = "letters"
    FOLLOW = "follow"


class Keeping(StrEnum):
    """Whether a document goes along when the whole file is printed.

    `ALWAYS` also when unfinished, because it says itself what is missing; `READY` once there is something in
    it; `NEVER` for what is handed out or filled in.
    """

    ALWAYS = "always"
    READY = "ready"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Report:
    """One document; `needs` is the place where its facts are filled in, `ready` whether there are any.

    `build` gives a finished paper in every case; one that is not ready says what to do first.
    """

    id: str
    title: Message
    description: Message
    build: Callable[[Reading, Words], Paper]
    needs: Place
    ready: Callable[[Reading], bool]
    group: ReportGroup = ReportGroup.PLANS
    keeping: Keeping = Keeping.ALWAYS

    def is_kept(self, reading: Reading) -> bool:
        """Whether it goes along when the whole file of this firm is printed."""
        if self.keeping is Keeping.READY:
            return self.ready(reading)
        return self.keeping is Keeping.ALWAYS

    def sections(self, reading: Reading, words: Words) -> tuple[str, ...]:
        """The titles of its chapters, as they stand in its contents."""
        found = _headings(self.build(reading, words).blocks)
        return tuple(heading.text for heading in found if heading.level == 1)


def _headings(blocks: Iterable[Block]) -> Iterator[Heading]:
    for block in blocks:
        if isinstance(block, Heading):
            yield block
        elif isinstance(block, KeepTogether):
            yield from _headings(block.blocks)
