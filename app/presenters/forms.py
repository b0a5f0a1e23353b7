"""Blocks of a paper to fill in by hand or to read from a distance: boxes to tick, lines, panels."""

from dataclasses import dataclass

from app.presenters.pictures import Tone


@dataclass(frozen=True, slots=True)
class Tick:
    """One answer to tick; `share` fills a disc above its box, from 0 (empty) to 1; None draws none."""

    text: str
    share: float | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """A sentence (or none) with boxes to tick under it, `across` beside each other; never cut."""

    text: str
    ticks: tuple[Tick, ...]
    across: int = 6
    number: str = ""


@dataclass(frozen=True, slots=True)
class WritingSpace:
    """So many lines in a frame, to write on by hand."""

    lines: int


@dataclass(frozen=True, slots=True)
class Panel:
    """A tinted field with a title and a list, as on a poster."""

    title: str
    items: tuple[str, ...]
    tone: Tone = "accent"
    remark: str = ""
