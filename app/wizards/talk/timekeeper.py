"""Keeps the time of the talk by part of the script, never by person; written down now and then."""

from __future__ import annotations

from app.domain.risks import talk as talks
from app.wizards.talk.chair import Chair
from app.wizards.talk.stopwatch import Stopwatch

KEEP_EVERY = 120
"""Seconds of talk after which the time is written down, whatever happens."""


class Timekeeper:
    """Looks at the clock of the dossier and writes into the talk."""

    def __init__(self, chair: Chair) -> None:
        self._chair = chair
        spent = talks.seconds_spent(chair.talk) if chair.talk is not None else {}
        self.watch = Stopwatch(chair.workspace.clock, spent)
        self._kept = self._total

    def tick(self, part: int) -> None:
        """Look at the clock, and write the time down when it is worth it."""
        self.watch.tick(self._order(part))
        if self._total - self._kept >= KEEP_EVERY:
            self.keep()

    def pause(self, part: int) -> None:
        """Stop the time, or let it go on."""
        self.watch.tick(self._order(part))
        self.watch.running = not self.watch.running
        self.keep()

    def keep(self, **where: object) -> None:
        """Write the time down, and where the talk stands when that is given."""
        self._kept = self._total
        self._chair.keep(spent=talks.as_spent(self.watch.spent), **where)

    @property
    def _total(self) -> float:
        return sum(self.watch.spent.values())

    def _order(self, part: int) -> str:
        return str(self._chair.reading.catalogue.method_guide.conversation_steps[part].order)
