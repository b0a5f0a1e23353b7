"""Whether a statutory duty is one of this firm at all."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from app.domain.catalogue import Applies, Deadline
from app.domain.choices import Body, Group
from app.domain.company import SMALL_BELOW
from app.domain.duties.terms import DutyFacts, Standing, excluded, unknown
from app.domain.firm_places import firm_place
from app.domain.messages import Message


def outside_scope(deadline: Deadline, facts: DutyFacts) -> Standing | None:
    """Not applicable or unknown, with the reason; None when the duty is one of this firm."""
    rule = _SCOPES.get(deadline.applies)
    return rule(facts) if rule else None


def _direct(facts: DutyFacts) -> Standing | None:
    if facts.body is None:
        return _ask_body()
    if facts.body is not Body.WORKERS:
        return excluded(Message("Only when you consult the workers themselves."))
    return None


def _committee(facts: DutyFacts) -> Standing | None:
    if facts.body is None:
        return _ask_body()
    if facts.body is not Body.COMMITTEE:
        return excluded(
            Message(
                "There is no committee. Ask your external service whether this also holds without one; "
                "that is still to be checked."
            )
        )
    return None


def _group_d(facts: DutyFacts) -> Standing | None:
    if facts.group is None:
        return _ask_size(facts)
    if facts.group is not Group.D:
        return excluded(Message("Only for group D; you are in group {group}.", {"group": facts.group.value}))
    return None


def _small_service(facts: DutyFacts) -> Standing | None:
    """Groups C- and D; below 20 workers a firm is always in one of both, above only group C can be."""
    if facts.headcount is not None and facts.headcount < SMALL_BELOW:
        return None
    if facts.group is None:
        return _ask_size(facts)
    if facts.group in {Group.A, Group.B}:
        return excluded(Message("Not for group {group}.", {"group": facts.group.value}))
    return None


def _counsellor(facts: DutyFacts) -> Standing | None:
    if facts.company.confidential_counsellor is None:
        return unknown(
            Message("Say whether there is a confidential counsellor."), firm_place("confidential_counsellor")
        )
    if not facts.company.confidential_counsellor:
        return excluded(Message("There is no confidential counsellor."))
    return None


def _third_parties(facts: DutyFacts) -> Standing | None:
    if facts.company.third_party_contact is None:
        return unknown(
            Message("Say whether the workers meet customers, patients, pupils or other third parties."),
            firm_place("third_party_contact"),
        )
    if not facts.company.third_party_contact:
        return excluded(Message("The workers meet no third parties at work."))
    return None


def _from_twenty(facts: DutyFacts) -> Standing | None:
    if facts.headcount is None:
        return _ask_size(facts)
    if facts.headcount < SMALL_BELOW:
        return excluded(Message("Only from 20 workers."))
    return None


def _ask_body() -> Standing:
    return unknown(
        Message(
            "First say whether there is a committee or a union delegation: that decides whom you consult."
        ),
        firm_place("committee"),
    )


def _ask_size(facts: DutyFacts) -> Standing:
    if facts.headcount is None:
        return unknown(Message("Fill in the average number of workers."), firm_place("headcount"))
    return unknown(
        Message("Say whether the employer is the prevention adviser."), firm_place("employer_is_adviser")
    )


_SCOPES: Mapping[Applies, Callable[[DutyFacts], Standing | None]] = MappingProxyType(
    {
        Applies.DIRECT_PARTICIPATION: _direct,
        Applies.COMMITTEE: _committee,
        Applies.GROUP_D: _group_d,
        Applies.C_MINUS_D: _small_service,
        Applies.COUNSELLOR: _counsellor,
        Applies.THIRD_PARTY_CONTACT: _third_parties,
        Applies.FROM_20_WORKERS: _from_twenty,
    }
)
