"""Days of a discussion that do not fit each other: said under the field, never refused."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from app.domain.choices import Body
from app.domain.consultation.procedure import PlanRecord, Procedure
from app.domain.messages import Message

Doubt = tuple[str, Message]
"""The field of the plan, and what is odd about it."""

_DAYS = ("advice_asked_on", "service_advice_on", "submitted_on", "service_answer_on", "body_advice_on")


def doubts(record: PlanRecord, found: Procedure, today: date) -> tuple[Doubt, ...]:
    """What is odd about the days written down for one plan."""
    return (*_to_come(record, today), *_of_the_service(record, found), *_of_the_body(record, found))


def advice_came_late(record: PlanRecord) -> bool:
    """Whether the workers were informed before the prior advice was there."""
    told, came = record.submitted_on, record.service_advice_on
    return told is not None and came is not None and came > told


def _to_come(record: PlanRecord, today: date) -> Iterator[Doubt]:
    for field in _DAYS:
        day: date | None = getattr(record, field)
        if day is not None and day > today:
            yield field, Message("{day} still has to come; it counts from that day on.", {"day": day})


def _of_the_service(record: PlanRecord, found: Procedure) -> Iterator[Doubt]:
    asked, came, told = record.advice_asked_on, record.service_advice_on, record.submitted_on
    if asked is not None and came is not None and came < asked:
        days = {"came": came, "asked": asked}
        yield (
            "service_advice_on",
            Message("The advice of {came} lies before the day it was asked, {asked}. Change one.", days),
        )
    if found.body is not Body.WORKERS:
        return
    if advice_came_late(record):
        yield (
            "service_advice_on",
            Message(
                "The advice of {came} is later than {told}, when you informed the workers. Give it to them "
                "now, and write down why.",
                {"came": came, "told": told},
            ),
        )
    if told is not None and came is None:
        yield (
            "submitted_on",
            Message("The prior advice of the service belongs with the proposal. Ask it, and pass it on."),
        )
    yield from _of_the_answer(record, found)


def _of_the_answer(record: PlanRecord, found: Procedure) -> Iterator[Doubt]:
    answered, told, until = record.service_answer_on, record.submitted_on, found.service_until
    if answered is None:
        return
    if told is None or answered < told:
        yield (
            "service_answer_on",
            Message("The answer of the service comes after the workers were informed. Check both days."),
        )
    elif until is not None and answered > until:
        late = {"day": answered, "until": until}
        yield "service_answer_on", Message("The answer of {day} came later than {until}.", late)


def _of_the_body(record: PlanRecord, found: Procedure) -> Iterator[Doubt]:
    sent, advised = record.submitted_on, record.body_advice_on
    if found.body is Body.WORKERS or advised is None:
        return
    if sent is not None and advised < sent:
        days = {"advised": advised, "sent": sent}
        yield (
            "body_advice_on",
            Message("The advice of {advised} lies before the day you sent the draft, {sent}.", days),
        )
