"""What happened and asks for a new look (Codex I.3-6 §1): noted by the firm, or seen in its own figures."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.domain.choices import AdviceState
from app.domain.company import SMALL_BELOW, GroupVerdict, effective_headcount, explain_group
from app.domain.dossier import Dossier
from app.domain.follow.pulse import first_day
from app.domain.follow.registers import day_of
from app.domain.follow_choices import FactKind, TriggerKind
from app.domain.messages import Message
from app.domain.plans.service_year import service_year
from app.domain.records import (
    Analysis,
    Evaluation,
    GlobalPlan,
    PriorityRisk,
    Pulse,
    SignedVersion,
    ThirdPartyFact,
    Trigger,
)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A trigger that the dossier itself points at and that was not noted yet."""

    kind: TriggerKind
    reason: Message
    factors: tuple[str, ...] = ()


def open_triggers(dossier: Dossier) -> tuple[Trigger, ...]:
    """Triggers of which nobody noted yet what came of them."""
    return tuple(trigger for trigger in dossier.all(Trigger) if trigger.reviewed_on is None)


def triggers_in(year: int, dossier: Dossier) -> tuple[Trigger, ...]:
    """The triggers of one service year, by day."""
    first, last = service_year(dossier.company.service_year_start_month, year)
    found = [t for t in dossier.all(Trigger) if t.on is not None and first <= t.on <= last]
    return tuple(sorted(found, key=lambda trigger: (trigger.on or first, trigger.position)))


def suggestions(dossier: Dossier) -> tuple[Suggestion, ...]:
    """What the firm's own figures and papers point at: growth past twenty, an advice after the signature,
    violence in the register, an accident in the watch of a quarter.
    """
    found = (_growth(dossier), _advice(dossier), _violence(dossier), _accident(dossier))
    return tuple(suggestion for suggestion in found if suggestion is not None)


def from_twenty_on(dossier: Dossier) -> GroupVerdict:
    """The group of this firm and what follows from it, as soon as it counts twenty workers or more."""
    headcount = max(effective_headcount(dossier) or SMALL_BELOW, SMALL_BELOW)
    return explain_group(dossier.company, headcount=headcount)


def _growth(dossier: Dossier) -> Suggestion | None:
    """Growth past twenty workers changes group, adviser and several duties."""
    headcount = effective_headcount(dossier)
    noted = any(trigger.kind is TriggerKind.GROWTH for trigger in dossier.all(Trigger))
    if headcount is None or headcount < SMALL_BELOW or noted:
        return None
    return Suggestion(
        TriggerKind.GROWTH,
        Message(
            "The firm counts {n} workers on average: from {limit} on the employer may not be the "
            "prevention adviser himself.",
            {"n": headcount, "limit": SMALL_BELOW},
        ),
    )


def _advice(dossier: Dossier) -> Suggestion | None:
    """A strategic advice that came after a plan was signed is something to look at again."""
    days = [
        plan.strategic_advice_on
        for plan in dossier.all(GlobalPlan)
        if plan.strategic_advice is AdviceState.RECEIVED and plan.strategic_advice_on is not None
    ]
    signed = [version.moment[:10] for version in dossier.all(SignedVersion)]
    if not days or not signed or max(days).isoformat() <= min(signed):
        return None
    day = max(days)
    known = (t for t in dossier.all(Trigger) if t.kind is TriggerKind.ADVICE)
    if any(trigger.on is None or trigger.on >= day for trigger in known):
        return None
    about = dict.fromkeys(factor for risk in dossier.all(PriorityRisk) for factor in risk.factors)
    return Suggestion(
        TriggerKind.ADVICE,
        Message(
            "The strategic advice of the external service came on {day}, after the signature.", {"day": day}
        ),
        tuple(about),
    )


def _violence(dossier: Dossier) -> Suggestion | None:
    """Violence in the register; what was declared stays there, also its day."""
    entered = (f for f in dossier.all(ThirdPartyFact) if f.kind is FactKind.VIOLENCE and f.deleted_on is None)
    days = [day for fact in entered if (day := day_of(fact)) is not None]
    if not days or _looked_since(max(days), TriggerKind.VIOLENCE, dossier):
        return None
    said = Message("A declaration of violence was entered in the register of third-party facts.")
    return Suggestion(TriggerKind.VIOLENCE, said)


def _accident(dossier: Dossier) -> Suggestion | None:
    """An accident in the watch of a quarter; it may have been on the first day of it."""
    newest = max((first_day(pulse.id) for pulse in dossier.all(Pulse) if pulse.accidents), default=None)
    if newest is None or _looked_since(newest, TriggerKind.ACCIDENT, dossier):
        return None
    said = Message("The light watch counts an accident at work that was not noted here yet.")
    return Suggestion(TriggerKind.ACCIDENT, said)


def _looked_since(day: date, kind: TriggerKind, dossier: Dossier) -> bool:
    """Whether it was noted since then, or a later risk analysis or yearly evaluation had it before it."""
    noted = (t for t in dossier.all(Trigger) if t.kind is kind)
    ended = [look.finished_on for look in dossier.all(Analysis)]
    ended += [look.finished_on for look in dossier.all(Evaluation)]
    return any(t.on is None or t.on >= day for t in noted) or any(e is not None and e > day for e in ended)


def can_be_reviewed(trigger: Trigger, today: date) -> bool:
    """Whether the day of a trigger has come."""
    return trigger.on is None or trigger.on <= today
