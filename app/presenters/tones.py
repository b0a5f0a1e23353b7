"""Which role a fact plays on the page: the tone of a light, a priority, a state."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from app.domain.choices import Light, Presence, Priority
from app.presenters import pictures
from app.presenters.pictures import Tone

_LIGHTS: Mapping[Light, pictures.Light] = MappingProxyType(
    {Light.GREEN: "green", Light.ORANGE: "orange", Light.RED: "red", Light.GREY: "grey"}
)
_PRIORITIES: Mapping[Priority, Tone] = MappingProxyType(
    {Priority.NONE: "grey", Priority.LOW: "green", Priority.MEDIUM: "orange", Priority.HIGH: "red"}
)
_PRESENCES: Mapping[Presence, Tone] = MappingProxyType(
    {Presence.PRESENT: "green", Presence.MISSING: "red", Presence.NOT_APPLICABLE: "grey"}
)


def drawn_light(light: Light | None) -> pictures.Light | None:
    """A light as pictures and cells draw it; None stays None."""
    return _LIGHTS[light] if light is not None else None


def priority_tone(priority: Priority | None) -> Tone:
    """The colour role of a priority; plain when there is none yet."""
    return _PRIORITIES[priority] if priority is not None else "plain"


def presence_tone(presence: Presence) -> Tone:
    """The colour role of a legal element's state."""
    return _PRESENCES[presence]
