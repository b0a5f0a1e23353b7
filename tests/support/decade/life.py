"""A firm that lives: days that only move on, acts that are commands, and what is due on a later day."""

from __future__ import annotations

import heapq
from collections.abc import Callable
from datetime import date
from random import Random

from app.domain.commands.base import Command
from app.domain.dossier import Dossier
from app.domain.reading import Reading
from tests.support.planning import catalogue

Act = Callable[["Life"], None]
Heard = Callable[[tuple[Command, ...]], object]


class Life:
    """The dossier as it is on `today`; nothing changes it but a command."""

    def __init__(self, seed: int, today: date) -> None:
        self.random = Random(seed)
        self.today = today
        self.dossier = Dossier.of((), edition=catalogue().edition)
        self.seen: dict[date, Reading] = {}
        self.heard: Heard = lambda commands: None
        self._waiting: list[tuple[date, int, Act]] = []
        self._count = 0

    @property
    def reading(self) -> Reading:
        """Everything that follows from the dossier today."""
        return Reading(self.dossier, catalogue(), self.today)

    def do(self, *commands: Command) -> None:
        """Carry commands out, together as one act."""
        for command in commands:
            self.dossier = self.dossier.with_(command.decide(self.dossier, catalogue()))
        self.heard(commands)

    def later(self, day: date, act: Act) -> None:
        """Something to do on a day; on a day that is past already it is done next."""
        self._count += 1
        heapq.heappush(self._waiting, (max(day, self.today), self._count, act))

    def until(self, day: date) -> None:
        """Live on to a day, doing what is due on the way."""
        assert day >= self.today, f"{day} lies before {self.today}"
        while self._waiting and self._waiting[0][0] <= day:
            self.today, _, act = heapq.heappop(self._waiting)
            act(self)
        self.today = day

    def fresh(self, prefix: str) -> str:
        """An id nobody has used before."""
        self._count += 1
        return f"{prefix}-{self._count}"

    def remember(self) -> None:
        """Keep how everything stands today."""
        self.seen[self.today] = self.reading
