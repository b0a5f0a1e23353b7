"""What the dossier itself can tell about each of the six inputs of the yearly evaluation.

The sentences go into a report that leaves the firm: counts of persons are written as they may leave.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from app.domain.dossier import Dossier
from app.domain.follow import registers
from app.domain.follow.triggers import triggers_in
from app.domain.follow_choices import TriggerKind
from app.domain.lights.rounds import answered
from app.domain.messages import Message
from app.domain.plans.service_year import service_year
from app.domain.privacy import outward_count
from app.domain.records import Situation

Known = tuple[Message, ...]


def known(input_: str, year: int, dossier: Dossier) -> Known:
    """The facts of that service year, as sentences; nothing when nothing is known."""
    rule = _RULES.get(input_)
    return rule(year, dossier) if rule is not None else ()


def _situations(year: int, dossier: Dossier) -> Known:
    first, last = service_year(dossier.company.service_year_start_month, year)
    asked = [s for s in dossier.all(Situation) if s.asked_on is not None and first <= s.asked_on <= last]
    count = Message("This dossier holds {n} analyses of a specific situation.", {"n": len(asked)})
    return (count, *_told(year, dossier, TriggerKind.COMPLAINT))


def _formal(year: int, dossier: Dossier) -> Known:
    return _counted("formal_requests", year, dossier)


def _physician(year: int, dossier: Dossier) -> Known:
    return _told(year, dossier, TriggerKind.ADVICE)


def _third_party(year: int, dossier: Dossier) -> Known:
    if dossier.company.third_party_contact is False:
        return (Message("Your workers meet no third parties, so there is no register."),)
    total = sum(registers.totals(year, dossier).values())
    count = Message("The register holds {n} declarations of this year.", {"n": outward_count(total)})
    return (count, *_told(year, dossier, TriggerKind.VIOLENCE))


def _statistics(year: int, dossier: Dossier) -> Known:
    counted = answered(year, "accidents_1d", dossier)
    said = Message("Accidents at work in {year}: {n}.", {"year": year, "n": outward_count(counted)})
    return (*((said,) if counted is not None else ()), *_told(year, dossier, TriggerKind.ACCIDENT))


def _informal(year: int, dossier: Dossier) -> Known:
    return _counted("informal_contacts", year, dossier)


def _told(year: int, dossier: Dossier, kind: TriggerKind) -> Known:
    """What was noted when it happened, in the firm's own words."""
    return tuple(
        Message("Noted on {day}: {text}", {"day": trigger.on, "text": trigger.text.strip()})
        for trigger in triggers_in(year, dossier)
        if trigger.kind is kind and trigger.text.strip()
    )


def _counted(key: str, year: int, dossier: Dossier) -> Known:
    """What the warning lights of that year count, as a sentence."""
    counted = answered(year, key, dossier)
    said = Message("The warning lights of that year count {n}.", {"n": outward_count(counted)})
    return (said,) if counted is not None else ()


_RULES: Mapping[str, Callable[[int, Dossier], Known]] = MappingProxyType(
    {
        "situations": _situations,
        "formal_requests": _formal,
        "physician": _physician,
        "third_party": _third_party,
        "statistics": _statistics,
        "informal": _informal,
    }
)
