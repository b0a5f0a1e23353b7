"""What day and time it is; the only place that asks the machine."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import TypeAlias

Clock: TypeAlias = Callable[[], datetime]


def now() -> datetime:
    """The present moment in UTC."""
    return datetime.now(UTC)


def today(clock: Clock = now) -> date:
    """The present day on this computer's calendar."""
    return clock().astimezone().date()
