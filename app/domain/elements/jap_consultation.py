"""The days that count around a yearly plan: submitted, advised, not begun too early (Codex I.2-10, II.8)."""

from __future__ import annotations

from datetime import date

from app.domain.choices import Body, MeasureStatus, PlanKind
from app.domain.consultation.doubts import advice_came_late
from app.domain.consultation.outcome import outcome
from app.domain.elements.consultation import field, prior_advice
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


def discussed(facts: YearFacts) -> Finding:
    """JAP-01a: the hierarchical line and the prevention services."""
    place = Place("plans.year", "line_consulted_on")
    return consulted(facts.record.line_consulted_on, facts.record.services_consulted_on, place)


def submitted(facts: YearFacts) -> Finding:
    """JAP-10: the draft submitted in time; late is said and never blocks."""
    place, on = field(PlanKind.YEAR, "submitted_on"), facts.record.submitted_on
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
    place, on = field(PlanKind.YEAR, "service_advice_on"), facts.record.service_advice_on
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
        return missing(
            Message("{day} still has to come. Fill in the outcome once it is there.", {"day": on}), place
        )
    if advice_came_late(facts.record):
        return present(
            Message(
                "The prevention service gave its advice on {day}, after the workers were informed. "
                "Say why in the plan.",
                {"day": on},
            ),
            place,
        )
    return present(Message("The prevention service gave its advice on {day}.", {"day": on}), place)


def advice(facts: YearFacts) -> Finding:
    """JAP-12: the advice of the body, or what came out of direct participation, with its day."""
    return prior_advice(PlanKind.YEAR, facts.record.id, facts.dossier, facts.today)


def not_early(facts: YearFacts) -> Finding:
    """JAP-13: nothing carried out before the advice or, without advice, before the service year begins.

    What could not wait counts as dealt with once it is said why; it is shown all the same.
    """
    if not facts.begun or not facts.plan.measures:
        return missing(
            Message("There is no yearly plan yet of which to say when it may be carried out."),
            Place("plans.year", "started_on"),
        )
    allowed = allowed_from(facts)
    told = _early(facts, allowed)
    if told is not None:
        return _explained(told, facts)
    if facts.record.started_on is not None:
        days = {"day": facts.record.started_on, "allowed": allowed}
        reason = Message("Carried out from {day}; that was allowed from {allowed}.", days)
    else:
        reason = Message("Not carried out yet. You may begin from {allowed}.", {"allowed": allowed})
    return present(reason, Place("plans.year", "started_on"))


def allowed_from(facts: YearFacts) -> date:
    """The day of the outcome or the first day of the service year, whichever comes first."""
    settled = outcome(PlanKind.YEAR, facts.record.id, facts.dossier, facts.today).on
    return facts.plan.start if settled is None else min(settled, facts.plan.start)


def _early(facts: YearFacts, allowed: date) -> Message | None:
    """What was carried out too early, if anything was."""
    on = facts.record.started_on
    if on is not None and on < allowed:
        return Message("Carried out from {day}, earlier than {allowed}.", {"day": on, "allowed": allowed})
    early = tuple(m for m in facts.plan.measures if _began_early(m, facts, allowed))
    if early:
        return Message("Began before {allowed}: {measures}.", {"allowed": allowed, "measures": names(early)})
    return None


def _explained(told: Message, facts: YearFacts) -> Finding:
    place, why = field(PlanKind.YEAR, "early_reason"), facts.record.early_reason.strip()
    if not why:
        return missing(
            Message("{told} Correct the day, or say why it could not wait.", {"told": told}), place
        )
    return present(Message("{told} Your reason: {reason}", {"told": told, "reason": why}), place)


def _began_early(measure: PlanMeasure, facts: YearFacts, allowed: date) -> bool:
    """A measure of this service year that was already begun; one of an earlier year simply runs on, also
    when what was not finished got new dates.
    """
    record = measure.record
    begun = record.status in {MeasureStatus.STARTED, MeasureStatus.DONE}
    carried = record.first_start is not None and record.first_start < facts.plan.start
    planned_here = measure.start_year == facts.plan.year and not carried
    return planned_here and begun and record.status_on is not None and record.status_on < allowed


def _days(on: date, facts: YearFacts) -> dict[str, object]:
    return {"day": on, "due": facts.due}
