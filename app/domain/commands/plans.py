"""Verbs about the plans, the welfare domains, the legal elements and the duties."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.domain.catalogue import Catalogue
from app.domain.changes import Changes
from app.domain.commands.base import drop, edited, put
from app.domain.commands.checks import check
from app.domain.commands.limits import a_day
from app.domain.dossier import Dossier
from app.domain.messages import Message, Refusal
from app.domain.records import DomainNote, DutyMark, GlobalPlan, Waiver, YearPlan


@dataclass(frozen=True, slots=True)
class DescribeGlobalPlan:
    """Change what the five-year plan says; the first change makes the plan."""

    start_year: int
    changes: Mapping[str, object]

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        id_ = str(self.start_year)
        plan = dossier.get(GlobalPlan, id_) or GlobalPlan(id=id_, start_year=self.start_year)
        plan = edited(plan, self.changes)
        check(plan, dossier, catalogue)
        return put(dossier, plan)


@dataclass(frozen=True, slots=True)
class DescribeYearPlan:
    """Change what a yearly plan says; the first change makes the plan."""

    year: int
    changes: Mapping[str, object]

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        id_ = str(self.year)
        plan = edited(dossier.get(YearPlan, id_) or YearPlan(id=id_, year=self.year), self.changes)
        check(plan, dossier, catalogue)
        return put(dossier, plan)


@dataclass(frozen=True, slots=True)
class DescribeDomain:
    """Say how one of the seven welfare domains is dealt with."""

    id: str
    changes: Mapping[str, object]

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        if self.id not in catalogue.welfare_domains:
            raise Refusal(Message("Choose one of the seven welfare domains."), field="domain")
        note = edited(dossier.get(DomainNote, self.id) or DomainNote(id=self.id), self.changes)
        check(note, dossier, catalogue)
        return put(dossier, note)


@dataclass(frozen=True, slots=True)
class WaiveElement:
    """Say why a legal element does not apply to a plan; `plan` is the plan's first year."""

    plan: str
    element: str
    reason: str

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        if self.element not in catalogue.legal_elements:
            raise Refusal(Message("There is no legal element {id}.", {"id": self.element}), field="element")
        if not self.reason.strip():
            raise Refusal(Message("Say in one sentence why this does not apply."), field="reason")
        waiver = Waiver(
            id=f"{self.plan}/{self.element}", plan=self.plan, element=self.element, reason=self.reason
        )
        check(waiver, dossier, catalogue)
        return put(dossier, waiver)


@dataclass(frozen=True, slots=True)
class UnwaiveElement:
    """Take back that a legal element does not apply."""

    plan: str
    element: str

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        return drop(dossier, Waiver, f"{self.plan}/{self.element}")


@dataclass(frozen=True, slots=True)
class MarkDuty:
    """Note that a statutory duty was done; without a day the mark is taken away."""

    deadline: str
    due: str
    done_on: date | None
    note: str = ""

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        id_ = f"{self.deadline}/{self.due}"
        if self.deadline not in catalogue.deadlines:
            raise Refusal(Message("There is no duty {id}.", {"id": self.deadline}), field="deadline")
        if self.done_on is None:
            return drop(dossier, DutyMark, id_)
        a_day(self.done_on, field="done_on")
        mark = DutyMark(id=id_, deadline=self.deadline, due=self.due, done_on=self.done_on, note=self.note)
        check(mark, dossier, catalogue)
        return put(dossier, mark)
