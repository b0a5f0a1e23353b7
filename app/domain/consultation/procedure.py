"""The dated procedure by which a plan is discussed: E1-E5 with the workers themselves, or advice of a body.

Law: Codex II.8-1 and following (direct participation), I.2-10 (committee, union delegation). Days are counted
as calendar days (an assumption, shown to the reader). That the service's advice is asked `ADVICE_DAYS` before
the workers are informed is our own judgement.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType

from app.domain.choices import Body, PlanKind, Reply, Verdict, Voter
from app.domain.company import consultation_body
from app.domain.dossier import Dossier
from app.domain.messages import Message
from app.domain.plans.service_year import draft_due, service_year
from app.domain.records import GlobalPlan, Remark, YearPlan

REMARK_DAYS = 15
"""For the workers' remarks, and again for the service's answer (Codex II.8)."""

ADVICE_DAYS = 45
"""Own judgement: so long before the workers are informed the service's advice is asked."""

PlanRecord = GlobalPlan | YearPlan


class Stage(StrEnum):
    """How far the discussion of a plan is."""

    NOT_STARTED = "not_started"
    ADVICE_ASKED = "advice_asked"
    TO_INFORM = "to_inform"
    REMARKS = "remarks"
    SERVICE = "service"
    TO_ANSWER = "to_answer"
    SUBMITTED = "submitted"
    ACCEPTED = "accepted"
    ADVISED = "advised"
    UNKNOWN_BODY = "unknown_body"


@dataclass(frozen=True, slots=True)
class Step:
    """One step: when it was done, until when it runs, and the last day to begin so that all is ready in
    time.
    """

    id: str
    done_on: date | None = None
    until: date | None = None
    begin_by: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Procedure:
    """The discussion of one plan on one day."""

    kind: PlanKind
    plan: str
    body: Body | None
    stage: Stage
    reason: Message
    steps: tuple[Step, ...]
    remarks: tuple[Remark, ...]
    last_day: date | None
    service_until: date | None
    draft_by: date
    starts: date

    @property
    def settled(self) -> bool:
        """Whether the discussion led to an outcome."""
        return self.stage in {Stage.ACCEPTED, Stage.ADVISED}

    @property
    def settled_on(self) -> date | None:
        """The day of the outcome; None as long as there is none."""
        return self.steps[-1].done_on if self.settled else None

    @property
    def current(self) -> str:
        """The id of the step that it waits for; empty when it is settled or nobody knows whom to ask."""
        return _CURRENT.get((self.body is Body.WORKERS, self.stage), "")

    @property
    def unanswered(self) -> tuple[Remark, ...]:
        """Remarks without a reasoned answer."""
        return tuple(remark for remark in self.remarks if waits(remark))

    def came_late(self, remark: Remark) -> bool:
        """Whether a remark came after the last day: it is answered too, but no longer holds the plan up."""
        return _is_late(remark, self.last_day)


def procedure(kind: PlanKind, plan: str, dossier: Dossier, today: date) -> Procedure:
    """How the discussion of the plan that begins in year `plan` stands today."""
    record, body = plan_record(kind, plan, dossier), consultation_body(dossier.company).body
    month = dossier.company.service_year_start_month
    starts, draft_by = service_year(month, int(plan))[0], draft_due(month, int(plan))
    remarks = remarks_on(kind, plan, dossier)
    told = record.submitted_on
    last_day = told + timedelta(days=REMARK_DAYS) if told is not None else None
    service_until = last_day + timedelta(days=REMARK_DAYS) if last_day is not None else None
    heard = tuple(remark for remark in remarks if speaks(remark) and not _is_late(remark, last_day))
    about = _About(record, heard, today, last_day, service_until)
    stage, reason = _standing(body, about)
    return Procedure(
        kind=kind,
        plan=plan,
        body=body,
        stage=stage,
        reason=reason,
        steps=_steps(body, about, draft_by, starts),
        remarks=remarks,
        last_day=last_day,
        service_until=service_until,
        draft_by=draft_by,
        starts=starts,
    )


def plan_record(kind: PlanKind, plan: str, dossier: Dossier) -> PlanRecord:
    """What was written about a plan; blank when nothing was."""
    if kind is PlanKind.GLOBAL:
        return dossier.get(GlobalPlan, plan) or GlobalPlan(id=plan, start_year=int(plan))
    return dossier.get(YearPlan, plan) or YearPlan(id=plan, year=int(plan))


def remarks_on(kind: PlanKind, plan: str, dossier: Dossier) -> tuple[Remark, ...]:
    """The remarks of workers and body on a plan; those of the adviser have a place of their own."""
    return tuple(
        remark
        for remark in dossier.all(Remark)
        if (remark.kind, remark.plan) == (kind, plan) and remark.voter is not Voter.ADVISER
    )


def register(dossier: Dossier) -> tuple[Remark, ...]:
    """The permanent register of direct participation: every remark of the workers, oldest first."""
    own = [remark for remark in dossier.all(Remark) if remark.voter is Voter.WORKERS]
    return tuple(sorted(own, key=lambda remark: (remark.made_on or date.min, remark.position)))


def proposals(dossier: Dossier) -> tuple[Remark, ...]:
    """What the workers proposed by themselves, on no plan in particular (Codex II.8)."""
    return tuple(remark for remark in register(dossier) if not remark.plan)


def speaks(remark: Remark) -> bool:
    """Whether somebody really said something: words, or an opinion that is more than plain agreement."""
    return bool(remark.text.strip()) or remark.verdict in {Verdict.WITH_REMARK, Verdict.DISAGREE}


