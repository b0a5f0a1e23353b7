"""How far a factor is, in words, as a light and as a sign."""

from __future__ import annotations

from types import MappingProxyType

from app.domain.choices import FactorState, Light, Priority
from app.domain.risks.rating import RatedFactor
from app.i18n.words import Words
from app.presenters.labels import priority_label

_LIGHTS = MappingProxyType(
    {
        Priority.HIGH: Light.RED,
        Priority.MEDIUM: Light.ORANGE,
        Priority.LOW: Light.GREEN,
        Priority.NONE: Light.GREEN,
    }
)
PARKED, OUTSIDE, OPEN = "P", "–", "○"
"""Signs for parked, not applicable, and not looked at yet."""


def priority_light(priority: Priority | None) -> Light:
    """The shape that stands for a priority; grey when there is none yet."""
    return _LIGHTS[priority] if priority is not None else Light.GREY


def is_settled(rated: RatedFactor | None) -> bool:
    """Whether the team made a choice about this factor."""
    return rated is not None and (
        rated.priority is not None or rated.state in {FactorState.PARKED, FactorState.NOT_APPLICABLE}
    )


def state_words(rated: RatedFactor | None, words: Words) -> str:
    """Not looked at, parked, not applicable, or the priority."""
    if rated is None or rated.answer is None:
        return words.say("Not looked at yet")
    if rated.state is FactorState.PARKED:
        return words.say("Parked for later")
    if rated.state is FactorState.NOT_APPLICABLE:
        return words.say("Not applicable")
    if rated.priority is None:
        return words.say("Not assessed yet")
    return words.say("Priority: {priority}", priority=priority_label(rated.priority, words).lower())


def state_sign(rated: RatedFactor | None) -> str:
    """The sign of a factor that has no priority."""
    if rated is None or rated.answer is None:
        return OPEN
    return {FactorState.PARKED: PARKED, FactorState.NOT_APPLICABLE: OUTSIDE}.get(rated.answer.state, OPEN)


def verdict_words(rated: RatedFactor, words: Words) -> str:
    """How the priority came about, in one or two sentences."""
    if rated.priority is None:
        return words.say("Choose how far this is a problem; then the priority appears here.")
    if rated.priority is Priority.NONE:
        return words.say("No problem here, so no priority.")
    if rated.critical:
        return words.say("As soon as this occurs, however rarely, the priority is high and you act at once.")
    priority = priority_label(rated.priority, words).lower()
    said = words.say(
        "Exposure {exposure} × impact {impact} = {score}. Priority: {priority}.",
        exposure=rated.exposure,
        impact=rated.impact,
        score=rated.score,
        priority=priority,
    )
    if not rated.impact_assumed:
        return said
    assumed = words.say("The impact is our proposal: choose one to confirm or change it.")
    return f"{said}\n{assumed}"
