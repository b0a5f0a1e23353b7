"""What the frame around the page shows, in finished words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from app.domain.choices import Light

StationState = Literal["not-started", "in-progress", "done", "blocked"]


@dataclass(frozen=True, slots=True)
class PageLine:
    """A page of the open station in the sidebar."""

    id: str
    title: str
    light: Light | None = None
    light_word: str = ""


@dataclass(frozen=True, slots=True)
class StationLine:
    """A station in the sidebar: its state as icon and word, why it cannot start yet, its light."""

    id: str
    title: str
    state: StationState
    state_word: str
    why: str = ""
    light: Light | None = None
    light_word: str = ""
    pages: tuple[PageLine, ...] = ()


@dataclass(frozen=True, slots=True)
class ProgressLine:
    """One of the two bars at the bottom."""

    done: int
    total: int
    text: str


@dataclass(frozen=True, slots=True)
class OpenPointLine:
    """Something unanswered: the sentence, the station it belongs to, and a key to go there with."""

    key: int
    text: str
    station: str


@dataclass(frozen=True, slots=True)
class FrameState:
    """Everything around the page at one moment; `page` is the id of the page that is shown."""

    firm: str
    saved: str
    page: str
    stations: tuple[StationLine, ...]
    analysis: ProgressLine
    plan: ProgressLine
    open_points: int
    can_undo: bool = False
    can_redo: bool = False
    can_go_back: bool = False
    can_go_on: bool = False
    read_only: bool = False