def waits(remark: Remark) -> bool:
    """Whether a remark asks for an answer that is not there yet."""
    return speaks(remark) and not answered(remark)


def answered(remark: Remark) -> bool:
    """Whether the employer answered: he follows it, or says why not."""
    if remark.reply is Reply.FOLLOWED:
        return True
    return remark.reply is Reply.DEVIATED and bool(remark.reason.strip())


@dataclass(frozen=True, slots=True)
class _About:
    record: PlanRecord
    remarks: tuple[Remark, ...]
    today: date
    last_day: date | None
    service_until: date | None

    def by(self, day: date | None) -> date | None:
        """A day that has come."""
        return day if day is not None and day <= self.today else None


def _standing(body: Body | None, about: _About) -> tuple[Stage, Message]:
    if body is None:
        return Stage.UNKNOWN_BODY, Message("Find out first who must be consulted.")
    return _direct(about) if body is Body.WORKERS else _through_a_body(about)


def _direct(about: _About) -> tuple[Stage, Message]:
    record = about.record
    if about.by(record.submitted_on) is None:
        return _before_informing(about)
    last, until = about.last_day or date.max, about.service_until or date.max
    if about.today <= last:
        return Stage.REMARKS, Message(
            "The workers may make remarks up to and including {day}.", {"day": last}
        )
    if not about.remarks:
        return Stage.ACCEPTED, Message("Accepted: no remark came in before the end of {day}.", {"day": last})
    if about.by(record.service_answer_on) is None and about.today <= until:
        return Stage.SERVICE, Message(
            "The external service passes the remarks on with its advice, by {day}.", {"day": until}
        )
    waiting = [remark for remark in about.remarks if waits(remark)]
    if waiting:
        return Stage.TO_ANSWER, Message(
            "Remarks that wait for an answer: {count}. Follow each, or say why not.", {"count": len(waiting)}
        )
    return Stage.ACCEPTED, Message("Every remark has a reasoned answer.")


def _before_informing(about: _About) -> tuple[Stage, Message]:
    record = about.record
    if about.by(record.service_advice_on) is not None:
        return Stage.TO_INFORM, Message("Inform the workers of the proposal and of the advice.")
    if about.by(record.advice_asked_on) is not None:
        return Stage.ADVICE_ASKED, Message(
            "The advice was asked on {day}; note it when it comes.", {"day": record.advice_asked_on}
        )
    return Stage.NOT_STARTED, Message("Ask the prior advice of the external service.")


def _through_a_body(about: _About) -> tuple[Stage, Message]:
    record = about.record
    if about.by(record.body_advice_on) is not None and _says_something(record):
        return Stage.ADVISED, Message("The advice came on {day}.", {"day": record.body_advice_on})
    if about.by(record.submitted_on) is not None:
        return Stage.SUBMITTED, Message(
            "Sent on {day}; note the advice when it comes.", {"day": record.submitted_on}
        )
    return Stage.NOT_STARTED, Message("Send the draft and ask the advice.")


def _says_something(record: PlanRecord) -> bool:
    """Plain agreement needs no words; a remark or a refusal does."""
    return bool(record.body_advice.strip()) or record.body_verdict is Verdict.AGREE


def _is_late(remark: Remark, last_day: date | None) -> bool:
    return last_day is not None and remark.made_on is not None and remark.made_on > last_day


def _steps(body: Body | None, about: _About, draft_by: date, starts: date) -> tuple[Step, ...]:
    """With the workers E1-E5, with a body B1-B2; planned backwards from the draft and from the first day."""
    record = about.record
    if body is not Body.WORKERS:
        return (
            Step("B1", about.by(record.submitted_on), begin_by=draft_by),
            Step("B2", about.by(record.body_advice_on), begin_by=starts - timedelta(days=1)),
        )
    informed_by = min(draft_by, starts - timedelta(days=2 * REMARK_DAYS + 1))
    remarks_by = informed_by + timedelta(days=REMARK_DAYS)
    return (
        Step("E1", about.by(record.service_advice_on), begin_by=informed_by - timedelta(days=ADVICE_DAYS)),
        Step("E2", about.by(record.submitted_on), begin_by=informed_by),
        Step("E3", about.by(about.last_day), about.last_day, remarks_by),
        Step(
            "E4",
            about.by(record.service_answer_on),
            about.service_until,
            remarks_by + timedelta(days=REMARK_DAYS),
        ),
        Step("E5", _answered_on(about), begin_by=starts - timedelta(days=1)),
    )


def _answered_on(about: _About) -> date | None:
    """The day of the last answer once every remark has one; without remarks the day after the term."""
    last = about.by(about.last_day)
    if last is None or about.today == last or any(waits(remark) for remark in about.remarks):
        return None
    days = (remark.replied_on for remark in about.remarks if remark.replied_on is not None)
    return max((*days, last + timedelta(days=1)))


_CURRENT: Mapping[tuple[bool, Stage], str] = MappingProxyType(
    {
        (True, Stage.NOT_STARTED): "E1",
        (True, Stage.ADVICE_ASKED): "E1",
        (True, Stage.TO_INFORM): "E2",
        (True, Stage.REMARKS): "E3",
        (True, Stage.SERVICE): "E4",
        (True, Stage.TO_ANSWER): "E5",
        (False, Stage.NOT_STARTED): "B1",
        (False, Stage.SUBMITTED): "B2",
    }
)
"""With the workers themselves or through a body: the step at hand in each stage."""
