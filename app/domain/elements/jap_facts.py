"""What the checks of a yearly plan look at, looked up once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.domain.catalogue import Catalogue
from app.domain.choices import Body
from app.domain.company import consultation_body
from app.domain.dossier import Dossier
from app.domain.plans.plan import OneYear, global_plan_for, year_plan
from app.domain.plans.service_year import draft_due, service_year
from app.domain.records import Company, GlobalPlan, YearPlan


@dataclass(frozen=True, slots=True)
class YearFacts:
    """Everything the checks of a yearly plan look at; `record` is a blank plan while `begun` is false.

    `covering` is the written five-year plan for this year; `earlier` says that one covers the year before.
    """

    dossier: Dossier
    plan: OneYear
    record: YearPlan
    begun: bool
    covering: GlobalPlan | None
    earlier: bool
    body: Body | None
    due: date
    today: date

    @property
    def company(self) -> Company:
        """The firm."""
        return self.dossier.company


def year_facts(dossier: Dossier, catalogue: Catalogue, *, year: int, today: date) -> YearFacts:
    """Look everything up once."""
    record = dossier.get(YearPlan, str(year))
    over = service_year(dossier.company.service_year_start_month, year)[1] < today
    return YearFacts(
        dossier=dossier,
        plan=year_plan(dossier, catalogue, year=year, looking_back=over),
        record=record or YearPlan(id=str(year), year=year),
        begun=record is not None,
        covering=global_plan_for(dossier, year),
        earlier=global_plan_for(dossier, year - 1) is not None,
        body=consultation_body(dossier.company).body,
        due=draft_due(dossier.company.service_year_start_month, year),
        today=today,
    )
