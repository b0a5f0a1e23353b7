"""Where in the journey something is answered or mended."""

from __future__ import annotations

from dataclasses import dataclass

STATIONS = ("firm", "start", "lights", "analysis", "measures", "plans", "follow")


@dataclass(frozen=True, slots=True)
class Place:
    """A page of the journey and, where it matters, the field or record on it."""

    page: str
    focus: str = ""

    @property
    def station(self) -> str:
        """The station the page belongs to."""
        return self.page.partition(".")[0]
