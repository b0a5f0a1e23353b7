"""What is answered about a measure as a verb: its state and its dates change with the event that tells it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import cast

from app.domain.choices import MeasureStatus
from app.domain.commands.base import Command
from app.domain.commands.entries import EditEntry
from app.domain.commands.follow import MoveMeasure
from app.domain.commands.measure_states import SetState
from app.domain.records import PlannedMeasure
from app.wizards.page import new_id

_DATES = frozenset({"start", "end"})


def written(measure: PlannedMeasure, changes: Mapping[str, object], today: date) -> Command:
    """The verb for these answers; state, dates and all the rest are never answered together."""
    if "status" in changes:
        status = cast("MeasureStatus", changes["status"])
        return SetState(new_id(), measure.id, status, today, measure.status_reason)
    if _DATES & changes.keys():
        start, end = (changes.get(name, getattr(measure, name)) for name in ("start", "end"))
        return MoveMeasure(
            new_id(), measure.id, cast("date | None", start), cast("date | None", end), on=today
        )
    return EditEntry(PlannedMeasure, measure.id, changes)
