"""The statutory duties DL-01 to DL-29 with their dates and states, worked out from the firm's facts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from app.domain.catalogue import Catalogue, Deadline
from app.domain.company import consultation_body, effective_headcount, explain_group
from app.domain.dossier import Dossier
from app.domain.duties import events as calendar_events
from app.domain.duties import plans as calendar_plans
from app.domain.duties import services as calendar_services
from app.domain.duties.scope import outside_scope
from app.domain.duties.terms import DutyFacts, DutyStatus, Standing, done, ongoing
from app.domain.messages import Message
from app.domain.places import Place
from app.domain.plans.plan import default_start_year, default_year
from app.domain.records import GlobalPlan, YearPlan


@dataclass(frozen=True, slots=True)
class Duty:
    """One duty of the calendar; `due` is a full date, or None for what always holds or awaits an event.

    With `recurs` the last time is done, and `due` is the next one.
    """

    deadline: Deadline
    due: date | None
    status: DutyStatus
    reason: Message
    place: Place
    recurs: bool = False

    @property
    def awaited(self) -> date | None:
        """The day that still counts: the due date of what is not done, or the next one of what returns."""
        settled = self.status in {DutyStatus.DONE, DutyStatus.NOT_APPLICABLE} and not self.recurs
        return None if settled else self.due


def duties(dossier: Dossier, catalogue: Catalogue, today: date) -> tuple[Duty, ...]:
    """Every duty of the catalogue, in its order, as it stands today."""
    facts = _facts(dossier, today)
    return tuple(_duty(deadline, facts) for deadline in catalogue.deadlines.values())


def _facts(dossier: Dossier, today: date) -> DutyFacts:
    year, headcount = default_year(dossier, today), effective_headcount(dossier)
    return DutyFacts(
        dossier=dossier,
        today=today,
        headcount=headcount,
        group=explain_group(dossier.company, headcount=headcount).group,
        body=consultation_body(dossier.company).body,
        year=year,
        year_plan=dossier.get(YearPlan, str(year)),
        global_plan=dossier.get(GlobalPlan, str(default_start_year(dossier, today))),
    )


def _duty(deadline: Deadline, facts: DutyFacts) -> Duty:
    found = outside_scope(deadline, facts) or RULES.get(deadline.id, _always)(deadline, facts)
    found = _with_marks(deadline, found, facts)
    return Duty(deadline, found.due, found.status, found.reason, found.place, found.recurs)


def _with_marks(deadline: Deadline, found: Standing, facts: DutyFacts) -> Standing:
    """What the firm noted as done is done, for this due date or, without a date, the last time."""
    if found.due is not None and found.status is not DutyStatus.DONE:
        noted = facts.done_for(deadline.id, found.due)
        return found if noted is None else done(noted, found.due, found.place)
    last = facts.last_done(deadline.id)
    if found.status is DutyStatus.ONGOING and last is not None:
        again = Message("Last done on {day}. Do it again each time it is needed.", {"day": last})
        return Standing(None, DutyStatus.DONE, again, found.place)
    return found


def _always(deadline: Deadline, facts: DutyFacts) -> Standing:
    """A duty of a newer catalogue for which this program has no date rule."""
    return ongoing(Message("{rule}", {"rule": deadline.rule}))


Rule = Callable[[Deadline, DutyFacts], Standing]
RULES: Mapping[str, Rule] = MappingProxyType(
    {
        "DL-01": calendar_plans.new_global_plan,
        "DL-02": calendar_plans.year_plan_ready,
        "DL-03": calendar_plans.draft_submitted,
        "DL-04": calendar_plans.wait_for_advice,
        "DL-05": calendar_plans.advice_on_change,
        "DL-06": calendar_plans.workers_remarks,
        "DL-07": calendar_plans.service_answer,
        "DL-08": calendar_plans.yearly_evaluation,
        "DL-09": calendar_events.look_again,
        "DL-10": calendar_events.every_year,
        "DL-11": calendar_events.every_year,
        "DL-12": calendar_events.formal_proposals,
        "DL-13": calendar_events.annual_report,
        "DL-14": calendar_events.at_change,
        "DL-15": calendar_events.keep_statements,
        "DL-16": calendar_services.joining_information,
        "DL-17": calendar_services.first_visit,
        "DL-18": calendar_services.periodic_visit,
        "DL-19": calendar_services.strategic_advice,
        "DL-20": calendar_events.at_request,
        "DL-21": calendar_events.at_request,
        "DL-22": calendar_events.at_absence,
        "DL-23": calendar_events.at_absence,
        "DL-24": calendar_events.at_absence,
        "DL-25": calendar_events.contact_procedure,
        "DL-26": calendar_events.every_year,
        "DL-27": calendar_events.in_writing,
        "DL-28": calendar_events.counsellor_training,
        "DL-29": calendar_events.headcount_watch,
    }
)
"""The date rule of each duty."""

__all__ = ["Duty", "DutyStatus", "duties"]
