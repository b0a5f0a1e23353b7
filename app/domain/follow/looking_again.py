"""What is best looked at again after something happened: our own judgement, for the firm to correct."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType

from app.domain.catalogue import Catalogue
from app.domain.follow_choices import TriggerKind
from app.domain.messages import Message
from app.domain.records import Trigger

LOOK_WITHIN_DAYS = 30
"""Own judgement: the law says "at each change" and gives no term; a month keeps it from being forgotten."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """Factors and plans worth a new look, and why."""

    reason: Message
    factors: tuple[str, ...] = ()
    global_plan: bool = False
    year_plan: bool = True


def proposal(kind: TriggerKind, catalogue: Catalogue) -> Proposal:
    """What to look at again after this kind of event, as far as this catalogue knows the factors."""
    found = PROPOSALS[kind]
    known = tuple(factor for factor in found.factors if factor in catalogue.factors)
    return Proposal(found.reason, known, found.global_plan, found.year_plan)


def look_by(trigger: Trigger, today: date) -> date:
    """The day to aim for."""
    on = trigger.on or today
    return on + timedelta(days=LOOK_WITHIN_DAYS) if (date.max - on).days > LOOK_WITHIN_DAYS else date.max


_PEOPLE = ("RF-REL-04", "RF-REL-05", "RF-REL-06", "RF-REL-11", "RF-ORG-10")
_HASTE = ("RF-CON-01", "RF-CON-02", "RF-CON-05", "RF-TER-02", "RF-ENV-03", "RF-ENV-05")
_VIOLENCE = ("RF-REL-08", "RF-REL-06", "RF-REL-07", "RF-CON-04", "RF-ENV-05", "RF-ORG-10")
_CHANGE = ("RF-ORG-01", "RF-ORG-05", "RF-ORG-06", "RF-ORG-07", "RF-CON-01", "RF-TER-05")
_TOOLS = ("RF-ENV-03", "RF-ENV-04", "RF-CON-05", "RF-CON-07", "RF-TER-07", "RF-ORG-05")
_MORE_PEOPLE = ("RF-ORG-01", "RF-ORG-06", "RF-ORG-08", "RF-TER-08", "RF-REL-02", "RF-ENV-06")

PROPOSALS: Mapping[TriggerKind, Proposal] = MappingProxyType(
    {
        TriggerKind.COMPLAINT: Proposal(
            Message(
                "A complaint is often about how people treat each other, and about knowing where to turn."
            ),
            _PEOPLE,
        ),
        TriggerKind.ACCIDENT: Proposal(
            Message("Haste, fatigue and unclear work often play a part in an accident."), _HASTE
        ),
        TriggerKind.VIOLENCE: Proposal(
            Message(
                "After violence, look at who meets whom and when, at what people do then, and at the help "
                "they get."
            ),
            _VIOLENCE,
        ),
        TriggerKind.REORGANISATION: Proposal(
            Message("Who does what, who was asked and who is worried: that shifts when work is reorganised."),
            _CHANGE,
            global_plan=True,
        ),
        TriggerKind.EQUIPMENT: Proposal(
            Message("New equipment changes pace, attention and freedom in the work, and asks for learning."),
            _TOOLS,
        ),
        TriggerKind.GROWTH: Proposal(
            Message(
                "With more people, agreements that went by themselves must be said; some duties of the law "
                "change too."
            ),
            _MORE_PEOPLE,
            global_plan=True,
        ),
        TriggerKind.ADVICE: Proposal(
            Message("The advice itself says what to look at: pick those risks below."), global_plan=True
        ),
        TriggerKind.OTHER: Proposal(Message("Pick the risks that this may touch.")),
    }
)
"""By what happened."""
