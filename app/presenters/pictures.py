"""Charts as finished figures and finished words: what a picture shows, not how it is drawn."""

from dataclasses import dataclass
from typing import Literal

Light = Literal["green", "orange", "red", "grey"]
"""A warning light: in order, needs attention, act now, not known."""

Tone = Literal[
    "plain",
    "muted",
    "accent",
    "header",
    "note",
    "warning",
    "legal",
    "check",
    "green",
    "orange",
    "red",
    "grey",
]
"""The role a thing plays on the page; `resources/style/tokens.toml` says which colours that gives."""


@dataclass(frozen=True, slots=True)
class Axis:
    """One spoke of a radar; `value` is None when nothing is known yet."""

    label: str
    value: float | None


@dataclass(frozen=True, slots=True)
class Radar:
    """A spider's web from 0 (centre) to `maximum` (rim); `second` is an earlier round on the same axes."""

    axes: tuple[Axis, ...]
    maximum: float
    series_label: str = ""
    second: tuple[Axis, ...] = ()
    second_label: str = ""


@dataclass(frozen=True, slots=True)
class HeatCell:
    """One square: exposure 0–3, impact 1–3, the tone of its priority, and what stands in it."""

    exposure: int
    impact: int
    tone: Tone
    text: str = ""


@dataclass(frozen=True, slots=True)
class HeatMap:
    """Exposure (along the bottom) by impact (upwards); steps are written from low to high."""

    x_label: str
    y_label: str
    x_steps: tuple[str, ...]
    y_steps: tuple[str, ...]
    cells: tuple[HeatCell, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """A beam on a board from column `start` up to, not including, `end` (0-based, halves allowed)."""

    label: str
    start: float
    end: float
    tone: Tone = "accent"
    text: str = ""


@dataclass(frozen=True, slots=True)
class Board:
    """A planning board: one column per year or month, one beam per measure; `now` marks today's column."""

    columns: tuple[str, ...]
    bars: tuple[Bar, ...]
    now: float | None = None


@dataclass(frozen=True, slots=True)
class TrendRow:
    """One indicator through the years: a light (None = not measured) and a short figure per column."""

    label: str
    lights: tuple[Light | None, ...]
    figures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Trend:
    """The lights of each indicator, column after column (years, oldest first)."""

    columns: tuple[str, ...]
    rows: tuple[TrendRow, ...]


@dataclass(frozen=True, slots=True)
class Measured:
    """One bar of a bar chart and the words at its end, after a light where it has one."""

    label: str
    value: float
    text: str
    tone: Tone = "accent"
    light: Light | None = None


@dataclass(frozen=True, slots=True)
class Bars:
    """Lying bars on one scale from 0 to `maximum` (the largest value when None)."""

    bars: tuple[Measured, ...]
    maximum: float | None = None


@dataclass(frozen=True, slots=True)
class StripLight:
    """One light of a strip with the word under it."""

    light: Light
    label: str


@dataclass(frozen=True, slots=True)
class LightStrip:
    """A row of lights side by side: the overview of a group of indicators."""

    lights: tuple[StripLight, ...]


Picture = Radar | HeatMap | Board | Trend | Bars | LightStrip
