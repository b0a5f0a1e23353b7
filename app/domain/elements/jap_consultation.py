"""The days that count around a yearly plan: submitted, advised, not begun too early (Codex I.2-10, II.8)."""

from __future__ import annotations

from datetime import date, timedelta

from app.domain.choices import Body, MeasureStatus
from app.domain.elements.findings import (
    Finding,
    body_unknown,
    consulted,
    missing,
    not_applicable,
    present,
    whom,
)
from app.domain.elements.jap_facts import YearFacts
from app.domain.messages import Message
from app.domain.places import Place
from app.domain.plans.measure import PlanMeasure, names

REMARK_DAYS = 15
"""Days the workers have for remarks under direct participation (Codex II.8)."""

_CONSULTATION = "plans.consultation"


def discussed(facts: YearFacts) -> Finding:
    """JAP-01a: the hierarchical line and the prevention services."""
    place = Place("plans.year", "line_consulted_on")
    return consulted(facts.record.line_consulted_on, facts.record.services_consulted_on, place)


def submitted(facts: YearFacts) -> Finding:
    """JAP-10: the draft submitted in time; late is said and never blocks."""
    place, on = Place(_CONSULTATION, "jap.submitted_on"), facts.record.submitted_on
    if on is not None and on > facts.today:
        return missing(
            Message("The draft is to be submitted on {day}; it must be done by {due}.", _days(on, facts)),
            place,
        )
    if on is not None and on > facts.due:
        return present(
            Message(
                "The draft was submitted on {day}, later than {due}. Say why in the plan.", _days(on, facts)
            ),
            place,
        )
    if on is not None:
        return present(
            Message("The draft was submitted on {day}, in time for {due}.", _days(on, facts)), place
        )
    if facts.today > facts.due:
        return missing(
            Message(
                "Late since {due}: submit the draft as soon as you can. You may go on with everything else.",
                {"due": facts.due},
            ),
            place,
        )
    return missing(
        Message("Submit the draft by {due} and fill in on which day you did.", {"due": facts.due}), place
    )


def service_advice(facts: YearFacts) -> Finding:
    """JAP-11: before the workers are consulted directly, the prevention service gives its advice."""
    place, on = Place(_CONSULTATION, "jap.service_advice_on"), facts.record.service_advice_on
    if facts.body is None:
        return body_unknown()
    if facts.body is not Body.WORKERS:
        return not_applicable(
            Message("Only asked when you consult the workers themselves. {who}", {"who": whom(facts.body)}),
            place,
        )
    if on is None:
        return missing(
            Message(
                "Ask the advice of the prevention service first, and fill in on which day you received it."
            ),
            place,
        )
    if on > facts.today:
        return missing(_in_the_future(on), place)
    return present(Message("The prevention service gave its advice on {day}.", {"day": on}), place)


def advice(facts: YearFacts) -> Finding:
    """JAP-12: the advice of the body, or what came out of direct participation, with its day."""
    place, on = Place(_CONSULTATION, "jap.body_advice_on"), facts.record.body_advice_on
    if facts.body is None:
        return body_unknown()
    if on is None or not facts.record.body_advice.strip():
        return missing(
            Message(
                "Fill in the day and the outcome of the advice on the yearly plan. {who}",
                {"who": whom(facts.body)},
            ),
            place,
        )
    if on > facts.today:
        return missing(_in_the_future(on), place)
    last = last_day_for_remarks(facts)
    if last is not None and on <= last:
        return missing(
            Message(
                "The workers have fifteen days for their remarks, up to and including {last}. "
                "Note the outcome after that.",
                {"last": last},
            ),
            place,
        )
    return present(Message("Advice or outcome of {day} is written down.", {"day": on}), place)


def last_day_for_remarks(facts: YearFacts) -> date | None:
    """Under direct participation the fifteenth day after the workers got the draft, otherwise None."""
    if facts.body is not Body.WORKERS or facts.record.submitted_on is None:
        return None
    return facts.record.submitted_on + timedelta(days=REMARK_DAYS)


def not_early(facts: YearFacts) -> Finding:
    """JAP-13: nothing carried out before the advice or, without advice, before the service year begins."""
    place, allowed = Place("plans.year", "started_on"), _allowed_from(facts)
    if not facts.begun or not facts.plan.measures:
        return missing(
            Message("There is no yearly plan yet of which to say when it may be carried out."), place
        )
    days = {"day": facts.record.started_on, "allowed": allowed}
    if facts.record.started_on is not None and facts.record.started_on < allowed:
        return missing(
            Message(
                "Carried out from {day}, earlier than {allowed}. Correct the day, "
                "or say why it could not wait.",
                days,
            ),
            place,
        )
    early = tuple(m for m in facts.plan.measures if _began_early(m, facts, allowed))
    if early:
        return missing(
            Message(
                "Began before {allowed}: {measures}. Correct the day, or say why it could not wait.",
                {"allowed": allowed, "measures": names(early)},
            ),
            Place("measures.list", early[0].id),
        )
    if facts.record.started_on is not None:
        return present(Message("Carried out from {day}; that was allowed from {allowed}.", days), place)
    return present(Message("Not carried out yet. You may begin from {allowed}.", {"allowed": allowed}), place)


def _allowed_from(facts: YearFacts) -> date:
    """The day of a settled advice or the first day of the service year, whichever comes first."""
    on, last = facts.record.body_advice_on, last_day_for_remarks(facts)
    if on is None or on > facts.today or (last is not None and on <= last):
        return facts.plan.start
    return min(on, facts.plan.start)


def _began_early(measure: PlanMeasure, facts: YearFacts, allowed: date) -> bool:
    """A measure of this service year that was already begun; one of an earlier year simply runs on, also
    when what was not finished got new dates.
    """
    record = measure.record
    begun = record.status in {MeasureStatus.STARTED, MeasureStatus.DONE}
    carried = record.first_start is not None and record.first_start < facts.plan.start
    planned_here = measure.start_year == facts.plan.year and not carried
    return planned_here and begun and record.status_on is not None and record.status_on < allowed


def _in_the_future(day: date) -> Message:
    return Message("{day} still has to come. Fill in the outcome once it is there.", {"day": day})


def _days(on: date, facts: YearFacts) -> dict[str, object]:
    return {"day": on, "due": facts.due}
