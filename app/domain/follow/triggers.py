"""What happened and asks for a new look (Codex I.3-6 §1): noted by the firm, or seen in its own figures."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.domain.company import SMALL_BELOW, effective_headcount
from app.domain.dossier import Dossier
from app.domain.follow_choices import TriggerKind
from app.domain.messages import Message
from app.domain.plans.service_year import service_year
from app.domain.records import Trigger


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A trigger that the dossier itself points at and that was not noted yet."""

    kind: TriggerKind
    reason: Message


def open_triggers(dossier: Dossier) -> tuple[Trigger, ...]:
    """Triggers of which nobody noted yet what came of them."""
    return tuple(trigger for trigger in dossier.all(Trigger) if trigger.reviewed_on is None)


def triggers_in(year: int, dossier: Dossier) -> tuple[Trigger, ...]:
    """The triggers of one service year, by day."""
    first, last = service_year(dossier.company.service_year_start_month, year)
    found = [t for t in dossier.all(Trigger) if t.on is not None and first <= t.on <= last]
    return tuple(sorted(found, key=lambda trigger: (trigger.on or first, trigger.position)))


def suggestions(dossier: Dossier) -> tuple[Suggestion, ...]:
    """Growth past twenty workers changes group, adviser and several duties."""
    headcount = effective_headcount(dossier)
    noted = any(trigger.kind is TriggerKind.GROWTH for trigger in dossier.all(Trigger))
    if headcount is None or headcount < SMALL_BELOW or noted:
        return ()
    return (
        Suggestion(
            TriggerKind.GROWTH,
            Message(
                "The firm counts {n} workers on average: from {limit} on the employer may not be the "
                "prevention adviser himself.",
                {"n": headcount, "limit": SMALL_BELOW},
            ),
        ),
    )


def can_be_reviewed(trigger: Trigger, today: date) -> bool:
    """Whether the day of a trigger has come."""
    return trigger.on is None or trigger.on <= today
