"""What the external service owes the firm: information, visits, advice (Codex II.3-52 to II.3-58)."""

from __future__ import annotations

from datetime import date

from app.domain.catalogue import Deadline
from app.domain.choices import AdviceState
from app.domain.duties.terms import DutyFacts, DutyStatus, Standing, again, dated, done, excluded, unknown
from app.domain.firm_places import firm_place
from app.domain.messages import Message
from app.domain.months import add_months
from app.domain.places import Place

_LOW_RISK_TARIFFS = (1, 2)
_FIRST_VISIT = "DL-17"
_LONG_AGO_MONTHS = 36
"""After the longest term between two visits, a first visit never noted is history (own judgement)."""


def joining_information(deadline: Deadline, facts: DutyFacts) -> Standing:
    """DL-16: two months after joining."""
    since = facts.company.external_service_since
    if since is None:
        return _done_or(deadline, facts, _ask_since())
    return _owed(deadline, facts, add_months(since, deadline.months or 2))


def first_visit(deadline: Deadline, facts: DutyFacts) -> Standing:
    """DL-17: twelve months after joining, six in tariff groups 3 to 5."""
    since, months = facts.company.external_service_since, _months(deadline, facts)
    if since is None:
        return _done_or(deadline, facts, _ask_since())
    if months is None:
        return _done_or(deadline, facts, _ask_tariff())
    return _owed(deadline, facts, add_months(since, months))


def periodic_visit(deadline: Deadline, facts: DutyFacts) -> Standing:
    """DL-18: 36 or 24 months after the last visit noted, otherwise counted on from joining."""
    months = _months(deadline, facts)
    if months is None:
        return _ask_tariff()
    last = facts.last_done(_FIRST_VISIT, deadline.id)
    if last is not None:
        return again(last, months, facts.today)
    since = facts.company.external_service_since
    if since is None:
        return _ask_since()
    due = _next_from(since, months, facts.today)
    reason = Message(
        "By {due}, counted from the start of your contract. Note the last visit, "
        "and it is counted from there.",
        {"due": due},
    )
    return Standing(due, dated(due, facts.today).status, reason)


def strategic_advice(deadline: Deadline, facts: DutyFacts) -> Standing:
    """DL-19: bound to the visits; the present rhythm is not certain, so no date is given."""
    plan, place = facts.global_plan, Place("plans.global", "strategic_advice")
    if plan is None or plan.strategic_advice is None:
        return unknown(
            Message("Say in the five-year plan whether you received a strategic advice, or not yet."), place
        )
    if plan.strategic_advice is AdviceState.NOT_YET:
        ask = Message("Not received yet. Ask for it at the next visit of your external service.")
        return Standing(None, DutyStatus.ONGOING, ask, place)
    on = plan.strategic_advice_on
    if on is None:
        return Standing(
            None, DutyStatus.DONE, Message("Received. Fill in the date of the advice as well."), place
        )
    received = Message("Received on {day}. Ask your external service when it will be revised.", {"day": on})
    return Standing(None, DutyStatus.DONE, received, place)


def _owed(deadline: Deadline, facts: DutyFacts, due: date) -> Standing:
    """A duty of the external service: what to do when it did not come."""
    noted = facts.last_done(deadline.id)
    if noted is not None:
        return done(noted, due)
    standing = dated(due, facts.today)
    if add_months(due, _LONG_AGO_MONTHS) < facts.today:
        past = Message("This was to happen by {due}. Since then the periodic visits matter.", {"due": due})
        return excluded(past)
    if standing.status is not DutyStatus.LATE:
        return standing
    ask = Message(
        "Expected by {due}. Ask your external service, or note here on which day it happened.", {"due": due}
    )
    return Standing(due, standing.status, ask)


def _done_or(deadline: Deadline, facts: DutyFacts, otherwise: Standing) -> Standing:
    noted = facts.last_done(deadline.id)
    return otherwise if noted is None else done(noted)


def _months(deadline: Deadline, facts: DutyFacts) -> int | None:
    """The length for this firm's tariff group; None while it matters and is not known."""
    if deadline.months_high_risk is None:
        return deadline.months
    if facts.company.tariff_group is None:
        return None
    low = facts.company.tariff_group in _LOW_RISK_TARIFFS
    return deadline.months if low else deadline.months_high_risk


def _next_from(since: date, months: int, today: date) -> date:
    """The first due date from today on, in steps of `months` counted from the contract."""
    passed = (today.year - since.year) * 12 + today.month - since.month
    steps = max(passed // max(months, 1), 1)
    due = add_months(since, steps * months)
    return due if due >= today else add_months(since, (steps + 1) * months)


def _ask_since() -> Standing:
    return unknown(
        Message("Fill in since when you are with your external service."),
        firm_place("external_service_since"),
    )


def _ask_tariff() -> Standing:
    return unknown(
        Message("Fill in your tariff group 1 to 5; your external service can tell you."),
        firm_place("tariff_group"),
    )
