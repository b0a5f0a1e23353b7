"""The dates of both plans: made, submitted, advised, evaluated (Codex I.2-8 to I.2-10, I.3-6, II.8)."""

from __future__ import annotations

from datetime import date, timedelta

from app.domain.catalogue import Deadline
from app.domain.choices import MeasureStatus, PlanKind
from app.domain.consultation.outcome import outcome
from app.domain.duties.terms import (
    CALENDAR,
    DutyFacts,
    DutyStatus,
    Standing,
    again,
    dated,
    done,
    ongoing,
)
from app.domain.messages import Message
from app.domain.months import add_months
from app.domain.places import Place
from app.domain.plans.measure import PSYCHOSOCIAL
from app.domain.plans.service_year import PLAN_YEARS, draft_due, draft_target, service_year
from app.domain.records import Evaluation, PlannedMeasure

_CONSULTATION = Place("plans.consultation", "jap.submitted_on")
_EVALUATION = Place("follow.evaluation")
_TERM = 15
_YEAR = 12


def new_global_plan(deadline: Deadline, facts: DutyFacts) -> Standing:
    """DL-01: the plan in preparation by its first day; after that the next one, five years later."""
    month, place = facts.company.service_year_start_month, Place("plans.global")
    plan = facts.global_plan
    first = plan.start_year if plan else facts.year
    start = service_year(month, first)[0]
    finished = plan is not None and (
        start <= facts.today or _settled(PlanKind.GLOBAL, first, facts) is not None
    )
    due = service_year(month, first + PLAN_YEARS)[0] if finished else start
    standing = dated(due, facts.today, place)
    if plan is not None:
        return standing
    wish = Message("There is no five-year plan in this dossier yet. Aim for {due}.", {"due": due})
    return Standing(due, standing.status, wish, place)


def year_plan_ready(deadline: Deadline, facts: DutyFacts) -> Standing:
    """DL-02: the yearly plan by the first day of its service year; ready once it is advised or signed."""
    due = service_year(facts.company.service_year_start_month, facts.year)[0]
    place, plan = Place("plans.year"), facts.year_plan
    settled = _settled(PlanKind.YEAR, facts.year, facts)
    days = [day for day in (settled, plan.signed_on if plan else None) if day]
    noted = max((d for d in days if d <= facts.today), default=None)
    return done(noted, due, place) if noted else dated(due, facts.today, place)


def draft_submitted(deadline: Deadline, facts: DutyFacts) -> Standing:
    """DL-03: the draft by the first day of the second month before; late never blocks."""
    month = facts.company.service_year_start_month
    due, target = draft_due(month, facts.year), draft_target(month, facts.year)
    submitted = facts.year_plan.submitted_on if facts.year_plan else None
    if submitted is not None and submitted <= facts.today:
        return _submitted(submitted, due)
    standing = dated(due, facts.today, _CONSULTATION)
    if standing.status is DutyStatus.LATE:
        reason = Message(
            "Late since {due}: submit the draft of the yearly plan {year} as soon as you can. "
            "Nothing is blocked.",
            {"due": due, "year": facts.year},
        )
    else:
        reason = Message("By {due} at the latest; aim for {target}.", {"due": due, "target": target})
    return Standing(due, standing.status, reason, _CONSULTATION)


def _submitted(on: date, due: date) -> Standing:
    if on > due:
        late = Message("Submitted on {day}, later than {due}.", {"day": on, "due": due})
        return Standing(due, DutyStatus.DONE, late, _CONSULTATION)
    return done(on, due, _CONSULTATION)


def wait_for_advice(deadline: Deadline, facts: DutyFacts) -> Standing:
    """DL-04: not carried out before the advice, or without advice before the service year."""
    start = service_year(facts.company.service_year_start_month, facts.year)[0]
    settled = _settled(PlanKind.YEAR, facts.year, facts)
    if settled is not None:
        may = Message("Advised or accepted on {day}; you may begin.", {"day": settled})
        return Standing(None, DutyStatus.DONE, may, CALENDAR)
    if start <= facts.today:
        return Standing(
            None, DutyStatus.DONE, Message("The service year began on {start}.", {"start": start}), CALENDAR
        )
    return ongoing(
        Message("Wait for the advice; without advice, begin on {start} at the earliest.", {"start": start})
    )


def advice_on_change(deadline: Deadline, facts: DutyFacts) -> Standing:
    """DL-05: no date, before each change."""
    return ongoing(
        Message("Ask advice each time before you change the five-year plan."), Place("plans.consultation")
    )


def workers_remarks(deadline: Deadline, facts: DutyFacts) -> Standing:
    """DL-06: fifteen days after the workers were informed."""
    due = _remarks_end(deadline.days, facts)
    if due is None:
        return _not_submitted()
    if due < facts.today:
        over = Message("The time for remarks ended on {due}.", {"due": due})
        return Standing(due, DutyStatus.DONE, over, _CONSULTATION)
    return dated(due, facts.today, _CONSULTATION)


def service_answer(deadline: Deadline, facts: DutyFacts) -> Standing:
    """DL-07: fifteen days more for the prevention service."""
    end = _remarks_end(deadline.days, facts)
    if end is None:
        return _not_submitted()
    due = end + timedelta(days=deadline.days or _TERM)
    plan = facts.year_plan
    days = (plan.service_answer_on, plan.body_advice_on) if plan else ()
    noted = [day for day in days if day is not None and day <= facts.today]
    over = _settled(PlanKind.YEAR, facts.year, facts) if due < facts.today else None
    answered = noted[0] if noted else over
    return done(answered, due, _CONSULTATION) if answered else dated(due, facts.today, _CONSULTATION)


def yearly_evaluation(deadline: Deadline, facts: DutyFacts) -> Standing:
    """DL-08: a year after the last evaluation, otherwise after the first psychosocial measure began.

    An evaluation that was finished in this program counts as done.
    """
    months = deadline.months or _YEAR
    noted = facts.last_done(deadline.id)
    finished = [e.finished_on for e in facts.dossier.all(Evaluation) if e.finished_on is not None]
    days = [day for day in (noted, *finished) if day is not None and day <= facts.today]
    if days:
        return again(max(days), months, facts.today, _EVALUATION)
    first = min(_psychosocial_starts(facts), default=None)
    if first is None:
        return Standing(
            None,
            DutyStatus.UNKNOWN,
            Message("Counted from the first measure: give your measures a start."),
            Place("measures.board"),
        )
    return dated(add_months(first, months), facts.today, _EVALUATION)


def _psychosocial_starts(facts: DutyFacts) -> list[date]:
    return [
        m.start
        for m in facts.dossier.all(PlannedMeasure)
        if m.start is not None and m.domain == PSYCHOSOCIAL and m.status is not MeasureStatus.DROPPED
    ]


def _settled(kind: PlanKind, year: int, facts: DutyFacts) -> date | None:
    """The day on which a written plan was advised or accepted."""
    return outcome(kind, str(year), facts.dossier, facts.today).on


def _remarks_end(days: int | None, facts: DutyFacts) -> date | None:
    submitted = facts.year_plan.submitted_on if facts.year_plan else None
    return submitted + timedelta(days=days or _TERM) if submitted is not None else None


def _not_submitted() -> Standing:
    return ongoing(
        Message("Fifteen days, counted from the day on which you informed the workers."), _CONSULTATION
    )
