"""The one colour of a round of warning lights, counted by the catalogue's rule."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.catalogue import Catalogue, Text
from app.domain.choices import Light
from app.domain.formula import holds
from app.domain.lights.indicator import IndicatorLight
from app.domain.messages import Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Overall:
    """The overall colour and its counts, over scored lights that are neither grey nor not applicable."""

    light: Light
    answered: int
    lit: int
    red: int
    critical_red: int
    critical_but_grey: bool
    advice: Text
    reason: Message


def overall(lights: Mapping[str, IndicatorLight], catalogue: Catalogue) -> Overall:
    """Grey first, then red, then orange, otherwise green; a serious signal shows orange instead of grey."""
    counts = _counted(lights)
    plain = _colour(counts, catalogue)
    signal = plain is Light.GREY and counts["critical"] >= 1
    rule = catalogue.overall_rule
    return Overall(
        light=Light.ORANGE if signal else plain,
        answered=counts["answered"],
        lit=counts["lit"],
        red=counts["red"],
        critical_red=counts["critical"],
        critical_but_grey=signal,
        advice=rule.critical_but_grey if signal else rule.advice[plain],
        reason=_reason(plain, counts, lights),
    )


def _counted(lights: Mapping[str, IndicatorLight]) -> dict[str, int]:
    coloured = [found for found in lights.values() if found.scored and found.light not in {None, Light.GREY}]
    red = [found for found in coloured if found.light is Light.RED]
    return {
        "answered": len(coloured),
        "lit": sum(found.is_lit for found in coloured),
        "red": len(red),
        "critical": sum(found.critical for found in red),
    }


def _colour(counts: Mapping[str, int], catalogue: Catalogue) -> Light:
    rule = catalogue.overall_rule
    for formula, light in ((rule.grey, Light.GREY), (rule.red, Light.RED), (rule.orange, Light.ORANGE)):
        if holds(formula, counts):
            return light
    return Light.GREEN


def _reason(plain: Light, counts: Mapping[str, int], lights: Mapping[str, IndicatorLight]) -> Message:
    scored = sum(found.scored and found.applicable for found in lights.values())
    facts = {"answered": counts["answered"], "lit": counts["lit"], "red": counts["red"], "scored": scored}
    if plain is Light.GREY:
        return Message("Lights with a colour: {answered} of {scored}. That is too few to count.", facts)
    if counts["lit"] == 0:
        return Message("None of the {answered} lights is on.", facts)
    if counts["critical"]:
        return Message(
            "Lights on: {lit} of {answered}, of which red: {red}. A serious signal is among them.", facts
        )
    return Message("Lights on: {lit} of {answered}, of which red: {red}.", facts)
