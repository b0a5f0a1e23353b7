"""Colours by role and paper sizes, read once from `resources/style/tokens.toml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

import tomli

from app.presenters.pictures import Tone
from app.runtime import paths

Scheme = Literal["light", "dark"]

_LIGHTS = ("green", "orange", "red", "grey")
_CALLOUTS = ("note", "warning", "legal", "check")


@dataclass(frozen=True, slots=True)
class Tint:
    """What a tone looks like: ground to write on, edge or ink that shows it, text upon the ground."""

    soft: str | None
    edge: str
    text: str


@dataclass(frozen=True, slots=True)
class Look:
    """One colour scheme; colours are `#rrggbb`, sizes points."""

    colours: Mapping[str, str]
    sizes: Mapping[str, float]

    def colour(self, role: str) -> str:
        """The colour of a role such as "text.muted"; an unknown role is our bug (KeyError)."""
        return self.colours[role]

    def size(self, role: str) -> float:
        return self.sizes[role]

    def tint(self, tone: Tone) -> Tint:
        if tone in _LIGHTS:
            edge = self.colours[f"light.{tone}"]
            return Tint(self.colours[f"light.{tone}.soft"], edge, self.colours["text.primary"])
        if tone in _CALLOUTS:
            edge = self.colours[f"{tone}.edge"]
            return Tint(self.colours[f"{tone}.soft"], edge, self.colours["text.primary"])
        return self._plain_tint(tone)

    def _plain_tint(self, tone: Tone) -> Tint:
        primary = self.colours["text.primary"]
        if tone == "accent":
            return Tint(self.colours["accent.soft"], self.colours["accent"], primary)
        if tone == "header":
            return Tint(self.colours["surface.sunken"], self.colours["line.strong"], primary)
        if tone == "muted":
            return Tint(None, self.colours["line.strong"], self.colours["text.muted"])
        return Tint(None, self.colours["line.soft"], primary)


def rgb(colour: str) -> tuple[float, float, float]:
    """`#rrggbb` as three numbers from 0 to 1."""
    return int(colour[1:3], 16) / 255, int(colour[3:5], 16) / 255, int(colour[5:7], 16) / 255


def contrast(one: str, other: str) -> float:
    """The WCAG 2 contrast ratio of two colours, 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@cache
def look(scheme: Scheme = "light") -> Look:
    """The colours of a scheme with the sizes of paper; paper itself is always "light"."""
    with (paths.resources() / "style" / "tokens.toml").open("rb") as file:
        tokens = tomli.load(file)
    return Look(tokens[scheme], tokens["paper"])


def _luminance(colour: str) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in rgb(colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
