"""How much time each part of the talk took; a laptop that slept is no conversation."""

from __future__ import annotations

from collections.abc import Mapping

from app.runtime.clock import Clock

LONGEST_TICK = 60.0
"""Seconds between two looks at the clock that still count; beyond it the laptop slept."""


class Stopwatch:
    """Counts seconds by part as long as it runs."""

    def __init__(self, clock: Clock, spent: Mapping[str, float]) -> None:
        self._clock = clock
        self._seen = clock()
        self.spent: dict[str, float] = dict(spent)
        self.running = True

    def tick(self, part: str) -> None:
        """Look at the clock: what passed since the last look belongs to this part."""
        now = self._clock()
        passed = (now - self._seen).total_seconds()
        self._seen = now
        if self.running and 0 < passed <= LONGEST_TICK:
            self.spent[part] = self.spent.get(part, 0) + passed

    def minutes(self, part: str = "") -> int:
        """Whole minutes of a part, or of all together."""
        return int((self.spent.get(part, 0) if part else sum(self.spent.values())) // 60)
