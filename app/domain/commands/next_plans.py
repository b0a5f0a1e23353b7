"""Verbs that begin the next yearly plan and the next five-year plan from what came before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.domain.catalogue import Catalogue
from app.domain.changes import Changes
from app.domain.commands.base import edited, existing, put
from app.domain.commands.checks import check
from app.domain.commands.follow import MoveMeasure
from app.domain.dossier import Dossier
from app.domain.follow.renewal import carried_dates
from app.domain.messages import Message, Refusal
from app.domain.plans.plan import global_plan_for
from app.domain.plans.service_year import PLAN_YEARS, service_year, service_year_of
from app.domain.records import GlobalPlan, Objective, PlannedMeasure, YearPlan

_KEPT = ("size_note", "adaptation", "criteria", "kpis")
"""What the next five-year plan takes over from the one before, to be corrected."""


@dataclass(frozen=True, slots=True)
class BeginYearPlan:
    """Begin the yearly plan of a service year: texts in what is still blank, unfinished measures brought in.

    `carried` is pairs of an event id that nobody used and the id of a measure.
    """

    year: int
    texts: Mapping[str, str]
    carried: tuple[tuple[str, str], ...]
    today: date

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        _not_over(self.year, dossier, self.today)
        id_ = str(self.year)
        plan = dossier.get(YearPlan, id_) or YearPlan(id=id_, year=self.year)
        blank = {name: text for name, text in self.texts.items() if text and not getattr(plan, name).strip()}
        plan = edited(plan, blank)
        check(plan, dossier, catalogue)
        changes = put(dossier, plan)
        month = dossier.company.service_year_start_month
        for event, measure in self.carried:
            start, end = carried_dates(existing(dossier, PlannedMeasure, measure), self.year, month)
            moved = MoveMeasure(event, measure, start, end, on=self.today)
            more = moved.decide(dossier, catalogue)
            dossier = dossier.with_(more)
            changes += more
        return changes


@dataclass(frozen=True, slots=True)
class BeginGlobalPlan:
    """Begin the five-year plan of `start_year` from the one before it; some objectives go along."""

    start_year: int
    objectives: tuple[str, ...]
    today: date

    def decide(self, dossier: Dossier, catalogue: Catalogue) -> Changes:
        _not_over(self.start_year, dossier, self.today)
        id_ = str(self.start_year)
        if dossier.get(GlobalPlan, id_) is not None:
            raise Refusal(
                Message("There already is a five-year plan from {year} on.", {"year": self.start_year})
            )
        before = global_plan_for(dossier, self.start_year) or global_plan_for(dossier, self.start_year - 1)
        taken = {name: getattr(before, name) for name in _KEPT} if before is not None else {}
        plan = edited(GlobalPlan(id=id_, start_year=self.start_year), taken)
        check(plan, dossier, catalogue)
        changes = put(dossier, plan)
        for objective in (existing(dossier, Objective, each) for each in self.objectives):
            changes += put(dossier, edited(objective, {"due_year": self._due(objective)}))
        return changes

    def _due(self, objective: Objective) -> int:
        """A year of the new plan: its own where that lies in it, otherwise the last one."""
        last = self.start_year + PLAN_YEARS - 1
        due = objective.due_year
        return due if due is not None and self.start_year <= due <= last else last


def _not_over(year: int, dossier: Dossier, today: date) -> None:
    month = dossier.company.service_year_start_month
    if year < service_year_of(today, month):
        _, end = service_year(month, year)
        raise Refusal(
            Message(
                "Service year {year} ended on {end}: a plan for it can no longer begin. Choose a later year.",
                {"year": year, "end": end},
            )
        )
