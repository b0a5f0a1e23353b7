"""What happened in between and still waits for a look, a decision or a deletion; none of it ever blocks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from app.domain.dossier import Dossier
from app.domain.follow.registers import to_delete
from app.domain.follow.situations import open_situations
from app.domain.follow.triggers import can_be_reviewed, open_triggers, suggestions
from app.domain.journey.firm_gaps import Gap
from app.domain.messages import Message
from app.domain.places import Place


def follow_gaps(dossier: Dossier, today: date) -> Iterator[Gap]:
    """Triggers nobody looked at, situations that did not end, declarations kept long enough."""
    for suggestion in suggestions(dossier):
        yield suggestion.reason, Place("follow.triggers")
    for trigger in open_triggers(dossier):
        if can_be_reviewed(trigger, today):
            yield Message("Something changed. Look again at what it touches."), _at("triggers", trigger.id)
    for situation in open_situations(dossier):
        yield (
            Message("The analysis of a specific situation has not ended yet."),
            _at("situations", situation.id),
        )
    ready = to_delete(dossier, today)
    if ready:
        yield (
            Message(
                "Statements that were kept for five years: {count}. Delete them in the register.",
                {"count": len(ready)},
            ),
            Place("follow.third-party"),
        )


def _at(page: str, id_: str) -> Place:
    return Place(f"follow.{page}", id_)
