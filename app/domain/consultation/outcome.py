"""What came out of the discussion of a plan: by the procedure, or in the firm's own words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.domain.choices import Body, PlanKind
from app.domain.consultation.procedure import Procedure, Stage, plan_record, procedure
from app.domain.dossier import Dossier
from app.domain.messages import Message


@dataclass(frozen=True, slots=True)
class Outcome:
    """Whether the plan was advised or accepted, since which day, and why or why not."""

    procedure: Procedure
    settled: bool
    on: date | None
    reason: Message


def outcome(kind: PlanKind, plan: str, dossier: Dossier, today: date) -> Outcome:
    """How the discussion of the plan that begins in year `plan` ended, as seen on `today`.

    What the steps say counts; a day and an outcome written down by the firm do as well, once the workers had
    their fifteen days and no remark waits for an answer.
    """
    found, record = procedure(kind, plan, dossier, today), plan_record(kind, plan, dossier)
    if found.settled:
        return Outcome(found, True, found.settled_on, found.reason)
    on, words = record.body_advice_on, record.body_advice.strip()
    if on is None or not words:
        return Outcome(found, False, None, found.reason)
    held_up = _held_up(on, found, today)
    if held_up is not None:
        return Outcome(found, False, None, held_up)
    return Outcome(found, True, on, Message("Advice or outcome of {day} is written down.", {"day": on}))


def _held_up(on: date, found: Procedure, today: date) -> Message | None:
    """Why an outcome that was written down does not count yet."""
    if on > today:
        return Message("{day} still has to come. Fill in the outcome once it is there.", {"day": on})
    last = found.last_day if found.body is Body.WORKERS else None
    if last is not None and on <= last:
        return Message(
            "The workers have fifteen days for their remarks, up to and including {last}. "
            "Note the outcome after that.",
            {"last": last},
        )
    return found.reason if found.stage in {Stage.SERVICE, Stage.TO_ANSWER} else None
