"""What the checks of a five-year plan look at, looked up once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.domain.catalogue import Catalogue
from app.domain.choices import Body
from app.domain.company import consultation_body
from app.domain.dossier import Dossier
from app.domain.plans.plan import FiveYears, global_plan
from app.domain.records import Analysis, GlobalPlan
from app.domain.risks.analysis import latest_analysis, rated
from app.domain.risks.rating import RatedFactor


@dataclass(frozen=True, slots=True)
class GlobalFacts:
    """Everything the checks of a five-year plan look at; `record` is a blank plan while `begun` is false."""

    dossier: Dossier
    catalogue: Catalogue
    plan: FiveYears
    record: GlobalPlan
    begun: bool
    analysis: Analysis | None
    rated: tuple[RatedFactor, ...]
    body: Body | None
    today: date


def global_facts(
    dossier: Dossier,
    catalogue: Catalogue,
    *,
    start_year: int,
    today: date,
    analysis: Analysis | None = None,
) -> GlobalFacts:
    """Look everything up once; without an analysis of one's choice it is the newest one."""
    record = dossier.get(GlobalPlan, str(start_year))
    analysis = analysis or latest_analysis(dossier)
    return GlobalFacts(
        dossier=dossier,
        catalogue=catalogue,
        plan=global_plan(dossier, catalogue, start_year=start_year),
        record=record or GlobalPlan(id=str(start_year), start_year=start_year),
        begun=record is not None,
        analysis=analysis,
        rated=rated(analysis.id, dossier, catalogue) if analysis else (),
        body=consultation_body(dossier.company).body,
        today=today,
    )
