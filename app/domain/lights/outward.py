"""A warning light as it may leave the firm: nothing that points at one or two people."""

from __future__ import annotations

from dataclasses import replace

from app.domain.lights.indicator import IndicatorLight
from app.domain.privacy import HIDDEN


def outward_value(light: IndicatorLight) -> float | str | None:
    """The value as it may leave the firm; None when it would give a small count away."""
    if not light.small or light.value is None:
        return light.value
    return HIDDEN if light.value in {1, 2} else None


def outward_light(light: IndicatorLight) -> IndicatorLight:
    """The light for readers outside the firm: outward reason, no value that points at one or two people."""
    if not light.small:
        return replace(light, reason=light.outward)
    return replace(light, reason=light.outward, value=None, display=None, context=None, trend=None)
