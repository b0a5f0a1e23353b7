"""Everything that was ever planned, advised, evaluated or signed, by year, to be found in seconds (R122)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.choices import PlanKind
from app.domain.dossier import Dossier
from app.domain.places import Place
from app.domain.plans.service_year import PLAN_YEARS, service_year
from app.domain.records import (
    Analysis,
    ChecklistMark,
    Evaluation,
    GlobalPlan,
    LightRound,
    Record,
    SignedVersion,
    SurveyRound,
    YearPlan,
)
from app.domain.versions.chain import is_withdrawn, versions

_PREFIX = {PlanKind.GLOBAL: "gpp", PlanKind.YEAR: "jap"}
"""How the page of advice calls the fields of each plan."""


class Kept(StrEnum):
    """What kind of paper an entry of the archive is."""

    GLOBAL_PLAN = "global_plan"
    YEAR_PLAN = "year_plan"
    ADVICE = "advice"
    EVALUATION = "evaluation"
    ANALYSIS = "analysis"
    LIGHTS = "lights"
    SURVEY = "survey"
    CHECKLIST = "checklist"
    SIGNED = "signed"


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveEntry:
    """One thing that can be looked at again.

    `year` is the year it stands under, `until` the last one of a five-year plan; `of` tells which plan an
    advice or a signature belongs to. `report` and `shown` print it, `place` opens it; `id` is its record's.
    """

    kind: Kept
    id: str
    year: int
    day: date | None = None
    until: int | None = None
    of: PlanKind | None = None
    report: str = ""
    shown: int | None = None
    place: Place | None = None
    withdrawn: bool = False


def archive(dossier: Dossier) -> tuple[ArchiveEntry, ...]:
    """Every entry, the newest year first; within a year in the order of the work."""
    found = [
        *(_analysis(record) for record in dossier.all(Analysis)),
        *(_lights(record) for record in dossier.all(LightRound)),
        *(_survey(record) for record in dossier.all(SurveyRound) if record.fixed_on is not None),
        *(_global(record) for record in dossier.all(GlobalPlan)),
        *(_year(record, dossier) for record in dossier.all(YearPlan)),
        *_advices(dossier),
        *(_signed(record, dossier) for record in versions(dossier)),
        *(_evaluation(record) for record in dossier.all(Evaluation)),
        *(_checklist(year) for year in sorted({m.year for m in dossier.all(ChecklistMark) if m.answer})),
    ]
    return tuple(sorted(found, key=lambda entry: -entry.year))


def plan_years(dossier: Dossier, at_hand: int) -> tuple[int, ...]:
    """The service years of which there is a plan to look at, newest first; the one at hand is among them."""
    written = {plan.year for plan in dossier.all(YearPlan)}
    begun = {plan.start_year for plan in dossier.all(GlobalPlan) if plan.start_year < at_hand}
    return tuple(sorted({*written, *begun, at_hand}, reverse=True))


def _analysis(record: Analysis) -> ArchiveEntry:
    return ArchiveEntry(
        kind=Kept.ANALYSIS,
        id=record.id,
        year=record.year,
        day=record.finished_on or record.started_on,
        place=Place("follow.trends", "factors"),
    )


def _lights(record: LightRound) -> ArchiveEntry:
    place = Place("follow.trends", "lights")
    return ArchiveEntry(kind=Kept.LIGHTS, id=record.id, year=record.year, day=record.filled_on, place=place)


def _survey(record: SurveyRound) -> ArchiveEntry:
    year = record.fixed_on.year if record.fixed_on is not None else 0
    place = Place("follow.trends", "survey")
    return ArchiveEntry(kind=Kept.SURVEY, id=record.id, year=year, day=record.fixed_on, place=place)


def _global(record: GlobalPlan) -> ArchiveEntry:
    return ArchiveEntry(
        kind=Kept.GLOBAL_PLAN,
        id=record.id,
        year=record.start_year,
        until=record.start_year + PLAN_YEARS - 1,
        day=record.signed_on,
        report="global-plan",
        shown=record.start_year,
        place=Place("plans.global"),
    )


def _year(record: YearPlan, dossier: Dossier) -> ArchiveEntry:
    start, _ = service_year(dossier.company.service_year_start_month, record.year)
    return ArchiveEntry(
        kind=Kept.YEAR_PLAN,
        id=record.id,
        year=record.year,
        day=record.signed_on or start,
        report="year-plan",
        shown=record.year,
        place=Place("plans.year"),
    )


def _advices(dossier: Dossier) -> list[ArchiveEntry]:
    """Whatever was answered to the question for advice, per plan."""
    plans: list[tuple[Record, int, PlanKind]] = [
        *((plan, plan.start_year, PlanKind.GLOBAL) for plan in dossier.all(GlobalPlan)),
        *((plan, plan.year, PlanKind.YEAR) for plan in dossier.all(YearPlan)),
    ]
    found = []
    for plan, year, kind in plans:
        assert isinstance(plan, GlobalPlan | YearPlan)
        days = [day for day in (plan.body_advice_on, plan.service_advice_on) if day is not None]
        if days or plan.body_advice.strip() or plan.service_advice.strip():
            found.append(
                ArchiveEntry(
                    kind=Kept.ADVICE,
                    id=f"{kind.value}/{plan.id}",
                    year=year,
                    day=max(days, default=None),
                    of=kind,
                    shown=year,
                    place=Place("plans.consultation", f"{_PREFIX[kind]}.body_advice"),
                )
            )
    return found


def _signed(record: SignedVersion, dossier: Dossier) -> ArchiveEntry:
    return ArchiveEntry(
        kind=Kept.SIGNED,
        id=record.id,
        year=int(record.plan) if record.plan.isdecimal() else 0,
        day=_day(record.moment),
        of=record.kind,
        shown=int(record.plan) if record.plan.isdecimal() else None,
        place=Place("plans.sign", f"plan.{record.kind.value}"),
        withdrawn=is_withdrawn(record, dossier),
    )


def _day(moment: str) -> date | None:
    """The day of a moment; a version that came from elsewhere may tell it in a way we do not read."""
    try:
        return date.fromisoformat(moment[:10])
    except ValueError:
        return None


def _evaluation(record: Evaluation) -> ArchiveEntry:
    return ArchiveEntry(
        kind=Kept.EVALUATION,
        id=record.id,
        year=record.year,
        day=record.finished_on or record.discussed_on,
        report="evaluation",
        shown=record.year,
        place=Place("follow.evaluation"),
    )


def _checklist(year: int) -> ArchiveEntry:
    return ArchiveEntry(
        kind=Kept.CHECKLIST,
        id=str(year),
        year=year,
        report="policy-checklist",
        shown=year,
        place=Place("follow.checklist"),
    )
