"""One warning light after it was worked out: its colour, its value and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from app.domain.choices import Light
from app.domain.messages import Message


@dataclass(frozen=True, slots=True)
class Trend:
    """How a value moved since the latest earlier round, whose value is `previous`."""

    direction: Literal["better", "worse", "stable"]
    previous: float


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorLight:
    """A light in one round; `light` is None for context indicators and when it does not apply.

    `value` and `display` (percentage or rate, where the catalogue gives one) are exact, never rounded.
    `tone` is the colour of a context indicator that has one (IND-15): shown, never counted.
    `critical` says that a red light here is a serious signal now. `small` says that the value would give
    away a count of 1 or 2; whatever leaves the firm uses `outward` instead of `reason` (law.md §9).
    """

    id: str
    scored: bool
    value: float | None
    display: float | None
    light: Light | None
    applicable: bool
    reason: Message
    outward: Message
    trend: Trend | None = None
    benchmark: float | None = None
    context: Message | None = None
    critical: bool = False
    highlight: bool = False
    tone: Light | None = None
    small: bool = False

    @property
    def is_lit(self) -> bool:
        """Whether this light counts as burning: orange or red."""
        return self.light in {Light.ORANGE, Light.RED}
